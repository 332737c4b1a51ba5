"""What a plan lacks before it is ready, and where it stands. Pure."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ostoja.families.enums import Signer

ARTICLE = "art. 15 ust. 3 ustawy z dnia 9 czerwca 2011 r."
REQUIRED = frozenset({Signer.FAMILY.value, Signer.ASSISTANT.value})
"""Whose signatures make a plan signed; the others are noted when they are given."""


class PlanState(StrEnum):
    """Where a version of a plan stands; derived, never stored."""

    DRAFT = "draft"
    READY = "ready"
    SIGNED = "signed"
    SIGN_AGAIN = "sign_again"
    """Changed since the family signed an earlier version."""


STATE_WORDS: dict[PlanState, tuple[str, str]] = {
    PlanState.DRAFT: ("w opracowaniu", "info"),
    PlanState.READY: ("gotowy, czeka na podpisy", "warn"),
    PlanState.SIGNED: ("podpisany", "done"),
    PlanState.SIGN_AGAIN: ("wymaga ponownego podpisu", "warn"),
}


class ActionState(StrEnum):
    """Where an action stands; derived from its days."""

    PLANNED = "planned"
    GOING = "going"
    DONE = "done"
    DROPPED = "dropped"


ACTION_WORDS: dict[ActionState, str] = {
    ActionState.PLANNED: "planowane",
    ActionState.GOING: "w toku",
    ActionState.DONE: "wykonane",
    ActionState.DROPPED: "zaniechane",
}


@dataclass(frozen=True, slots=True)
class Said:
    """An action as the rule reads it."""

    goal: int
    number: int
    what: str
    due_on: date | None
    effect: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan as the rule reads it."""

    main_goal: str
    goals: tuple[int, ...]
    actions: tuple[Said, ...]
    child_in_care: bool = False
    is_coordinated: bool = False


def lacks(plan: Draft) -> list[str]:
    """What stands between the plan and "gotowy", each naming the place; empty when nothing."""
    return [*_of_plan(plan), *(one for action in plan.actions for one in _of_action(action))]


def _of_plan(plan: Draft) -> Iterator[str]:
    if not plan.main_goal.strip():
        yield "Wpisz cel główny."
    if not plan.goals:
        yield "Dodaj przynajmniej jeden cel."
    acted = {action.goal for action in plan.actions}
    for goal in plan.goals:
        if goal not in acted:
            yield f"Cel {goal} nie ma działania. Dodaj działanie albo usuń cel."
    if plan.child_in_care and not plan.is_coordinated:
        yield (
            "Dziecko jest w pieczy zastępczej: wpisz numer i dzień planu pomocy dziecku "
            "oraz koordynatora (art. 15 ust. 1)."
        )


def _of_action(action: Said) -> Iterator[str]:
    missing = [
        words
        for words, given in (
            ("termin", action.due_on is not None),
            ("przewidywany efekt", bool(action.effect.strip())),
        )
        if not given
    ]
    if missing:
        yield (
            f"Działanie {action.goal}.{action.number} „{action.what}”: wpisz "
            f"{' i '.join(missing)} ({ARTICLE})."
        )


def plan_state(*, ready: bool, signed: Collection[str], signed_before: bool) -> PlanState:
    """`signed` are the roles that signed this version; `signed_before` tells of earlier ones."""
    if ready and set(signed) >= REQUIRED:
        return PlanState.SIGNED
    if signed_before:
        return PlanState.SIGN_AGAIN
    return PlanState.READY if ready else PlanState.DRAFT


def action_state(
    began_on: date | None, done_on: date | None, dropped_on: date | None
) -> ActionState:
    if dropped_on is not None:
        return ActionState.DROPPED
    if done_on is not None:
        return ActionState.DONE
    return ActionState.GOING if began_on is not None else ActionState.PLANNED
