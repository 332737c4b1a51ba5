"""What every writer lays out alike: numbered captions and the widths of table columns."""

from itertools import count

from ostoja.blocks.text import printable
from ostoja.blocks.tree import Chart, Document, Dress, Heading, Table
from ostoja.blocks.typeface import Typeface, regular

_SIZE = 10.0
"""Points, of the text in a cell."""
_PADDING = 14.0
_NO_WIDER = 220.0
"""Points beyond which a longer cell is wrapped rather than given more room."""
_ROOM = 450.0
"""Points between the margins of an A4 page."""
_OTHER_FACES = 1.35
"""Where our typeface is not installed, Word takes a wider one; a word must fit all the same."""

SHORT_TABLE = 8
"""Rows up to which a table is kept on one page."""


def captions(document: Document) -> dict[str, str]:
    """By block id: "Tabela 2. Koszt…", "Wykres 1. Rodziny…", numbered in reading order.

    A form has so many tables that numbers would only be in the way.
    """
    if document.dress is not Dress.REPORT:
        return {one.id: one.caption for one in document.blocks if isinstance(one, Table)}
    tables, charts = count(1), count(1)
    found: dict[str, str] = {}
    for block in document.blocks:
        if isinstance(block, Table):
            found[block.id] = f"Tabela {next(tables)}. {block.caption}"
        elif isinstance(block, Chart):
            found[block.id] = f"Wykres {next(charts)}. {block.title}"
    return found


def contents(document: Document, depth: int) -> tuple[Heading, ...]:
    """The headings that a table of contents of this depth lists."""
    return tuple(
        block for block in document.blocks if isinstance(block, Heading) and block.level <= depth
    )


def column_shares(table: Table) -> tuple[int, ...]:
    """Thousandths of the table's width for each column; they add up to 1000.

    No column is narrower than its longest word while there is room; what is left over goes
    to the columns in proportion to their longest cell.
    """
    face = regular()
    columns = list(
        zip(*([c.title for c in table.columns], *(r.cells for r in table.rows)), strict=True)
    )
    needs = [
        _OTHER_FACES * max(_longest_word(face, cell) for cell in cells) + _PADDING
        for cells in columns
    ]
    wants = [
        _OTHER_FACES * max(_longest_line(face, cell) for cell in cells) + _PADDING
        for cells in columns
    ]
    left = max(0.0, _ROOM - sum(needs))
    more = [max(0.0, min(_NO_WIDER, want) - need) for need, want in zip(needs, wants, strict=True)]
    widths = [
        need + (left * one / sum(more) if any(more) else 0.0)
        for need, one in zip(needs, more, strict=True)
    ]
    exact = [width * 1000 / sum(widths) for width in widths]
    shares = [int(share) for share in exact]
    shares[0] += 1000 - sum(shares)
    return tuple(shares)


def _longest_word(face: Typeface, text: str) -> float:
    words = printable(text).split()
    return min(_NO_WIDER, max((face.width(word, _SIZE) for word in words), default=0.0))


def _longest_line(face: Typeface, text: str) -> float:
    return max((face.width(line, _SIZE) for line in printable(text).split("\n")), default=0.0)
