"""Rows "Razem" of tables, with what stands above them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ostoja.blocks.tree import Document, Row, Table
from ostoja.recognition.structure import Place

_TOTAL = re.compile(r"^\W*(?:razem|ogółem|łącznie|suma|w sumie)\b", re.IGNORECASE)
_OF_WHICH = re.compile(r"^\W*(?:w tym|z tego|z czego|m\.\s?in)\b", re.IGNORECASE)
_CODE = re.compile(
    r"%|§|\b(?:dział|rozdział|lp|nr|numer|rok|wskaźnik|średni\w*|stawk\w*|udział|cena)\b",
    re.IGNORECASE,
)
"""Columns whose numbers are not to be added."""
_TITLES = 3
"""First cells of a row, one of which says what it is."""
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
        if not _is_total(row):
            continue
        above = [each for each in table.rows[start:index] if not _is_part_of_the_row_above(each)]
        for column in range(1, len(row.cells)):
            title = table.columns[column].title if column < len(table.columns) else ""
            total = _number(row.cells[column])
            parts = [_number(cell) for each in above for cell in each.cells[column : column + 1]]
            known = [part for part in parts if part is not None]
            if total and len(known) == len(parts) >= _LEAST and not _CODE.search(title):
                place = Place(table.id, table.source.line_at(index), part=(index, column))
                yield ColumnTotal(title, sum(known, Decimal(0)), total, place)
        start = index + 1


def _is_total(row: Row) -> bool:
    return row.total or any(_TOTAL.match(cell) for cell in row.cells[:_TITLES])


def _is_part_of_the_row_above(row: Row) -> bool:
    return any(_OF_WHICH.match(cell) for cell in row.cells[:_TITLES])


def _number(cell: str) -> Decimal | None:
    text = _UNIT.sub("", cell.strip())
    if text in _NOTHING:
        return Decimal(0)
    return _read(text) if _NUMBER.fullmatch(text) else None


def _read(text: str) -> Decimal:
    digits = re.sub(r"[ \u00a0]", "", _UNIT.sub("", text.strip()))
    return Decimal(digits.replace(",", "."))
