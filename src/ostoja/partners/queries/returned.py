"""Questions about what institutions returned, scoped to one gmina and ordered."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.partners.models import Entry, Event, Institution, Listing, Return, Value
from ostoja.polish.collation import folded


@dataclass(frozen=True, slots=True)
class Content:
    """What stands at one place of a return: words, values, an event, a figure of ours."""

    entry: Entry
    values: list[Value] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Contribution:
    """Everything one institution returned under one task, in its order."""

    institution: Institution
    contents: list[Content]


def contributions_in(gmina: Gmina, year: int) -> dict[UUID, list[Contribution]]:
    """By task; the institutions of a task stand in the order of their first entry."""
    entries = (
        Entry.objects.filter(gmina=gmina, of_return__campaign__year=year)
        .select_related("of_return__institution")
        .order_by("task_id", "position", "id")
    )
    contents = {entry.pk: Content(entry) for entry in entries}
    for value in _values(gmina, year):
        contents[value.entry_id].values.append(value)
    for listing in _listings(gmina, year):
        contents[listing.entry_id].events.append(listing.event)
    return _by_task(contents.values())


def _values(gmina: Gmina, year: int) -> QuerySet[Value]:
    return (
        Value.objects.filter(gmina=gmina, entry__of_return__campaign__year=year)
        .select_related("indicator")
        .order_by("entry_id", "id")
    )


def _listings(gmina: Gmina, year: int) -> QuerySet[Listing]:
    return (
        Listing.objects.filter(gmina=gmina, entry__of_return__campaign__year=year)
        .select_related("event")
        .order_by("entry_id", "id")
    )


def _by_task(contents: Iterable[Content]) -> dict[UUID, list[Contribution]]:
    tasks: dict[UUID, dict[UUID, Contribution]] = {}
    for content in contents:
        institution = content.entry.of_return.institution
        under = tasks.setdefault(content.entry.task_id, {})
        under.setdefault(institution.pk, Contribution(institution, [])).contents.append(content)
    return {task: list(found.values()) for task, found in tasks.items()}


def institutions_for(member: Member) -> QuerySet[Institution]:
    return (
        Institution.objects.filter(gmina=member.gmina)
        .select_related("implementer")
        .order_by("name", "id")
    )


def institution_called(gmina: Gmina, name: str) -> Institution | None:
    """The institution met under this name, whatever its letters' size, dots and spaces."""
    wanted = _key(name)
    for one in Institution.objects.filter(gmina=gmina).order_by("name", "id"):
        if wanted in {_key(known) for known in (one.name, *one.variants)}:
            return one
    return None


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", " ", folded(name)).strip()


def returns_in(gmina: Gmina, year: int) -> QuerySet[Return]:
    return (
        Return.objects.filter(gmina=gmina, campaign__year=year)
        .select_related("institution")
        .order_by("institution__name", "id")
    )


def silent_in(gmina: Gmina, year: int) -> QuerySet[Institution]:
    """Institutions whose return for the year is not here yet, by name."""
    unsent = Return.objects.filter(gmina=gmina, campaign__year=year, sent_on=None)
    return Institution.objects.filter(
        gmina=gmina, pk__in=unsent.order_by().values("institution_id")
    ).order_by("name", "id")


def events_in_month(gmina: Gmina, first: date, last: date) -> QuerySet[Event]:
    """Events with a day in the month, each once however many tasks name it."""
    return (
        Event.objects.filter(
            Q(ends_on__gte=first) | Q(ends_on=None, starts_on__gte=first),
            gmina=gmina,
            starts_on__lte=last,
        )
        .select_related("institution")
        .order_by("starts_on", "title", "id")
    )


def latest_event_day(gmina: Gmina) -> date | None:
    """The first day of the latest event."""
    latest = Event.objects.filter(gmina=gmina, starts_on__isnull=False).order_by("-starts_on")
    return latest.values_list("starts_on", flat=True).first()


def undated_events(gmina: Gmina, year: int) -> QuerySet[Event]:
    """Events whose institution gave no day."""
    return (
        Event.objects.filter(gmina=gmina, year=year, starts_on=None)
        .select_related("institution")
        .order_by("title", "id")
    )
