"""Questions about a gmina's trail, newest first."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from ostoja.audit.models import Event, ShownTogether


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the trail is searched for; whatever is empty does not narrow."""

    actor: str = ""
    action: str = ""
    since: date | None = None
    until: date | None = None
    people: Collection[UUID] | None = None
    """Whom the event showed, together with `targets`: either is enough."""
    targets: Collection[str] = ()


def events_of(gmina_id: UUID, wanted: Wanted) -> QuerySet[Event]:
    found = Event.objects.filter(gmina_id=gmina_id).order_by("-number")
    if wanted.actor:
        found = found.filter(actor__istartswith=wanted.actor)
    if wanted.action:
        found = found.filter(action=wanted.action)
    if wanted.since:
        found = found.filter(at__date__gte=wanted.since)
    if wanted.until:
        found = found.filter(at__date__lte=wanted.until)
    if wanted.people is not None:
        found = found.filter(_about(gmina_id, wanted.people, wanted.targets))
    return found


def _about(gmina_id: UUID, people: Collection[UUID], targets: Collection[str]) -> Q:
    shown = ShownTogether.objects.filter(gmina_id=gmina_id, subject__in=list(people))
    sets = shown.order_by("people").values("people")
    return Q(people__in=sets) | Q(target__in=list(targets))


def shown_in(gmina_id: UUID, events: Collection[Event]) -> dict[str, list[UUID]]:
    """The people and families of each set that these events name."""
    names = {one.people for one in events if one.people}
    rows = ShownTogether.objects.filter(gmina_id=gmina_id, people__in=names)
    found: dict[str, list[UUID]] = {}
    for people, subject in rows.order_by("people", "subject").values_list("people", "subject"):
        found.setdefault(people, []).append(subject)
    return found


def events_about(gmina_id: UUID, people: Collection[UUID]) -> QuerySet[Event]:
    """Every event that showed one of these people or families."""
    return events_of(gmina_id, Wanted(people=people))
