"""What can be done with notes of the powiat: one transaction and one trail each."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NotRequired, TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.database.keys import new_key
from ostoja.foster.commands.locks import require_open_year
from ostoja.foster.commands.saving import add
from ostoja.foster.enums import NoteState
from ostoja.foster.models import Note, NoteLine, Placement


class Paper(TypedDict):
    """What stands on the powiat's note itself."""

    number: str
    powiat: str
    issued_on: date
    received_on: date
    corrects: NotRequired[Note | None]


@transaction.atomic
def record_note(
    gmina: Gmina, *, by: object, key: UUID | None = None, **paper: Unpack[Paper]
) -> Note:
    """A note as it came; a correction names the note that it corrects."""
    return add(Note, gmina, "foster.note.recorded", by=by, key=key, **paper)


class LineFields(TypedDict):
    """A line as it stands on the powiat's paper."""

    placement: Placement | None
    component: str
    first_day: date
    last_day: date
    basis: str
    base: Decimal
    billed: Decimal
    reduces: NotRequired[bool]


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
    _require_being_written(note)
    line = NoteLine(id=key or new_key(), gmina=note.gmina, note=note, **fields)
    if line.reduces and note.corrects_id is None:
        raise ValidationError(
            {"reduces": "Pomniejszyć może tylko nota, która poprawia inną. Wskaż tamtą notę."}
        )
    line.full_clean()
    _refuse_outside(line)
    line.save()
    record("foster.note_line.added", line, by=by)
    return line


class RowRefused(ValidationError):
    """One row of several cannot be saved, and so none was."""

    def __init__(self, row: int, refusal: ValidationError) -> None:
        super().__init__(refusal)
        self.row, self.refusal = row, refusal


@transaction.atomic
def add_lines(note: Note, rows: Sequence[tuple[UUID, LineFields]], *, by: object) -> list[NoteLine]:
    """Every row or none. Raises `RowRefused` with the place of the row, counted from 0."""
    saved = []
    for place, (key, fields) in enumerate(rows):
        try:
            saved.append(add_line(note, by=by, key=key, **fields))
        except ValidationError as refusal:
            raise RowRefused(place, refusal) from refusal
    return saved


@transaction.atomic
def remove_line(line: NoteLine, *, by: object) -> None:
    _require_being_written(line.note)
    before = state_of(line)
    record("foster.note_line.removed", line, by=by, before=before, removed=True)
    line.delete()


@transaction.atomic
def classify_line(line: NoteLine, *, chapter: str, paragraph: str, by: object) -> NoteLine:
    """Chapter and paragraph of the budget, where ours do not suit."""
    if line.note.paid_on is not None:
        require_open_year(line.gmina, line.note.paid_on)
    before = state_of(line)
    line.chapter, line.paragraph = chapter, paragraph
    line.full_clean()
    line.save()
    record("foster.note_line.classified", line, by=by, before=before)
    return line


@transaction.atomic
def dispute_line(line: NoteLine, *, is_disputed: bool, by: object) -> NoteLine:
    """Whether we dispute this cost at all, as many gminas do the coordinator's (R1.16)."""
    before = state_of(line)
    line.is_disputed = is_disputed
    line.save()
    record("foster.note_line.disputed", line, by=by, before=before)
    return line


def _require_being_written(note: Note) -> None:
    """Lines are changed only until somebody has checked them."""
    if note.state not in (NoteState.RECEIVED, NoteState.CONTESTED):
        raise ValidationError(
            f"Nota jest już {note.state.label}. Cofnij sprawdzenie, a gdy jest zapłacona,"
            " wpisz notę, która ją poprawia."
        )


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
