"""Word documents: the body in reading order. Headers, footers and contents are other parts."""

import re
from collections.abc import Iterator
from itertools import count

from lxml import etree

from ostoja.blocks.readers.assembling import assemble
from ostoja.blocks.readers.container import Container
from ostoja.blocks.readers.docx_styles import Numbering, Styles
from ostoja.blocks.readers.furniture import is_furniture
from ostoja.blocks.readers.markers import marked
from ostoja.blocks.readers.pieces import Piece, Shape
from ostoja.blocks.tree import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = {
    f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sdtPr")
} | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_SIGNS = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
LONGEST_HEADING = 300
LONGEST_STRONG = 160


def read(container: Container) -> Document:
    body = container.xml("word/document.xml").find(f"{W}body")
    reader = _Body(
        Styles(container.xml("word/styles.xml") if container.has("word/styles.xml") else None),
        Numbering(
            container.xml("word/numbering.xml") if container.has("word/numbering.xml") else None
        ),
    )
    return assemble(list(reader.pieces(body)) if body is not None else [])


class _Body:
    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._line = count(1)

    def pieces(self, parent: etree._Element) -> Iterator[Piece]:
        for element in parent:
            if element.tag == f"{W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{W}tbl":
                yield from self._table(element)
            elif (element.tag == f"{W}sdt" and not _is_contents(element)) or element.tag in {
                f"{W}sdtContent",
                f"{W}ins",
                f"{W}customXml",
                f"{W}smartTag",
            }:
                yield from self.pieces(element)

    def _paragraph(self, element: etree._Element) -> Iterator[Piece]:
        style = self._styles.of(element)
        if style.is_contents:
            return
        label = self._numbering.label(element, style)
        text = text_of(element)
        for index, part in enumerate(text.split("\n")):
            words = " ".join(part.replace("\xa0", " ").split())
            if words and not is_furniture(words):
                yield self._piece(words, element, style.level, label if index == 0 else None)

    def _piece(self, words: str, element: etree._Element, level: int, label: str | None) -> Piece:
        line = next(self._line)
        if level and len(words) < LONGEST_HEADING:
            full = f"{label} {words}" if label and label != "•" else words
            return Piece(full, line, shape=Shape.HEADING, level=level)
        if label is not None and re.search(r"[^\W\d_]{4}", label):
            return Piece(f"{label} {words}", line, strong=True)
        depth = _depth(element)
        if label is not None:
            number = label.strip("().•") if label != "•" else ""
            return Piece(
                words, line, shape=Shape.ITEM, level=depth, ordered=bool(number), number=number
            )
        item = marked(words)
        if item:
            shape = Shape.ITEM
            ordered = bool(item.number)
            return Piece(item.text, line, None, shape, item.indent, ordered, item.number)
        return Piece(words, line, strong=_is_strong(element, words))

    def _table(self, element: etree._Element) -> Iterator[Piece]:
        rows = list(_rows(element))
        if not rows:
            return
        if max(len(row) for row in rows) == 1:
            for cell in element.iter(f"{W}tc"):
                yield from self.pieces(cell)
            return
        width = max(len(row) for row in rows)
        piece = Piece("", shape=Shape.TABLE)
        piece.rows = [row + ("",) * (width - len(row)) for row in rows]
        piece.row_lines = [next(self._line) for _ in rows]
        yield piece


def _rows(table: etree._Element) -> Iterator[tuple[str, ...]]:
    """Cells repeated over the columns they span; a cell merged downwards says its words again."""
    above: tuple[str, ...] = ()
    for row in table.iterchildren(f"{W}tr"):
        cells: list[str] = []
        for cell in row.iter(f"{W}tc"):
            if _nested(cell, table):
                continue
            merged = cell.find(f"{W}tcPr/{W}vMerge")
            text = text_of(cell).strip()
            if (
                merged is not None
                and merged.get(f"{W}val") != "restart"
                and len(cells) < len(above)
            ):
                text = above[len(cells)]
            cells.extend([text] * _span(cell))
        above = tuple(cells)
        if any(cells):
            yield above


def _nested(cell: etree._Element, table: etree._Element) -> bool:
    owner = next(cell.iterancestors(f"{W}tbl"), None)
    return owner is not table


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    value = span.get(f"{W}val", "1") if span is not None else "1"
    return min(int(value), 60) if value.isdigit() else 1


def text_of(element: etree._Element) -> str:
    """The words shown: deleted text, field codes and the second copy of a drawing are left out."""
    parts: list[str] = []
    stack: list[etree._Element] = [element]
    while stack:
        node = stack.pop()
        if node.tag in _SKIPPED or not isinstance(node.tag, str):
            continue
        if node.tag == f"{W}t":
            parts.append(node.text or "")
        elif node.tag in _SIGNS:
            parts.append("" if node.get(f"{W}type") == "page" else _SIGNS[node.tag])
        elif node.tag == f"{W}p" and parts and node is not element:
            parts.append(" ")
        stack.extend(reversed(node))
    return "".join(parts)


def _depth(element: etree._Element) -> int:
    level = element.find(f"{W}pPr/{W}numPr/{W}ilvl")
    return int(level.get(f"{W}val", "0")) if level is not None else 0


def _is_strong(element: etree._Element, words: str) -> bool:
    """Every run is bold: a heading made by hand."""
    runs = [
        run
        for run in element.iter(f"{W}r")
        if any((t.text or "").strip() for t in run.iter(f"{W}t"))
    ]
    return len(words) < LONGEST_STRONG and bool(runs) and all(_is_bold(run) for run in runs)


def _is_bold(run: etree._Element) -> bool:
    bold = run.find(f"{W}rPr/{W}b")
    return bold is not None and bold.get(f"{W}val") not in {"0", "false"}


def _is_contents(element: etree._Element) -> bool:
    gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and gallery.get(f"{W}val") == "Table of Contents"
