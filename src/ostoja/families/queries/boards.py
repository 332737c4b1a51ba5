"""What boards say besides duties: counts of them, steps on the way in, what waits for the head."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from ostoja.accounts.entry import Member
from ostoja.families.enums import Basis, DutyKind, Outcome
from ostoja.families.models import Application, Assessment, Assignment, Concern, Interview
from ostoja.families.queries.duties import Duty
from ostoja.families.queries.scoped import families_for
from ostoja.law.way_in import decision_due, interview_due

FAMILY = ("family_id", "family__name", "family__number")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many duties of one kind are late or lacking, and how many come soon."""

    kind: DutyKind
    late: int
    soon: int


def tallies(
    duties: Iterable[Duty],
    on: date,
    late: Mapping[DutyKind, int] | None = None,
    soon: Mapping[DutyKind, int] | None = None,
) -> list[Tally]:
    """One a kind that has any, in the order of the kinds; no family is named in them.

    `late` and `soon` are numbers of others, counted already.
    """
    found = {True: Counter(late), False: Counter(soon)}
    for one in duties:
        found[is_late(one, on)][one.kind] += 1
    counts = (Tally(kind, found[True][kind], found[False][kind]) for kind in DutyKind)
    return [one for one in counts if one.late or one.soon]


def is_late(duty: Duty, on: date) -> bool:
    return duty.by is None or duty.by < on


def way_in_for(member: Member, on: date) -> list[Duty]:
    """Concerns without an interview, interviews and applications under way; late first."""
    found = [
        *_concerns(member, on),
        *_interviews(member, on),
        *_being_written(member, on),
        *_sent(member, on),
    ]
    return sorted(found, key=lambda one: (one.by or date.max, one.family, one.words))


def _concerns(member: Member, on: date) -> Iterator[Duty]:
    """Those that nothing followed: no interview, no application, no work of an assistant."""
    gmina, family, since = member.gmina, OuterRef("family"), OuterRef("received_on")
    goes_on = Q(ended_on=None) | Q(ended_on__gte=since)
    rows = _reachable(Concern.objects.filter(gmina=gmina), member, on).exclude(
        Exists(Interview.objects.filter(gmina=gmina, family=family, ordered_on__gte=since))
        | Exists(Application.objects.filter(gmina=gmina, family=family, sent_on__gte=since))
        | Exists(Assignment.objects.filter(goes_on, gmina=gmina, family=family))
    )
    for row in rows.order_by("received_on", "id").values_list(*FAMILY, "received_on"):
        words = "zgłoszenie: kierownik zleca wywiad"
        yield _duty(DutyKind.CONCERN, row, interview_due(row[3]), words)


def _interviews(member: Member, on: date) -> Iterator[Duty]:
    rows = _reachable(Interview.objects.filter(gmina=member.gmina, held_on=None), member, on)
    fields = (*FAMILY, "due_on", "worker__first_name", "worker__last_name")
    for row in rows.order_by("due_on", "id").values_list(*fields):
        yield _duty(DutyKind.INTERVIEW, row, row[3], f"wywiad: {row[4]} {row[5]}")


def _being_written(member: Member, on: date) -> Iterator[Duty]:
    rows = _reachable(Application.objects.filter(gmina=member.gmina, sent_on=None), member, on)
    for row in rows.order_by("received_on", "id").values_list(*FAMILY):
        yield _duty(DutyKind.APPLICATION, row, None, "wniosek: dokończ i wyślij")


def _sent(member: Member, on: date) -> Iterator[Duty]:
    """The head has not decided yet; who is on the list waits for a free assistant."""
    sent = Application.objects.filter(gmina=member.gmina, sent_on__lte=on, rulings=None)
    rows = _reachable(sent, member, on)
    for row in rows.order_by("sent_on", "id").values_list(*FAMILY, "sent_on", "basis"):
        by = decision_due(row[3], is_for_life=row[4] == Basis.FOR_LIFE)
        yield _duty(DutyKind.APPLICATION, row, by, "wniosek: czeka na decyzję kierownika")


def _duty(kind: DutyKind, row: Sequence[Any], by: date | None, words: str) -> Duty:
    """A row begins with `FAMILY`."""
    return Duty(kind, row[0], row[1], row[2], by, words)


def _reachable(rows: QuerySet[Any], member: Member, on: date) -> QuerySet[Any]:
    return rows.filter(family__in=families_for(member, on).order_by())


def assessments_to_accept(member: Member, on: date) -> list[Duty]:
    """Handed to the head, who has not accepted them yet; by the day they were handed."""
    handed = Assessment.objects.filter(gmina=member.gmina, handed_on__lte=on, read_on=None)
    rows = _reachable(handed, member, on)
    fields = (*FAMILY, "handed_on", "assistant")
    return [
        _duty(DutyKind.ASSESSMENT, row, row[3], row[4])
        for row in rows.order_by("handed_on", "id").values_list(*fields)
    ]


def waiting_by_court(member: Member, on: date) -> int:
    """Families that a court gave an assistant and that wait for one."""
    rows = Application.objects.filter(
        gmina=member.gmina, basis=Basis.COURT_ORDER, sent_on__lte=on
    ).exclude(rulings__outcome__in=(Outcome.ASSIGN, Outcome.REFUSE))
    return rows.filter(family__in=families_for(member, on).order_by()).count()
