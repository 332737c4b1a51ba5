"""Pieces into the document tree: headings get roles and levels, items lists, rows tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from ostoja.blocks.readers import headings
from ostoja.blocks.readers.pieces import Piece, Shape
from ostoja.blocks.readers.refused import Refused
from ostoja.blocks.readers.tables import table_of
from ostoja.blocks.tree import (
    Block,
    Document,
    Heading,
    Item,
    Listing,
    Paragraph,
    Role,
    Source,
)

_RANK = {Role.CHAPTER: 0, Role.GOAL: 1, Role.TASK: 2, Role.INSTITUTION: 3, Role.SECTION: 4}
SHORTEST_PROSE = 60
LONGEST_TITLE_LINE = 160
LONGEST_PARAGRAPH = 8_000
"""Characters, about three pages."""
_TITLE_WORD = re.compile(
    r"\b(sprawozdani|informacj|program|raport|uchwał|ocen|zarządzeni|ogłoszeni|regulamin|zapytani"
    r"|zaproszeni|komunikat)",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"^(?:tabela|tab\.|zestawienie|wykres)\s*(?:nr\s*)?\d*", re.IGNORECASE)


def assemble(pieces: Sequence[Piece], title: str = "") -> Document:
    """The tree of a file; refused when nothing can be read in it."""
    if not any(piece.text.strip() or piece.rows for piece in pieces):
        raise Refused("W pliku nie ma tekstu do odczytania.")
    short = [part for piece in pieces for part in _cut(piece)]
    return Document(title=title or _title(short), blocks=tuple(_blocks(_titled(short))))


def _cut(piece: Piece) -> Iterator[Piece]:
    """A text that lost all its paragraphs is cut where a sentence, or at least a word, ends."""
    while len(piece.text) > LONGEST_PARAGRAPH:
        head = piece.text[:LONGEST_PARAGRAPH]
        at = max(head.rfind(". ") + 1, 0) or max(head.rfind(" "), 0) or LONGEST_PARAGRAPH
        rest = [(position - at, line) for position, line in piece.breaks if position > at]
        first = [(position, line) for position, line in piece.breaks if position <= at]
        yield replace(piece, text=piece.text[:at].strip(), breaks=first)
        line = first[-1][1] if first else piece.line
        piece = replace(piece, text=piece.text[at:].strip(), breaks=rest, line=line)
    yield piece


def _blocks(pieces: Sequence[Piece]) -> Iterator[Block]:
    number = count(1)
    open_ranks: list[float] = []
    position = 0
    while position < len(pieces):
        piece = pieces[position]
        if piece.shape is Shape.ITEM:
            end = _end_of_list(pieces, position)
            yield _listing(f"l{next(number)}", pieces[position:end])
            position = end
            continue
        position += 1
        if _is_caption(pieces, position):
            yield table_of(f"t{next(number)}", pieces[position], piece.text)
            position += 1
        elif piece.shape is Shape.TABLE:
            yield table_of(f"t{next(number)}", piece)
        elif piece.shape is Shape.HEADING:
            yield _heading(f"h{next(number)}", piece, open_ranks)
        else:
            yield Paragraph(f"p{next(number)}", piece.text, _source(piece))


def _is_caption(pieces: Sequence[Piece], following: int) -> bool:
    words = pieces[following - 1]
    return (
        following < len(pieces)
        and pieces[following].shape is Shape.TABLE
        and words.shape is not Shape.TABLE
        and len(words.text) < headings.LONGEST
        and bool(_CAPTION.match(words.text))
    )


def _source(piece: Piece) -> Source:
    return Source(line=piece.line, page=piece.page, breaks=tuple(piece.breaks))


def _heading(block: str, piece: Piece, open_ranks: list[float]) -> Heading:
    role = headings.role_of(piece.text) or _styled_role(piece)
    rank = _RANK[role] + (piece.level / 10 if role in {Role.CHAPTER, Role.SECTION} else 0)
    while open_ranks and open_ranks[-1] >= rank:
        open_ranks.pop()
    open_ranks.append(rank)
    return Heading(block, len(open_ranks), piece.text, role, _source(piece))


def _styled_role(piece: Piece) -> Role:
    return Role.CHAPTER if piece.level in {1, 2} else Role.SECTION


def _titled(pieces: Sequence[Piece]) -> list[Piece]:
    """Plain lines that are headings by their words or their weight are marked as such."""
    marked = list(pieces)
    for index, piece in enumerate(marked):
        following = marked[index + 1] if index + 1 < len(marked) else None
        if piece.shape is Shape.ITEM and _numbered_heading(marked, index):
            piece.text = f"{piece.number}. {piece.text}"
            piece.shape = Shape.HEADING
            piece.level = 1
        elif piece.shape is Shape.TEXT and _is_heading(piece, following):
            piece.shape = Shape.HEADING
            piece.level = piece.level or (3 if not headings.is_numbered(piece.text) else 2)
    return marked


def _is_heading(piece: Piece, following: Piece | None) -> bool:
    if headings.role_of(piece.text):
        return True
    if headings.is_numbered(piece.text):
        return piece.alone
    if not headings.is_section(piece.text) or following is None:
        return False
    over_text = (
        following.alone
        and following.shape is not Shape.ITEM
        and len(following.text) > SHORTEST_PROSE
    )
    return piece.strong or (piece.alone and over_text)


def _numbered_heading(pieces: Sequence[Piece], index: int) -> bool:
    """A "2. Diagnoza" alone between paragraphs is a title; beside "1." and "3." it is an item."""
    piece = pieces[index]
    if not piece.number.isdigit() or not piece.alone or not headings.is_section(piece.text):
        return False
    around = [pieces[i] for i in (index - 1, index + 1) if 0 <= i < len(pieces)]
    return all(other.shape is not Shape.ITEM or not other.ordered for other in around) and (
        index + 1 < len(pieces) and pieces[index + 1].alone
    )


def _end_of_list(pieces: Sequence[Piece], start: int) -> int:
    end = start + 1
    while end < len(pieces) and pieces[end].shape is Shape.ITEM and _same_list(pieces, end):
        end += 1
    return end


def _same_list(pieces: Sequence[Piece], index: int) -> bool:
    """A new "1." begins another list, unless it is a list within an item."""
    item, before = pieces[index], pieces[index - 1]
    if item.ordered and item.number in {"1", "a"} and item.level <= before.level:
        return before.text.endswith(":")
    return True


def _listing(block: str, pieces: Sequence[Piece]) -> Listing:
    numbers = [piece.number for piece in pieces]
    counted = [str(index) for index in range(1, len(pieces) + 1)]
    ordered = numbers == counted
    items: list[Item] = []
    position = 0
    while position < len(pieces):
        parent = pieces[position]
        position += 1
        children: list[Item] = []
        while position < len(pieces) and _inside(parent, pieces[position]):
            children.append(_item(pieces[position], numbered=False))
            position += 1
        items.append(_item(parent, numbered=not ordered, children=tuple(children)))
    return Listing(block, tuple(items), ordered, _source(pieces[0]))


def _inside(parent: Piece, piece: Piece) -> bool:
    return piece.level > parent.level and parent.text.endswith((":", "tym", "tego"))


def _item(piece: Piece, *, numbered: bool, children: tuple[Item, ...] = ()) -> Item:
    prefix = f"{piece.number}. " if numbered and piece.number else ""
    breaks = tuple((position + len(prefix), line) for position, line in piece.breaks)
    return Item(
        prefix + piece.text, children, Source(line=piece.line, page=piece.page, breaks=breaks)
    )


def _title(pieces: Sequence[Piece]) -> str:
    """The first lines that name the document, to where its text begins."""
    for index, piece in enumerate(pieces[:12]):
        if piece.shape in {Shape.TEXT, Shape.HEADING} and _names_document(piece.text):
            return _whole_title(pieces[index : index + 6])
    for piece in pieces:
        if piece.shape in {Shape.TEXT, Shape.HEADING} and len(piece.text) < headings.LONGEST:
            return piece.text
    return ""


def _names_document(text: str) -> bool:
    ended = text[-1] in ".;," and not text.endswith(("r.", "roku."))
    return bool(_TITLE_WORD.search(text)) and len(text) <= headings.LONGEST and not ended


def _whole_title(pieces: Sequence[Piece]) -> str:
    title = pieces[0].text
    for piece in pieces[1:]:
        goes_on = piece.text[:1].islower() or (
            headings.is_capitals(title) and headings.is_capitals(piece.text)
        )
        if (
            piece.shape not in {Shape.TEXT, Shape.HEADING}
            or not goes_on
            or len(piece.text) > LONGEST_TITLE_LINE
        ):
            break
        title = f"{title} {piece.text}"
    return title
