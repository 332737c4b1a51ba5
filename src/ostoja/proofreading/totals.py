"""Rows "Razem" of tables, with what stands above them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ostoja.blocks.tree import Document, Table
from ostoja.recognition.structure import Place

_TOTAL = re.compile(r"^\W*(?:razem|ogółem|łącznie|suma|w sumie)\b", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d{1,3}(?:[ \u00a0]\d{3})*(?:,\d+)?|-?\d+(?:,\d+)?")
_UNIT = re.compile(r"\s*(?:zł|osób|osoby|osoba|godz\.?|szt\.?)$")
_TERM = r"\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?(?: zł)?|\d+(?:,\d+)?(?: zł| osób| osoby)?"
_EQUATION = re.compile(
    rf"(?<![\d,.+-])(?P<parts>(?:(?:{_TERM})\s?\+\s?)+(?:{_TERM}))\s?=\s?(?P<total>{_TERM})(?!\d|,\d)"
)
_NOTHING = ("", "-", "–", "—", ".", "x")
"""Marks of the statistical convention for nothing, no data, not applicable; they add nothing."""
_LEAST = 2


@dataclass(frozen=True, slots=True)
class ColumnTotal:
    title: str
    sum: Decimal
    total: Decimal
    place: Place


@dataclass(frozen=True, slots=True)
class Equation:
    """An addition written out: "10,00 zł + 5,00 zł = 15,00 zł"."""

    quote: str
    sum: Decimal
    total: Decimal


def equations(text: str) -> Iterator[Equation]:
    for match in _EQUATION.finditer(text):
        parts = [_read(part) for part in match["parts"].split("+")]
        yield Equation(match[0], sum(parts, Decimal(0)), _read(match["total"]))


def column_totals(document: Document) -> Iterator[ColumnTotal]:
    """Each number in a row of totals over at least two rows of numbers."""
    for block in document.blocks:
        if isinstance(block, Table):
            yield from _of_table(block)


def _of_table(table: Table) -> Iterator[ColumnTotal]:
    start = 0
    for index, row in enumerate(table.rows):
        if not (row.total or any(_TOTAL.match(cell) for cell in row.cells[:2])):
            continue
        for column in range(1, len(row.cells)):
            total = _number(row.cells[column])
            above = [each.cells[column : column + 1] for each in table.rows[start:index]]
            parts = [_number(cell) for cells in above for cell in cells]
            known = [part for part in parts if part is not None]
            if total is not None and len(known) == len(parts) >= _LEAST:
                title = table.columns[column].title if column < len(table.columns) else ""
                place = Place(table.id, table.source.line_at(index), part=(index, column))
                yield ColumnTotal(title, sum(known, Decimal(0)), total, place)
        start = index + 1


def _number(cell: str) -> Decimal | None:
    text = _UNIT.sub("", cell.strip())
    if text in _NOTHING:
        return Decimal(0)
    return _read(text) if _NUMBER.fullmatch(text) else None


def _read(text: str) -> Decimal:
    digits = re.sub(r"[ \u00a0]", "", _UNIT.sub("", text.strip()))
    return Decimal(digits.replace(",", "."))
