"""What can be done with stays, placements and notes: one transaction and one trail each."""

from datetime import date
from decimal import Decimal
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.database.keys import new_key
from ostoja.families.models import Family, Person
from ostoja.foster.models import Note, NoteLine, Placement, Stay


@transaction.atomic
def begin_stay(
    gmina: Gmina, *, child: Person, family: Family, form: str, day: date, by: object
) -> Stay:
    """A child enters care: the stay opens with its first placement."""
    stay = Stay(gmina=gmina, child=child, family=family, started_on=day)
    stay.full_clean()
    _refuse_two_places(stay)
    stay.save()
    _place(stay, form, day)
    record("foster.stay.begun", stay, by=by)
    return stay


@transaction.atomic
def move_child(stay: Stay, *, form: str, day: date, by: object) -> Placement:
    """From `day` on the child is cared for elsewhere; the years go on (law.md R1.7, R1.11)."""
    _require_open(stay, "Nowe umieszczenie zaczyna nowy pobyt.")
    current = stay.placements.get(ended_on=None)
    first = current.started_on
    if day <= first:
        raise ValidationError(
            {"day": f"Zmiana musi być po {first:%d.%m.%Y}, pierwszym dniu umieszczenia."}
        )
    before = state_of(current)
    current.ended_on = date.fromordinal(day.toordinal() - 1)
    current.save()
    placement = _place(stay, form, day)
    record("foster.child.moved", placement, by=by, before=before)
    return placement


@transaction.atomic
def end_stay(stay: Stay, *, day: date, reason: str, by: object) -> Stay:
    """The child leaves care; `day` is the last one of the stay."""
    _require_open(stay, "Nie można zakończyć go drugi raz.")
    before = state_of(stay)
    stay.ended_on, stay.end_reason = day, reason
    stay.full_clean()
    stay.save()
    for placement in stay.placements.filter(ended_on=None).order_by("started_on"):
        placement.ended_on = day
        placement.full_clean()
        placement.save()
    record("foster.stay.ended", stay, by=by, before=before)
    return stay


@transaction.atomic
def record_note(
    gmina: Gmina,
    *,
    number: str,
    powiat: str,
    issued_on: date,
    received_on: date,
    by: object,
    paid_on: date | None = None,
) -> Note:
    note = Note(
        gmina=gmina,
        number=number,
        powiat=powiat,
        issued_on=issued_on,
        received_on=received_on,
        paid_on=paid_on,
    )
    note.full_clean()
    note.save()
    record("foster.note.recorded", note, by=by)
    return note


class LineFields(TypedDict):
    """A line as it stands on the powiat's paper."""

    placement: Placement | None
    component: str
    first_day: date
    last_day: date
    basis: str
    base: Decimal
    billed: Decimal


@transaction.atomic
def add_line(
    note: Note, *, by: object, key: UUID | None = None, **fields: Unpack[LineFields]
) -> NoteLine:
    """Add a cost to a note; it must lie within the placement it is for.

    `key` is made when the form is shown: the same form sent twice adds one line.
    """
    known = note.lines.filter(pk=key).first() if key else None
    if known is not None:
        return known
    line = NoteLine(id=key or new_key(), gmina=note.gmina, note=note, **fields)
    line.full_clean()
    _refuse_outside(line)
    line.save()
    record("foster.note_line.added", line, by=by)
    return line


@transaction.atomic
def remove_line(line: NoteLine, *, by: object) -> None:
    before = state_of(line)
    record("foster.note_line.removed", line, by=by, before=before, removed=True)
    line.delete()


def _require_open(stay: Stay, way_out: str) -> None:
    """Look at the row as it stands now, and keep others from it until we are done."""
    stay.refresh_from_db(from_queryset=Stay.objects.select_for_update())
    if stay.ended_on is not None:
        raise ValidationError(f"Pobyt skończył się {stay.ended_on:%d.%m.%Y}. {way_out}")


def _refuse_two_places(stay: Stay) -> None:
    if stay.started_on < stay.child.born_on:
        raise ValidationError(
            {"started_on": f"Dziecko urodziło się {stay.child.born_on:%d.%m.%Y}, później."}
        )
    others = Stay.objects.filter(gmina=stay.gmina, child=stay.child, ended_on__gte=stay.started_on)
    last = others.order_by("-ended_on").first()
    if last is not None:
        raise ValidationError(
            {
                "started_on": f"Dziecko było w pieczy do {last.ended_on:%d.%m.%Y}."
                " Nowy pobyt może zacząć się następnego dnia."
            }
        )


def _place(stay: Stay, form: str, day: date) -> Placement:
    placement = Placement(gmina=stay.gmina, stay=stay, form=form, started_on=day)
    placement.full_clean()
    placement.save()
    return placement


def _refuse_outside(line: NoteLine) -> None:
    placement = line.placement
    if placement is None:
        return
    if line.first_day < placement.started_on:
        raise ValidationError(
            {"first_day": f"Umieszczenie zaczęło się {placement.started_on:%d.%m.%Y}, później."}
        )
    if placement.ended_on is not None and line.last_day > placement.ended_on:
        raise ValidationError(
            {"last_day": f"Umieszczenie skończyło się {placement.ended_on:%d.%m.%Y}, wcześniej."}
        )
