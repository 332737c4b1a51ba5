"""The texts of a document one by one, each with its place, its headings and its lead-in."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ostoja.blocks.tree import (
    Block,
    Document,
    Heading,
    Item,
    KeyFigure,
    Listing,
    Paragraph,
    Role,
    Source,
    Table,
)
from ostoja.recognition.structure import Place

LONGEST_LEAD = 200
"""Characters of a line that could name the table below it."""


@dataclass(frozen=True, slots=True)
class Headings:
    """Under what a text stands, each as written."""

    goal: str = ""
    task: str = ""
    institution: str = ""
    section: str = ""
    chapter: str = ""
    at: tuple[int, int, int] = (-1, -1, -1)
    """Index of the goal, task and institution headings among the blocks, -1 for none."""


@dataclass(frozen=True, slots=True)
class Text:
    words: str
    block: str
    part: tuple[int, ...] = ()
    source: Source = field(default_factory=Source)
    under: Headings = field(default_factory=Headings)
    lead: str = ""
    """The words above a list, "W trakcie roku 10 rodzin zakończyło współpracę:"; "" for none."""
    parent: tuple[str, tuple[int, ...]] | None = None
    """Block and part of the text that leads in."""
    table: Table | None = None

    def place(self, start: int, end: int) -> Place:
        return Place(self.block, self.source.line_at(start), start, end, self.part)


def texts_of(document: Document) -> Iterator[Text]:
    """Paragraphs, list items and tables (whole, words empty), in reading order."""
    under = Headings()
    before: Text | None = None
    for index, block in enumerate(document.blocks):
        if isinstance(block, Heading):
            under = _below(under, block, index)
            before = Text(block.text, block.id, (), block.source, under)
            continue
        for text in _texts(block, under, before):
            yield text
            before = text if not text.part else before
        if isinstance(block, Listing):
            before = None


def _below(under: Headings, heading: Heading, index: int) -> Headings:
    if heading.role is Role.GOAL:
        return Headings(goal=heading.text, chapter=under.chapter, at=(index, -1, -1))
    if heading.role is Role.TASK:
        at = (under.at[0], index, -1)
        return Headings(under.goal, heading.text, chapter=under.chapter, at=at)
    if heading.role is Role.INSTITUTION:
        at = (under.at[0], under.at[1], index)
        return replace(under, institution=heading.text, section="", at=at)
    if heading.role is Role.SECTION:
        return replace(under, section=heading.text)
    return Headings(chapter=heading.text)


def _texts(block: Block, under: Headings, before: Text | None) -> Iterator[Text]:
    if isinstance(block, Paragraph):
        yield Text(block.text, block.id, (), block.source, under)
    elif isinstance(block, KeyFigure):
        yield Text(f"{block.value} {block.words}", block.id, (), block.source, under)
    elif isinstance(block, Table):
        lead = before.words if before and len(before.words) < LONGEST_LEAD else ""
        yield Text("", block.id, (-1,), block.source, under, lead, table=block)
    elif isinstance(block, Listing):
        leads = before is not None and before.words.rstrip().endswith(
            (":", "to", "tym", "tego", "in.", "–", "-")
        )
        lead = before.words if before and leads else ""
        parent = (before.block, before.part) if before and leads else None
        for at, item in enumerate(block.items):
            yield from _items(block.id, item, (at,), under, (lead, parent))
            if item.text.endswith(":") and not item.children:
                lead, parent = item.text, (block.id, (at,))


def _items(
    block: str,
    item: Item,
    part: tuple[int, ...],
    under: Headings,
    above: tuple[str, tuple[str, tuple[int, ...]] | None],
) -> Iterator[Text]:
    yield Text(item.text, block, part, item.source, under, *above)
    for at, child in enumerate(item.children):
        yield from _items(block, child, (*part, at), under, (item.text, (block, part)))
