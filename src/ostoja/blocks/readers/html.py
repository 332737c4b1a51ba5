"""Web pages, among them bulletin pages: the article without the page's furniture."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

from ostoja.blocks.readers.assembling import assemble
from ostoja.blocks.readers.furniture import without_furniture
from ostoja.blocks.readers.joining import joined
from ostoja.blocks.readers.pieces import Line, Piece, Shape
from ostoja.blocks.readers.refused import Refused
from ostoja.blocks.readers.txt import decoded
from ostoja.blocks.tree import Document

LARGEST = 8_000_000
MOST_TAGS = 200_000
DEEPEST = 120
SHORTEST_ARTICLE = 200
_DROPPED = frozenset(
    "script style noscript template nav aside form button select svg iframe head object dialog"
    " footer canvas map".split()
)
_BLOCKS = frozenset(
    "p div li h1 h2 h3 h4 h5 h6 tr td th table ul ol dl dt dd section article main header body"
    " blockquote pre address figure figcaption fieldset tbody thead hr center html".split()
)
_FURNITURE_NAME = re.compile(
    r"(?:^|[\s_-])(?:\w*menu|nav|navbar|cookies?|breadcrumbs?|skip\w*|calendar|kalendarz|kalendarium"
    r"|licznik|counter|sidebar|stopka|footer|share|social|search|banner|modal|popup"
    r"|sr-only|visually-hidden)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"charset=[\"']?([\w-]+)", re.IGNORECASE)


def read(data: bytes) -> Document:
    if len(data) > LARGEST:
        raise Refused("Strona jest zbyt duża: ponad 8 MB.")
    if data.count(b"<") > MOST_TAGS:
        raise Refused("Strona ma zbyt wiele elementów na dokument tekstowy.")
    root = _parsed(_text(data))
    pieces = list(_Page().pieces(_article(root)))
    return assemble([piece for piece in pieces if piece.text or piece.rows])


def _text(data: bytes) -> str:
    named = _CHARSET.search(data[:2048])
    try:
        text = data.decode(named.group(1).decode()) if named else decoded(data)
    except (LookupError, UnicodeDecodeError):
        text = decoded(data)
    text = re.sub(r"^\s*<\?xml[^>]*>", "", text)
    if "<!ENTITY" in text[:4096]:
        raise Refused("Strona zawiera definicje encji XML, których dokument nie ma.")
    return text


def _parsed(text: str) -> etree._Element:
    try:
        root = lxml_html.document_fromstring(text, parser=lxml_html.HTMLParser(huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Refused("Strona jest pusta albo uszkodzona.") from error
    return root


def _article(root: etree._Element) -> etree._Element:
    """The element that holds the text, where the page says which it is."""
    for path in ("//main", "//*[@role='main']", "//article"):
        found = root.xpath(path)
        if isinstance(found, list) and len(found) == 1:
            element = found[0]
            if (
                isinstance(element, etree._Element)  # noqa: SLF001 - lxml has no public name for it
                and len("".join(map(str, element.itertext()))) > SHORTEST_ARTICLE
            ):
                return element
    return root


class _Page:
    """Walks the page once; text outside any block of its own is gathered as lines."""

    def pieces(self, root: etree._Element) -> Iterator[Piece]:
        lines: list[Line] = []
        for piece in self._walk(root, 0):
            if isinstance(piece, Line):
                lines.append(piece)
                continue
            yield from joined(without_furniture(lines))
            lines = []
            yield piece
        yield from joined(without_furniture(lines))

    def _walk(self, element: etree._Element, depth: int) -> Iterator[Piece | Line]:
        if depth > DEEPEST or _is_furniture(element):
            return
        tag = str(element.tag)
        if re.fullmatch(r"h[1-6]", tag):
            yield from _heading(element, int(tag[1]))
        elif tag == "table" and not element.xpath(".//table"):
            yield from _table(element)
        elif tag == "li":
            yield from self._item(element, depth)
        elif any(child.tag in _BLOCKS for child in element.iter() if child is not element):
            yield from self._mixed(element, depth)
        else:
            yield from _lines(element)

    def _mixed(self, element: etree._Element, depth: int) -> Iterator[Piece | Line]:
        yield from _loose(element.text, element)
        for child in element:
            if isinstance(child.tag, str):
                yield from self._walk(child, depth + 1)
            yield from _loose(child.tail, child)

    def _item(self, element: etree._Element, depth: int) -> Iterator[Piece | Line]:
        nested = [child for child in element if child.tag in {"ul", "ol"}]
        ordered = element.getparent() is not None and element.getparent().tag == "ol"  # type: ignore[union-attr]
        number = str(1 + len(list(element.itersiblings("li", preceding=True)))) if ordered else ""
        words = " ".join(_shown(element, without=nested).split())
        level = len(list(element.iterancestors("ul", "ol")))
        if words:
            yield Piece(words, _line(element), None, Shape.ITEM, level, ordered, number)
        for child in nested:
            yield from self._mixed(child, depth + 1)


def _is_furniture(element: etree._Element) -> bool:
    if not isinstance(element.tag, str) or element.tag in _DROPPED:
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or element.get("role") in {"navigation", "search", "banner", "contentinfo"}
        or "display:none" in (element.get("style") or "").replace(" ", "")
        or (element.tag not in {"body", "html", "main"} and bool(_FURNITURE_NAME.search(names)))
    )


def _heading(element: etree._Element, level: int) -> Iterator[Piece]:
    words = " ".join(_shown(element).split())
    if words:
        yield Piece(words, _line(element), shape=Shape.HEADING, level=level)


def _table(element: etree._Element) -> Iterator[Piece]:
    rows = [tuple(_row(row)) for row in element.iter("tr")]
    rows = [row for row in rows if any(row)]
    width = max((len(row) for row in rows), default=0)
    if width > 1:
        piece = Piece("", _line(element), shape=Shape.TABLE)
        piece.rows = [row + ("",) * (width - len(row)) for row in rows]
        piece.row_lines = [_line(row) or 0 for row in element.iter("tr")][: len(rows)]
        yield piece
    for row in rows if width == 1 else ():
        yield Piece(row[0], _line(element))


def _row(row: etree._Element) -> Iterator[str]:
    for cell in row.iterchildren("td", "th"):
        span = cell.get("colspan", "1")
        words = " ".join(_shown(cell).split())
        for _ in range(min(int(span), DEEPEST) if span.isdigit() else 1):
            yield words


def _lines(element: etree._Element) -> Iterator[Line]:
    """The words of a block; a forced line break ends a line."""
    for index, part in enumerate(_shown(element).split("\n")):
        yield from _loose(part, element, gap=index == 0)


def _loose(text: str | None, element: etree._Element, *, gap: bool = True) -> Iterator[Line]:
    words = " ".join((text or "").replace("\xa0", " ").split())
    if words:
        yield Line(words, _line(element) or 0, gap=gap)


def _shown(element: etree._Element, without: list[etree._Element] | None = None) -> str:
    parts = [_flat(element.text)]
    for child in element:
        if child.tag == "br":
            parts.append("\n")
        elif (
            isinstance(child.tag, str)
            and child.tag not in _DROPPED
            and child not in (without or [])
        ):
            parts.append(_shown(child) if _level(child) < DEEPEST else "")
            parts.append(" " if child.tag in _BLOCKS else "")
        parts.append(_flat(child.tail))
    return "".join(parts)


def _level(element: etree._Element) -> int:
    return sum(1 for _ in element.iterancestors())


def _flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _line(element: etree._Element) -> int | None:
    return element.sourceline if isinstance(element.sourceline, int) else None
