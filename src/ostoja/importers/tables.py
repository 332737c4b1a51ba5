"""Pieces and findings beside the text they stand in, worked out once for the template."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.urls import reverse

from ostoja.importers.enums import Kind, Level
from ostoja.importers.models import ImportedFile, Intake
from ostoja.importers.pieces import HEAD, LISTS, OUTSIDE, Piece, name_of, page_of
from ostoja.importers.queries import Weighed
from ostoja.importers.reading import Reading
from ostoja.importers.shapes import SHAPES
from ostoja.importers.triage import Remark
from ostoja.partners.enums import Approximate
from ostoja.proofreading.finding import Finding
from ostoja.proofreading.passages import Passage
from ostoja.reports import checks
from ostoja.reports import tables as reports
from ostoja.reports.models import Acceptance
from ostoja.reports.proofs import fingerprint

TONES = {Level.CRITICAL: "error", Level.ERROR: "error", Level.WARNING: "warn"}
TITLES = {
    HEAD: "Program, uchwała, cele i zadania",
    LISTS: "Realizatorzy i instytucje",
    OUTSIDE: "Liczby poza zadaniami",
}
MOST_REFUSALS = 5
Segments = list[tuple[str, bool]]
"""Stretches of a text, each with whether it is the recognised one."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece as its card shows it."""

    mark: str
    kind: str
    name: str
    facts: list[tuple[str, str]]
    remarks: list[tuple[str, str, str]]
    """Words, tone and message."""
    critical: bool
    verdict: str
    address: str
    """Where it is corrected."""


@dataclass(slots=True)
class Beside:
    """One stretch of the original and the cards that stand beside it."""

    segments: Segments
    line: int | None
    pieces: list[Shown] = field(default_factory=list)


def sections(file: ImportedFile, found: list[Weighed]) -> list[dict[str, str]]:
    """The parts of the file as the task list component takes them."""
    by_section: dict[str, list[Weighed]] = {}
    for one in found:
        by_section.setdefault(one.piece.section, []).append(one)
    return [
        {
            "title": title_of(name, inside),
            "hint": words_of(name, found),
            "url": reverse("importers:section", args=(file.pk, name)),
            "status": _left(inside),
            "tone": "" if all(one.decision for one in inside) else "info",
        }
        for name, inside in by_section.items()
    ]


def title_of(section: str, inside: Iterable[Weighed]) -> str:
    if section in TITLES:
        return TITLES[section]
    number = next((one.piece.fields.get("task", "") for one in inside), "")
    return f"Zadanie {number}"


def words_of(section: str, found: Iterable[Weighed]) -> str:
    """The task's own words, so that its number need not be looked up."""
    return next(
        (
            one.piece.fields["text"]
            for one in found
            if one.piece.kind is Kind.TASK and page_of(one.piece.fields["task"]) == section
        ),
        "",
    )


def _left(inside: list[Weighed]) -> str:
    waiting = sum(one.decision is None for one in inside)
    return f"czeka: {waiting}" if waiting else "gotowe"


def beside(file: ImportedFile, reading: Reading, found: Iterable[Weighed]) -> list[Beside]:
    """In the order of the pieces; those of one stretch of text stand together."""
    rows: dict[tuple[str, tuple[int, ...]], Beside] = {}
    for one in found:
        place = one.piece.place
        key = (place.block, place.part)
        if key not in rows:
            rows[key] = Beside([(one.piece.quote, False)], place.line)
        rows[key].pieces.append(_shown(file, one, reading.remarks.get(one.piece.key, ())))
    for key, row in rows.items():
        row.segments = _segments(key, found)
    return list(rows.values())


def _segments(key: tuple[str, tuple[int, ...]], found: Iterable[Weighed]) -> Segments:
    """The text with the recognised numbers marked."""
    here = [one.piece for one in found if (one.piece.place.block, one.piece.place.part) == key]
    text = here[0].quote
    marks = sorted({(p.place.start, p.place.end) for p in here if p.kind is Kind.FIGURE})
    segments: Segments = []
    position = 0
    for start, end in marks:
        if position <= start < end <= len(text):
            segments += [(text[position:start], False), (text[start:end], True)]
            position = end
    return [*segments, (text[position:], False)]


def _shown(file: ImportedFile, one: Weighed, remarks: Iterable[Remark]) -> Shown:
    piece = one.piece
    return Shown(
        mark=piece.mark,
        kind=piece.kind.label,
        name=name_of(piece.kind, piece.fields),
        facts=_facts(piece),
        remarks=[(each.level.label, TONES[each.level], each.message) for each in remarks],
        critical=one.level is Level.CRITICAL,
        verdict=one.decision.verdict if one.decision else "",
        address=reverse("importers:correct", args=(file.pk, piece.mark)),
    )


def _facts(piece: Piece) -> list[tuple[str, str]]:
    """What a short look needs; long texts stand in the original beside the card."""
    skipped = {"text", "task", "label", "title", "name"}
    about = Approximate(piece.given.get("approximate", ""))
    facts = [("Przybliżenie", about.label)] if about else []
    return facts + [
        (shape.label, piece.fields[shape.name])
        for shape in SHAPES[piece.kind]
        if shape.name not in skipped and piece.fields.get(shape.name)
    ]


def told(finding: Finding, accepted: dict[str, Acceptance]) -> dict[str, str | bool]:
    """A finding as its card shows it."""
    acceptance = accepted.get(fingerprint(finding.rule, finding.block, finding.quote))
    return reports.told(
        checks.Finding(
            finding.message,
            block=finding.block,
            rule=finding.rule,
            severity=finding.severity.value,
            quote=finding.quote,
            accepted=acceptance.reason if acceptance else "",
            accepted_by=acceptance.accepted_by if acceptance else "",
        )
    )


def text_with_findings(
    reading: Reading, accepted: dict[str, Acceptance], severity: str, *, whole: bool
) -> list[tuple[Passage, list[dict[str, str | bool]]]]:
    """Each stretch of text with what is said of it; only those, unless the `whole` is wanted."""
    passages = reading.subject.passages
    told_of: dict[int, list[dict[str, str | bool]]] = {}
    for finding in reading.findings:
        if severity in ("", finding.severity.value):
            place = _passage_of(finding, passages)
            told_of.setdefault(place, []).append(told(finding, accepted))
    return [
        (passage, told_of.get(index, []))
        for index, passage in enumerate(passages)
        if whole or index in told_of
    ]


def _passage_of(finding: Finding, passages: tuple[Passage, ...]) -> int:
    inside = [index for index, one in enumerate(passages) if one.block == finding.block]
    exact = [index for index in inside if finding.quote in passages[index].text]
    return next(iter(exact or inside), 0)


def refusals(asked: Intake) -> list[str]:
    """Why some pieces could not be accepted: the first few, and how many more there are."""
    more = len(asked.refusals) - MOST_REFUSALS
    told = [f"Tyle innych fragmentów jeszcze nie da się przyjąć: {more}."] if more > 0 else []
    return [*asked.refusals[:MOST_REFUSALS], *told]
