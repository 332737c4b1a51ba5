"""A document as PDF: PDF/UA-1 and PDF/A-2a in one file, the same bytes each time.

Every text goes to typst as JSON, never as markup.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import typst

from ostoja.blocks.charts import chart_svg
from ostoja.blocks.checks import require_writable
from ostoja.blocks.layout import SHORT_TABLE, captions, column_shares
from ostoja.blocks.stream_ends import unmistakable
from ostoja.blocks.text import printable, typeset
from ostoja.blocks.tree import (
    Block,
    Chart,
    Contents,
    Document,
    Heading,
    Item,
    KeyFigure,
    Listing,
    Paragraph,
    Signatures,
    Table,
)
from ostoja.blocks.typeface import FONTS, regular

_TEMPLATES = Path(str(files("ostoja.blocks"))) / "templates"
_MISSING = "□"
"""Printed for a character that the typeface does not have."""
_FORBIDDEN = "\ufeff"
"""The typeface has this mark of no width; PDF/A-2 allows it nowhere."""
_ENDLESS = re.compile(r"\S{60}(?=\S)")
_MAY_BREAK = "\u200b"
"""Put into what has no space for longer than a line, so that it does not leave the page."""


def write_pdf(document: Document) -> bytes:
    """Raises Unwritable when the tree is not fit to be written, FontMissing without fonts."""
    require_writable(document)
    return _typeset_pdf(json.dumps(_data(document)), document.made_on)


def chart_png(chart: Chart, pixels_per_inch: int = 220) -> bytes:
    """The drawing for programs that do not take SVG."""
    data = json.dumps({"svg": _shown(chart_svg(chart))})
    return _compiled("chart.typ", data, format="png", ppi=pixels_per_inch)


def _typeset_pdf(data: str, made_on: str) -> bytes:
    noon = datetime.fromisoformat(made_on).replace(hour=12, tzinfo=UTC)
    standards = ["ua-1", "a-2a"]
    made = _compiled("document.typ", data, format="pdf", pdf_standards=standards, timestamp=noon)
    return unmistakable(made)


def _compiled(template: str, data: str, **options: Any) -> bytes:  # noqa: ANN401  typst's own
    made = _compiler().compile(input=_TEMPLATES / template, sys_inputs={"data": data}, **options)
    return cast("bytes", made)


@cache
def _compiler() -> typst.Compiler:
    regular()
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
    return typst.Compiler(font_paths=fonts, root=_TEMPLATES)


def _data(document: Document) -> dict[str, Any]:
    named = captions(document)
    return {
        "name": _shown(printable(document.title)),
        "title": _set(document.title),
        "subtitle": _set(document.subtitle),
        "author": _set(document.author),
        "header": _set(document.header),
        "footer": _set(document.footer),
        "language": document.language,
        "dress": document.dress.value,
        "keywords": [_shown(printable(word)) for word in document.keywords],
        "blocks": [_block(block, named.get(block.id, "")) for block in document.blocks],
    }


def _block(block: Block, caption: str) -> dict[str, Any]:
    return {"kind": type(block).__name__, **_PARTS[type(block)](block, caption)}


def _heading(block: Heading, _: str) -> Mapping[str, Any]:
    return {"level": block.level, "text": _set(block.text), "role": block.role.value}


def _paragraph(block: Paragraph, _: str) -> Mapping[str, Any]:
    return {"text": _set(block.text)}


def _listing(block: Listing, _: str) -> Mapping[str, Any]:
    return {"ordered": block.ordered, "items": [_item(item) for item in block.items]}


def _item(item: Item) -> dict[str, Any]:
    return {"text": _set(item.text), "children": [_item(child) for child in item.children]}


def _table(block: Table, caption: str) -> Mapping[str, Any]:
    return {
        "caption": _set(caption),
        "together": len(block.rows) <= SHORT_TABLE,
        "shares": column_shares(block),
        "columns": [{"title": _set(c.title), "numeric": c.numeric} for c in block.columns],
        "rows": [
            {"cells": [_set(cell) for cell in row.cells], "total": row.total} for row in block.rows
        ],
    }


def _key_figure(block: KeyFigure, _: str) -> Mapping[str, Any]:
    return {"value": _set(block.value), "words": _set(block.words)}


def _chart(block: Chart, caption: str) -> Mapping[str, Any]:
    return {
        "caption": _set(caption),
        "svg": _shown(chart_svg(block)),
        "description": _set(block.description),
    }


def _contents(block: Contents, _: str) -> Mapping[str, Any]:
    return {"title": _set(block.title), "depth": block.depth}


def _signatures(block: Signatures, _: str) -> Mapping[str, Any]:
    return {
        "place_and_date": _set(block.place_and_date),
        "signatories": [
            {"office": _set(one.office), "name": _set(one.name)} for one in block.signatories
        ],
    }


def _set(text: str) -> str:
    return _ENDLESS.sub(f"\\g<0>{_MAY_BREAK}", _shown(typeset(text)))


def _shown(text: str) -> str:
    """The text with a box for each character that the typeface lacks; invisible ones go."""
    widths = regular().widths
    text = text.replace(_FORBIDDEN, "")
    return "".join(
        letter if letter == "\n" or ord(letter) in widths else _instead(letter) for letter in text
    )


def _instead(letter: str) -> str:
    invisible = unicodedata.category(letter) in {"Cf", "Mn", "Me", "Cn"}
    return "" if invisible else _MISSING


_PARTS: Mapping[type[Block], Callable[[Any, str], Mapping[str, Any]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Listing: _listing,
    Table: _table,
    KeyFigure: _key_figure,
    Chart: _chart,
    Contents: _contents,
    Signatures: _signatures,
}
