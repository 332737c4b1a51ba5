"""Files of each format, made from plain lines: "# " and "## " head, "- " lists, "|" parts cells."""

import io
import zipfile
from html import escape

import docx
import typst

_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
)
_OFFICE = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">'
    "<office:body><office:text>{}</office:text></office:body></office:document-content>"
)


def grouped(text):
    """Lines as they are, rows of one table together."""
    rows = []
    for line in [*text.split("\n"), ""]:
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) > 2:
            rows.append(cells)
            continue
        if rows:
            width = max(len(row) for row in rows)
            yield [row + [""] * (width - len(row)) for row in rows]
            rows = []
        if line.strip():
            yield line.strip()


def as_docx(text):
    document = docx.Document()
    for block in grouped(text):
        if isinstance(block, list):
            table = document.add_table(len(block), len(block[0]))
            for row, cells in zip(table.rows, block, strict=True):
                for cell, words in zip(row.cells, cells, strict=True):
                    cell.text = words
        elif block.startswith("#"):
            level = len(block) - len(block.lstrip("#"))
            document.add_heading(block.lstrip("# "), level)
        elif block.startswith("- "):
            document.add_paragraph(block[2:], style="List Bullet")
        else:
            document.add_paragraph(block)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def zipped(**parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def as_odt(text):
    parts = []
    for block in grouped(text):
        if isinstance(block, list):
            rows = "".join(
                "<table:table-row>"
                + "".join(
                    f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>"
                    for cell in row
                )
                + "</table:table-row>"
                for row in block
            )
            parts.append(f"<table:table>{rows}</table:table>")
        elif block.startswith("#"):
            level = len(block) - len(block.lstrip("#"))
            words = escape(block.lstrip("# "))
            parts.append(f'<text:h text:outline-level="{level}">{words}</text:h>')
        elif block.startswith("- "):
            words = escape(block[2:])
            parts.append(
                f"<text:list><text:list-item><text:p>{words}</text:p></text:list-item></text:list>"
            )
        else:
            parts.append(f"<text:p>{escape(block)}</text:p>")
    return zipped(
        **{
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": _OFFICE.format("".join(parts)),
            "META-INF/manifest.xml": _MANIFEST,
        }
    )


def as_html(text):
    parts = []
    for block in grouped(text):
        if isinstance(block, list):
            rows = "".join(
                "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
                for row in block
            )
            parts.append(f"<table>{rows}</table>")
        elif block.startswith("#"):
            level = len(block) - len(block.lstrip("#"))
            parts.append(f"<h{level}>{escape(block.lstrip('# '))}</h{level}>")
        elif block.startswith("- "):
            parts.append(f"<ul><li>{escape(block[2:])}</li></ul>")
        else:
            parts.append(f"<p>{escape(block)}</p>")
    page = "".join(parts)
    return (
        "<!doctype html><html><head><meta charset=utf-8><title>BIP</title></head><body>"
        '<a class="skip-link" href="#t">Przejdź do treści</a><nav><ul><li>Menu</li></ul></nav>'
        f'<div id="t">{page}</div><footer>Liczba odwiedzin: 1234</footer></body></html>'
    ).encode()


def _typed(words):
    special = '\\#*_`$<>@[]"~='
    return "".join(f"\\{sign}" if sign in special else sign for sign in words)


def as_pdf(text, header="Urząd Gminy"):
    parts = [
        f'#set page(paper: "a4", header: [{header}], numbering: "1 / 1")',
        '#set text(lang: "pl", size: 11pt)\n#set par(justify: true)\n',
    ]
    for block in grouped(text):
        if isinstance(block, list):
            cells = ", ".join(f"[{_typed(cell)}]" for row in block for cell in row)
            parts.append(f"#table(columns: {len(block[0])}, {cells})\n")
        elif block.startswith("#"):
            level = len(block) - len(block.lstrip("#"))
            parts.append(f"{'=' * level} {_typed(block.lstrip('# '))}\n")
        elif block.startswith("- "):
            parts.append(f"- {_typed(block[2:])}\n")
        else:
            parts.append(f"#block[{_typed(block)}]\n")
    return typst.compile("\n".join(parts).encode())
