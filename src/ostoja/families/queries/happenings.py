"""What happened to families, as the rule of stages reads it."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from uuid import UUID

from ostoja.accounts.models import Gmina, GminaRow
from ostoja.families.enums import Need, Outcome
from ostoja.families.models import (
    Application,
    Assignment,
    Closing,
    Concern,
    Interview,
    Ruling,
)
from ostoja.families.rules import Happening, Stage, Step, stage_after


def stages_of(gmina: Gmina, families: Collection[UUID], on: date) -> dict[UUID, Stage]:
    """The stage of each of these families; as many queries for one as for fifty."""
    found: dict[UUID, list[Happening]] = defaultdict(list)
    for family, day, step in _happenings(gmina, families):
        found[family].append(Happening(day, step))
    return {family: stage_after(found[family], on) for family in families}


SOURCES: tuple[tuple[type[GminaRow], str, str, Step, dict[str, object]], ...] = (
    (Concern, "family", "received_on", Step.REPORT, {}),
    (Interview, "family", "ordered_on", Step.ORDER_INTERVIEW, {}),
    (Interview, "family", "held_on", Step.INTERVIEW, {"need__gt": ""}),
    (Interview, "family", "held_on", Step.FIND_NO_NEED, {"need": Need.NONE}),
    (Application, "family", "sent_on", Step.APPLY, {"sent_on__isnull": False}),
    (Ruling, "application__family", "made_on", Step.PUT_ON_LIST, {"outcome": Outcome.WAIT}),
    (Ruling, "application__family", "made_on", Step.REFUSE, {"outcome": Outcome.REFUSE}),
    (Assignment, "family", "started_on", Step.ASSIGN, {}),
    (Closing, "family", "closed_on", Step.CLOSE, {}),
)
"""Table, the way from it to the family, its day, the step it is, and which of its rows are."""


def _happenings(gmina: Gmina, families: Collection[UUID]) -> Iterator[tuple[UUID, date, Step]]:
    for model, family, day, step, only in SOURCES:
        rows = model._default_manager.filter(  # Django's public name
            **{"gmina": gmina, f"{family}__in": families}, **only
        )
        for key, on in rows.order_by(day).values_list(f"{family}_id", day):
            yield key, on, step
