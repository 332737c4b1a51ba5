"""Taking a file in, deciding about its pieces, and letting its bytes go in time."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.blocks.readers import Refused
from ostoja.importers import queries
from ostoja.importers.enums import Level, Purpose, Verdict
from ostoja.importers.models import Decision, ImportedFile, Intake
from ostoja.importers.pieces import Piece, name_of
from ostoja.importers.shapes import read_fields
from ostoja.importers.taking import Taking
from ostoja.jobs import commands as jobs
from ostoja.jobs.kinds import outside
from ostoja.reports.commands import drop_acceptances

STALLED = timedelta(minutes=15)
"""An acceptance without an end after so long has lost its job."""


@transaction.atomic
def take_file(
    gmina: Gmina, *, name: str, content: bytes, purpose: Purpose, year: int | None, by: object
) -> ImportedFile:
    """Keep a file that can be read; the same file handed over again is the one already here."""
    digest = hashlib.sha256(content).hexdigest()
    found = ImportedFile.objects.filter(
        gmina=gmina, purpose=purpose, digest=digest, removed_at=None
    ).first()
    if found is not None:
        return found
    file = ImportedFile(
        gmina=gmina,
        name=name[-200:],
        purpose=purpose,
        content=content,
        digest=digest,
        year=year,
        uploaded_at=timezone.now(),
        uploaded_by=str(by),
    )
    try:
        reading = queries.read_again(file)
    except Refused as refusal:
        raise ValidationError({"file": str(refusal)}) from None
    file.year = year or reading.subject.structure.year
    file.full_clean()
    file.save()
    record("importers.file.taken", file, by=by)
    return file


@transaction.atomic
def accept(
    file: ImportedFile,
    piece: Piece,
    *,
    fields: Mapping[str, str] | None = None,
    by: object,
    to: Taking | None = None,
) -> Decision:
    """Make the row of a piece, as recognised or with corrected `fields`.

    Refused with the name of what is missing, and when what it stands under is not there yet.
    """
    _require_undecided(file, piece)
    answers = read_fields(piece.kind, fields or piece.fields)
    if answers.refusals:
        raise ValidationError(answers.refusals)
    whole = _target(file, piece.given.get("whole", ""))
    row = (to or Taking(file, by)).take(piece.kind, answers.values, piece.given, whole)
    return _decide(
        file,
        piece,
        Verdict.ACCEPTED,
        by,
        corrected=fields is not None and dict(fields) != dict(piece.fields),
        block=piece.place.block,
        line=piece.place.line,
        quote=piece.quote,
        target=f"{row._meta.label_lower}:{row.pk}",
    )


@transaction.atomic
def refuse(file: ImportedFile, piece: Piece, *, by: object) -> Decision:
    """Nothing of the piece is kept but that it was refused."""
    _require_undecided(file, piece)
    return _decide(file, piece, Verdict.REFUSED, by)


@transaction.atomic
def reconsider(file: ImportedFile, piece: Piece, *, by: object) -> None:
    """Take a refusal back; what was accepted is changed where it lives now."""
    decision = file.decisions.filter(piece=piece.key, verdict=Verdict.REFUSED).first()
    if decision is None:
        raise ValidationError("Tego fragmentu nie odrzucono. Przyjęty popraw w programie.")
    before = state_of(decision)
    record("importers.piece.reconsidered", decision, by=by, before=before, removed=True)
    decision.delete()


def _decide(
    file: ImportedFile, piece: Piece, verdict: Verdict, by: object, **source: object
) -> Decision:
    decision = Decision(
        gmina=file.gmina,
        file=file,
        piece=piece.key,
        kind=piece.kind,
        verdict=verdict,
        decided_at=timezone.now(),
        decided_by=str(by),
        **source,
    )
    decision.full_clean()
    decision.save()
    record(f"importers.piece.{verdict}", decision, by=by)
    return decision


@dataclass(slots=True)
class Outcome:
    accepted: int = 0
    waiting: int = 0
    """Undecided pieces that have a remark and were left for a look."""
    refusals: list[str] = field(default_factory=list)


def accept_all(
    file: ImportedFile, pieces: Iterable[queries.Weighed], *, warnings: bool, by: object
) -> Outcome:
    """Accept what has no remarks, and with `warnings` what has only those; errors wait.

    Each piece is a transaction of its own, so that others can write between them.
    """
    outcome, to = Outcome(), Taking(file, by)
    easy = {None, Level.WARNING} if warnings else {None}
    for one in pieces:
        if one.decision is not None:
            continue
        if one.level not in easy:
            outcome.waiting += 1
            continue
        try:
            accept(file, one.piece, by=by, to=to)
        except ValidationError as refusal:
            name = name_of(one.piece.kind, one.piece.fields)[:80]
            outcome.refusals.append(f"{name}: {' '.join(refusal.messages)}")
        else:
            outcome.accepted += 1
    return outcome


@transaction.atomic
def ask_to_accept(file: ImportedFile, *, warnings: bool, by: object) -> Intake:
    """Have a job accept what is easy; asked again meanwhile, it is the same acceptance.

    One that nothing came of for `STALLED` is given to a job again: what is decided stays.
    """
    now = timezone.now()
    found = file.intakes.select_for_update().filter(ended_at=None).first()
    if found is not None and now - found.asked_at < STALLED:
        return found
    asked = found or Intake(gmina=file.gmina, file=file)
    before = state_of(found) if found else ""
    asked.with_warnings, asked.asked_at, asked.asked_by = warnings, now, str(by)
    asked.full_clean()
    asked.save()
    jobs.ask(accept_pieces, gmina=file.gmina, asked=str(asked.pk))
    record("importers.pieces.asked", asked, by=by, before=before)
    return asked


@outside
def accept_pieces(gmina: Gmina, asked: str) -> None:
    """The job: killed half-way and run again, it goes on where it was."""
    found = Intake.objects.filter(
        gmina=gmina, pk=asked, ended_at=None, file__removed_at=None
    ).first()
    if found is None:
        return
    pieces = queries.weighed(found.file, queries.read_again(found.file))
    outcome = accept_all(found.file, pieces, warnings=found.with_warnings, by=found.asked_by)
    _end(found, outcome)


@transaction.atomic
def _end(asked: Intake, outcome: Outcome) -> None:
    before = state_of(asked)
    asked.ended_at = timezone.now()
    asked.accepted = queries.accepted_since(asked.file, asked.asked_at)
    asked.waiting, asked.refusals = outcome.waiting, outcome.refusals
    asked.full_clean()
    asked.save()
    record("importers.pieces.accepted", asked, by=asked.asked_by, before=before)


def _target(file: ImportedFile, key: str) -> str:
    found = file.decisions.filter(piece=key, verdict=Verdict.ACCEPTED).first() if key else None
    return found.target if found else ""


def _require_undecided(file: ImportedFile, piece: Piece) -> None:
    if file.decisions.filter(piece=piece.key).exists():
        raise ValidationError("O tym fragmencie już zdecydowano.")


@transaction.atomic
def remove_file(file: ImportedFile, *, by: object) -> None:
    """Let the bytes go. Of an import the decisions stay, with the source of what was accepted."""
    before = state_of(file)
    if file.purpose == Purpose.PROOFREADING or not file.decisions.exists():
        record("importers.file.removed", file, by=by, before=before, removed=True)
        drop_acceptances(file.gmina, file)
        file.delete()
        return
    file.content, file.removed_at = b"", timezone.now()
    file.save()
    file.intakes.update(refusals=[])
    record("importers.file.removed", file, by=by, before=before)
