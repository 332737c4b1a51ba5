"""Costs of foster care read from CSV text: all of them, or every bad row with its reason.

UTF-8, `;` or `,`, decimal comma or point, ISO dates. The refusals are Polish and name the column.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from ostoja.law.acts import IN_FORCE
from ostoja.law.cofunding import Basis, Before2012
from ostoja.values.amounts import UnreadableAmount, read_amount, with_point

_BASES = {str(basis): basis for basis in Basis}
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NOT_A_DATE = "nie jest datą; wpisz rrrr-mm-dd, np. 2024-05-17"
_READABLE = (
    ("stay_from", "from", "to", "basis", "amount"),
    (1, 2, 3, 6, 7),
    (
        *(_NOT_A_DATE,) * 3,
        "nie jest podstawą; wpisz monthly (za miesiąc) albo billed (za te dni)",
        "nie jest kwotą; wpisz złote i grosze, np. 1361,00",
    ),
)
LONGEST_QUOTE = 40
COLUMNS = ("child", "stay_from", "from", "to", "form", "component", "basis", "amount")


class UnusableTable(ValueError):
    """Nothing can be read from the text; the message is one Polish sentence."""


class Cost(NamedTuple):
    """One line of the table: what the powiat paid for a child's days in care."""

    child: str
    stay_from: date
    first: date
    last: date
    form: str
    component: str
    basis: Basis
    amount: int
    """Grosze."""


class BadRow(NamedTuple):
    line: int
    """Counted from 1, the header."""
    reason: str

    def __str__(self) -> str:
        return f"Wiersz {self.line}: {self.reason}"


class Table(NamedTuple):
    costs: list[Cost]
    bad: list[BadRow]
    separator: str


Row = tuple[str, ...]


def read_costs(text: str, *, before_2012: Before2012 | None = None) -> Table:
    """The costs of the table and its bad rows. Raises UnusableTable."""
    header = re.split(r"[\r\n]", text, maxsplit=1)[0]
    if not header.strip():
        raise UnusableTable("Plik jest pusty albo jego pierwszy wiersz nie zawiera nazw kolumn.")
    separator = ";" if ";" in header else ","
    rows = _numbered(text, separator)
    table = Table([], [], separator)
    try:
        reader = _RowReader(next(rows)[1], before_2012)
        for line, cells in rows:
            cost, reasons = reader.read(cells)
            if cost:
                table.costs.append(cost)
            if reasons:
                table.bad.append(BadRow(line, "; ".join(reasons)))
    except _BrokenQuotes as broken:
        table.bad.append(
            BadRow(broken.line, "cudzysłów nie jest zamknięty albo stoi w środku pola")
        )
    return table


class _BrokenQuotes(ValueError):
    """From this row on the quotation marks do not close, and no cell is certain."""

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(line)


def _numbered(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that say anything, each with the number of its first line."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in rows:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = rows.line_num + 1
    except csv.Error:
        raise _BrokenQuotes(line) from None


class _RowReader:
    """Reads rows under one header; dates and amounts repeat, so each text is read once."""

    def __init__(self, header: list[str], before_2012: Before2012 | None) -> None:
        self.width = len(header)
        places = _places(header)
        self.needed = max(places) + 1
        self.pick = itemgetter(*places)
        self.before_2012 = before_2012
        self.day = cache(_day)
        self.amount = cache(_amount)

    def read(self, cells: list[str]) -> tuple[Cost | None, list[str]]:
        """The cost, or why the row cannot be used."""
        if reason := self._misfit(cells):
            return None, [reason]
        texts: Row = self.pick([cell.strip() for cell in cells])
        child, stay_from, first, last, form, component, basis, amount = texts
        days = self.day(stay_from), self.day(first), self.day(last)
        grosze, kind = self.amount(amount), _BASES.get(basis)
        reasons = [*_unreadable(texts, (*days, kind, grosze)), *self._refusals(*days, grosze)]
        if reasons:
            return None, reasons
        # what could not be read has given a reason, so nothing below is None
        return Cost(child, *days, form, component, kind, grosze), []  # type: ignore[arg-type]

    def _misfit(self, cells: list[str]) -> str | None:
        if any(cell.strip() for cell in cells[self.width :]):
            return (
                f"jest {len(cells)} pól, a kolumn {self.width}; jeśli pola dzieli przecinek, "
                "kwotę z przecinkiem ujmij w cudzysłów"
            )
        if len(cells) < self.needed:
            return f"jest {len(cells)} pól, a kolumn {self.width}; uzupełnij brakujące pola"
        return None

    def _refusals(
        self, stay_from: date | None, first: date | None, last: date | None, amount: int | None
    ) -> Iterator[str]:
        if first and last and first > last:
            yield f"from ({first}) jest późniejsze niż to ({last})"
        if first and stay_from and first < stay_from:
            yield f"from ({first}) jest wcześniejsze niż początek pobytu stay_from ({stay_from})"
        if stay_from and stay_from < IN_FORCE:
            yield from self._before_the_act(stay_from, first)
        if amount is not None and amount < 0:
            yield f"amount ({with_point(amount)}) jest ujemne"

    def _before_the_act(self, stay_from: date, first: date | None) -> Iterator[str]:
        if self.before_2012 is None:
            yield (
                f"stay_from ({stay_from}) jest sprzed {IN_FORCE}; dodaj --before-2012 none "
                "(gmina nie dopłaca) albo --before-2012 share (dopłaca)"
            )
        if self.before_2012 is Before2012.SHARE and first and first < IN_FORCE:
            yield f"from ({first}) jest sprzed {IN_FORCE}, kiedy ustawa jeszcze nie obowiązywała"


def _places(header: list[str]) -> list[int]:
    """Where each column stands. Raises UnusableTable."""
    names = [name.strip().lower() for name in header]
    missing = [column for column in COLUMNS if column not in names]
    if missing:
        raise UnusableTable(
            f"W pierwszym wierszu brakuje kolumn: {', '.join(missing)}. "
            f"Potrzebne są: {', '.join(COLUMNS)}."
        )
    doubled = [column for column in COLUMNS if names.count(column) > 1]
    if doubled:
        raise UnusableTable(f"Kolumna powtarza się w pierwszym wierszu: {', '.join(doubled)}.")
    return [names.index(column) for column in COLUMNS]


def _day(text: str) -> date | None:
    """An ISO date, or None. Python alone would also take 20240517 and 2024-W20-5."""
    try:
        return date.fromisoformat(text) if _ISO_DATE.fullmatch(text) else None
    except ValueError:
        return None


def _amount(text: str) -> int | None:
    try:
        return read_amount(text)
    except UnreadableAmount:
        return None


def _unreadable(texts: Row, read: Sequence[object]) -> Iterator[str]:
    """What is wrong with the cells that gave nothing."""
    if None in read:
        for column, place, hint, value in zip(*_READABLE, read, strict=True):
            if value is None:
                yield f"{column}: {_quoted(texts[place])} {hint}"


def _quoted(text: str) -> str:
    """The text on one line, shortened, without characters that command a terminal."""
    if not text:
        return "puste pole"
    shown = "".join(sign if sign.isprintable() else " " for sign in text[:LONGEST_QUOTE])
    return f"„{shown}{'…' if len(text) > LONGEST_QUOTE else ''}”"
