"""Records are kept for whole years from 1 January after their last day."""

from datetime import MAXYEAR, date

from hypothesis import given
from hypothesis import strategies as st

from ostoja.law.retention import FAMILY_FILE_YEARS, destroy_not_before

YEARS = st.integers(0, 50)


def test_file_closed_on_the_last_and_on_the_first_day_of_a_year():
    years = FAMILY_FILE_YEARS.on(date(2026, 1, 1))
    assert years == 10
    assert destroy_not_before(date(2015, 12, 31), years) == date(2026, 1, 1)
    assert destroy_not_before(date(2016, 1, 1), years) == date(2027, 1, 1)


@given(st.dates(max_value=date(MAXYEAR - 60, 12, 31)), YEARS)
def test_whole_years_pass_before_it_may_go(last_day, years):
    first = destroy_not_before(last_day, years)
    assert (first.month, first.day) == (1, 1)
    assert first.year - last_day.year == years + 1


def test_day_beyond_the_calendar_is_never_reached():
    assert destroy_not_before(date(MAXYEAR, 5, 5), 10) == date.max
