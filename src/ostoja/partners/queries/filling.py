"""What an institution is asked for in a year, what it answered, and who answers for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TypeVar
from uuid import UUID

from django.db.models import Q, QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Membership
from ostoja.accounts.queries import memberships_for
from ostoja.partners.models import Entry, Event, Institution, Listing, Reporter, Return, Value
from ostoja.partners.permissions import within_reach
from ostoja.partners.queries.returned import institutions_for
from ostoja.programme.enums import IndicatorKind
from ostoja.programme.models import Indicator, Programme, Task
from ostoja.programme.queries import programme_of


@dataclass(frozen=True, slots=True)
class Count:
    """An indicator that is asked for, with what stands there; the key is stable."""

    key: UUID
    indicator: Indicator
    value: Value | None


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph under a task, or the place for the first one."""

    key: UUID
    task: Task
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Asked:
    task: Task
    words: list[Words]
    counts: list[Count]
    events: list[Event]


@dataclass(frozen=True, slots=True)
class OneYear:
    """An institution's return of a year, when there is one."""

    institution: Institution
    year: int
    found: Return | None


def reported_by(member: Member, on: date) -> QuerySet[Institution]:
    """Whose return the member may fill in that day."""
    return institutions_for(member).filter(within_reach(member, on))


def reporters_of(member: Member, institution: Institution) -> QuerySet[Reporter]:
    """Who answers or answered for the institution, newest first."""
    return (
        Reporter.objects.filter(gmina=member.gmina, institution=institution)
        .select_related("user")
        .order_by("-since", "user__last_name", "id")
    )


def partners_for(member: Member, on: date) -> QuerySet[Membership]:
    """Who may be named a reporter, by name."""
    return memberships_for(member, on=on).filter(role=Role.PARTNER)


def return_in(institution: Institution, year: int) -> Return | None:
    return Return.objects.filter(
        gmina=institution.gmina_id, institution=institution, campaign__year=year
    ).first()


def one_year(institution: Institution, year: int) -> OneYear:
    return OneYear(institution, year, return_in(institution, year))


def years_of(member: Member, on: date) -> list[OneYear]:
    """Returns of the member's institutions, newest first; last year's also before it is begun."""
    own = list(reported_by(member, on))
    returns = Return.objects.filter(gmina=member.gmina, institution__in=own)
    found = {
        (one.campaign.year, one.institution_id): one
        for one in returns.select_related("campaign").order_by("id")
    }
    years = {year for year, _ in found}
    if programme_of(member.gmina, on.year - 1):
        years.add(on.year - 1)
    return [
        OneYear(one, year, found.get((year, one.pk)))
        for year in sorted(years, reverse=True)
        for one in own
    ]


def asked_of(institution: Institution, year: int) -> list[Asked]:
    """By task: those the institution wrote under in this programme, else all of them."""
    programme = programme_of(institution.gmina, year)
    if programme is None:
        return []
    of_return = return_in(institution, year)
    counts = _by_task(_counts(institution, programme, of_return))
    written, events = _written(of_return), _events(of_return)
    return [
        Asked(
            task,
            _words(task, written.get(task.pk, [])),
            counts.get(task.pk, []),
            events.get(task.pk, []),
        )
        for task in _tasks(institution, programme)
    ]


def _tasks(institution: Institution, programme: Programme) -> list[Task]:
    known = Entry.objects.filter(
        gmina=institution.gmina_id,
        of_return__institution=institution,
        task__goal__programme=programme,
    )
    own = set(known.order_by().values_list("task_id", flat=True))
    tasks = (
        Task.objects.filter(gmina=institution.gmina_id, goal__programme=programme)
        .select_related("goal")
        .order_by("goal__number", "number")
    )
    return [one for one in tasks if one.pk in own or not own]


def _by_task(counts: Iterator[Count]) -> dict[UUID, list[Count]]:
    found: dict[UUID, list[Count]] = {}
    for one in counts:
        found.setdefault(one.indicator.task_id, []).append(one)
    return found


def _counts(
    institution: Institution, programme: Programme, of_return: Return | None
) -> Iterator[Count]:
    """What it counted before and what nobody counted yet; not what only others count."""
    values = _values(of_return)
    for indicator in _indicators(institution, programme):
        there = values.get(indicator.pk, [])
        yield Count(indicator.pk, indicator, there[0] if there else None)
        yield from (Count(one.pk, indicator, one) for one in there[1:])


def _values(of_return: Return | None) -> dict[UUID, list[Value]]:
    if of_return is None:
        return {}
    rows = Value.objects.filter(gmina=of_return.gmina_id, entry__of_return=of_return)
    ordered = rows.select_related("entry").order_by("indicator_id", "entry__position", "id")
    return {key: list(ones) for key, ones in groupby(ordered, lambda one: one.indicator_id)}


def _indicators(institution: Institution, programme: Programme) -> list[Indicator]:
    """A part stands after its whole."""
    values = Value.objects.filter(gmina=institution.gmina_id).order_by()
    own = values.filter(entry__of_return__institution=institution).values("indicator_id")
    rows = (
        Indicator.objects.filter(
            Q(pk__in=own) | ~Q(pk__in=values.values("indicator_id")),
            gmina=institution.gmina_id,
            task__goal__programme=programme,
            figure_code="",
        )
        .exclude(kind=IndicatorKind.TEXT)
        .select_related("task", "part_of")
        .order_by("label", "id")
    )
    return sorted(rows, key=lambda one: (_whole(one).label, one.part_of_id is not None))


def _whole(indicator: Indicator) -> Indicator:
    return indicator.part_of or indicator


def _written(of_return: Return | None) -> dict[UUID, list[Entry]]:
    """The paragraphs of each task."""
    if of_return is None:
        return {}
    rows = of_return.entries.exclude(narrative="").select_related("task")
    return _grouped(rows.order_by("task_id", "position", "id"))


def _words(task: Task, there: list[Entry]) -> list[Words]:
    first = Words(task.pk, task, there[0] if there else None)
    return [first, *(Words(one.pk, task, one) for one in there[1:])]


def _events(of_return: Return | None) -> dict[UUID, list[Event]]:
    """The events named under each task."""
    if of_return is None:
        return {}
    rows = Listing.objects.filter(gmina=of_return.gmina_id, entry__of_return=of_return)
    ordered = rows.select_related("event").order_by("task_id", "event__starts_on", "id")
    return {key: [one.event for one in ones] for key, ones in _grouped(ordered).items()}


Row = TypeVar("Row", Entry, Listing)


def _grouped(rows: Iterable[Row]) -> dict[UUID, list[Row]]:
    return {key: list(ones) for key, ones in groupby(rows, lambda one: one.task_id)}
