"""Figures in tables: the unit comes from the cell, the column, the row or the caption."""

import re
from dataclasses import dataclass
from decimal import Decimal

from ostoja.blocks.tree import Row, Table
from ostoja.recognition import units
from ostoja.recognition.figures import read_figures
from ostoja.recognition.numbers import NUMBER, value_of
from ostoja.recognition.register import Register
from ostoja.recognition.structure import FoundFigure, Place, Relation
from ostoja.recognition.texts import Text
from ostoja.recognition.words import ABBREVIATIONS

_NAMING = re.compile(
    r"^(?:l\.?\s?p\.?|wiersz|w\.|nr\b.*|dział|rozdział|rozdz\.?|§|paragraf|kod\b.*|termin.*|data\b.*"
    r"|telefon.*|tel\.?"
    r"|adres.*|pozycja|poz\.?|numer.*|źródło.*|podstawa prawna.*"
    r"|klasyfikacja.*"
    r"|dzień|dni|klasa|nip|regon|symbol.*)$",
    re.IGNORECASE,
)
_HOURS = re.compile(r"^godzin[ay]?\b", re.IGNORECASE)
_YEAR = re.compile(
    r"(?:(?:rok|w|za|stan na)\s*)?(?:31\.12\.)?((?:19|20)\d\d)\s*(?:r\.?|rok)?", re.IGNORECASE
)
_CELL = re.compile(
    r"(?:ok\.?|około|ponad|~)?\s*[-−]?\s*(?P<number>\d[\d\s\u00a0.,']*\d|\d)\s*"
    r"(?P<scale>tys\.?|mln)?\s*(?P<unit>[^\W\d_]{1,14}\.?|%)?\.?\s*\*?",
    re.IGNORECASE,
)
_IN_MONEY = re.compile(
    r"\bzł\b|złotych|\bPLN\b|\bkwot|\bwydat|\bkoszt|\bśrodki\b|\bdotacj|\bplan\b|\bwykonani",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"\bw tys\.?(?:\s|\.|\b)|\btys\. zł", re.IGNORECASE)
_SHARE = re.compile(r"%|\bprocent|\bodsetek|\budział\b|\bwskaźnik proc", re.IGNORECASE)
_TOTAL = re.compile(r"\b(?:razem|ogółem|łącznie|suma)\b", re.IGNORECASE)
_SOME = re.compile(r"^\W*w tym\b", re.IGNORECASE)
_ALL = re.compile(r"^\W*(?:z tego|z czego)\b", re.IGNORECASE)


SURE = 3
"""Rows that follow one another by one, after which a column only counts them."""


@dataclass(frozen=True, slots=True)
class _Cell:
    row: int
    column: int
    words: str
    label: str
    """Words of the row that say what it is about."""
    year: str = ""
    """The year that the row is about, where one of its cells names it."""


def read_table(text: Text, register: Register) -> None:
    """Add the figures of one table to the register."""
    table = text.table
    if table is None:
        return
    naming = _naming_columns(table)
    whole: dict[int, int] = {}
    for at, row in enumerate(table.rows):
        if _counts_columns(row):
            continue
        label, years = _row_label(row, naming), _row_years(row, naming)
        year = years[0] if len(years) == 1 else ""
        for column, words in enumerate(row.cells):
            if column in naming or not words:
                continue
            _read_cell(text, table, _Cell(at, column, words, label, year), register, whole)


def _read_cell(
    text: Text, table: Table, cell: _Cell, register: Register, whole: dict[int, int]
) -> None:
    found = _CELL.fullmatch(cell.words.strip())
    if found is None:
        if re.search(r"\d", cell.words) and re.search(r"[^\W\d_]{3}", cell.words):
            _read_prose(text, cell, register)
        return
    figure = _figure(text, table, cell, found, (register, whole))
    if figure is not None:
        if figure.relation not in {Relation.SOME, Relation.ALL}:
            whole[cell.column] = len(register.figures)
        register.add((text.block, (cell.row, cell.column)), figure)


def _read_prose(text: Text, cell: _Cell, register: Register) -> None:
    """A cell of words is read like a list item under its column's title."""
    part = (cell.row, cell.column)
    read_figures(Text(cell.words, text.block, part, text.source, text.under), register)


def _figure(
    text: Text,
    table: Table,
    cell: _Cell,
    found: "re.Match[str]",
    above: tuple[Register, dict[int, int]],
) -> FoundFigure | None:
    register, whole = above
    title = table.columns[cell.column].title
    digits = found.group("number")
    relation = _relation(table.rows[cell.row], cell, title)
    part = relation in {Relation.SOME, Relation.ALL} and cell.column in whole
    unit = _unit(cell, found, title, "" if part else table.caption or text.lead)
    if part and not (found.group("unit") or _named_unit(f"{title} {cell.label}")):
        unit = register.figures[whole[cell.column]].unit
    if not NUMBER.fullmatch(digits) or unit in units.NOT_COUNTED or _is_year_cell(digits, title):
        return None
    return FoundFigure(
        value=_value(cell, found, unit, f"{title} {table.caption}"),
        unit=unit,
        label=_label(cell.label, "" if _YEAR.fullmatch(title.strip()) else title),
        quote=" | ".join(table.rows[cell.row].cells),
        place=_place(text, cell, found),
        as_written=cell.words.strip(),
        approximate=bool(re.match(r"\s*(?:ok|około|ponad|~)", cell.words)),
        relation=relation,
        whole=whole.get(cell.column) if part else None,
        period=_period(title, cell, table, text),
    )


