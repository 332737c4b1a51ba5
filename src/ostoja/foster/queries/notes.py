"""Questions about the powiat's notes and what the gmina paid, scoped to one gmina and ordered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Case, F, Q, QuerySet, Sum, When

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.foster.enums import CostKind
from ostoja.foster.models import Note, NoteLine, Stay
from ostoja.foster.rules import kind_of_cost

TOTAL = Sum(Case(When(lines__reduces=True, then=-F("lines__billed")), default=F("lines__billed")))
"""Of a note's lines; a line of a correction may take off."""


def notes_for(member: Member) -> QuerySet[Note]:
    """Notes of the gmina with the sum of their lines as `total`, newest first."""
    return (
        Note.objects.filter(gmina=member.gmina)
        .annotate(total=TOTAL)
        .order_by("-issued_on", "number", "id")
    )


def correctable_notes(member: Member) -> QuerySet[Note]:
    """What a new note may correct, newest first."""
    return Note.objects.filter(gmina=member.gmina).order_by("-issued_on", "number", "id")


def people_on(lines: Iterable[NoteLine]) -> list[UUID]:
    """The children whom a note's page shows, for the trail."""
    return [line.placement.stay.child_id for line in lines if line.placement]


def lines_of(note: Note) -> QuerySet[NoteLine]:
    return note.lines.select_related(
        "note", "placement__stay__child", "placement__institution"
    ).order_by("first_day", "component", "id")


def lines_of_stay(stay: Stay) -> QuerySet[NoteLine]:
    return (
        NoteLine.objects.filter(gmina=stay.gmina_id, placement__stay=stay)
        .select_related("placement__stay__child")
        .order_by("first_day", "component", "id")
    )


@dataclass(frozen=True, slots=True)
class PaidLine:
    """A line of a note that the gmina paid in the year."""

    id: UUID
    note: str
    first_day: date
    last_day: date
    kind: CostKind
    child: str
    child_id: UUID | None
    billed: Decimal


PAID_COLUMNS = (
    "id",
    "note__number",
    "first_day",
    "last_day",
    "component",
    "placement__form",
    "placement__stay__child__given_name",
    "placement__stay__child__family_name",
    "placement__stay__child_id",
    "billed",
    "reduces",
)


def lines_paid_in(gmina: Gmina, year: int) -> list[PaidLine]:
    """What the gmina paid in the calendar year, line by line, by the day of payment."""
    rows = (
        NoteLine.objects.filter(gmina=gmina, note__paid_on__year=year)
        .order_by("note__paid_on", "note__number", "first_day", "id")
        .values_list(*PAID_COLUMNS)
    )
    return [
        PaidLine(
            id=key,
            note=number,
            first_day=first,
            last_day=last,
            kind=kind_of_cost(component, form),
            child=f"{given} {family}" if given else "",
            child_id=child,
            billed=-billed if reduces else billed,
        )
        for key, number, first, last, component, form, given, family, child, billed, reduces in rows
    ]


def paid_years(gmina: Gmina) -> list[int]:
    """Years in which something was paid, oldest first."""
    return [
        day.year
        for day in Note.objects.filter(~Q(paid_on=None), gmina=gmina).dates("paid_on", "year")
    ]
