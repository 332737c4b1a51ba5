"""Rows of cells into a table of the tree."""

import re

from ostoja.blocks.readers.pieces import Piece
from ostoja.blocks.tree import Column, Row, Source, Table

MOST_COLUMNS = 60
HEADER_AND_ROW = 2
_NUMBER = re.compile(r"^[~<>ok.\s]*-?\d[\d\s.,%]*(?:zł|%|os\.|tys\.)?\s*$|^[-–x.]?$|^b\.?d\.?$")
_TOTAL = re.compile(r"^(?:razem|ogółem|suma|łącznie|w sumie|ogół)\b", re.IGNORECASE)


def table_of(block: str, piece: Piece, caption: str = "") -> Table:
    """The first rows without figures are the header; a lone wide first row is the caption."""
    rows = [_tidy(row) for row in piece.rows]
    lines = piece.row_lines or [piece.line or 0] * len(rows)
    if len(rows) > 1 and len({cell for cell in rows[0] if cell}) == 1 and len(rows[0]) > 1:
        caption = caption or next(cell for cell in rows[0] if cell)
        rows, lines = rows[1:], lines[1:]
    depth = _header_depth(rows)
    titles = [_stacked([row[at] for row in rows[:depth]]) for at in range(len(rows[0]))]
    body = rows[depth:]
    return Table(
        block,
        caption,
        tuple(
            Column(title, _is_numeric([row[at] for row in body])) for at, title in enumerate(titles)
        ),
        tuple(Row(row, bool(_TOTAL.match(next((c for c in row if c), "")))) for row in body),
        Source(
            line=lines[0] if lines else None,
            page=piece.page,
            breaks=tuple(enumerate(lines[depth:])),
        ),
    )


def _tidy(row: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(cell.split()) for cell in row[:MOST_COLUMNS])


def _header_depth(rows: list[tuple[str, ...]]) -> int:
    """How many rows are header: one, two when the first spans columns, none when it has figures."""
    first = rows[0]
    if len(rows) < HEADER_AND_ROW or any(
        _NUMBER.match(cell) and not _is_year(cell) for cell in first if cell
    ):
        return 0
    spans = len({cell for cell in first if cell}) < len([cell for cell in first if cell])
    second_is_words = not any(_NUMBER.match(c) and not _is_year(c) for c in rows[1] if c)
    return 2 if spans and second_is_words and len(rows) > HEADER_AND_ROW else 1


def _is_year(cell: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d\s*r?\.?", cell))


def _stacked(cells: list[str]) -> str:
    return " / ".join(dict.fromkeys(cell for cell in cells if cell))


def _is_numeric(cells: list[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and sum(bool(_NUMBER.match(cell)) for cell in filled) > len(filled) / 2
