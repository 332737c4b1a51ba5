"""Whatever is sent to whatever field: a sentence in Polish, or it is kept; never a broken page."""

import pytest
from django.urls import reverse

from access.rooms import arguments, body, gathered, united
from counting import large_count
from ostoja.accounts.enums import Role
from ostoja.foster.models import Note, NoteLine
from ostoja.reports.models import Edition, Report, Words
from undone import undone
from visitors import text

FORMS = gathered("FORMS")
SILENT = united("SILENT")
LEFT_OUT = united("LEFT_OUT")
"""They answer with a page of their own, take any name, or tell the time of the draft."""
BAD = {
    "a megabyte": "ź" * 500_000,
    "control characters": "a\x01\x02\x0b\x1b\x7f\u202e\ufffe",
    "NUL": "a\x00b",
    "the first day": "01.01.0001",
    "the last day": "31.12.9999",
    "below zero": "-1",
    "below zero, in money": "-0,01 zł",
    "a number beyond integers": "9" * 40,
    "an infinite number": "1e999",
    "not a number": "NaN",
    "markup": "<script>alert(1)</script>",
    "other digits": "١٢٣",
    "nothing": "",
    "a lone surrogate": "\\ud800",
}
FIELDS = [(route, field) for route, fields in FORMS.items() for field in fields]
PAIRS = large_count(
    "bad values sent to fields of forms", whole=len(FIELDS) * len(BAD), share=1 / len(BAD)
)
ODD_ADDRESSES = [
    "/sprawozdania/0/",
    "/sprawozdania/0/liczby/",
    "/sprawozdania/0/liczby/PZ3/",
    "/sprawozdania/1/liczby/AR2/",
    "/sprawozdania/99999/liczby/",
    "/sprawozdania/99999/liczby/AR5/",
    f"/sprawozdania/{'9' * 30}/",
    f"/sprawozdania/{'9' * 30}/liczby/",
    f"/sprawozdania/{'9' * 30}/podglad/long/",
    "/sprawozdania/2023/liczby/XX9/",
    "/sprawozdania/2023/podglad/medium/",
    "/sprawozdania/2023/plik/long/exe/",
    "/sprawozdania/2023/plik/medium/pdf/",
    "/sprawozdania/2023/wydania/0/",
    f"/sprawozdania/2023/wydania/{'9' * 30}/",
    "/sprawozdania/2023/wydania/1/exe/",
    "/sprawozdania/2023/czesci/epilogue/",
    "/wydarzenia/2023/0/",
    "/wydarzenia/2023/13/",
    "/wydarzenia/1/1/",
    "/wydarzenia/9999/12/",
    f"/wydarzenia/{'9' * 30}/1/",
    "/piecza/pobyty/00000000-0000-0000-0000-000000000000/",
]


@pytest.fixture
def whole(own):
    return own


@pytest.fixture
def manager(own, visit):
    return visit(Role.MANAGER)


def send(client, route, whole, sent):
    return client.post(reverse(route, kwargs=arguments(route, whole)), sent)


def filled(route, whole):
    return dict.fromkeys(FORMS[route], "") | body(route, whole)


@pytest.mark.parametrize(("route", "field"), FIELDS)
def test_bad_value_is_answered_in_words(whole, manager, route, field):
    for name in tried(route, field):
        with undone():
            sent = filled(route, whole) | {field: BAD[name]}
            answer = send(manager, route, whole, sent)
            if name != "nothing" or (route, field) not in LEFT_OUT:
                check_answer(route, name, answer)
            assert answer.status_code in (200, 302, 422), name


def tried(route, field):
    """The next of the bad values for the next field; all of them under `make full`."""
    each = PAIRS // len(FIELDS)
    first = FIELDS.index((route, field)) * each
    return [list(BAD)[at % len(BAD)] for at in range(first, first + each)]


def check_answer(route, name, response):
    assert response.status_code in (200, 302, 422), name
    page = text(response)
    if response.status_code == 422:
        assert page.startswith("Szkicu nie zapisano. "), name
    elif response.status_code == 200 and route not in SILENT:
        assert "Popraw, zanim zapiszemy" in page or "Ktoś zapisał w tym czasie" in page, name


@pytest.mark.parametrize("address", ODD_ADDRESSES, ids=lambda address: address[:50])
def test_odd_address_is_not_there(manager, address):
    assert manager.get(address).status_code == 404


@pytest.mark.parametrize("page", ["0", "-1", "abc", "9" * 30, "\x00"])
@pytest.mark.parametrize("route", ["foster:stays", "foster:notes"])
def test_odd_page_number_shows_a_page(manager, route, page):
    assert manager.get(reverse(route), {"strona": page}).status_code == 200


@pytest.mark.parametrize("route", FORMS)
def test_same_post_twice_changes_nothing_more(whole, manager, route):
    sent = filled(route, whole)
    send(manager, route, whole, sent)
    once = counts()
    again = send(manager, route, whole, sent)
    assert again.status_code in (200, 302)
    assert counts() == once


def counts():
    return [model.objects.count() for model in (Note, NoteLine, Report, Words, Edition)]
