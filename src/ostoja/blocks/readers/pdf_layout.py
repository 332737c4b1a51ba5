"""Strings placed on a page, set back into lines, and lines side by side into rows of a table."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from ostoja.blocks.readers.headings import role_of
from ostoja.blocks.readers.markers import marked
from ostoja.blocks.readers.pieces import Line

LETTER = 0.46
"""Mean width of a letter in parts of the type size."""
COLUMN_GAP = 1.3
"""A wider gap inside a line, in parts of the type size, parts two columns."""
SAME_LINE = 0.4
"""Base lines closer than this, in parts of the type size, are one."""
LONGEST_STRONG = 200
SAME_ROW = 2
MOST_WRAPPED = 2
UNDER = 6
PAIR = 2
ALIGNED = 1.5
"""Points by which the starts of one column may differ."""
SHARED = 3
"""Lines that must begin a string at the same place to make a column."""
IN_CELL = 1.45
"""Lines of one cell stand closer than this, in parts of the type size."""
MOST_CELL_LINES = 1.75
"""Rows further apart than this many lines do not share a cell."""


@dataclass(frozen=True, slots=True)
class Fragment:
    text: str
    x: float
    y: float
    size: float
    """Height of the type in points."""
    bold: bool = False
    goes_on: bool = False
    """One space, drawn by itself, parts it from the string before."""

    @property
    def end(self) -> float:
        return self.x + len(self.text.strip()) * self.size * LETTER


@dataclass(slots=True)
class _Cell:
    text: str
    x: float
    end: float


@dataclass(slots=True)
class _Row:
    cells: list[_Cell]
    y: float
    size: float
    bold: bool

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)


def lines_of(fragments: Sequence[Fragment], page: int, number: int) -> Iterator[Line]:
    """The lines of one page, counted on from `number`."""
    groups = list(_level(fragments))
    rows = [_row(group, starts) for group, starts in zip(groups, _starts(groups), strict=True)]
    if not rows:
        return
    body = median(row.size for row in rows)
    spacing = _spacing(rows)
    position = 0
    while position < len(rows):
        end = _end_of_table(rows, position, spacing)
        above = rows[position - 1].y - rows[position].y if position else 99.0
        gap = above > 1.35 * spacing or above < 0 or (not position and page == 1)
        if end - position > 1:
            yield from _tabled(rows[position:end], page, number)
            number += end - position
            position = end
            continue
        number += 1
        row = rows[position]
        strong = len(row.text) < LONGEST_STRONG and (row.bold or row.size > 1.12 * body)
        yield Line(_cleaned(row.text), number, page, gap, strong)
        position += 1


def _level(fragments: Sequence[Fragment]) -> Iterator[list[Fragment]]:
    """Fragments on one base line, from the top of the page; cells are drawn one after another."""
    group: list[Fragment] = []
    for fragment in sorted(fragments, key=lambda one: -one.y):
        if group and abs(fragment.y - group[0].y) > SAME_LINE * max(fragment.size, group[0].size):
            yield sorted(group, key=lambda one: one.x)
            group = []
        group.append(fragment)
    if group:
        yield sorted(group, key=lambda one: one.x)


def _starts(groups: list[list[Fragment]]) -> list[list[float]]:
    """For each line the places where strings begin in several lines close by: columns."""
    begun = [[part.x for part in group[1:]] for group in groups]
    return [
        [
            x
            for x in begun[at]
            if sum(any(abs(x - other) < ALIGNED for other in near) for near in _around(begun, at))
            >= SHARED
        ]
        for at in range(len(groups))
    ]


def _around(begun: list[list[float]], at: int) -> list[list[float]]:
    return begun[max(0, at - SHARED) : at + SHARED + 1]


def _row(group: list[Fragment], starts: list[float]) -> _Row:
    cells: list[_Cell] = []
    for part in group:
        text = part.text.replace("\u00ad", "-") if part is not group[-1] else part.text
        gap = part.x - cells[-1].end if cells else 0.0
        hyphen = part is group[-1] and text in {"\u00ad", "-"}
        parted = gap >= COLUMN_GAP * part.size or part.x in starts
        if cells and (hyphen or part.goes_on or not parted):
            near = gap < 0.12 * part.size and text[:1] != " "
            touching = hyphen or (near and not part.goes_on)
            cells[-1].text += text if touching else f" {text.strip()}"
            cells[-1].end = max(cells[-1].end, part.end)
        else:
            cells.append(_Cell(text.strip(), part.x, part.end))
    if _is_item(cells):
        cells = [_Cell(f"{cells[0].text} {cells[1].text}", cells[0].x, cells[1].end)]
    letters = sum(len(part.text) for part in group)
    bold = sum(len(part.text) for part in group if part.bold) > 0.8 * letters
    return _Row(cells, group[0].y, max(part.size for part in group), bold)


def _is_item(cells: list[_Cell]) -> bool:
    """The mark of a list item and its words, which are no columns."""
    mark = cells[0].text
    return len(cells) == len(("mark", "words")) and len(mark) < 4 and bool(marked(f"{mark} x"))  # noqa: PLR2004 - "12."


def _spacing(rows: list[_Row]) -> float:
    steps = [above.y - below.y for above, below in itertools.pairwise(rows)]
    steps = [step for step in steps if step > SAME_ROW]
    return median(steps) if steps else 14.0


def _end_of_table(rows: list[_Row], start: int, spacing: float) -> int:
    """Past the last row of the table that starts here; `start` + 1 where none does."""
    end = start
    last = start
    while end < len(rows):
        row = rows[end]
        if end > start and rows[end - 1].y - row.y > MOST_CELL_LINES * max(spacing, row.size * 1.2):
            break
        if len(row.cells) > 1:
            last = end
        elif (
            role_of(row.text)
            or end == start
            or end - last > MOST_WRAPPED
            or not _under_a_column(rows[last], row)
        ):
            break
        end += 1
    several = sum(len(row.cells) > 1 for row in rows[start : last + 1])
    return last + 1 + _tail(rows, last, spacing) if several > 1 else start + 1


def _tail(rows: list[_Row], last: int, spacing: float) -> int:
    """Lines below the last row that still belong to one of its cells."""
    count = 0
    for above, row in zip(rows[last:], rows[last + 1 :], strict=False):
        close = above.y - row.y < 1.05 * spacing
        if (
            count == MOST_WRAPPED
            or not close
            or len(row.cells) > 1
            or not _under_a_column(rows[last], row)
        ):
            break
        if row.cells[0].end > rows[last].cells[1].x and row.cells[0].x <= rows[last].cells[0].x + 2:
            break
        count += 1
    return count


def _under_a_column(above: _Row, row: _Row) -> bool:
    return any(abs(cell.x - row.cells[0].x) < UNDER for cell in above.cells)


def _tabled(rows: list[_Row], page: int, number: int) -> Iterator[Line]:
    columns = _columns(rows)
    filled: list[tuple[int, list[str]]] = []
    above: _Row | None = None
    for offset, row in enumerate(rows, start=1):
        cells = [""] * len(columns)
        for cell in _split(row, columns):
            at = _column(columns, cell)
            cells[at] = f"{cells[at]} {cell.text}".strip()
        if above and above.y - row.y < IN_CELL * row.size and _goes_on(filled[-1][1], cells):
            filled[-1] = (filled[-1][0], _merged(filled[-1][1], cells))
        else:
            filled.append((number + offset, cells))
        above = row
    for line, cells in filled:
        yield Line(" ".join(cells), line, page, cells=tuple(_cleaned(cell) for cell in cells))


def _goes_on(above: list[str], cells: list[str]) -> bool:
    """The rest of wrapped cells: the first column is empty, or nothing but words is added."""
    if not cells[0] and not any(re.search(r"[^\W\d_]", cell) for cell in cells):
        return True
    if any(_is_another(over, below) for over, below in zip(above, cells, strict=True)):
        return False
    if any(below and not over for over, below in zip(above, cells, strict=True)):
        return False
    return not cells[0] or (
        cells[0][:1].islower() and sum(map(bool, cells)) <= sum(map(bool, above))
    )


def _is_another(over: str, below: str) -> bool:
    """A number under a number is the next row's, unless it is the rest of a broken amount."""
    broken = re.fullmatch(r"\d{1,3}(?: \d{3})*", over) and re.fullmatch(r"\d{3},\d\d", below)
    return below[:1].isdigit() and bool(over) and not broken


