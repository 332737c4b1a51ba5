"""Days by which something is to be done: the interview, the decision, the word to the office."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from ostoja.law.breaches import notify_by
from ostoja.law.caseload import FOR_LIFE_COUNTS, counts_to_limit
from ostoja.law.dated import NotInForce, Since
from ostoja.law.way_in import decision_due, interview_due


def test_an_interview_and_a_decision_have_fourteen_days():
    assert interview_due(date(2023, 2, 20)) == date(2023, 3, 6)
    assert decision_due(date(2023, 12, 22), is_for_life=False) == date(2024, 1, 5)


def test_a_family_for_life_waits_two_days():
    assert decision_due(date(2023, 12, 30), is_for_life=True) == date(2024, 1, 1)


def test_no_day_is_told_before_there_was_the_rule():
    with pytest.raises(NotInForce):
        decision_due(date(2016, 12, 31), is_for_life=True)
    with pytest.raises(NotInForce):
        interview_due(date(2011, 12, 31))


def test_a_breach_is_told_within_72_hours_of_the_clock_in_use():
    summer = timezone(timedelta(hours=2))
    by = notify_by(datetime(2024, 7, 5, 15, 30, tzinfo=summer))
    assert by == datetime(2024, 7, 8, 13, 30, tzinfo=UTC)
    assert by.utcoffset() == timedelta(hours=2)
    with pytest.raises(NotInForce):
        notify_by(datetime(2018, 5, 24, tzinfo=UTC))


def test_a_family_for_life_counts_to_the_limit_until_the_switch_is_turned():
    day = date(2027, 1, 1)
    off = FOR_LIFE_COUNTS.with_later([Since(day, value=False, basis="próba")])
    assert counts_to_limit(day, is_for_life=True)
    assert not counts_to_limit(day, is_for_life=True, switch=off)
    assert counts_to_limit(date(2026, 12, 31), is_for_life=True, switch=off)
    assert counts_to_limit(day, is_for_life=False, switch=off)
