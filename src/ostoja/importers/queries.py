"""Questions about handed-over files and their decisions, scoped to one gmina and ordered."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.blocks.readers.container import Container
from ostoja.importers.enums import Kind, Level, Purpose, Verdict
from ostoja.importers.models import KEPT, CaseList, Decision, ImportedFile, Intake
from ostoja.importers.pieces import Piece
from ostoja.importers.reading import Reading, reading_of
from ostoja.importers.triage import heaviest
from ostoja.jobs import queries as jobs
from ostoja.polish.collation import folded
from ostoja.programme.models import Programme
from ostoja.programme.queries import programme_of
from ostoja.reports.proofs import known_names


def files_for(member: Member, purpose: Purpose) -> QuerySet[ImportedFile]:
    """Newest first, without the bytes; those whose bytes are gone are left out."""
    return (
        ImportedFile.objects.filter(gmina=member.gmina, purpose=purpose, removed_at=None)
        .order_by("-uploaded_at", "-id")
        .defer("content")
    )


def case_lists_for(member: Member) -> QuerySet[CaseList]:
    """Lists of families, newest first."""
    return CaseList.objects.filter(gmina=member.gmina).order_by("-uploaded_at", "-id")


def out_of_time(gmina: Gmina, now: datetime) -> QuerySet[ImportedFile]:
    """Files kept for longer than they may be."""
    return ImportedFile.objects.filter(
        gmina=gmina, removed_at=None, uploaded_at__lte=now - KEPT
    ).order_by("id")


def read_again(file: ImportedFile) -> Reading:
    return reading_of(bytes(file.content), file.name, file.year, known_names(file.gmina))


def is_word(file: ImportedFile) -> bool:
    """By its bytes: a name can say anything."""
    content = bytes(file.content)
    return content.startswith(b"PK") and Container(content).has("word/document.xml")


def other_gmina(file: ImportedFile, reading: Reading) -> str:
    """The gmina that the text names, when it is not the one that took the file in."""
    named = reading.subject.structure.gmina
    own = file.gmina
    known = folded(f"{own.name} {own.name_genitive} {own.name_locative} {own.full_name}")
    return "" if folded(named) in known else named


@dataclass(frozen=True, slots=True)
class Weighed:
    """A piece with what is said against it and what was decided."""

    piece: Piece
    level: Level | None
    decision: Decision | None


def weighed(file: ImportedFile, reading: Reading) -> list[Weighed]:
    decided = {one.piece: one for one in file.decisions.order_by("decided_at", "id")}
    return [
        Weighed(one, heaviest(reading.remarks.get(one.key, ())), decided.get(one.key))
        for one in reading.pieces
    ]


def accepted_since(file: ImportedFile, moment: datetime) -> int:
    return file.decisions.filter(verdict=Verdict.ACCEPTED, decided_at__gte=moment).count()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the acceptance of many pieces is, told by the decisions themselves."""

    done: int
    left: int
    stands: bool
    """Nobody does jobs just now."""

    @property
    def total(self) -> int:
        return self.done + self.left


def intake_of(file: ImportedFile) -> Intake | None:
    """The last one asked for."""
    return file.intakes.order_by("asked_at", "id").last()


def progress(asked: Intake, pieces: list[Weighed]) -> Progress:
    easy = {None, Level.WARNING} if asked.with_warnings else {None}
    left = sum(one.decision is None and one.level in easy for one in pieces)
    stands = jobs.state(timezone.now()).workers == 0
    return Progress(accepted_since(asked.file, asked.asked_at), left, stands)


def tally(found: list[Weighed]) -> list[tuple[str, int, int, int]]:
    """By kind: its name, how many were accepted, refused, and still wait."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in found:
        counts[one.piece.kind, one.decision.verdict if one.decision else ""] += 1
    return [
        (
            kind.label,
            counts[kind, Verdict.ACCEPTED],
            counts[kind, Verdict.REFUSED],
            counts[kind, ""],
        )
        for kind in Kind
        if any(key[0] == kind for key in counts)
    ]


def programme_for(file: ImportedFile) -> Programme | None:
    """The one accepted from this file, or the one that covers its year."""
    accepted = file.decisions.filter(kind=Kind.PROGRAMME, verdict=Verdict.ACCEPTED).first()
    if accepted is not None:
        key = accepted.target.partition(":")[2]
        return Programme.objects.filter(gmina=file.gmina_id, pk=key).first()
    return programme_of(file.gmina, file.year) if file.year else None