def _merged(above: list[str], below: list[str]) -> list[str]:
    return [_run_on(one, two) for one, two in zip(above, below, strict=True)]


def _run_on(one: str, two: str) -> str:
    if two and one.endswith("-") and two[:1].islower() and not one.endswith(" -"):
        return one[:-1] + two
    return f"{one} {two}".strip()


def _columns(rows: list[_Row]) -> list[tuple[float, float]]:
    """Left and right edges, from the rows that have the most cells."""
    most = max(len(row.cells) for row in rows)
    full = [row.cells for row in rows if len(row.cells) == most]
    return [
        (min(cells[at].x for cells in full), max(cells[at].end for cells in full))
        for at in range(most)
    ]


def _split(row: _Row, columns: list[tuple[float, float]]) -> list[_Cell]:
    """A row whose long first cell ran into the next one is cut before its trailing number."""
    cells = list(row.cells)
    if len(cells) == len(columns) - 1 and len(columns) == PAIR:
        words, _, tail = cells[0].text.rpartition(" ")
        if tail.replace(",", "").isdigit() and cells[0].end > columns[1][0]:
            return [
                _Cell(words, cells[0].x, columns[0][1]),
                _Cell(tail, columns[1][0], columns[1][1]),
            ]
    return cells


def _column(columns: list[tuple[float, float]], cell: _Cell) -> int:
    middle = (cell.x + cell.end) / 2
    return min(
        range(len(columns)),
        key=lambda at: min(abs(columns[at][0] - cell.x), abs(sum(columns[at]) / 2 - middle)),
    )


def _cleaned(text: str) -> str:
    """A hyphen inside a line is a hyphen; one at its end may be dropped by the joining."""
    text = " ".join(text.replace("\u00a0", " ").split())
    return text[:-1] + "-" if text.endswith("\u00ad") else text.replace("\u00ad", "-")
