"""HTML of a block tree: a file that stands alone, or a part of a page."""

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from ostoja.blocks.checks import require_writable
from ostoja.blocks.tree import Block, Contents, Document, Heading


@dataclass(frozen=True, slots=True)
class Piece:
    """A block and the template that shows it."""

    template: str
    block: Block
    tag: str = ""
    entries: tuple[Heading, ...] = ()
    """What a table of contents lists."""


def write_html(document: Document) -> bytes:
    """One file with everything in it; anchors are the blocks' ids."""
    require_writable(document)
    page = render_to_string(
        "documents/file.html", {"document": document, "pieces": pieces(document, top=2)}
    )
    return page.encode()


def fragment(document: Document, *, top: int) -> SafeString:
    """The blocks alone; `top` is the HTML level of a chapter, below the page's own heading."""
    return render_to_string("documents/tree.html", {"pieces": pieces(document, top=top)})


def pieces(document: Document, *, top: int) -> list[Piece]:
    return [_piece(document, block, top) for block in document.blocks]


def _piece(document: Document, block: Block, top: int) -> Piece:
    template = f"documents/blocks/{type(block).__name__.lower()}.html"
    if isinstance(block, Heading):
        return Piece(template, block, tag=f"h{min(block.level + top - 1, 6)}")
    if isinstance(block, Contents):
        headings = tuple(
            one for one in document.blocks if isinstance(one, Heading) and one.level <= block.depth
        )
        return Piece(template, block, tag=f"h{top}", entries=headings)
    return Piece(template, block)
