"""Questions about a gmina's trail, newest first."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from ostoja.audit.models import Event, ShownTogether


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the trail is searched for; whatever is empty does not narrow."""

    actor: str = ""
    record: str = ""
    action: str = ""
    since: date | None = None
    until: date | None = None
    people: Collection[UUID] | None = None


def events_of(gmina_id: UUID, wanted: Wanted) -> QuerySet[Event]:
    found = Event.objects.filter(gmina_id=gmina_id).order_by("-number")
    if wanted.actor:
        found = found.filter(actor__icontains=wanted.actor)
    if wanted.action:
        found = found.filter(action=wanted.action)
    if wanted.since:
        found = found.filter(at__date__gte=wanted.since)
    if wanted.until:
        found = found.filter(at__date__lte=wanted.until)
    if wanted.record or wanted.people is not None:
        found = found.filter(_about(gmina_id, wanted))
    return found


def _about(gmina_id: UUID, wanted: Wanted) -> Q:
    about = Q(target__icontains=wanted.record) if wanted.record else Q(pk__in=[])
    people = wanted.people or ()
    shown = ShownTogether.objects.filter(gmina_id=gmina_id, subject__in=list(people))
    about |= Q(people__in=shown.order_by("people").values("people"))
    for one in people:
        about |= Q(target__endswith=f":{one}")
    return about


def events_about(gmina_id: UUID, people: Iterable[UUID]) -> QuerySet[Event]:
    """Every event that showed or changed one of these people or families."""
    return events_of(gmina_id, Wanted(people=list(people)))


def actions_of(gmina_id: UUID) -> list[str]:
    return list(
        Event.objects.filter(gmina_id=gmina_id)
        .order_by("action")
        .values_list("action", flat=True)
        .distinct()
    )
