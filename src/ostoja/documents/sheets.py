"""Rows as a file for a spreadsheet. Every text goes through `safe_cell`, so it stays text there."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from html import escape

from ostoja.values.cells import safe_cell

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{CONTENT}.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml"'
        f' ContentType="{CONTENT}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/worksheet"'
        ' Target="worksheets/sheet1.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Arkusz" sheetId="1" r:id="r1"/></sheets></workbook>'
    ),
}
FIXED = (1980, 1, 1, 0, 0, 0)


def as_csv(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """With a byte-order mark and semicolons, as a Polish spreadsheet expects."""
    written = io.StringIO()
    table = csv.writer(written, delimiter=";", lineterminator="\r\n")
    table.writerows([safe_cell(cell) for cell in row] for row in (titles, *rows))
    return written.getvalue().encode("utf-8-sig")


def as_xlsx(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """One sheet of text."""
    written = io.BytesIO()
    lines = "".join(_line(number, row) for number, row in enumerate((titles, *rows), start=1))
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData></worksheet>'
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in (*PARTS.items(), ("xl/worksheets/sheet1.xml", sheet)):
            file.writestr(zipfile.ZipInfo(name, FIXED), HEAD + part, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _line(number: int, row: Sequence[str]) -> str:
    cells = "".join(
        f'<c t="inlineStr"><is><t xml:space="preserve">{_text(cell)}</t></is></c>' for cell in row
    )
    return f'<row r="{number}">{cells}</row>'


def _text(cell: str) -> str:
    """XML takes no control characters."""
    return escape("".join(letter for letter in safe_cell(cell) if letter >= " " or letter == "\n"))
