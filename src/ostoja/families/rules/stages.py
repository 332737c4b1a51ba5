"""Where a family's case stands, derived from what happened and when. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum


class Stage(StrEnum):
    """Where the case stands; never stored."""

    RECORDED = "recorded"
    REPORTED = "reported"
    INTERVIEW_ORDERED = "interview_ordered"
    INTERVIEWED = "interviewed"
    NO_NEED = "no_need"
    REQUESTED = "requested"
    WAITING = "waiting"
    REFUSED = "refused"
    RUNNING = "running"
    CLOSED = "closed"


class Step(IntEnum):
    """What moves a case; of two on one day the greater comes later."""

    REPORT = 1
    ORDER_INTERVIEW = 2
    INTERVIEW = 3
    FIND_NO_NEED = 4
    APPLY = 5
    PUT_ON_LIST = 6
    REFUSE = 7
    ASSIGN = 8
    CLOSE = 9


@dataclass(frozen=True, slots=True, order=True)
class Happening:
    on: date
    step: Step


ENTRY = frozenset({Stage.RECORDED, Stage.NO_NEED, Stage.REFUSED, Stage.CLOSED})
"""Stages in which nothing is under way: a new concern or application begins the path again."""
BEFORE_INTERVIEW = ENTRY | {Stage.REPORTED}
BEFORE_ANALYSIS = BEFORE_INTERVIEW | {Stage.INTERVIEW_ORDERED}
BEFORE_DECISION = BEFORE_ANALYSIS | {Stage.INTERVIEWED}
NOT_RUNNING = frozenset(Stage) - {Stage.RUNNING}

TRANSITIONS: dict[Step, tuple[frozenset[Stage], Stage]] = {
    Step.REPORT: (ENTRY, Stage.REPORTED),
    Step.ORDER_INTERVIEW: (BEFORE_INTERVIEW, Stage.INTERVIEW_ORDERED),
    Step.INTERVIEW: (BEFORE_ANALYSIS, Stage.INTERVIEWED),
    Step.FIND_NO_NEED: (BEFORE_DECISION, Stage.NO_NEED),
    Step.APPLY: (BEFORE_DECISION, Stage.REQUESTED),
    Step.PUT_ON_LIST: (frozenset({Stage.REQUESTED, Stage.WAITING}), Stage.WAITING),
    Step.REFUSE: (frozenset({Stage.REQUESTED, Stage.WAITING}), Stage.REFUSED),
    Step.ASSIGN: (NOT_RUNNING, Stage.RUNNING),
    Step.CLOSE: (frozenset({Stage.RUNNING}), Stage.CLOSED),
}
"""A step, the stages in which it counts, and the stage that follows. Elsewhere it changes nothing:
a concern about a family that an assistant already accompanies stays a concern."""


def stage_after(happenings: Iterable[Happening], on: date) -> Stage:
    """The stage on the evening of the day."""
    stage = Stage.RECORDED
    for one in sorted(happenings):
        begins, leads_to = TRANSITIONS[one.step]
        if one.on <= on and stage in begins:
            stage = leads_to
    return stage


WORDS: dict[Stage, tuple[str, str]] = {
    Stage.RECORDED: ("zapisana, bez zgłoszenia", "neutral"),
    Stage.REPORTED: ("zgłoszona", "info"),
    Stage.INTERVIEW_ORDERED: ("wywiad zlecony", "info"),
    Stage.INTERVIEWED: ("po wywiadzie", "info"),
    Stage.NO_NEED: ("asystent niepotrzebny", "neutral"),
    Stage.REQUESTED: ("czeka na decyzję kierownika", "warn"),
    Stage.WAITING: ("na liście oczekujących", "warn"),
    Stage.REFUSED: ("odmowa", "neutral"),
    Stage.RUNNING: ("asystent pracuje z rodziną", "done"),
    Stage.CLOSED: ("praca zakończona", "neutral"),
}
"""Each stage in words for the screen, with the tone of its tint."""
