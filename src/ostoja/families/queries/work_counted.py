"""What a year counts of the work with families, scoped to one gmina and ordered.

Visits are added up by the database: a large gmina has a hundred thousand of them.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, DurationField, ExpressionWrapper, F, Q, QuerySet, Sum

from ostoja.accounts.models import Gmina
from ostoja.families.enums import Result
from ostoja.families.models import (
    Assignment,
    Closing,
    Contact,
    GoalResult,
    GroupMeeting,
    HelpGiven,
    Monitoring,
    Visit,
)
from ostoja.families.queries.counted import closings_in, during

LASTED = ExpressionWrapper(F("ended_at") - F("began_at"), output_field=DurationField())


@dataclass(frozen=True, slots=True)
class Visited:
    """A family's visits of a year."""

    family_id: UUID
    family: str
    made: int
    failed: int


def visits_in(gmina: Gmina, year: int) -> list[Visited]:
    rows = (
        Visit.objects.filter(gmina=gmina, held_on__year=year)
        .values_list("family_id", "family__name")
        .annotate(
            made=Count("id", filter=Q(contact_made=True)),
            failed=Count("id", filter=Q(contact_made=False)),
        )
        .order_by("family__name", "family_id")
    )
    return [Visited(*row) for row in rows]


@dataclass(slots=True)
class Worked:
    """Minutes of an assistant in a year, by what they went to."""

    assistant_id: UUID
    assistant: str
    visits: int = 0
    contacts: int = 0
    groups: int = 0

    @property
    def minutes(self) -> int:
        return self.visits + self.contacts + self.groups


def minutes_in(gmina: Gmina, year: int) -> list[Worked]:
    """Of each assistant who did anything; by name."""
    found: dict[UUID, Worked] = {}
    for kind, model, lasted in (
        ("visits", Visit, Sum(LASTED)),
        ("contacts", Contact, Sum("minutes")),
        ("groups", GroupMeeting, Sum(LASTED)),
    ):
        within = {"gmina": gmina, "held_on__year": year}
        rows = model._default_manager.filter(**within)  # Django's public name
        names = rows.values_list("assistant_id", "assistant__name")
        for key, name, sum_of in names.annotate(lasted=lasted).order_by("assistant_id"):
            worked = found.setdefault(key, Worked(key, name))
            setattr(worked, kind, _minutes(sum_of))
    return sorted(found.values(), key=lambda one: (one.assistant, one.assistant_id))


def _minutes(lasted: timedelta | int) -> int:
    return int(lasted.total_seconds()) // 60 if isinstance(lasted, timedelta) else lasted


def help_in(gmina: Gmina, year: int) -> QuerySet[HelpGiven]:
    return (
        HelpGiven.objects.filter(gmina=gmina, held_on__year=year)
        .select_related("family")
        .order_by("held_on", "family__name", "id")
    )


def lengths_in(gmina: Gmina, year: int) -> list[tuple[Closing, date]]:
    """Closings of the year, each with the first day of the work that it ended."""
    closings = list(closings_in(gmina, year))
    families = {one.family_id for one in closings}
    begun: dict[UUID, list[date]] = defaultdict(list)
    work = Assignment.objects.filter(gmina=gmina, family__in=families).order_by("started_on", "id")
    for family, day in work.values_list("family_id", "started_on"):
        begun[family].append(day)
    ended: dict[UUID, list[date]] = defaultdict(list)
    ends = Closing.objects.filter(gmina=gmina, family__in=families).order_by("closed_on", "id")
    for family, day in ends.values_list("family_id", "closed_on"):
        ended[family].append(day)
    found = []
    for one in closings:
        former = max((day for day in ended[one.family_id] if day < one.closed_on), default=date.min)
        days = [day for day in begun[one.family_id] if former < day <= one.closed_on]
        found += [(one, days[0])] if days else []
    return found


def goals_judged_in(gmina: Gmina, year: int) -> list[GoalResult]:
    """The last result of the year for each goal, whatever version of the plan it stands in."""
    rows = (
        GoalResult.objects.filter(gmina=gmina, assessment__assessed_on__year=year)
        .exclude(assessment__handed_on=None)
        .exclude(result=Result.OUTDATED)
        .select_related("goal", "assessment__family")
        .order_by("assessment__assessed_on", "goal__position", "id")
    )
    return list({one.goal.line: one for one in rows}.values())


def monitored_in(gmina: Gmina, year: int) -> QuerySet[Monitoring]:
    """Monitoring with a day in the year."""
    return (
        Monitoring.objects.filter(during(year, "began_on", "until"), gmina=gmina)
        .select_related("family")
        .order_by("family__name", "began_on", "id")
    )
