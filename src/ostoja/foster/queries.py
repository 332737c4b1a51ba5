"""Questions about children in care and what the gmina paid, scoped to one gmina and ordered."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, Sum

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.families.queries import during
from ostoja.foster.enums import CostKind
from ostoja.foster.models import Note, NoteLine, Placement, Stay
from ostoja.foster.rules import kind_of_cost


def stays_for(member: Member) -> QuerySet[Stay]:
    """The stays of the gmina the member acts in."""
    return (
        Stay.objects.filter(gmina=member.gmina)
        .select_related("child", "family")
        .order_by("child__family_name", "child__given_name", "started_on", "id")
    )


@dataclass(frozen=True, slots=True)
class ListedStay:
    """What the list of stays shows of one; a whole row would cost the page four times as much."""

    id: UUID
    given_name: str
    family_name: str
    family: str
    started_on: date
    ended_on: date | None


LISTED = ("pk", "child__given_name", "child__family_name", "family__name", "started_on", "ended_on")


def listed_stays_for(member: Member) -> QuerySet[Stay, tuple[Any, ...]]:
    """`stays_for` as rows of `ListedStay`."""
    return stays_for(member).values_list(*LISTED)


def stays_in(gmina: Gmina, year: int) -> QuerySet[Stay]:
    """Stays of the gmina's children with at least one day in the year."""
    return (
        Stay.objects.filter(during(year, "started_on", "ended_on"), gmina=gmina)
        .select_related("child", "family")
        .order_by("child__family_name", "child__given_name", "started_on", "id")
    )


def stays_ended_in(gmina: Gmina, year: int) -> QuerySet[Stay]:
    return (
        Stay.objects.filter(gmina=gmina, ended_on__year=year)
        .select_related("child", "family")
        .order_by("ended_on", "child__family_name", "id")
    )


def placements_of(stay: Stay) -> QuerySet[Placement]:
    return stay.placements.order_by("started_on", "id")


def placements_in(gmina: Gmina, year: int) -> QuerySet[Placement]:
    """Placements with a day in the year; the latest of a stay comes last."""
    return Placement.objects.filter(during(year, "started_on", "ended_on"), gmina=gmina).order_by(
        "stay_id", "started_on", "id"
    )


def placements_for(member: Member) -> QuerySet[Placement]:
    """Where children may be billed for, in the order of their names."""
    return (
        Placement.objects.filter(gmina=member.gmina)
        .select_related("stay__child")
        .order_by("stay__child__family_name", "stay__child__given_name", "started_on", "id")
    )


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
            billed=billed,
        )
        for key, number, first, last, component, form, given, family, billed in rows
    ]


def paid_years(gmina: Gmina) -> list[int]:
    """Years in which something was paid, oldest first."""
    return [
        day.year
        for day in Note.objects.filter(~Q(paid_on=None), gmina=gmina).dates("paid_on", "year")
    ]
