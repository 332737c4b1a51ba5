"""Questions about programmes, scoped to one gmina and ordered."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.programme.models import (
    Chapter,
    Goal,
    Implementer,
    Indicator,
    Programme,
    Resolution,
    Task,
)

if TYPE_CHECKING:
    from uuid import UUID


def programmes_for(member: Member) -> QuerySet[Programme]:
    return Programme.objects.filter(gmina=member.gmina).order_by("-year_from", "id")


def programme_of(gmina: Gmina, year: int) -> Programme | None:
    """The programme in whose years the year lies."""
    return (
        Programme.objects.filter(gmina=gmina, year_from__lte=year, year_to__gte=year)
        .order_by("-year_from")
        .first()
    )


def chapters_of(programme: Programme) -> QuerySet[Chapter]:
    return programme.chapters.order_by("position")


def goals_of(programme: Programme) -> list[Goal]:
    """Goals with their tasks, both by number."""
    return list(programme.goals.order_by("number").prefetch_related("tasks"))


@dataclass(frozen=True, slots=True)
class TaskContent:
    """A task with what is counted under it; parts of an indicator stand with their whole."""

    task: Task
    indicators: list[Indicator]


@dataclass(frozen=True, slots=True)
class GoalContent:
    goal: Goal
    tasks: list[TaskContent]


def goals_with_indicators(programme: Programme) -> list[GoalContent]:
    """Three queries whatever the size of the programme."""
    indicators: dict[UUID, list[Indicator]] = {}
    for one in Indicator.objects.filter(
        gmina=programme.gmina_id, task__goal__programme=programme, part_of=None
    ).order_by("label", "id"):
        indicators.setdefault(one.task_id, []).append(one)
    return [
        GoalContent(
            goal, [TaskContent(task, indicators.get(task.pk, [])) for task in goal.tasks.all()]
        )
        for goal in goals_of(programme)
    ]


def next_goal(programme: Programme) -> int:
    """The number after the last goal's."""
    last = programme.goals.order_by("-number").first()
    return last.number + 1 if last else 1


def resolutions_of(programme: Programme) -> QuerySet[Resolution]:
    """The adopting resolution first, then the amendments by date."""
    return programme.resolutions.order_by("adopted_on", "number")


def implementers_of(programme: Programme) -> QuerySet[Implementer]:
    return programme.implementers.order_by("position")
