"""Tables out to spreadsheets and in from them. The one place where text is kept from formulas.

What people typed stays text: in XLSX it is written as a string, in CSV a text that a spreadsheet
would take for a formula gets an apostrophe. Formulas are only ours, with their value beside them.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO, StringIO
from zipfile import BadZipFile

from python_calamine import CalamineError, CalamineWorkbook
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from ostoja.blocks.archives import Harmful, opened
from ostoja.blocks.text import printable

TRIGGERS = tuple("=+-@|%\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}"
    "\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}")  # fmt: skip
UNSEEN = "\ufeff\u200b \t\r\n\x0b\x0c\u00a0"
MOST_ROWS, MOST_COLUMNS = 5_000, 60
Cell = str | int | Decimal | date | None


class UnreadableSheet(ValueError):
    """Not a spreadsheet that we read; the message is in Polish."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table; `totals` names the columns (counted from 0) that are summed in a last row."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    totals: Sequence[int] = ()


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    shown = printable(text)
    return f"'{shown}" if shown.lstrip(UNSEEN).startswith(TRIGGERS) else shown


def write_csv(sheet: Sheet) -> bytes:
    """UTF-8 with a mark, `;` and decimal commas, as Polish spreadsheets open it."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow([guarded(title) for title in sheet.columns])
    writer.writerows([[_as_text(cell) for cell in row] for row in sheet.rows])
    return out.getvalue().encode("utf-8-sig")


def _as_text(cell: Cell) -> str:
    if isinstance(cell, Decimal):
        return f"{cell:f}".replace(".", ",")
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else guarded(cell) if isinstance(cell, str) else str(cell)


def write_xlsx(sheet: Sheet) -> bytes:
    """Amounts and days as such; the last row sums the columns of `totals` with our formulas."""
    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(out, options) as book:
        book.set_properties({"created": datetime(2024, 1, 1)})  # noqa: DTZ001 # the same bytes each time
        page = book.add_worksheet(sheet.title[:31].translate(str.maketrans("[]:*?/\\", "       ")))
        head = book.add_format({"bold": True, "bottom": 1})
        money = book.add_format({"num_format": "#,##0.00"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for number, title in enumerate(sheet.columns):
            page.write_string(0, number, printable(title), head)
        for place, row in enumerate(sheet.rows, start=1):
            for number, cell in enumerate(row):
                _write(page, (place, number), cell, {"money": money, "day": day})
        _total(page, sheet, money)
        page.freeze_panes(1, 0)
        page.autofit()
    return out.getvalue()


def _write(page: Worksheet, at: tuple[int, int], cell: Cell, formats: dict[str, object]) -> None:
    row, column = at
    if isinstance(cell, Decimal | int):
        page.write_number(
            row, column, cell, formats["money"] if isinstance(cell, Decimal) else None
        )
    elif isinstance(cell, date):
        page.write_datetime(row, column, datetime.combine(cell, time()), formats["day"])
    elif cell is not None:
        page.write_string(row, column, printable(cell))


def _total(page: Worksheet, sheet: Sheet, money: object) -> None:
    last = len(sheet.rows)
    if not sheet.totals or not last:
        return
    page.write_string(last + 1, 0, "razem")
    for column in sheet.totals:
        name = xl_col_to_name(column)
        amounts = [cell for row in sheet.rows if isinstance(cell := row[column], Decimal)]
        value = float(sum(amounts))
        page.write_formula(last + 1, column, f"=SUM({name}2:{name}{last + 1})", money, value)


def read_xlsx(content: bytes) -> list[list[Cell]]:
    """The cells of the first sheet. Raises `UnreadableSheet` with words for the user."""
    try:
        opened(content)
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        rows = book.get_sheet_by_index(0).to_python(skip_empty_area=True)
    except Harmful as refusal:
        raise UnreadableSheet(str(refusal)) from None
    except (BadZipFile, CalamineError, ValueError, OSError, IndexError, NotImplementedError):
        raise UnreadableSheet(
            "Nie można odczytać tego pliku. Zapisz arkusz w programie jako XLSX i spróbuj znowu."
        ) from None
    if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
        raise UnreadableSheet(
            f"Arkusz jest za duży: najwięcej {MOST_ROWS} wierszy i {MOST_COLUMNS} kolumn."
        )
    return [[_cell(value) for value in row] for row in rows]


def _cell(value: object) -> Cell:
    if isinstance(value, bool):
        return "tak" if value else "nie"
    if isinstance(value, float):
        return Decimal(str(value)).quantize(Decimal("0.0001")).normalize()
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date | int):
        return value
    return str(value).strip()
