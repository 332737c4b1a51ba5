"""The blocks of a document as WordprocessingML."""

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from typing import Any

from docx.document import Document as WordDocument

from ostoja.blocks.docx.drawing import inline_picture
from ostoja.blocks.docx.elements import Element, field, paragraph, run, w
from ostoja.blocks.docx.numbering import Numbering
from ostoja.blocks.docx.styles import Styles
from ostoja.blocks.docx.tables import word_table
from ostoja.blocks.layout import captions, contents
from ostoja.blocks.pdf import chart_png
from ostoja.blocks.tree import (
    Block,
    Chart,
    Contents,
    Document,
    Dress,
    Heading,
    Item,
    KeyFigure,
    Listing,
    Paragraph,
    Signatures,
    Table,
)

_FIRST_BOOKMARK, _FIRST_DRAWING = 800_000_000, 5000
"""Numbers that the bookmarks and drawings of a template do not reach."""


class Body:
    """Writes the blocks of one document into one Word file."""

    def __init__(self, word: WordDocument, document: Document) -> None:
        self._word = word
        self._document = document
        self._styles = Styles(word)
        self._numbering = Numbering(word)
        self._captions = captions(document)
        self._bookmarks = {
            block.id: f"_Toc{number}"
            for number, block in enumerate(document.blocks, start=_FIRST_BOOKMARK)
            if isinstance(block, Heading)
        }
        self._drawings = count(_FIRST_DRAWING)

    def elements(self) -> Iterator[Element]:
        for block in self._document.blocks:
            yield from _WRITERS[type(block)](self, block)

    def heading(self, block: Heading) -> Iterator[Element]:
        name = self._bookmarks[block.id]
        number = name.removeprefix("_Toc")
        yield paragraph(
            self._styles.id(f"heading {block.level}"),
            w("bookmarkStart", id=number, name=name),
            run(block.text),
            w("bookmarkEnd", id=number),
        )

    def paragraph(self, block: Paragraph) -> Iterator[Element]:
        yield paragraph(None, run(block.text))

    def listing(self, block: Listing) -> Iterator[Element]:
        style = self._styles.id("List Number" if block.ordered else "List Bullet")
        number = self._numbering.list_id(ordered=block.ordered)
        items = list(_items(block.items, style, number, 0))
        items[-1][0].append(w("spacing", after=140))
        yield from items

    def table(self, block: Table) -> Iterator[Element]:
        yield self._caption(block.id)
        yield word_table(self._word, self._styles, block)
        yield paragraph(self._styles.id("Ostoja Odstęp"))

    def chart(self, block: Chart) -> Iterator[Element]:
        yield self._caption(block.id)
        number = next(self._drawings)
        picture = inline_picture(self._word, chart_png(block), number, block)
        yield paragraph(self._styles.id("Ostoja Wykres"), w("r", picture))

    def _caption(self, key: str) -> Element:
        """Its number is a field, so that Word can list the tables; a form's have none."""
        if self._document.dress is not Dress.REPORT:
            return paragraph(self._styles.id("caption"), run(self._captions[key]))
        label, number, text = self._captions[key].split(" ", 2)
        counted = field(f"SEQ {label} \\* ARABIC", number.rstrip("."))
        return paragraph(
            self._styles.id("caption"), run(f"{label}\u00a0"), *counted, run(f". {text}")
        )

    def key_figure(self, block: KeyFigure) -> Iterator[Element]:
        yield paragraph(
            self._styles.id("Ostoja Liczba"),
            run(block.value, w("rStyle", val=self._styles.id("Ostoja Wartość"))),
            run(f" {block.words}"),
        )

    def contents(self, block: Contents) -> Iterator[Element]:
        """A field that Word fills on opening, with the list as it is now inside."""
        yield paragraph(self._styles.id("TOC Heading"), run(block.title))
        code = w("instrText")
        code.text = f' TOC \\o "1-{block.depth}" \\h \\z \\u '
        begin = [
            w("r", w("fldChar", fldCharType="begin")),
            w("r", code),
            w("r", w("fldChar", fldCharType="separate")),
        ]
        end = [w("r", w("fldChar", fldCharType="end"))]
        headings = contents(self._document, block.depth)
        last = len(headings) - 1
        for number, heading in enumerate(headings):
            yield paragraph(
                self._styles.id(f"toc {heading.level}"),
                *(begin if number == 0 else []),
                self._entry(heading),
                *(end if number == last else []),
            )

    def _entry(self, heading: Heading) -> Element:
        """Without a page: only Word knows it, and a wrong one would be printed elsewhere."""
        return w("hyperlink", run(heading.text), anchor=self._bookmarks[heading.id], history=1)

    def signatures(self, block: Signatures) -> Iterator[Element]:
        yield paragraph(
            None, run(block.place_and_date), properties=(w("keepNext"), w("spacing", before=480))
        )
        style = self._styles.id("Ostoja Podpis")
        for one in block.signatories:
            signed = [run(one.name, w("b")), w("r", w("br"))] if one.name else []
            line = w("r", w("tab"), w("br"))
            yield paragraph(style, line, *signed, run(one.office))


def _items(items: tuple[Item, ...], style: str, number: int, level: int) -> Iterator[Element]:
    for item in items:
        place = w("numPr", w("ilvl", val=level), w("numId", val=number))
        yield paragraph(style, run(item.text), properties=(place,))
        yield from _items(item.children, style, number, level + 1)


_WRITERS: Mapping[type[Block], Callable[[Body, Any], Iterator[Element]]] = {
    Heading: Body.heading,
    Paragraph: Body.paragraph,
    Listing: Body.listing,
    Table: Body.table,
    Chart: Body.chart,
    KeyFigure: Body.key_figure,
    Contents: Body.contents,
    Signatures: Body.signatures,
}
