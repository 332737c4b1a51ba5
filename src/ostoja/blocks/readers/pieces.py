"""What every reader finds before headings and lists are made of it."""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text file, or of a page of a PDF."""

    text: str
    number: int
    page: int | None = None
    gap: bool = False
    """An empty line, or a wide space, stands before it."""
    strong: bool = False
    """Set apart from the body by weight or size."""
    cells: tuple[str, ...] = ()
    """Its columns, where it is a row of a table."""


class Shape(StrEnum):
    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    TABLE = "table"


@dataclass(slots=True)
class Piece:
    text: str
    line: int | None = None
    page: int | None = None
    shape: Shape = Shape.TEXT
    level: int = 0
    """Of a heading from 1; of an item its indent."""
    ordered: bool = False
    number: str = ""
    """The number of an item as written, "1" or "a"."""
    alone: bool = True
    """Stands apart from what is before it."""
    strong: bool = False
    breaks: list[tuple[int, int]] = field(default_factory=list)
    rows: list[tuple[str, ...]] = field(default_factory=list)
    row_lines: list[int] = field(default_factory=list)
