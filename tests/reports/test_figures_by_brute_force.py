"""Figures of random rows and years against a count day by day, written without the queries."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counting import large_count
from factories import (
    AssignmentFactory,
    FamilyAssistantFactory,
    FamilyFactory,
    GminaFactory,
    NoteFactory,
    NoteLineFactory,
    PersonFactory,
    StayFactory,
)
from ostoja.foster.enums import Component, EndReason
from ostoja.reports.computing import Measure
from ostoja.reports.figures import REGISTER, figure
from reports.cases import CASES
from undone import undone

pytestmark = pytest.mark.django_db
many = settings(
    max_examples=large_count("random years of random rows", whole=1000),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
# Days crowd around the ends of years, where counting goes wrong.
days = st.sampled_from(
    [
        date(year, month, day)
        for year in range(2020, 2024)
        for month, day in ((1, 1), (1, 2), (3, 1), (7, 15), (12, 30), (12, 31))
    ]
)
spells = st.tuples(days, days).map(sorted)
years = st.integers(2019, 2024)


def days_of(spell, year):
    first, last = max(spell[0], date(year, 1, 1)), min(spell[1], date(year, 12, 31))
    return {first + timedelta(n) for n in range((last - first).days + 1)}


@many
@given(st.lists(st.tuples(st.integers(0, 1), st.integers(0, 3), spells), max_size=7), years)
def test_families_and_loads_equal_a_count_day_by_day(work, year):
    with undone():
        gmina = GminaFactory()
        assistants = FamilyAssistantFactory.create_batch(2, gmina=gmina)
        families = FamilyFactory.create_batch(4, gmina=gmina)
        on_day = {}
        for assistant, family, spell in work:
            AssignmentFactory(
                gmina=gmina,
                assistant=assistants[assistant],
                family=families[family],
                started_on=spell[0],
                ended_on=spell[1],
            )
            for day in days_of(spell, year):
                on_day.setdefault((assistant, day), set()).add(family)
        supported = set().union(*on_day.values())
        assert figure("AR2").of(gmina, year).value == len(supported)
        assert figure("AR5").of(gmina, year).value == max(map(len, on_day.values()), default=0)


@many
@given(st.lists(st.tuples(st.integers(0, 3), spells), max_size=6), years)
def test_children_in_care_equal_a_count_day_by_day(stays, year):
    with undone():
        gmina = GminaFactory()
        children = PersonFactory.create_batch(4, gmina=gmina)
        families = FamilyFactory.create_batch(2, gmina=gmina)
        for child, spell in stays:
            StayFactory(
                gmina=gmina,
                child=children[child],
                family=families[child // 2],
                started_on=spell[0],
                ended_on=spell[1],
                end_reason=EndReason.RETURN,
            )
        in_care = {child for child, spell in stays if days_of(spell, year)}
        left = {child for child, spell in stays if spell[1].year == year}
        assert figure("PZ1").of(gmina, year).value == len(in_care)
        assert figure("PZ2").of(gmina, year).value == len({child // 2 for child in in_care})
        assert figure("PZ4").of(gmina, year).value == len(left)


@many
@given(st.lists(st.tuples(days, st.integers(0, 10**7)), max_size=6), years)
def test_expenditure_equals_the_sum_in_grosze(payments, year):
    with undone():
        gmina = GminaFactory()
        for paid_on, grosze in payments:
            note = NoteFactory(gmina=gmina, issued_on=paid_on, received_on=paid_on, paid_on=paid_on)
            NoteLineFactory(
                gmina=gmina,
                note=note,
                placement=None,
                component=Component.COORDINATOR,
                billed=Decimal(grosze) / 100,
            )
        computed = figure("PZ3").of(gmina, year)
        assert computed.value * 100 == sum(g for paid_on, g in payments if paid_on.year == year)
        assert sum(computed.parts.values()) == computed.value


@pytest.fixture(scope="module")
def full_gmina(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), undone():
        gmina = GminaFactory()
        for make in CASES.values():
            make(gmina)
        yield gmina


@pytest.mark.parametrize("year", range(2018, 2027))
@pytest.mark.parametrize("known", REGISTER, ids=lambda one: one.code)
def test_value_is_the_number_or_the_sum_of_what_its_page_lists(full_gmina, known, year):
    computed = known.of(full_gmina, year)
    shown = [row.cells for row in computed.rows]
    place = 1 if known.unit == "rodzina" else -1
    by_hand = {
        Measure.COUNT: lambda: len(set(shown)),
        Measure.SUM: lambda: sum(cells[place] for cells in shown),
        Measure.HIGHEST: lambda: max((cells[place] for cells in shown), default=0),
        Measure.MEAN: lambda: mean_to_a_tenth([cells[place] for cells in shown]),
    }
    assert computed.value == by_hand[known.measure]()
    if known.groups and known.measure is not Measure.HIGHEST:
        again = sum(row.amount * len(row.also) for row in computed.rows)
        assert sum(computed.parts.values()) == computed.value + again


def mean_to_a_tenth(numbers):
    """In tenths and whole numbers only: half of the divisor is added before dividing."""
    if not numbers:
        return 0
    tenths, count = int(sum(numbers) * 10), len(numbers)
    return Decimal((2 * tenths + count) // (2 * count)) / 10
