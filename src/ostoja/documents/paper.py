"""One frame for every printed form: filled from the records, or empty to be written by hand.

A form is described once, as parts in the order of the paper. What has no value is printed as
room for a pen. The checksum is of everything the paper says.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ostoja.accounts.models import Gmina
from ostoja.blocks.data import digest
from ostoja.blocks.tree import (
    Block,
    Column,
    Document,
    Dress,
    Heading,
    Paragraph,
    Row,
    Signatory,
    Signatures,
    Table,
)

PEN = "\N{NO-BREAK SPACE}\n\N{NO-BREAK SPACE}"
"""Two lines of height: a cell that a pen fits into."""
DOTS = "…" * 24
SHOWN_OF_CHECKSUM = 16


@dataclass(frozen=True, slots=True)
class Facts:
    """Short entries under one caption: what is asked, and the answer."""

    caption: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A longer text under its heading."""

    title: str
    text: str = ""
    lines: int = 4
    """Ruled lines where there is no text."""
    by_hand: bool = False
    """Ruled on a filled form too; otherwise one without text is left out of it."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `blank` empty rows are printed where it has none."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    blank: int = 5
    numeric: tuple[int, ...] = ()
    total: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph that the form itself says."""

    text: str


Part = Facts | Words | Grid | Said


@dataclass(frozen=True, slots=True)
class Paper:
    title: str
    parts: tuple[Part, ...]
    case: str = ""
    """The file number; room for it when empty."""
    signers: tuple[str, ...] = ()
    label: str = "Znak sprawy"
    """What the case is called."""
    dress: Dress = Dress.FORM


def paper_document(gmina: Gmina, paper: Paper, *, on: date) -> Document:
    """The block tree of the paper, with its checksum at the foot of each page."""
    case = f"{paper.label}: {paper.case or DOTS}"
    bare = Document(
        title=paper.title,
        blocks=tuple(_blocks(gmina, paper, on)),
        subtitle=case,
        author=gmina.welfare_centre,
        made_on=on.isoformat(),
        header=f"{gmina.welfare_centre}, {paper.title}",
        dress=paper.dress,
    )
    words = f"{case}, suma kontrolna: {shown_checksum(checksum_of(bare))}" if paper.case else case
    return replace(bare, footer=words)


def checksum_of(document: Document) -> str:
    """SHA-256 of all that the paper says; its own foot is left out."""
    return digest(replace(document, footer=""))


def shown_checksum(checksum: str) -> str:
    """`3f2a 91bc 77de 0a41`: as much as a person compares."""
    shown = checksum[:SHOWN_OF_CHECKSUM]
    return " ".join(shown[at : at + 4] for at in range(0, len(shown), 4))


def chosen(choices: Iterable[tuple[str, str]], value: str) -> str:
    """The words of a choice, or a box before each where nothing is chosen."""
    labels = dict(choices)
    return labels[value] if value else "   ".join(f"□ {label}" for label in labels.values())


def _blocks(gmina: Gmina, paper: Paper, on: date) -> Iterator[Block]:
    for number, part in enumerate(paper.parts, start=1):
        if not (paper.case and _is_silent(part)):
            yield from _written(part, f"p{number}")
    if paper.signers:
        offices = tuple(Signatory(office) for office in paper.signers)
        day = f"{on:%d.%m.%Y}" if paper.case else DOTS
        yield Signatures("podpisy", f"{gmina.name}, dnia {day}", offices)


def _is_silent(part: Part) -> bool:
    return isinstance(part, Words) and not part.text.strip() and not part.by_hand


def _written(part: Part, key: str) -> Iterator[Block]:
    if isinstance(part, Facts):
        rows = [(asked, answer or PEN) for asked, answer in part.rows]
        yield _table(key, part.caption, ("pozycja", "wpis"), rows)
    elif isinstance(part, Grid):
        yield _grid(part, key)
    elif isinstance(part, Said):
        yield Paragraph(key, part.text)
    elif part.text.strip():
        yield Heading(key, 1, part.title)
        for number, line in enumerate(filter(None, map(str.strip, part.text.splitlines())), 1):
            yield Paragraph(f"{key}-{number}", line)
    else:
        yield _table(key, part.title, (" ",), [(PEN,)] * part.lines)


def _grid(part: Grid, key: str) -> Table:
    empty = [(PEN,) * len(part.columns)] * part.blank
    table = _table(key, part.caption, part.columns, part.rows or empty, part.numeric)
    total = (Row(part.total, total=True),) if part.total and part.rows else ()
    return replace(table, rows=(*table.rows, *total))


def _table(
    key: str,
    caption: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    numeric: Sequence[int] = (),
) -> Table:
    titles = tuple(Column(title, at in numeric) for at, title in enumerate(columns))
    return Table(key, caption, titles, tuple(Row(tuple(cells)) for cells in rows))
