"""Each figure of the register against rows counted by hand, and against the rows it lists."""

from datetime import date
from decimal import Decimal

import pytest

from factories import GminaFactory, PlacementFactory, StayFactory
from ostoja.foster.enums import CareForm
from ostoja.reports.computing import Measure, measured
from ostoja.reports.figures import BY_CODE, REGISTER, Unknown, figure
from ostoja.reports.rows import Row
from reports.cases import CASES

pytestmark = pytest.mark.django_db


def test_every_figure_has_a_hand_counted_case():
    assert set(CASES) == set(BY_CODE)


@pytest.fixture(params=sorted(CASES))
def counted_by_hand(request):
    """A figure, its value and parts by hand, with another gmina's same rows beside them."""
    gmina = GminaFactory()
    value, parts = CASES[request.param](gmina)
    CASES[request.param](GminaFactory())
    return figure(request.param), gmina, value, parts


def test_value_is_what_was_counted_by_hand(counted_by_hand):
    known, gmina, value, _ = counted_by_hand
    assert known.of(gmina, 2023).value == value


def test_parts_are_what_was_counted_by_hand_and_the_others_are_zero(counted_by_hand):
    known, gmina, _, parts = counted_by_hand
    found = known.of(gmina, 2023).parts
    assert {words: part for words, part in found.items() if part} == parts
    assert [words for words in found if words in known.groups] == list(known.groups)


def test_each_row_has_a_cell_for_each_column_and_stands_once(counted_by_hand):
    known, gmina, _, _ = counted_by_hand
    rows = known.of(gmina, 2023).rows
    assert all(len(row.cells) == len(known.columns) for row in rows)
    assert len({row.key for row in rows}) == len(rows)


def test_nothing_is_counted_in_a_year_without_rows(counted_by_hand):
    known, gmina, _, _ = counted_by_hand
    computed = known.of(gmina, 1950)
    assert (computed.rows, computed.value) == ((), 0)
    assert set(computed.parts) == set(known.groups)


def test_codes_are_unique_and_each_figure_says_what_it_counts():
    assert len(BY_CODE) == len(REGISTER)
    for one in REGISTER:
        assert one.words
        assert one.unit
        assert one.basis.startswith("art. ")
        assert one.definition.endswith(".")


def test_unknown_code_is_refused_with_those_that_are_known():
    with pytest.raises(Unknown, match=r"Nie ma liczby o kodzie „XX”\. Są: AR1, AR2"):
        figure("XX")


def test_a_child_moved_within_its_stay_is_listed_where_it_is_last():
    gmina = GminaFactory()
    stay = StayFactory(gmina=gmina)
    PlacementFactory(gmina=gmina, stay=stay, form=CareForm.INSTITUTION, ended_on=date(2023, 3, 31))
    PlacementFactory(gmina=gmina, stay=stay, form=CareForm.FAMILY_HOME, started_on=date(2023, 4, 1))
    (row,) = figure("PZ1").of(gmina, 2023).rows
    assert row.cells[2] == "rodzinny dom dziecka"
    (row,) = figure("PZ1").of(gmina, 2022).rows
    assert row.cells[2] == "placówka opiekuńczo-wychowawcza"


@pytest.mark.parametrize(
    ("measure", "value"),
    [
        (Measure.COUNT, 3),
        (Measure.SUM, Decimal("6.50")),
        (Measure.HIGHEST, Decimal("4.00")),
        (Measure.MEAN, Decimal("2.2")),
    ],
)
def test_measures(measure, value):
    rows = [Row(None, (), amount=Decimal(amount)) for amount in ("1.50", "4.00", "1.00")]
    assert measured(measure, rows) == value
