"""OpenDocument text: the body in reading order; page furniture lives in styles.xml."""

from collections.abc import Iterator
from itertools import count

from lxml import etree

from ostoja.blocks.readers.assembling import assemble
from ostoja.blocks.readers.container import Container
from ostoja.blocks.readers.furniture import is_furniture
from ostoja.blocks.readers.markers import marked
from ostoja.blocks.readers.pieces import Piece, Shape
from ostoja.blocks.readers.refused import Refused
from ostoja.blocks.tree import Document

T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_SKIPPED = {f"{T}{name}" for name in ("tracked-changes", "note", "table-of-content", "change")} | {
    f"{OFFICE}annotation",
    f"{OFFICE}annotation-end",
}
_SIGNS = {f"{T}tab": " ", f"{T}line-break": "\n", f"{T}s": " "}
LONGEST_STRONG = 160
MOST_REPEATS = 60


def read(container: Container) -> Document:
    manifest = "META-INF/manifest.xml"
    if container.has(manifest) and b"encryption-data" in container.read(manifest):
        raise Refused("Plik jest chroniony hasłem. Zapisz go bez hasła i podaj ponownie.")
    root = container.xml("content.xml")
    body = root.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise Refused("To nie jest dokument tekstowy ODT.")
    return assemble(list(_Body(root).pieces(body)))


class _Body:
    def __init__(self, root: etree._Element) -> None:
        self._line = count(1)
        self._bold = _bold_styles(root)
        self._ordered = _ordered_lists(root)

    def pieces(self, parent: etree._Element, depth: int = 0) -> Iterator[Piece]:
        for element in parent:
            if element.tag in _SKIPPED or depth > MOST_REPEATS:
                continue
            if element.tag in {f"{T}h", f"{T}p"}:
                yield from self._paragraph(element)
            elif element.tag == f"{T}list":
                yield from self._list(element, 0, element.get(f"{T}style-name", ""))
            elif element.tag == f"{TABLE}table":
                yield from self._table(element)
            elif isinstance(element.tag, str):
                yield from self.pieces(element, depth + 1)

    def _paragraph(self, element: etree._Element) -> Iterator[Piece]:
        level = element.get(f"{T}outline-level", "1") if element.tag == f"{T}h" else "0"
        strong = element.get(f"{T}style-name") in self._bold
        for words in _lines(element):
            line = next(self._line)
            item = marked(words)
            if level.isdigit() and int(level):
                yield Piece(words, line, shape=Shape.HEADING, level=int(level))
            elif item:
                ordered = bool(item.number)
                yield Piece(item.text, line, None, Shape.ITEM, item.indent, ordered, item.number)
            else:
                yield Piece(words, line, strong=strong and len(words) < LONGEST_STRONG)

    def _list(self, element: etree._Element, depth: int, style: str) -> Iterator[Piece]:
        ordered = (style, depth) in self._ordered
        number = int(element.get(f"{T}start-value", "1"))
        for entry in element:
            first = True
            for child in entry:
                if child.tag == f"{T}list" and depth < MOST_REPEATS:
                    yield from self._list(child, depth + 1, style)
                elif child.tag == f"{T}h":
                    yield from self._paragraph(child)
                elif child.tag == f"{T}p":
                    yield from self._item(child, depth, str(number) if ordered and first else "")
                    number += first
                    first = False

    def _item(self, element: etree._Element, depth: int, number: str) -> Iterator[Piece]:
        for words in _lines(element):
            yield Piece(words, next(self._line), None, Shape.ITEM, depth, bool(number), number)

    def _table(self, element: etree._Element) -> Iterator[Piece]:
        rows = [_cells(row) for row in element.iter(f"{TABLE}table-row")]
        rows = [row for row in rows if any(row)]
        width = max((len(row) for row in rows), default=0)
        if width == 1:
            for cell in element.iter(f"{TABLE}table-cell"):
                yield from self.pieces(cell)
        elif width:
            piece = Piece("", shape=Shape.TABLE)
            piece.rows = [row + ("",) * (width - len(row)) for row in rows]
            piece.row_lines = [next(self._line) for _ in rows]
            yield piece


def _cells(row: etree._Element) -> tuple[str, ...]:
    cells: list[str] = []
    for cell in row:
        if cell.tag not in {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"}:
            continue
        text = " ".join(text_of(part) for part in cell.iter(f"{T}p", f"{T}h"))
        repeats = cell.get(f"{TABLE}number-columns-repeated", "1")
        times = min(int(repeats), MOST_REPEATS) if repeats.isdigit() else 1
        cells.extend([" ".join(text.split())] * times)
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells[:MOST_REPEATS])


def _lines(element: etree._Element) -> Iterator[str]:
    for part in text_of(element).split("\n"):
        words = " ".join(part.replace("\xa0", " ").split())
        if words and not is_furniture(words):
            yield words


def text_of(element: etree._Element) -> str:
    """The words shown: notes, comments and tracked deletions are left out."""
    parts: list[str] = [element.text or ""]
    stack = [(child, False) for child in reversed(element)]
    while stack:
        node, done = stack.pop()
        if done or node.tag in _SKIPPED or not isinstance(node.tag, str):
            parts.append(node.tail or "")
            continue
        parts.append(_SIGNS.get(node.tag, node.text or ""))
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))
    return "".join(parts)


def _bold_styles(root: etree._Element) -> frozenset[str]:
    """Names of paragraph styles that are bold throughout."""
    return frozenset(
        style.get(f"{STYLE}name", "")
        for style in root.iter(f"{STYLE}style")
        if style.get(f"{STYLE}family") == "paragraph"
        and any(
            text.get(f"{FO}font-weight") == "bold"
            for text in style.iterchildren(f"{STYLE}text-properties")
        )
    )


def _ordered_lists(root: etree._Element) -> frozenset[tuple[str, int]]:
    return frozenset(
        (style.get(f"{STYLE}name", ""), int(level.get(f"{T}level", "1")) - 1)
        for style in root.iter(f"{T}list-style")
        for level in style.iterchildren(f"{T}list-level-style-number")
    )
