"""A note's way: checked, contested or approved by another person, paid."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ostoja.audit.commands import record, state_of
from ostoja.foster.commands.locks import require_open_year
from ostoja.foster.commands.saving import person, require_another
from ostoja.foster.enums import NoteState
from ostoja.foster.models import Note

RECEIVED, CONTESTED = NoteState.RECEIVED, NoteState.CONTESTED


@transaction.atomic
def check_note(note: Note, *, by: object) -> Note:
    """Somebody compared every line; from now on the lines stand."""
    _require(note, RECEIVED, CONTESTED)
    if not note.lines.exists():
        raise ValidationError("Nota nie ma jeszcze pozycji. Najpierw je wpisz.")
    before = state_of(note)
    note.checked_on, note.checked_by = timezone.localdate(), person(by)
    note.contested_on, note.contest_reason = None, ""
    return _saved(note, "foster.note.checked", before, by)


@transaction.atomic
def reopen_note(note: Note, *, by: object) -> Note:
    """Back to entering lines, as long as nobody has paid."""
    _require(note, NoteState.CHECKED, NoteState.APPROVED)
    before = state_of(note)
    note.checked_on, note.checked_by = None, ""
    note.approved_on, note.approved_by = None, ""
    return _saved(note, "foster.note.reopened", before, by)


@transaction.atomic
def contest_note(note: Note, *, reason: str, by: object) -> Note:
    """We do not pay it as it is; the letter to the powiat says why."""
    _require(note, RECEIVED, CONTESTED, NoteState.CHECKED)
    before = state_of(note)
    note.contested_on, note.contest_reason = timezone.localdate(), reason
    note.checked_on, note.checked_by = None, ""
    return _saved(note, "foster.note.contested", before, by)


@transaction.atomic
def approve_note(note: Note, *, by: object) -> Note:
    """Another person than the one who checked."""
    _require(note, NoteState.CHECKED)
    require_another(
        note.checked_by, by, "Notę zatwierdza druga osoba, nie ta, która ją sprawdziła."
    )
    before = state_of(note)
    note.approved_on, note.approved_by = timezone.localdate(), person(by)
    return _saved(note, "foster.note.approved", before, by)


@transaction.atomic
def pay_note(note: Note, *, paid_on: date, by: object) -> Note:
    """The day the money left; the note counts in that year."""
    _require(note, NoteState.APPROVED)
    require_open_year(note.gmina, paid_on)
    before = state_of(note)
    note.paid_on = paid_on
    return _saved(note, "foster.note.paid", before, by)


@transaction.atomic
def take_payment_back(note: Note, *, by: object) -> Note:
    """The day was typed wrong, or the transfer came back."""
    _require(note, NoteState.PAID)
    assert note.paid_on is not None  # noqa: S101 # it is paid
    require_open_year(note.gmina, note.paid_on)
    before = state_of(note)
    note.paid_on = None
    return _saved(note, "foster.note.payment_taken_back", before, by)


def _require(note: Note, *states: NoteState) -> None:
    """The note as it stands now, kept from others until we are done."""
    note.refresh_from_db(from_queryset=Note.objects.select_for_update())
    if note.state not in states:
        able = " albo ".join(state.label for state in states)
        raise ValidationError(f"Nota jest {note.state.label}. To można zrobić, gdy jest {able}.")


def _saved(note: Note, action: str, before: str, by: object) -> Note:
    note.full_clean()
    note.save()
    record(action, note, by=by, before=before)
    return note
