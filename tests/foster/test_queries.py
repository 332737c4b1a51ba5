"""Questions about care reach one gmina only, in an order that holds."""

from datetime import date
from decimal import Decimal

import pytest

from factories import (
    NoteFactory,
    NoteLineFactory,
    PersonFactory,
    PlacementFactory,
    StayFactory,
    member_as,
)
from ostoja.accounts.enums import Role
from ostoja.foster import queries
from ostoja.foster.enums import CareForm, Component, CostKind
from ostoja.foster.rules import KIND_OF_FORM, SHARED_BY_ALL, kind_of_cost

pytestmark = pytest.mark.django_db


@pytest.fixture
def member():
    return member_as(Role.ACCOUNTANT)


@pytest.fixture
def line(member):
    """A line of the member's gmina, and one of another's."""
    NoteLineFactory()
    return NoteLineFactory(gmina=member.gmina)


def test_another_gminas_rows_are_not_reachable(member, line):
    assert list(queries.stays_for(member)) == [line.placement.stay]
    assert list(queries.placements_for(member)) == [line.placement]
    assert list(queries.notes_for(member)) == [line.note]
    assert list(queries.stays_in(member.gmina, 2023)) == [line.placement.stay]
    assert [one.id for one in queries.lines_paid_in(member.gmina, 2023)] == [line.pk]
    assert queries.paid_years(member.gmina) == [2023]


def test_lines_stand_by_day_under_note_and_stay(member, line):
    earlier = NoteLineFactory(
        gmina=member.gmina,
        note=line.note,
        placement=line.placement,
        first_day=date(2023, 4, 1),
        last_day=date(2023, 4, 30),
        billed=Decimal("0.50"),
    )
    assert list(queries.lines_of(line.note)) == [earlier, line]
    assert list(queries.lines_of_stay(line.placement.stay)) == [earlier, line]
    assert queries.notes_for(member).get().total == Decimal("300.50")


def test_notes_stand_newest_first(member):
    older, newer = (
        NoteFactory(gmina=member.gmina, issued_on=day, received_on=day)
        for day in (date(2023, 1, 20), date(2023, 2, 20))
    )
    assert list(queries.notes_for(member)) == [newer, older]


def test_stays_stand_by_name_and_placements_by_day(member):
    stays = [
        StayFactory(gmina=member.gmina, child=PersonFactory(gmina=member.gmina, family_name=name))
        for name in ("Nowak", "Adamska")
    ]
    assert list(queries.stays_for(member)) == stays[::-1]
    first = PlacementFactory(gmina=member.gmina, stay=stays[0], ended_on=date(2022, 1, 1))
    second = PlacementFactory(gmina=member.gmina, stay=stays[0], started_on=date(2022, 1, 2))
    assert list(queries.placements_of(stays[0])) == [first, second]


def test_paid_years_are_counted_once_and_unpaid_notes_not(member):
    for paid_on in (date(2024, 1, 1), date(2023, 7, 1), date(2023, 8, 1), None):
        NoteFactory(gmina=member.gmina, paid_on=paid_on)
    assert queries.paid_years(member.gmina) == [2023, 2024]


@pytest.mark.parametrize("component", Component)
@pytest.mark.parametrize("form", CareForm)
def test_every_component_of_every_form_has_a_kind(component, form):
    kind = kind_of_cost(component, form)
    assert (kind is CostKind.COORDINATION) is (component in SHARED_BY_ALL)
    if component not in SHARED_BY_ALL:
        assert kind is KIND_OF_FORM[form]


def test_a_cost_of_nobody_that_is_not_shared_has_no_kind():
    with pytest.raises(ValueError, match="Pozycja noty musi wskazywać dziecko"):
        kind_of_cost(Component.BENEFIT, None)
    assert kind_of_cost(Component.COORDINATOR, None) is CostKind.COORDINATION
