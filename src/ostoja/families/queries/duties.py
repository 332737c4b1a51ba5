"""What is to be done for families and by when, for those whose files the member may open.

Each kind is one question for all families at once, however many there are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from django.db.models import Exists, Max, Min, OuterRef, QuerySet

from ostoja.accounts.entry import Member
from ostoja.families.enums import DutyKind
from ostoja.families.models import (
    Assessment,
    Assignment,
    Closing,
    CourtOpinion,
    Interview,
    MonitoringCheck,
    Plan,
    PlanAction,
    Visit,
)
from ostoja.families.queries.scoped import families_for, running_on
from ostoja.law.deadlines import assessment_due

AHEAD = timedelta(days=30)
MEETINGS_AHEAD = timedelta(days=7)
PLANNED_WITHIN = timedelta(days=120)
"""A meeting is set at the visit before it, which was not longer ago than this."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing to do for one family; a plan that is missing has no day of the law."""

    kind: DutyKind
    family_id: UUID
    family: str
    number: str
    by: date | None
    words: str


@dataclass(frozen=True, slots=True)
class _Work:
    """A spell of work that runs: with which family, since when."""

    family_id: UUID
    family: str
    number: str
    since: date

    def duty(self, kind: DutyKind, by: date | None, words: str) -> Duty:
        return Duty(kind, self.family_id, self.family, self.number, by, words)


def duties_for(member: Member, on: date, *, ahead: timedelta = AHEAD) -> list[Duty]:
    """Late first, then by day; a plan that is missing stands before both."""
    running = Assignment.objects.filter(
        running_on(on), gmina=member.gmina, family__in=families_for(member, on).order_by()
    )
    spells = {one.family_id: one for one in _works(running)}
    families = running.order_by().values("family_id")
    found = [
        *_assessments(member, families, spells),
        *_plans(member, families, spells),
        *_checks(member, on),
        *_interviews(member, on),
        *_opinions(member, on),
    ]
    due = (one for one in found if one.by is None or one.by <= on + ahead)
    return sorted(due, key=lambda one: (one.by or date.min, one.family, one.words))


def meetings_for(member: Member, on: date) -> list[Duty]:
    """Meetings set for these days that no later visit stands in the place of."""
    later = Visit.objects.filter(
        gmina=member.gmina, family=OuterRef("family"), held_on__gte=OuterRef("next_on")
    )
    rows = (
        Visit.objects.filter(
            ~Exists(later),
            gmina=member.gmina,
            family__in=families_for(member, on).order_by(),
            held_on__gte=on - PLANNED_WITHIN,
            next_on__range=(on, on + MEETINGS_AHEAD),
        )
        .order_by("next_on", "next_at", "id")
        .values_list("family_id", "family__name", "family__number", "next_on", "next_at")
    )
    return [
        Duty(DutyKind.MEETING, *row[:4], f"o {row[4]:%H:%M}" if row[4] else "bez godziny")
        for row in rows
    ]


def _works(running: QuerySet[Assignment]) -> Iterator[_Work]:
    fields = ("family_id", "family__name", "family__number", "started_on")
    for row in running.order_by("started_on", "id").values_list(*fields):
        yield _Work(*row)


def _assessments(
    member: Member, families: QuerySet[Any, Any], spells: dict[UUID, _Work]
) -> Iterator[Duty]:
    """The next assessment, at the latest six months after the start or the last one."""
    handed = Assessment.objects.filter(gmina=member.gmina, handed_on__isnull=False)
    last = dict(
        handed.filter(family__in=families)
        .order_by("family_id")
        .values_list("family_id")
        .annotate(Max("assessed_on"))
    )
    begun, due = _begun(member, families), cache(assessment_due)
    for key, work in spells.items():
        by = due(max(begun[key], last.get(key, begun[key])))
        yield work.duty(DutyKind.ASSESSMENT, by, "ocena sytuacji rodziny")


def _begun(member: Member, families: QuerySet[Any, Any]) -> dict[UUID, date]:
    """The first day of the work since it was last closed: another assistant goes on with it."""
    closed = Closing.objects.filter(
        gmina=member.gmina, family=OuterRef("family"), closed_on__gte=OuterRef("started_on")
    )
    work = Assignment.objects.filter(~Exists(closed), gmina=member.gmina, family__in=families)
    return dict(work.order_by("family_id").values_list("family_id").annotate(Min("started_on")))


def _plans(
    member: Member, families: QuerySet[Any, Any], spells: dict[UUID, _Work]
) -> Iterator[Duty]:
    """Families without a ready plan; actions of the newest ready plan that nobody finished."""
    ready = Plan.objects.filter(gmina=member.gmina, ready_on__isnull=False)
    later = ready.filter(family=OuterRef("family"), number__gt=OuterRef("number"))
    newest = ready.filter(~Exists(later), family__in=families)
    planned = Exists(ready.filter(family=OuterRef("family")))
    without = families.exclude(planned).order_by("family_id").values_list("family_id", flat=True)
    for key in without:
        yield spells[key].duty(DutyKind.PLAN, None, "brak gotowego planu pracy")
    actions = PlanAction.objects.filter(
        gmina=member.gmina,
        goal__plan__in=newest.values("pk"),
        done_on=None,
        dropped_on=None,
        due_on__isnull=False,
    ).order_by("due_on", "id")
    for family, goal, number, by in actions.values_list(
        "goal__plan__family_id", "goal__position", "position", "due_on"
    ):
        yield spells[family].duty(DutyKind.ACTION, by, f"działanie {goal}.{number} z planu")


def _checks(member: Member, on: date) -> Iterator[Duty]:
    rows = MonitoringCheck.objects.filter(
        gmina=member.gmina,
        done_on=None,
        monitoring__family__in=families_for(member, on).order_by(),
    ).order_by("due_on", "id")
    prefix = "monitoring__family"
    fields = (f"{prefix}_id", f"{prefix}__name", f"{prefix}__number", "due_on")
    for key, name, number, by in rows.values_list(*fields):
        yield Duty(DutyKind.CHECK, key, name, number, by, "sprawdzenie po zakończeniu pracy")


def _interviews(member: Member, on: date) -> Iterator[Duty]:
    rows = Interview.objects.filter(
        gmina=member.gmina, held_on=None, family__in=families_for(member, on).order_by()
    ).order_by("due_on", "id")
    fields = ("family_id", "family__name", "family__number", "due_on")
    for key, name, number, by in rows.values_list(*fields):
        yield Duty(DutyKind.INTERVIEW, key, name, number, by, "wywiad w rodzinie")


def _opinions(member: Member, on: date) -> Iterator[Duty]:
    rows = CourtOpinion.objects.filter(
        gmina=member.gmina,
        sent_on=None,
        due_on__isnull=False,
        family__in=families_for(member, on).order_by(),
    ).order_by("due_on", "id")
    fields = ("family_id", "family__name", "family__number", "due_on")
    for key, name, number, by in rows.values_list(*fields):
        yield Duty(DutyKind.OPINION, key, name, number, by, "opinia dla sądu")
