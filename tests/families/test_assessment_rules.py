"""When a family is assessed, and that no gap goes unnoticed."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ostoja.families.rules.assessments import Made, terms
from ostoja.values.periods import plus_months

START = date(2023, 1, 9)


def made(assessed_on, handed_on=None):
    return Made(assessed_on, handed_on or assessed_on)


def test_first_term_is_six_months_after_the_start():
    [only] = terms(START, [], date(2023, 7, 9))
    assert (only.due_on, only.late) == (date(2023, 7, 9), False)
    [only] = terms(START, [], date(2023, 7, 10))
    assert only.late


def test_next_term_runs_from_the_assessment_before():
    first, following = terms(START, [made(date(2023, 5, 4))], date(2023, 6, 1))
    assert (first.late, following.due_on) == (False, date(2023, 11, 4))


def test_assessment_handed_over_after_the_day_stays_late():
    first, _ = terms(START, [made(date(2023, 7, 1), date(2023, 7, 15))], date(2023, 8, 1))
    assert first.late


@given(st.lists(st.integers(1, 400), max_size=5), st.integers(0, 1500))
def test_no_six_months_pass_without_an_assessment_or_a_late_term(gaps, later):
    days, day = [], START
    for gap in gaps:
        day += timedelta(gap)
        days.append(day)
    until = day + timedelta(later)
    found = terms(START, [made(one) for one in days], until)
    edges = [START, *days, until]
    for (before, after), term in zip(pairwise(edges), found, strict=True):
        assert term.late == (after > plus_months(before, 6))
