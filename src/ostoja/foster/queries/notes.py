"""Questions about the powiat's notes and what the gmina paid, scoped to one gmina and ordered."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, Sum

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.foster.enums import CostKind
from ostoja.foster.models import Note, NoteLine, Stay
from ostoja.foster.rules import kind_of_cost


def notes_for(member: Member) -> QuerySet[Note]:
    """Notes of the gmina with the sum of their lines as `total`, newest first."""
    return (
        Note.objects.filter(gmina=member.gmina)
        .annotate(total=Sum("lines__billed"))
        .order_by("-issued_on", "number", "id")
    )


@dataclass(frozen=True, slots=True)
class ListedNote:
    """What the list of notes shows of one."""

    id: UUID
    number: str
    powiat: str
    issued_on: date
    paid_on: date | None
    total: Decimal | None
    """Of its lines; None where it has none yet."""


def listed_notes_for(member: Member) -> QuerySet[Note, tuple[Any, ...]]:
    """`notes_for` as rows of `ListedNote`."""
    columns = ("pk", "number", "powiat", "issued_on", "paid_on")
    return notes_for(member).values_list(*columns, Sum("lines__billed"))


def lines_of(note: Note) -> QuerySet[NoteLine]:
    return note.lines.select_related("placement__stay__child").order_by(
        "first_day", "component", "id"
    )


def lines_of_stay(stay: Stay) -> QuerySet[NoteLine]:
    return (
        NoteLine.objects.filter(placement__stay=stay)
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
            billed=billed,
        )
        for key, number, first, last, component, form, given, family, child, billed in rows
    ]


def paid_years(gmina: Gmina) -> list[int]:
    """Years in which something was paid, oldest first."""
    return [
        day.year
        for day in Note.objects.filter(~Q(paid_on=None), gmina=gmina).dates("paid_on", "year")
    ]
