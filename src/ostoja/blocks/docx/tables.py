"""A table whose header row repeats on each page."""

from docx.document import Document as WordDocument

from ostoja.blocks.docx.elements import Element, paragraph, q, run, w
from ostoja.blocks.docx.styles import Styles
from ostoja.blocks.layout import SHORT_TABLE, column_shares
from ostoja.blocks.text import printable
from ostoja.blocks.tree import Column, Row, Table

_TWENTIETH_OF_POINT = 635
"""In English Metric Units."""


def text_width(word: WordDocument) -> int:
    """Between the margins of the first section, in English Metric Units."""
    section = word.sections[0]
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    return (section.page_width or 7_560_310) - margins


def word_table(word: WordDocument, styles: Styles, table: Table) -> Element:
    whole = text_width(word) // _TWENTIETH_OF_POINT
    widths = [share * whole // 1000 for share in column_shares(table)]
    titles = Row(tuple(column.title for column in table.columns))
    rows = [_row(styles, table.columns, widths, titles, header=True)]
    rows += [_row(styles, table.columns, widths, row, header=False) for row in table.rows]
    if len(table.rows) <= SHORT_TABLE:
        _keep_together(rows)
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    return w("tbl", _properties(styles, table, sum(widths)), grid, *rows)


def _properties(styles: Styles, table: Table, width: int) -> Element:
    shown = {"firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0}
    return w(
        "tblPr",
        w("tblStyle", val=styles.id("Ostoja Tabela")),
        w("tblW", w=width, type="dxa"),
        w("jc", val="center"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0420", **shown, noHBand=0, noVBand=1),
        w("tblCaption", val=printable(table.caption)),
    )


def _row(
    styles: Styles, columns: tuple[Column, ...], widths: list[int], row: Row, *, header: bool
) -> Element:
    style = styles.id("Ostoja Nagłówek tabeli" if header else "Ostoja Komórka")
    repeated = [w("tblHeader")] if header else []
    cells = (
        _cell(style, column, width, text, total=row.total)
        for column, width, text in zip(columns, widths, row.cells, strict=True)
    )
    return w("tr", w("trPr", w("cantSplit"), *repeated), *cells)


def _keep_together(rows: list[Element]) -> None:
    """Each row but the last stays on the page of the next."""
    for row in rows[:-1]:
        for properties in row.iter(q("pPr")):
            properties.insert(1, w("keepNext"))


def _cell(style: str, column: Column, width: int, text: str, *, total: bool) -> Element:
    shade = [w("shd", val="clear", color="auto", fill="EEF2F5")] if total else []
    aligned = (w("jc", val="right"),) if column.numeric else ()
    bold = (w("b"),) if total else ()
    return w(
        "tc",
        w("tcPr", w("tcW", w=width, type="dxa"), *shade),
        paragraph(style, run(text, *bold), properties=aligned),
    )
