"""What is to be done for families and by when, for those whose files the member may open.

Each kind is one question for all families at once, however many there are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import (
    Exists,
    F,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Concat

from ostoja.accounts.entry import Member
from ostoja.families.enums import DutyKind
from ostoja.families.models import (
    Assignment,
    Closing,
    CourtOpinion,
    Family,
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
COLUMNS = ("of", "called", "case", "by", "words")
"""What rows with a written day are annotated with, in the order of a duty."""
HANDED = Q(assessments__handed_on__isnull=False)


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing to do for one family; a plan that is missing has no day of the law."""

    kind: DutyKind
    family_id: UUID
    family: str
    number: str
    by: date | None
    words: str


def duties_for(member: Member, on: date, *, ahead: timedelta = AHEAD) -> list[Duty]:
    """Late first, then by day; a plan that is missing stands before both."""
    until = on + ahead
    work = work_for(member, on)
    found = [one.assessment for one in work if one.by <= until]
    found += [one.missing_plan for one in work if not one.is_planned]
    for kind, rows in written_down(member, on, until):
        found += duties_of(kind, rows.order_by())
    return sorted(found, key=urgency)


def urgency(duty: Duty) -> tuple[date, str, str, UUID]:
    return duty.by or date.min, duty.family, duty.words, duty.family_id


def duties_of(kind: DutyKind, rows: QuerySet[Any]) -> list[Duty]:
    return [Duty(kind, *row) for row in rows.values_list(*COLUMNS)]


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


class Work(NamedTuple):
    """Work with one family: when its situation is to be assessed, and whether a plan is ready."""

    by: date
    family: str
    key: str
    """Of the family, as text."""
    number: str
    is_planned: bool

    @property
    def assessment(self) -> Duty:
        words = "ocena sytuacji rodziny"
        return Duty(DutyKind.ASSESSMENT, UUID(self.key), self.family, self.number, self.by, words)

    @property
    def missing_plan(self) -> Duty:
        words = "brak gotowego planu pracy"
        return Duty(DutyKind.PLAN, UUID(self.key), self.family, self.number, None, words)


def work_for(member: Member, on: date) -> list[Work]:
    """Of each family with whom work goes on; keys and days come as text, for there are thousands.

    An assessment is due at the latest six months after the start of the work or the last one.
    """
    ready = Plan.objects.filter(gmina=member.gmina, ready_on__isnull=False, family=OuterRef("pk"))
    last = Max("assessments__assessed_on", filter=HANDED)
    rows = (
        _accompanied(member, on)
        .annotate(last=last, is_planned=Exists(ready))
        .order_by()
        .values_list("name", *map(_as_text, ("pk", "begun", "last")), "number", "is_planned")
    )
    due = cache(lambda day: assessment_due(date.fromisoformat(day)))
    return [
        Work(due(max(begun, last or begun)), name, key, number, is_planned)
        for name, key, begun, last, number, is_planned in rows
    ]


def written_down(member: Member, on: date, until: date) -> Iterator[tuple[DutyKind, QuerySet[Any]]]:
    """Rows due by `until` of every kind whose day is written down."""
    yield DutyKind.ACTION, _actions(member, on).filter(by__lte=until)
    for kind, rows, words in _promised(member, on):
        yield kind, rows.annotate(by=F("due_on"), words=_text(words)).filter(by__lte=until)


def _accompanied(member: Member, on: date) -> QuerySet[Family]:
    """`begun` is the first day of the work since it was last closed: another assistant goes on."""
    of_family = Assignment.objects.filter(gmina=member.gmina, family=OuterRef("pk"))
    closed = Closing.objects.filter(
        gmina=member.gmina, family=OuterRef("family"), closed_on__gte=OuterRef("started_on")
    )
    begun = of_family.filter(~Exists(closed)).order_by("started_on").values("started_on")
    running = families_for(member, on).filter(Exists(of_family.filter(running_on(on))))
    return running.annotate(begun=Subquery(begun[:1])).filter(begun__isnull=False)


def _actions(member: Member, on: date) -> QuerySet[Any]:
    """Actions of the newest ready plan that nobody finished."""
    ready = Plan.objects.filter(gmina=member.gmina, ready_on__isnull=False)
    later = ready.filter(family=OuterRef("family"), number__gt=OuterRef("number"))
    family = _accompanied(member, on).order_by().filter(pk=OuterRef("family"))
    newest = ready.filter(~Exists(later), Exists(family))
    actions = PlanAction.objects.filter(
        gmina=member.gmina,
        goal__plan__in=newest.values("pk"),
        done_on=None,
        dropped_on=None,
    )
    goal, action = _as_text("goal__position"), _as_text("position")
    words = Concat(_text("działanie "), goal, _text("."), action, _text(" z planu"))
    named: QuerySet[Any] = actions.annotate(by=F("due_on"), words=words)
    return _named(named, "goal__plan__family")


def _promised(member: Member, on: date) -> Iterator[tuple[DutyKind, QuerySet[Any], str]]:
    """Looks at a family after the work, interviews and opinions that nobody has made yet."""
    gmina, families = member.gmina, families_for(member, on).order_by()
    checks = MonitoringCheck.objects.filter(
        gmina=gmina, done_on=None, monitoring__family__in=families
    )
    interviews = Interview.objects.filter(gmina=gmina, held_on=None, family__in=families)
    opinions = CourtOpinion.objects.filter(gmina=gmina, sent_on=None, family__in=families)
    words = "sprawdzenie po zakończeniu pracy"
    yield DutyKind.CHECK, _named(checks, "monitoring__family"), words
    yield DutyKind.INTERVIEW, _named(interviews, "family"), "wywiad w rodzinie"
    yield DutyKind.OPINION, _named(opinions, "family"), "opinia dla sądu"


def _named(rows: QuerySet[Any], family: str) -> QuerySet[Any]:
    """With the family's key, name and number; `family` leads to it from a row."""
    named: QuerySet[Any] = rows.annotate(
        of=F(f"{family}_id"), called=F(f"{family}__name"), case=F(f"{family}__number")
    )
    return named


def _as_text(field: str) -> Cast:
    return Cast(field, TextField())


def _text(words: str) -> Value:
    return Value(words, output_field=TextField())
