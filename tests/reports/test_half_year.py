"""Each column of section E is a figure, and leads to the children and lines behind it."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from factories import GminaFactory, PlacementFactory
from ostoja.accounts.enums import Role
from ostoja.foster import queries
from ostoja.foster.queries import HALVES, SHARES
from ostoja.reports.figures import figure
from reports.cases import CASES
from undone import undone
from visitors import client_as, text

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def full_gmina(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), undone():
        gmina = GminaFactory()
        for make in CASES.values():
            make(gmina)
        yield gmina


def column(gmina, year, code):
    found = figure(code).of(gmina, year)
    return found.value, {name: part for name, part in found.parts.items() if part}


def filled(pairs):
    return {name: value for name, value in pairs if value}


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("year", range(2020, 2026))
def test_columns_say_what_the_table_says(full_gmina, year, half):
    table = queries.section_e(full_gmina, year, half)
    rows = table.rows
    assert column(full_gmina, year, f"SE{half}D") == (
        table.total,
        filled((row.form, row.total) for row in rows),
    )
    for share in SHARES:
        assert column(full_gmina, year, f"SE{half}D{share}") == (
            table.children.get(share, 0),
            filled((row.form, row.children.get(share)) for row in rows),
        )
        amounts = filled((row.form, row.amounts.get(f"{share} %")) for row in rows)
        assert column(full_gmina, year, f"SE{half}K{share}") == (
            sum(amounts.values(), Decimal("0.00")),
            amounts,
        )
    value, parts = column(full_gmina, year, f"SE{half}K")
    assert value == table.amount
    assert parts.pop("koszt wspólny, bez dziecka", Decimal(0)) == table.shared_by_all
    assert parts == filled((row.form, row.amount) for row in rows)


def test_a_reader_comes_from_the_table_to_the_children():
    child = PlacementFactory(stay__started_on="2022-05-17").stay.child
    client = client_as(Role.ACCOUNTANT, child.gmina)
    page = text(client.get(reverse("foster:section_e", args=(2023, 1))))
    assert reverse("reports:figures", args=(2023,)) + "#polrocza" in page
    listed = text(client.get(reverse("reports:figures", args=(2023,))))
    for share, named in ((10, True), (30, True), (50, False)):
        address = reverse("reports:figure", args=(2023, f"SE1D{share}"))
        assert address in listed
        assert (str(child) in text(client.get(address))) is named
    other = client_as(Role.COORDINATOR, child.gmina)
    assert str(child) not in text(other.get(reverse("reports:figure", args=(2023, "SE1D"))))


def test_page_of_a_column_asks_as_often_for_more_children():
    gmina = GminaFactory()
    PlacementFactory(gmina=gmina)
    client = client_as(Role.MANAGER, gmina)
    address = reverse("reports:figure", args=(2023, "SE1D"))
    client.get(address)
    asked = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as made:
            client.get(address)
        asked.append(sum(one["sql"].startswith("SELECT") for one in made))
        PlacementFactory.create_batch(3, gmina=gmina)
    assert asked[0] == asked[1] < 20
