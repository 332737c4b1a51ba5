"""What a plan lacks before it is ready, and where it stands."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.families.rules.plans import (
    ActionState,
    Draft,
    PlanState,
    Said,
    action_state,
    lacks,
    plan_state,
)

DAY = date(2026, 9, 1)
WHOLE = Draft("Dzieci są bezpieczne.", (1,), (Said(1, 1, "Zapisać syna.", DAY, "Ma miejsce."),))


def test_whole_plan_lacks_nothing():
    assert lacks(WHOLE) == []


@pytest.mark.parametrize(
    ("action", "words"),
    [
        (Said(1, 2, "Zapisać syna.", None, "Ma miejsce."), "wpisz termin (art. 15 ust. 3"),
        (Said(1, 2, "Zapisać syna.", DAY, "  "), "wpisz przewidywany efekt (art. 15 ust. 3"),
        (Said(1, 2, "Zapisać syna.", None, ""), "wpisz termin i przewidywany efekt"),
    ],
)
def test_action_is_named_with_what_it_lacks_and_the_article(action, words):
    [said] = lacks(Draft(WHOLE.main_goal, (1,), (*WHOLE.actions, action)))
    assert said.startswith("Działanie 1.2 „Zapisać syna.”: ")
    assert words in said


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (Draft("", (1,), WHOLE.actions), "Wpisz cel główny."),
        (Draft("Cel", (), ()), "Dodaj przynajmniej jeden cel."),
        (Draft("Cel", (1, 2), WHOLE.actions), "Cel 2 nie ma działania."),
        (Draft("Cel", (1,), WHOLE.actions, child_in_care=True), "Dziecko jest w pieczy"),
    ],
)
def test_plan_is_told_what_it_lacks(plan, words):
    [said] = lacks(plan)
    assert said.startswith(words)


def test_coordinated_plan_of_a_child_in_care_is_whole():
    plan = Draft("Cel", (1,), WHOLE.actions, child_in_care=True, is_coordinated=True)
    assert lacks(plan) == []


SAID = st.builds(
    Said,
    goal=st.integers(1, 3),
    number=st.integers(1, 9),
    what=st.text(max_size=5),
    due_on=st.none() | st.just(DAY),
    effect=st.sampled_from(["", " ", "efekt"]),
)


@given(st.lists(SAID, max_size=6))
def test_nothing_lacking_means_a_deadline_and_an_effect_everywhere(actions):
    plan = Draft("Cel", tuple(sorted({one.goal for one in actions})) or (1,), tuple(actions))
    whole = all(one.due_on and one.effect.strip() for one in actions) and bool(actions)
    assert (lacks(plan) == []) == whole


@given(st.booleans(), st.sets(st.sampled_from(["family", "assistant", "manager"])), st.booleans())
def test_a_plan_is_in_one_state_and_signed_only_by_both(ready, signed, before):
    state = plan_state(ready=ready, signed=signed, signed_before=before)
    assert (state is PlanState.SIGNED) == (ready and {"family", "assistant"} <= signed)
    if before and state is not PlanState.SIGNED:
        assert state is PlanState.SIGN_AGAIN


@pytest.mark.parametrize(
    ("days", "state"),
    [
        ((None, None, None), ActionState.PLANNED),
        ((DAY, None, None), ActionState.GOING),
        ((DAY, DAY, None), ActionState.DONE),
        ((DAY, None, DAY), ActionState.DROPPED),
    ],
)
def test_state_of_an_action_follows_its_days(days, state):
    assert action_state(*days) is state
