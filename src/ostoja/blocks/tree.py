"""The block tree: what is read from a file, frozen in an edition, and written to one.

A document is a flat sequence of blocks; headings give the depth. Every block has an id that
stays the same when the document is made again, so that words, findings and links can hold on
to it. Text is plain: typography (no-break spaces) is the writers' business.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a heading stands for; the level alone does not tell."""

    CHAPTER = "chapter"
    GOAL = "goal"
    TASK = "task"
    INSTITUTION = "institution"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a block comes from."""

    figures: tuple[str, ...] = ()
    """Codes in the figure register whose values the block prints."""
    line: int | None = None
    """First line of the text it was read from, counted from 1."""
    page: int | None = None
    """Page of the file it was read from, counted from 1."""
    breaks: tuple[tuple[int, int], ...] = ()
    """(position, line) of each later line that was joined on, in order. A position is a character
    of the text, in a table a row."""

    def line_at(self, position: int) -> int | None:
        """The line on which this character (or row) stood in the file."""
        line = self.line
        for start, later in self.breaks:
            if start <= position:
                line = later
        return line


NOWHERE = Source()


@dataclass(frozen=True, slots=True)
class Heading:
    id: str
    level: int
    """1 for a chapter, one more for each level below; no level is left out on the way down."""
    text: str
    role: Role = Role.CHAPTER
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Paragraph:
    id: str
    text: str
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Item:
    text: str
    children: tuple["Item", ...] = ()
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; ordered items are counted from 1 by the writers."""

    id: str
    items: tuple[Item, ...]
    ordered: bool = False
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[str, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One number set large, with its words: "24" and "rodziny miały wsparcie asystenta"."""

    id: str
    value: str
    words: str
    source: Source = NOWHERE


class ChartKind(StrEnum):
    BARS = "bars"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Series:
    name: str
    values: tuple[float | None, ...]
    """One for each category; None where nothing is known, which is not zero."""
    labels: tuple[str, ...]
    """The same values as a reader sees them, `69 518,09 zł`."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing; the table with the same values always follows it as a block of its own."""

    id: str
    title: str
    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    description: str
    """The text alternative: what a reader would see in the drawing."""
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Contents:
    id: str
    title: str = "Spis treści"
    depth: int = 3


@dataclass(frozen=True, slots=True)
class Signatory:
    office: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    id: str
    place_and_date: str
    signatories: tuple[Signatory, ...]


Block = Heading | Paragraph | Listing | Table | KeyFigure | Chart | Contents | Signatures


class Dress(StrEnum):
    """How the paper looks; what is said is the same."""

    REPORT = "report"
    """The council's paper: chapters, numbered tables."""
    FORM = "form"
    """A printed form: small headings, tables without numbers."""
    LARGE = "large"
    """For a family to read: large type, tables without numbers."""


@dataclass(frozen=True, slots=True)
class Document:
    title: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    author: str = ""
    """The body whose document it is."""
    made_on: str = ""
    """ISO day written into the files' metadata, so that they can be made again byte by byte."""
    header: str = ""
    footer: str = ""
    """Page x of y is added by the writers."""
    language: str = "pl"
    keywords: tuple[str, ...] = field(default=())
    dress: Dress = Dress.REPORT
