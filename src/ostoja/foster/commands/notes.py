"""What can be done with notes of the powiat: one transaction and one trail each."""

from datetime import date
from decimal import Decimal
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.database.keys import new_key
from ostoja.foster.models import Note, NoteLine, Placement


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
