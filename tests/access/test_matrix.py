"""Who gets what at every address.

`in` is let in (200, or 302 to the result); `door` is sent to sign in; numbers are answers.
A route or a method that is not in the table fails the build.
"""

import itertools

import pytest
from django.db import transaction
from django.urls import URLPattern, get_resolver, reverse

from access.rooms import HEAD, LINES, arguments, body, united
from ostoja.accounts.enums import Right, Role
from ostoja.accounts.rules import why_not
from visitors import VISITORS, text

ROWS = [dict(zip(HEAD, line, strict=True)) for line in LINES]
ALLOWED = {
    route: {row["method"] for row in rows}
    for route, rows in itertools.groupby(ROWS, key=lambda row: row["route"])
}
METHODS = ("get", "post", "put", "patch", "delete")


def routes(patterns, prefix=""):
    """Name and address of each route of the resolver."""
    for one in patterns:
        if isinstance(one, URLPattern):
            yield f"{prefix}{one.name}", str(one.pattern)
        else:
            yield from routes(one.url_patterns, f"{one.namespace}:" if one.namespace else prefix)


ADDRESSES = dict(routes(get_resolver().url_patterns))
NAME = "{0[method]}-{0[route]}".format
NO_FOREIGN_OBJECT = united("NO_FOREIGN_OBJECT")

ROWS_WITH_OBJECT = [
    row for row in ROWS if "<" in ADDRESSES[row["route"]] and row["route"] not in NO_FOREIGN_OBJECT
]


def answer(response):
    if response.status_code == 302 and response.url.startswith(reverse("sign_in")):
        return "door"
    return "in" if response.status_code in (200, 302) else str(response.status_code)


def ask(client, method, route, whole):
    """One request, undone afterwards so that every visitor finds the same rows."""
    with transaction.atomic():
        response = getattr(client, method)(
            reverse(route, kwargs=arguments(route, whole)), body(route, whole)
        )
        transaction.set_rollback(True)
    return response


def test_every_route_stands_in_the_table():
    assert sorted(ADDRESSES) == sorted(ALLOWED)
    assert len(ADDRESSES) == len(list(routes(get_resolver().url_patterns)))


def test_every_visitor_has_a_column():
    assert ["route", "method", *VISITORS] == HEAD


@pytest.mark.parametrize("row", ROWS, ids=NAME)
def test_answer_is_the_one_in_the_table(own, visit, row):
    found = {name: answer(ask(visit(name), row["method"], row["route"], own)) for name in VISITORS}
    assert found == {name: row[name] for name in VISITORS}


@pytest.mark.parametrize("route", ALLOWED)
def test_other_methods_are_refused(own, visit, route):
    client = visit(Role.MANAGER)
    others = [method for method in METHODS if method not in ALLOWED[route]]
    answers = {method: ask(client, method, route, own).status_code for method in others}
    assert answers == dict.fromkeys(others, 405)


@pytest.mark.parametrize("route", [route for route in ALLOWED if "get" in ALLOWED[route]])
def test_head_is_answered_like_get(own, visit, route):
    address = reverse(route, kwargs=arguments(route, own))
    client = visit(Role.MANAGER)
    assert client.head(address).status_code == client.get(address).status_code


@pytest.mark.parametrize("row", ROWS_WITH_OBJECT, ids=NAME)
def test_object_of_another_gmina_is_not_there(own, foreign, visit, row):
    route = row["route"]
    for role in Role:
        if row[role.value] == "in":
            response = ask(visit(role), row["method"], route, foreign)
            assert response.status_code == 404
            assert "Nie ma takiej strony" in text(response)


def test_line_of_another_gmina_is_not_on_our_note(own, foreign, visit):
    address = reverse("foster:remove_line", args=(own.line.note_id, foreign.line.pk))
    assert visit(Role.ACCOUNTANT).post(address).status_code == 404


@pytest.mark.parametrize("right", Right)
@pytest.mark.parametrize("role", Role)
def test_refusal_names_the_role_and_who_can(role, right):
    refusal = why_not(role, right)
    if refusal:
        assert refusal.startswith(f"Jako {role.label} nie możesz tego zrobić.")
        assert right.label[1:] in refusal
        assert Role.MANAGER.label in refusal


def test_refusal_is_read_on_the_page(own, visit):
    page = text(ask(visit(Role.ASSISTANT), "get", "foster:stays", own))
    assert "Jako asystent rodziny nie możesz tego zrobić." in page
    assert "Zobaczyć dzieci w pieczy zastępczej może: kierownik lub pracownik socjalny" in page


def test_door_leads_back_to_the_page_that_was_asked_for(own, visit):
    response = ask(visit("stranger"), "get", "foster:stays", own)
    assert response.url == f"{reverse('sign_in')}?next={reverse('foster:stays')}"


@pytest.mark.parametrize("route", [route for route in ALLOWED if "post" in ALLOWED[route]])
def test_forged_post_is_refused_in_polish(own, visit, route):
    client = visit(Role.MANAGER, enforce_csrf_checks=True)
    response = ask(client, "post", route, own)
    assert response.status_code == 403
    assert "Niczego nie zapisaliśmy" in text(response)
    assert '<html lang="pl"' in text(response)
