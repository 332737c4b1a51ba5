"""Spreadsheets: a table of texts out of an XLSX file, and one into it."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from zipfile import BadZipFile

import xlsxwriter
from python_calamine import CalamineError, CalamineWorkbook

from ostoja.blocks.archives import Harmful, opened
from ostoja.polish.dates import short

WIDTH = 22


class NoSheet(ValueError):
    """The file is no spreadsheet that can be read; the words are for the user."""


def read_sheet(content: bytes) -> list[list[str]]:
    """The first sheet as texts, row by row; days are written as people write them."""
    try:
        opened(content).close()
        sheet = CalamineWorkbook.from_object(BytesIO(content)).get_sheet_by_index(0)
        return [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    except Harmful as refusal:
        raise NoSheet(str(refusal)) from None
    except (BadZipFile, CalamineError, ValueError, OSError, IndexError):
        raise NoSheet(
            "Tego pliku nie da się odczytać jako arkusza. Zapisz go w programie jako XLSX."
        ) from None


def _text(cell: object) -> str:
    if isinstance(cell, datetime):
        return short(cell.date())
    if isinstance(cell, date):
        return short(cell)
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def write_sheet(name: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Every cell is text: nothing in it can be run as a formula."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet(name)
        bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
        sheet.set_column(0, len(columns) - 1, WIDTH, text)
        sheet.freeze_panes(1, 0)
        for place, title in enumerate(columns):
            sheet.write_string(0, place, title, bold)
        for number, row in enumerate(rows, 1):
            for place, cell in enumerate(row):
                sheet.write_string(number, place, cell, text)
    return stream.getvalue()
