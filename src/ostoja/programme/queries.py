"""Questions about programmes, scoped to one gmina and ordered."""

from django.db.models import QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.programme.models import Goal, Implementer, Indicator, Programme, Resolution


def programmes_for(member: Member) -> QuerySet[Programme]:
    return Programme.objects.filter(gmina=member.gmina).order_by("-year_from", "id")


def programme_of(gmina: Gmina, year: int) -> Programme | None:
    """The programme in whose years the year lies."""
    return (
        Programme.objects.filter(gmina=gmina, year_from__lte=year, year_to__gte=year)
        .order_by("-year_from")
        .first()
    )


def goals_of(programme: Programme) -> list[Goal]:
    """Goals with their tasks, both by number."""
    return list(programme.goals.order_by("number").prefetch_related("tasks"))


def indicators_of(programme: Programme) -> QuerySet[Indicator]:
    """The indicators of the programme's tasks, wholes before their parts."""
    return (
        Indicator.objects.filter(task__goal__programme=programme, part_of=None)
        .select_related("task__goal")
        .order_by("task__goal__number", "task__number", "label", "id")
    )


def resolutions_of(programme: Programme) -> QuerySet[Resolution]:
    """The adopting resolution first, then the amendments by date."""
    return programme.resolutions.order_by("adopted_on", "number")


def implementers_of(programme: Programme) -> QuerySet[Implementer]:
    return programme.implementers.order_by("position")
