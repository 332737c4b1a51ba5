"""What a powiat's agreement may settle otherwise than our default."""

from datetime import date

from ostoja.law.cofunding import Before2012, Proration, gmina_share
from ostoja.law.cofunding_policies import (
    COORDINATOR_SHARED,
    LeavingDay,
    Policies,
    Recount,
    counted_from,
    days_paid,
)
from ostoja.law.dated import Since
from ostoja.values.periods import Period


def test_w6_child_placed_again_starts_anew_or_goes_on():
    again = date(2026, 1, 10)
    earlier = [Period(date(2022, 3, 1), date(2024, 8, 31))]
    restarted = counted_from(again, earlier, Recount.RESTART)
    cumulated = counted_from(again, earlier, Recount.CUMULATE)
    assert (restarted, cumulated) == (again, date(2023, 7, 10))
    assert gmina_share(restarted, again) == 10
    assert gmina_share(cumulated, again) == 50


def test_day_of_leaving_is_paid_unless_agreed_otherwise():
    first, left = date(2025, 3, 1), date(2025, 3, 20)
    assert days_paid(first, left, LeavingDay.COUNTS) == Period(first, left)
    assert days_paid(first, left, LeavingDay.NOT) == Period(first, date(2025, 3, 19))
    assert days_paid(first, first, LeavingDay.NOT) is None


def test_coordinator_is_shared_from_february_2023_and_a_powiat_may_stop_it():
    assert not COORDINATOR_SHARED.on(date(2023, 1, 31))
    assert COORDINATOR_SHARED.on(date(2023, 2, 1))
    agreed = COORDINATOR_SHARED.with_later(
        [Since(date(2025, 1, 1), value=False, basis="porozumienie nr 1/2025")]
    )
    assert [agreed.on(date(year, 6, 1)) for year in (2024, 2025)] == [True, False]


def test_defaults_are_those_of_the_reading_of_the_law():
    usual = Policies()
    assert usual.recount is Recount.RESTART
    assert usual.leaving_day is LeavingDay.COUNTS
    assert usual.proration is Proration.DAYS_OF_MONTH
    assert usual.before_2012 is Before2012.NONE
    assert usual.coordinator_shared is COORDINATOR_SHARED
