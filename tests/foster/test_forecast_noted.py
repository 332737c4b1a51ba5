"""What notes tell counts in the forecast; what comes once is listed and never guessed."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from factories import NoteFactory, NoteLineFactory, PlacementFactory, PolicySetFactory
from ostoja.accounts.enums import Role
from ostoja.foster import queries
from ostoja.foster.enums import Component, Supposed
from ostoja.law.forecast import Cause
from visitors import client_as, text

pytestmark = pytest.mark.django_db
MAY = date(2023, 5, 10)


@pytest.fixture
def placement():
    """At 10 per cent to the end of June 2023, then at 30."""
    return PlacementFactory(stay__started_on=date(2022, 7, 1))


def tell(placement, component, first=MAY, last=None, **more):
    given = {"basis": "billed", "base": Decimal(1000), "billed": Decimal(100)} | more
    return NoteLineFactory(
        gmina=placement.gmina,
        placement=placement,
        component=component,
        first_day=first,
        last_day=last or first,
        **given,
    )


def total(placement, number=2023):
    return queries.forecast_of(placement.gmina, number).total


@pytest.mark.parametrize("basis", ["billed", "monthly"])
def test_a_one_off_cost_counts_where_its_note_tells_it(placement, basis):
    before = total(placement), total(placement, 2024)
    tell(placement, Component.ONE_OFF, date(2023, 5, 1), date(2023, 5, 31), basis=basis)
    assert (total(placement) - before[0], total(placement, 2024)) == (10000, before[1])
    assert queries.came_once(placement.gmina, 2023) == 10000
    (one,) = [
        one
        for one in queries.look_again(placement.gmina, 2023).differences
        if one.cause is Cause.UNFORESEEN
    ]
    assert (one.grosze, one.what) == (
        10000,
        "świadczenie jednorazowe (art. 83), 01.05.2023–31.05.2023",
    )


def test_a_reduction_takes_off_and_says_so(placement):
    before = total(placement)
    tell(placement, Component.BENEFIT, reduces=True)
    assert total(placement) - before == -10000
    (one,) = [
        one
        for one in queries.look_again(placement.gmina, 2023).differences
        if one.cause is Cause.REDUCED
    ]
    assert (one.grosze, one.what[-10:]) == (-10000, "10.05.2023")


@pytest.mark.parametrize(("settled", "part"), [("by_law", 10000), ("not_shared", 0)])
@pytest.mark.parametrize("basis", ["billed", "monthly"])
def test_the_coordinator_follows_what_was_settled(placement, settled, part, basis):
    PolicySetFactory(gmina=placement.gmina, valid_from=date(2022, 1, 1), coordinator=settled)
    tell(placement, Component.COORDINATOR, date(2023, 5, 1), date(2023, 5, 31), basis=basis)
    cells = queries.forecast_of(placement.gmina, 2023).cells
    told = [cell.part for cell in cells if cell.planned.line]
    ahead = [c.part for c in cells if c.planned.is_coordinator and not c.planned.line]
    assert told == [part]
    assert sum(ahead) == (part + 6 * 3 * part if basis == "monthly" else 0)


def test_the_coordinator_of_january_2023_is_not_shared(placement):
    before = total(placement)
    tell(placement, Component.COORDINATOR, date(2023, 1, 10))
    assert total(placement) == before


def test_a_note_governs_its_days_and_the_rate_the_rest(placement):
    before = total(placement)
    tell(
        placement, Component.BENEFIT, date(2023, 5, 1), date(2023, 5, 31), basis="monthly",
        base=Decimal(500), billed=Decimal(50),
    )  # fmt: skip
    assert total(placement) - before == 5000 - 7850


def test_an_addition_goes_on_only_after_a_note_that_still_has_it(placement):
    whole_may = date(2023, 5, 1), date(2023, 5, 31)
    tell(placement, Component.BENEFIT, *whole_may, basis="monthly", base=Decimal(785))
    before = total(placement)
    tell(placement, Component.ADDITION, *whole_may, basis="monthly")
    assert total(placement) - before == 2 * 10000 + 6 * 30000
    june = date(2023, 6, 1), date(2023, 6, 30)
    tell(placement, Component.BENEFIT, *june, basis="monthly", base=Decimal(899))
    assert total(placement) - before == 10000


def test_a_billed_cost_over_new_year_counts_once(placement):
    before = total(placement), total(placement, 2024)
    tell(placement, Component.ONE_OFF, date(2023, 12, 30), date(2024, 1, 2))
    assert (total(placement) - before[0], total(placement, 2024)) == (30000, before[1])


def test_a_child_who_leaves_leaves_its_later_costs(placement):
    tell(placement, Component.ONE_OFF)
    scenario = queries.Scenario(Supposed.RETURN, date(2023, 1, 31), stay=str(placement.stay_id))
    assert queries.forecast_of(placement.gmina, 2023, scenario).total == 7850


def test_dearer_rates_leave_what_came_once(placement):
    tell(placement, Component.ONE_OFF)
    scenario = queries.Scenario(Supposed.RATES, date(2023, 1, 1), percent=-50)
    assert queries.forecast_of(placement.gmina, 2023, scenario).unforeseeable == 10000


def test_a_shared_cost_and_a_line_outside_the_stay_are_named(placement):
    note = NoteFactory(gmina=placement.gmina)
    NoteLineFactory(
        gmina=placement.gmina, note=note, placement=None, component=Component.COORDINATOR
    )
    before = total(placement)
    tell(placement, Component.ONE_OFF, date(2022, 6, 30), date(2023, 1, 1))
    found = queries.forecast_of(placement.gmina, 2023)
    assert found.total == before
    late, shared = found.missing
    assert "Pobyt w pieczy zaczął się 01.07.2022, później." in late
    assert shared == (
        "koordynator rodzinnej pieczy zastępczej: "
        "Pozycja nie wskazuje dziecka, więc program nie zna udziału."
    )


def test_the_page_says_what_cannot_be_foreseen_and_lists_what_is_known(placement):
    client = client_as(Role.ACCOUNTANT, placement.gmina)
    words = "Kosztów jednorazowych i policzonych za dni nie da się przewidzieć: w 2023 roku"
    address = reverse("foster:forecast", args=(2024,))
    assert f"{words} nie ma ich w notach." in text(client.get(address))
    tell(placement, Component.ONE_OFF)
    assert f"{words} wyniosły 100,00 zł." in text(client.get(address))
    page = text(client.get(reverse("foster:forecast", args=(2023,))))
    assert "w tym znane z not" in page
    assert "świadczenie jednorazowe (art. 83), 10.05.2023" in page
    assert (
        "koszt jednorazowy albo za dni, nieznany w styczniu: "
        "świadczenie jednorazowe (art. 83), 10.05.2023"
    ) in page
