"""The stretches of text of a document, one after another, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from ostoja.blocks.tree import (
    Block,
    Chart,
    Document,
    Heading,
    Item,
    KeyFigure,
    Listing,
    Paragraph,
    Source,
    Table,
)

Part = tuple[int, ...]
_SENTENCE = re.compile(r"[.;!?]\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ„])")


class Shape(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Passage:
    text: str
    block: str
    source: Source
    shape: Shape
    part: Part = ()
    """As `recognition.structure.Place.part`: the path of an item, or (row, column) of a cell."""

    def line_of(self, quote: str) -> int | None:
        """The line of the file on which these words begin."""
        if self.shape is Shape.CELL:
            return self.source.line_at(max(0, self.part[0]))
        return self.source.line_at(max(0, self.text.find(quote)))


def passages_of(document: Document) -> tuple[Passage, ...]:
    found = (passage for block in document.blocks for passage in _of_block(block))
    return tuple(passage for passage in found if passage.text.strip())


def _of_block(block: Block) -> Iterator[Passage]:
    match block:
        case Heading():
            yield _plain(block.text, block.id, block.source, Shape.HEADING)
        case Paragraph():
            yield _plain(block.text, block.id, block.source, Shape.PARAGRAPH)
        case KeyFigure():
            words = f"{block.value} {block.words}"
            yield _plain(words, block.id, block.source, Shape.PARAGRAPH)
        case Listing():
            yield from _items(block.items, block, ())
        case Table():
            yield from _cells(block)
        case Chart():
            yield _plain(block.title, block.id, block.source, Shape.PARAGRAPH)
        case _:  # contents repeat the headings, signatures are names
            return


def _plain(text: str, block: str, source: Source, shape: Shape) -> Passage:
    return Passage(text, block, source, shape)


def _items(items: tuple[Item, ...], listing: Listing, path: Part) -> Iterator[Passage]:
    for index, item in enumerate(items):
        here = (*path, index)
        source = item.source if item.source.line else listing.source
        yield Passage(item.text, listing.id, source, Shape.ITEM, here)
        yield from _items(item.children, listing, here)


def _cells(table: Table) -> Iterator[Passage]:
    def cell(text: str, part: Part) -> Passage:
        return Passage(text, table.id, table.source, Shape.CELL, part)

    yield cell(table.caption, (-2, 0))
    for index, column in enumerate(table.columns):
        yield cell(column.title, (-1, index))
    for row_index, row in enumerate(table.rows):
        for index, text in enumerate(row.cells):
            yield cell(text, (row_index, index))


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a passage begins and ends."""
    return pairwise([0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)])
