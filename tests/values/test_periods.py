"""Periods of whole days, both ends included."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.values.periods import BackwardPeriod, Period, month_of, plus_months, plus_years, year

DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))
PERIODS = st.builds(lambda day, more: Period(day, day + timedelta(more)), DAYS, st.integers(0, 900))


def test_period_counts_both_ends():
    assert len(Period(date(2024, 2, 28), date(2024, 3, 1))) == 3
    assert len(Period(date(2024, 5, 17), date(2024, 5, 17))) == 1


def test_period_refuses_to_end_before_it_begins():
    with pytest.raises(BackwardPeriod, match=r"01\.05\.2024.*17\.05\.2024"):
        Period(date(2024, 5, 17), date(2024, 5, 1))


def test_period_is_cut_where_months_begin():
    cut = list(Period(date(2023, 12, 30), date(2024, 2, 3)).by_month())
    assert cut == [
        Period(date(2023, 12, 30), date(2023, 12, 31)),
        Period(date(2024, 1, 1), date(2024, 1, 31)),
        Period(date(2024, 2, 1), date(2024, 2, 3)),
    ]


@given(PERIODS)
def test_months_of_a_period_hold_each_of_its_days_once(period):
    days = [day for month in period.by_month() for day in month.days()]
    assert days == list(period.days())
    assert all(month.first.month == month.last.month for month in period.by_month())


def test_period_reaches_the_last_day_there_is():
    assert [len(month) for month in Period(date(9999, 11, 1), date.max).by_month()] == [30, 31]


@given(PERIODS, PERIODS)
def test_common_days_are_those_in_both(one, other):
    common = one.common(other)
    expected = set(one.days()) & set(other.days())
    assert set(common.days() if common else ()) == expected
    assert one.overlaps(other) == bool(expected)


def test_period_holds_its_days_only():
    may = month_of(date(2025, 5, 20))
    assert date(2025, 5, 1) in may
    assert date(2025, 5, 31) in may
    assert date(2025, 6, 1) not in may
    assert year(2024) == Period(date(2024, 1, 1), date(2024, 12, 31))


def test_plus_years_takes_28_february_for_29_in_a_common_year():
    leap = date(2024, 2, 29)
    assert [plus_years(leap, years) for years in (1, 2, 4)] == [
        date(2025, 2, 28),
        date(2026, 2, 28),
        date(2028, 2, 29),
    ]
    assert plus_years(date(2024, 5, 17), 1) == date(2025, 5, 17)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2024, 8, 31), 6, date(2025, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2024, 12, 5), 1, date(2025, 1, 5)),
        (date(2024, 1, 5), -1, date(2023, 12, 5)),
    ],
)
def test_plus_months_stops_at_the_end_of_a_short_month(day, months, later):
    assert plus_months(day, months) == later
