"""Stages of a case: the ordinary way, and that no order of happenings breaks it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.families.rules import TRANSITIONS, WORDS, Happening, Stage, Step, stage_after

DAY = date(2026, 3, 2)


def stages(*steps):
    """The stage after each of the steps, a day apart."""
    happenings = [Happening(DAY + timedelta(days=at), step) for at, step in enumerate(steps)]
    return [stage_after(happenings, one.on) for one in happenings]


def test_the_ordinary_way():
    assert stages(
        Step.REPORT, Step.ORDER_INTERVIEW, Step.INTERVIEW, Step.APPLY, Step.ASSIGN, Step.CLOSE
    ) == [
        Stage.REPORTED,
        Stage.INTERVIEW_ORDERED,
        Stage.INTERVIEWED,
        Stage.REQUESTED,
        Stage.RUNNING,
        Stage.CLOSED,
    ]


def test_a_family_on_the_list_gets_an_assistant_later():
    steps = (Step.APPLY, Step.PUT_ON_LIST, Step.ASSIGN)
    assert stages(*steps) == [Stage.REQUESTED, Stage.WAITING, Stage.RUNNING]


def test_a_closed_case_opens_again_with_a_concern():
    assert stages(Step.ASSIGN, Step.CLOSE, Step.REPORT)[-1] is Stage.REPORTED


def test_a_concern_about_an_accompanied_family_changes_nothing():
    assert stages(Step.ASSIGN, Step.REPORT)[-1] is Stage.RUNNING


@pytest.mark.parametrize("step", [Step.CLOSE, Step.REFUSE, Step.PUT_ON_LIST])
def test_what_has_nothing_to_end_changes_nothing(step):
    assert stages(step) == [Stage.RECORDED]


def test_what_is_yet_to_come_does_not_count():
    assert stage_after([Happening(DAY, Step.REPORT)], DAY - timedelta(days=1)) is Stage.RECORDED


@given(st.lists(st.builds(Happening, st.dates(), st.sampled_from(Step))), st.dates(), st.randoms())
def test_the_stage_does_not_depend_on_the_order_in_which_rows_are_read(happenings, on, random):
    shuffled = random.sample(happenings, len(happenings))
    assert stage_after(shuffled, on) is stage_after(happenings, on)


@given(st.lists(st.builds(Happening, st.dates(), st.sampled_from(Step)), min_size=1), st.dates())
def test_running_is_after_an_assignment_and_nothing_else(happenings, on):
    running = stage_after(happenings, on) is Stage.RUNNING
    ends = (Step.ASSIGN, Step.CLOSE)
    last = [one.step for one in sorted(happenings) if one.on <= on and one.step in ends][-1:]
    assert running == (last == [Step.ASSIGN])


def test_every_stage_has_words_and_every_step_a_rule():
    assert set(WORDS) == set(Stage)
    assert set(TRANSITIONS) == set(Step)
