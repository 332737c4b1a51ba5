"""Headings, list items and words read back out of DOCX, PDF and HTML, to be compared."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import docx
from lxml import html
from pypdf import PdfReader
from pypdf.generic import ContentStream

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class ReadBack:
    """Texts are joined without spaces, so that line ends do not matter."""

    headings: list[tuple[int, str]]
    items: list[str]
    text: str

    @property
    def numbers(self) -> Counter[str]:
        return Counter(_NUMBER.findall(self.text))


def squeezed(text: str) -> str:
    """Without spaces of any kind and without marks of hyphenation."""
    return re.sub(r"[\s\u00ad\u200b\u2060]+", "", text)


def _words(text: str) -> str:
    return " ".join(re.sub(r"[\u00ad\u200b\u2060]", "", text).split())


def from_docx(file: bytes) -> ReadBack:
    """The contents are left out: they repeat the headings."""
    word = docx.Document(BytesIO(file))
    names = {style.style_id: style.name for style in word.styles}
    headings, items, texts = [], [], []
    for paragraph in word.element.body.iter(f"{_W}p"):
        style = names.get(_style_of(paragraph), "")
        if style.lower().startswith("toc ") and style != "TOC Heading":
            continue
        text = "".join(_text_of(part) for part in paragraph.iter(f"{_W}t", f"{_W}br"))
        texts.append(text)
        if style.startswith("Heading "):
            headings.append((int(style.removeprefix("Heading ")), squeezed(text)))
        if paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
            items.append(squeezed(text))
    return ReadBack(headings, items, _words("\n".join(texts)))


def _style_of(paragraph: Any) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val")


def _text_of(part: Any) -> str:
    return part.text or "" if part.tag == f"{_W}t" else "\n"


def from_html(source: str) -> ReadBack:
    tree = html.fromstring(source)
    for contents in tree.xpath("//nav | //script | //style | //svg"):
        contents.drop_tree()
    headings = [
        (int(found.tag[1]) - 1, squeezed(found.text_content()))
        for found in tree.xpath("//h2 | //h3 | //h4 | //h5 | //h6")
    ]
    items = [squeezed("".join(_own_text(item))) for item in tree.xpath("//li")]
    texts = tree.xpath("//text()[normalize-space()]")
    return ReadBack(headings, items, _words("\n".join(texts)))


def _own_text(item: Any) -> Iterator[str]:
    """The words of a list item without those of the lists in it."""
    for text in item.xpath(".//text()"):
        holder = text.getparent().getparent() if text.is_tail else text.getparent()
        if next(one for one in (holder, *holder.iterancestors()) if one.tag == "li") is item:
            yield text


def from_pdf(file: bytes) -> ReadBack:
    """By the tags, as a screen reader would; drawings, running lines and contents are left out."""
    reader = PdfReader(BytesIO(file))
    texts = {page.indirect_reference.idnum: _marked(reader, page) for page in reader.pages}
    headings: list[tuple[int, str]] = []
    items: list[str] = []
    words: list[str] = []
    for tag, text in _tagged(reader.trailer["/Root"]["/StructTreeRoot"], texts, None):
        if tag == "LBody":
            items.append(squeezed(text))
        elif re.fullmatch(r"H\d", tag):
            headings.append((int(tag[1]), squeezed(text)))
        words.append(text)
    return ReadBack(headings, items, _words("\n".join(words)))


def _tagged(node: Any, texts: dict[int, dict[int, str]], page: Any) -> Iterator[tuple[str, str]]:
    """Each element with marked content directly in it or in a paragraph of it."""
    node = node.get_object()
    tag = str(node.get("/S", "")).removeprefix("/")
    page = node.raw_get("/Pg").idnum if "/Pg" in node else page
    if tag in {"TOC", "Figure", "Lbl"}:
        return
    children = node.get("/K", [])
    children = children if isinstance(children, list) else [children]
    own = [texts[page][child] for child in children if isinstance(child, int)]
    if tag == "LBody" and not own:
        own = [text for _, text in _tagged(children[0], texts, page)] if children else [""]
        children = children[1:]
    if own:
        yield tag, " ".join(own)
    for child in children:
        if not isinstance(child, int) and "/MCR" not in child.get_object().get("/Type", ""):
            yield from _tagged(child, texts, page)


def _marked(reader: PdfReader, page: Any) -> dict[int, str]:
    """The text of each marked piece of a page."""
    fonts = {name: _unicode_of(font) for name, font in page["/Resources"].get("/Font", {}).items()}
    found: dict[int, list[str]] = {}
    marks: list[tuple[int | None, str | None]] = []
    font: dict[int, str] = {}
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator in {b"BDC", b"BMC"}:
            marks.append(_mark(operands, marks, found))
        elif operator == b"EMC":
            marks.pop()
        elif operator == b"Tf":
            font = fonts[operands[0]]
        elif operator in {b"Tj", b"TJ"} and marks and marks[-1] != (None, None):
            number, instead = marks[-1]
            if instead is None and number is not None:
                found[number].append(_shown(operands[0], font))
    return {number: "".join(parts) for number, parts in found.items()}


def _mark(operands: Any, marks: Any, found: dict[int, list[str]]) -> tuple[int | None, str | None]:
    given = operands[1] if len(operands) > 1 and hasattr(operands[1], "get") else {}
    number = given.get("/MCID", marks[-1][0] if marks else None)
    if number is not None:
        found.setdefault(number, [])
    instead = given.get("/ActualText")
    if instead is not None and number is not None:
        found[number].append(str(instead))
    return number, instead


def _shown(operand: Any, font: dict[int, str]) -> str:
    pieces = operand if isinstance(operand, list) else [operand]
    raw = b"".join(piece.original_bytes for piece in pieces if hasattr(piece, "original_bytes"))
    return "".join(font[int.from_bytes(raw[i : i + 2], "big")] for i in range(0, len(raw), 2))


def _unicode_of(font: Any) -> dict[int, str]:
    source = font.get_object()["/ToUnicode"].get_object().get_data().decode("latin-1")
    singles = re.findall(r"^<([0-9A-F]{4})> <([0-9A-F]+)>$", source, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in singles}
