"""Taking a file in, deciding about its pieces, and letting its bytes go in time."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.blocks.readers import Refused
from ostoja.importers import queries
from ostoja.importers.enums import Level, Purpose, Verdict
from ostoja.importers.models import Decision, ImportedFile
from ostoja.importers.pieces import Piece, name_of
from ostoja.importers.shapes import read_fields
from ostoja.importers.taking import Taking
from ostoja.reports.commands import drop_acceptances


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
        drop_acceptances(file)
        file.delete()
        return
    file.content, file.removed_at = b"", timezone.now()
    file.save()
    record("importers.file.removed", file, by=by, before=before)
