"""Notes and their lines as text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from ostoja.foster.enums import Component
from ostoja.foster.models import Note, NoteLine
from ostoja.foster.queries import Expected, ListedNote
from ostoja.foster.tables.links import link_prefix
from ostoja.polish.amounts import amount
from ostoja.polish.dates import short

NO_BREAK = "\N{NO-BREAK SPACE}"


def note_rows(notes: Iterable[ListedNote]) -> list[tuple[str, list[str]]]:
    """Address and cells: number, powiat, issued, how far it has come, sum of the lines."""
    before, after = link_prefix("foster:note", "note_id")
    return [
        (
            f"{before}{note.id}{after}",
            [
                note.number,
                note.powiat,
                short(note.issued_on),
                note.state,
                amount(note.total) if note.total is not None else "brak pozycji",
            ],
        )
        for note in notes
    ]


def line_rows(lines: Iterable[NoteLine]) -> list[tuple[UUID, list[str]]]:
    """Key and cells: child, what for, period, the powiat's cost, the gmina's part."""
    return [
        (
            line.pk,
            [
                str(line.placement.stay.child) if line.placement else "koszt wspólny",
                Component(line.component).label,
                f"{short(line.first_day)}–{short(line.last_day)}",
                amount(line.base),
                amount(line.signed),
            ],
        )
        for line in lines
    ]


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A line with what it should be, as the page of a note shows it."""

    key: UUID
    child: str
    component: str
    period: str
    days: str
    base: str
    billed: str
    expected: str
    difference: str
    tone: str
    verdict: str
    words: str
    is_coordinator: bool
    is_disputed: bool
    classification: str


def compared_rows(found: Iterable[Expected]) -> list[ComparedLine]:
    return [_compared(one) for one in found]


def _compared(one: Expected) -> ComparedLine:
    line = one.line
    verdict, tone = _verdict(one)
    return ComparedLine(
        key=line.pk,
        child=str(line.placement.stay.child) if line.placement else "koszt wspólny",
        component=Component(line.component).label,
        period=f"{short(line.first_day)}–{short(line.last_day)}",
        days=", ".join(f"{days} dni po {percent}{NO_BREAK}%" for percent, days in one.days),
        base=amount(line.base),
        billed=amount(line.signed),
        expected="–" if one.part is None else amount(one.part),
        difference="–" if one.difference is None else amount(one.difference),
        tone=tone,
        verdict=verdict,
        words=f"{capital(one.share)}." if one.agrees else one.words,
        is_coordinator=line.component == Component.COORDINATOR,
        is_disputed=line.is_disputed,
        classification="/".join(line.classification),
    )


def _verdict(one: Expected) -> tuple[str, str]:
    if one.part is None:
        return "nie policzono", "warn"
    return ("zgadza się", "done") if one.agrees else ("różnica", "error")


def told(found: Sequence[Expected]) -> str:
    """How many lines agree, in a sentence."""
    agreeing = sum(one.agrees for one in found)
    unknown = sum(one.part is None for one in found)
    words = f"Zgadza się: {agreeing}. Różni się: {len(found) - agreeing - unknown}."
    return f"{words} Nie policzono: {unknown}." if unknown else words


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def note_choices(notes: Iterable[Note]) -> list[tuple[str, str]]:
    return [(str(one.pk), f"{one.number} z {short(one.issued_on)}") for one in notes]
