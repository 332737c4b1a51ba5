"""Section E: a child whose share changed is once in the total and once in each share."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from factories import GminaFactory, NoteLineFactory, PlacementFactory, StayFactory
from ostoja.accounts.enums import Role
from ostoja.foster import queries
from ostoja.foster.enums import CareForm, Component
from visitors import client_as, text

pytestmark = pytest.mark.django_db


def row(found, form):
    return next(one for one in found.rows if one.form == form.label)


def test_a_child_whose_share_changed_is_once_in_the_total():
    placement = PlacementFactory(stay__started_on=date(2022, 5, 17))
    NoteLineFactory(gmina=placement.gmina, placement=placement, billed=Decimal("298.51"))
    found = queries.section_e(placement.gmina, 2023, 1)
    kinship = row(found, CareForm.KINSHIP)
    assert (kinship.children, kinship.total) == ({10: 1, 30: 1}, 1)
    assert (found.children, found.total) == ({10: 1, 30: 1}, 1)
    assert kinship.amounts == {"10 %": Decimal("78.30"), "30 %": Decimal("220.21")}
    assert queries.section_e(placement.gmina, 2023, 2).children == {30: 1}


def test_a_child_who_moved_is_in_both_forms_and_once_in_all():
    stay = StayFactory(started_on=date(2020, 1, 1))
    for form, first, last in (
        (CareForm.INSTITUTION, date(2020, 1, 1), date(2023, 3, 31)),
        (CareForm.FAMILY_HOME, date(2023, 4, 1), None),
    ):
        PlacementFactory(gmina=stay.gmina, stay=stay, form=form, started_on=first, ended_on=last)
    found = queries.section_e(stay.gmina, 2023, 1)
    assert [row(found, form).total for form in (CareForm.INSTITUTION, CareForm.FAMILY_HOME)] == [
        1,
        1,
    ]
    assert (found.children, found.total) == ({50: 1}, 1)
    assert row(queries.section_e(stay.gmina, 2023, 2), CareForm.INSTITUTION).total == 0


def test_the_halves_add_up_to_the_year_and_shared_costs_are_apart():
    gmina = GminaFactory()
    for month in (2, 6, 7, 12):
        NoteLineFactory(gmina=gmina, note__paid_on=date(2023, month, 28),
                        note__issued_on=date(2023, 1, 2), billed=Decimal(month))  # fmt: skip
    NoteLineFactory(gmina=gmina, placement=None, component=Component.COORDINATOR)
    halves = [queries.section_e(gmina, 2023, half) for half in queries.HALVES]
    assert sum(half.amount for half in halves) == queries.total(queries.ledger_in(gmina, 2023))
    assert halves[0].shared_by_all == halves[0].coordinator == Decimal("300.00")


def test_those_who_left_are_counted_by_where_to():
    gmina = GminaFactory()
    for reason in ("return", "adoption", "adoption", "other_gmina"):
        StayFactory(gmina=gmina, ended_on=date(2023, 5, 1), end_reason=reason)
    found = queries.section_e(gmina, 2023, 1)
    assert found.left == {"powrót do rodziny": 1, "przysposobienie": 2}


def test_the_page_says_what_it_is_and_names_nobody():
    line = NoteLineFactory()
    client = client_as(Role.ACCOUNTANT, line.gmina)
    page = text(client.get(reverse("foster:section_e", args=(2023, 1))))
    assert "Robocze zestawienie" in page
    assert "300,00 zł" in page
    assert line.placement.stay.child.family_name not in page
    assert client.get("/piecza/polrocze/2023/3/").status_code == 404
