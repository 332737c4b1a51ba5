"""What is to be looked at before a piece is accepted: critical, error, warning.

Critical is what cannot be kept before it is corrected; an error can be kept, one by one; a
warning is kept together with the rest by one who has looked (reporting.md §5, 10).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ostoja.importers.enums import Kind, Level
from ostoja.importers.pieces import OUTSIDE, Piece
from ostoja.importers.shapes import SHAPES, read_fields
from ostoja.proofreading.finding import Finding, Severity, Subject

CONCERNS: dict[Kind, frozenset[str]] = {
    Kind.GOAL: frozenset({"numbering-gap", "numbering-repeat", "heading-differs", "misspelling"}),
    Kind.TASK: frozenset({"numbering-gap", "numbering-repeat", "misspelling"}),
    Kind.IMPLEMENTER: frozenset({"duplicate-implementer", "name-variants", "mixed-script"}),
    Kind.INSTITUTION: frozenset({"name-variants", "mixed-script", "unlisted-implementer"}),
    Kind.NARRATIVE: frozenset(
        {"misspelling", "foreign-letter", "mixed-script", "non-answer", "misplaced-content"}
    ),
    Kind.FIGURE: frozenset(
        {"sum-mismatch", "contradiction", "repeated-figure", "number-agreement"}
    ),
    Kind.EVENT: frozenset({"malformed-date", "date-outside-year"}),
}
"""The rules whose findings say something about a piece of this kind."""
LEVELS = {Severity.ERROR: Level.ERROR, Severity.WARNING: Level.WARNING}


@dataclass(frozen=True, slots=True)
class Remark:
    level: Level
    message: str


Remarks = dict[str, tuple[Remark, ...]]


def remarks_on(pieces: Iterable[Piece], findings: Iterable[Finding], subject: Subject) -> Remarks:
    """By the key of the piece; pieces without remarks are left out."""
    by_block: dict[str, list[Finding]] = {}
    for finding in findings:
        by_block.setdefault(finding.block, []).append(finding)
    reporting = {section.name for section in subject.sections}
    found = {
        piece.key: (
            *_unreadable(piece),
            *_told_by_proofreader(piece, by_block.get(piece.place.block, [])),
            *_own(piece, reporting),
        )
        for piece in pieces
    }
    return {key: remarks for key, remarks in found.items() if remarks}


def heaviest(remarks: Iterable[Remark]) -> Level | None:
    weights = list(Level)
    return min((one.level for one in remarks), key=weights.index, default=None)


def _unreadable(piece: Piece) -> Iterator[Remark]:
    refusals = read_fields(piece.kind, piece.fields).refusals
    for shape in SHAPES[piece.kind]:
        if shape.name in refusals:
            yield Remark(Level.CRITICAL, f"{shape.label}: {refusals[shape.name]}")


def _told_by_proofreader(piece: Piece, findings: Iterable[Finding]) -> Iterator[Remark]:
    rules = CONCERNS.get(piece.kind, frozenset())
    for finding in findings:
        near = finding.quote in piece.quote or piece.quote in finding.quote
        if finding.rule in rules and finding.severity in LEVELS and near:
            yield Remark(LEVELS[finding.severity], finding.message)


def _own(piece: Piece, reporting: set[str]) -> Iterator[Remark]:
    if piece.kind is Kind.INSTITUTION and not _reports(piece.fields, reporting):
        yield Remark(
            Level.WARNING, "Tekst tylko o niej wspomina: żaden nagłówek nie mówi, co zrobiła."
        )
    if piece.kind is Kind.FIGURE and piece.section == OUTSIDE:
        yield Remark(Level.WARNING, "Nie stoi pod żadnym zadaniem. Wskaż je albo odrzuć liczbę.")


def _reports(fields: Mapping[str, str], reporting: set[str]) -> bool:
    names = {fields["name"], *fields["variants"].splitlines()}
    return any(heading in names or heading.startswith(fields["name"]) for heading in reporting)