def _period(title: str, cell: _Cell, table: Table, text: Text) -> str:
    """The year of the column, or the first one named around it."""
    around = f"{title} {cell.year} {table.caption} {text.lead}"
    year = _YEAR.fullmatch(title.strip()) or _YEAR.search(around)
    return year.group(1) if year else ""


def _value(cell: _Cell, found: "re.Match[str]", unit: str | None, around: str) -> Decimal:
    told = f"{around} {cell.label}" if unit == "zł" else around
    scale = found.group("scale") or (_THOUSANDS.search(told) and "tys")
    value = value_of(found.group("number"), scale or unit or "")
    value *= {"t": Decimal(1000), "m": Decimal(1000000)}[scale[0].casefold()] if scale else 1
    return -value if re.match(r"\s*[-−]\s*\d", cell.words) else value


def _place(text: Text, cell: _Cell, found: "re.Match[str]") -> Place:
    start, end = found.span("number")
    line = text.source.line_at(cell.row)
    return Place(text.block, line, start, end, (cell.row, cell.column))


def _label(row: str, title: str) -> str:
    return " – ".join(part for part in (row, title) if part)


def _unit(cell: _Cell, found: "re.Match[str]", title: str, caption: str) -> str | None:
    """The nearest that names one: the cell, the column, the row, the caption."""
    own = found.group("unit")
    if own:
        known = ABBREVIATIONS.get(own.rstrip(".").casefold())
        after = units.unit_after(own, 0)
        return known or (after.lemma if after else None)
    for words in (title, cell.label, caption):
        unit = _named_unit(words)
        if unit:
            return unit
    for words in (title, cell.label, caption):
        unit = units.unit_of_label(words)
        if unit:
            return unit
    return None


def _named_unit(words: str) -> str | None:
    if _SHARE.search(words):
        return "%"
    if units.is_count_label(words):
        return units.unit_of_label(words)
    if _IN_MONEY.search(words):
        return "zł"
    bracket = re.search(r"[(\[]\s*(?:w\s+)?([^\W\d_]+)\.?\s*[)\]]", words)
    return ABBREVIATIONS.get(bracket.group(1).casefold()) if bracket else None


def _relation(row: Row, cell: _Cell, title: str) -> Relation:
    if _SOME.search(cell.label) or _SOME.search(title):
        return Relation.SOME
    if _ALL.search(cell.label) or _ALL.search(title):
        return Relation.ALL
    return Relation.TOTAL if row.total or _TOTAL.search(title) else Relation.NONE


def _naming_columns(table: Table) -> frozenset[int]:
    """Columns whose numbers only name: ordinals, codes, days, years."""
    return frozenset(
        at
        for at, column in enumerate(table.columns)
        if _NAMING.match(column.title.strip())
        or _is_hours(table, at)
        or _is_running(table, at)
        or _is_years(table, at)
        or _is_statutory(table, at)
    )


def _is_hours(table: Table, at: int) -> bool:
    """Hours of the day, "8.00-15.00", and not how many there were."""
    clock = any(re.search(r"\d[:.-]\d|\d\s*[–-]\s*\d", row.cells[at]) for row in table.rows)
    return bool(_HOURS.match(table.columns[at].title.strip())) and clock


def _is_running(table: Table, at: int) -> bool:
    """1, 2, 3… in the first column, or 07, 08, 09 where the table goes on from another."""
    if at or len(table.rows) < 2:  # noqa: PLR2004 - one row says nothing
        return False
    filled = [row.cells[0].rstrip(".) ") for row in table.rows if row.cells[0]]
    if len(filled) < 2 or not all(one.isdecimal() for one in filled):  # noqa: PLR2004
        return False
    first = int(filled[0])
    follows = [int(one) for one in filled] == list(range(first, first + len(filled)))
    return follows and (first == 1 or filled[0].startswith("0") or len(filled) > SURE)


def _is_years(table: Table, at: int) -> bool:
    filled = [row.cells[at] for row in table.rows if row.cells[at]]
    return bool(filled) and all(_YEAR.fullmatch(cell.strip()) for cell in filled)


def _is_statutory(table: Table, at: int) -> bool:
    """The shares of the act by the year in care, 10, 30 and 50 %."""
    filled = {re.sub(r"\s", "", row.cells[at]) for row in table.rows if row.cells[at]}
    return len(filled) > 1 and filled <= {"10%", "30%", "50%"}


def _is_year_cell(digits: str, title: str) -> bool:
    return bool(_YEAR.fullmatch(digits)) and bool(
        re.match(r"\s*(?:rok|lata)\b", title, re.IGNORECASE)
    )


def _counts_columns(row: Row) -> bool:
    """The row "1 | 2 | 3" under a header."""
    numbers = [cell.strip(" .()") for cell in row.cells]
    return len(numbers) > 2 and numbers == [str(at) for at in range(1, len(numbers) + 1)]  # noqa: PLR2004


def _row_label(row: Row, naming: frozenset[int]) -> str:
    words = [
        cell
        for at, cell in enumerate(row.cells)
        if at not in naming and cell and not _CELL.fullmatch(cell.strip()) and len(cell) > 1
    ]
    return " ".join(dict.fromkeys([*words[:4], *_row_years(row, naming)]))[:240]


def _row_years(row: Row, naming: frozenset[int]) -> list[str]:
    return [row.cells[at] for at in sorted(naming) if _YEAR.fullmatch(row.cells[at].strip())]
