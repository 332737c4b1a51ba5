"""Walking a gmina's chain from its first event to its head, and against the anchors outside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.conf import settings

from ostoja.audit.anchors import Anchor, BrokenAnchors, anchors_of
from ostoja.audit.chain import digest_of_people, link
from ostoja.audit.faults import Ends, Fault, Link, first_fault
from ostoja.audit.models import Event, Head, ShownTogether
from ostoja.audit.queries import shown_in

ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far the chain of a gmina goes, its last anchor, and what is wrong, if anything."""

    gmina_id: UUID
    events: int
    anchor: Anchor | None
    fault: Fault | str | None

    @property
    def unanchored(self) -> int:
        """Events after the last anchor: cutting these off leaves no trace."""
        return self.events - (self.anchor.number if self.anchor else 0)


def verify(gmina_id: UUID) -> Verdict:
    """A fault found while events were being written is looked for again."""
    for _ in range(ATTEMPTS):
        head = _head(gmina_id)
        verdict = _walked(gmina_id, head)
        if verdict.fault is None or _head(gmina_id).number == head.number:
            break
    return verdict


def _walked(gmina_id: UUID, head: Head) -> Verdict:
    try:
        anchors = list(anchors_of(gmina_id))
    except BrokenAnchors as broken:
        return Verdict(gmina_id, 0, None, str(broken))
    ends = Ends(head.number, head.mac, {one.number: one.mac for one in anchors})
    fault = first_fault(settings.AUDIT_KEY, _links(gmina_id), ends)
    return Verdict(gmina_id, head.number, anchors[-1] if anchors else None, fault)


def whole_ones(gmina_id: UUID, events: Sequence[Event]) -> set[int]:
    """Numbers of those that are as they were written: own link, the one before, whom it shows.

    Each by itself; what happened to the rest of the chain only `verify` says.
    """
    before = {one.number - 1 for one in events}
    links = dict(
        Event.objects.filter(gmina_id=gmina_id, number__in=before)
        .order_by("number")
        .values_list("number", "mac")
    )
    sets = shown_in(gmina_id, events)
    return {
        one.number
        for one in events
        if one.previous == links.get(one.number - 1, "")
        and one.mac == link(settings.AUDIT_KEY, one.previous, one.covered())
        and one.people == digest_of_people(sets.get(one.people, ()))
    }


def _head(gmina_id: UUID) -> Head:
    return Head.objects.filter(gmina_id=gmina_id).first() or Head(gmina_id=gmina_id)


def _links(gmina_id: UUID) -> Iterator[Link]:
    people = _people(gmina_id)
    events = Event.objects.filter(gmina_id=gmina_id).order_by("number")
    for one in events.iterator():
        yield Link(one.number, one.previous, one.mac, one.covered(), people.get(one.people, ""))


def _people(gmina_id: UUID) -> dict[str, str]:
    """What each set of people digests to as it now stands; the same as its name, if untouched."""
    rows = ShownTogether.objects.filter(gmina_id=gmina_id).order_by("people", "subject")
    sets = groupby(rows.values_list("people", "subject").iterator(), key=lambda row: row[0])
    return {name: digest_of_people(subject for _, subject in rows) for name, rows in sets}
