"""What a tree must satisfy before it is written; each refusal says what to mend."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import pairwise
from math import isfinite
from typing import Any

from ostoja.blocks.text import printable
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

DEEPEST_HEADING = 6
DEEPEST_LIST = 4
MOST_SERIES = 6


class Unwritable(ValueError):
    """The tree cannot become a document; the words are for the user."""


def require_writable(document: Document) -> None:
    """Raises Unwritable with every refusal on a line of its own."""
    found = refusals(document)
    if found:
        raise Unwritable("\n".join(found))


def refusals(document: Document) -> list[str]:
    """Polish sentences, in reading order; empty when the document can be written."""
    return [
        *_about_document(document),
        *_repeated_ids(document.blocks),
        *_skipped_levels(document.blocks),
        *_charts_without_table(document.blocks),
        *(said for block in document.blocks for said in _about_block(block)),
    ]


def _about_document(document: Document) -> Iterator[str]:
    if not _said(document.title):
        yield "Dokument nie ma tytułu. Wpisz tytuł."
    try:
        date.fromisoformat(document.made_on)
    except ValueError:
        yield (
            f"Data sporządzenia dokumentu „{document.made_on}” nie jest datą. "
            "Podaj ją w postaci rrrr-mm-dd."
        )


def _repeated_ids(blocks: Iterable[Block]) -> Iterator[str]:
    for name, times in Counter(block.id for block in blocks).items():
        if not name.strip():
            yield "Część dokumentu nie ma oznaczenia. Nadaj każdej części własne oznaczenie."
        elif times > 1:
            yield f"Oznaczenie „{name}” ma {times} części dokumentu. Nadaj każdej własne."


def _skipped_levels(blocks: Iterable[Block]) -> Iterator[str]:
    level = 0
    for heading in (block for block in blocks if isinstance(block, Heading)):
        if not 1 <= heading.level <= DEEPEST_HEADING:
            yield (
                f"Nagłówek „{heading.text}” ma poziom {heading.level}. "
                f"Użyj poziomu od 1 do {DEEPEST_HEADING}."
            )
        elif heading.level > level + 1:
            yield (
                f"Nagłówek „{heading.text}” ma poziom {heading.level} zaraz po poziomie "
                f"{level}. Dodaj nagłówek pośredni albo podnieś ten o poziom."
            )
        level = heading.level


def _charts_without_table(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block, following in pairwise((*blocks, None)):
        if isinstance(block, Chart) and not isinstance(following, Table):
            yield (
                f"Po wykresie „{block.title}” nie ma tabeli z tymi samymi danymi. "
                "Dodaj ją zaraz po wykresie."
            )


def _about_block(block: Block) -> Iterable[str]:
    return _CHECKS[type(block)](block)


def _about_heading(heading: Heading) -> Iterator[str]:
    if not _said(heading.text):
        yield f"Nagłówek „{heading.id}” jest pusty. Wpisz jego treść."


def _about_listing(listing: Listing) -> Iterator[str]:
    if not listing.items:
        yield f"Lista „{listing.id}” nie ma pozycji. Dodaj pozycję albo usuń listę."
    if _depth(listing.items) > DEEPEST_LIST:
        yield f"Lista „{listing.id}” ma więcej niż {DEEPEST_LIST} poziomy. Spłaszcz ją."


def _depth(items: tuple[Item, ...]) -> int:
    return 1 + max(_depth(item.children) for item in items) if items else 0


def _about_table(table: Table) -> Iterator[str]:
    if not _said(table.caption):
        yield f"Tabela „{table.id}” nie ma tytułu. Wpisz tytuł tabeli."
    if not table.columns:
        yield f"Tabela „{table.caption}” nie ma kolumn. Dodaj kolumnę albo usuń tabelę."
    for number, row in enumerate(table.rows, start=1):
        if len(row.cells) != len(table.columns):
            yield (
                f"Tabela „{table.caption}”, wiersz {number}: komórek jest {len(row.cells)}, "
                f"a kolumn {len(table.columns)}. Wyrównaj ich liczbę."
            )


def _about_chart(chart: Chart) -> Iterator[str]:
    if not _said(chart.title):
        yield f"Wykres „{chart.id}” nie ma tytułu. Wpisz tytuł wykresu."
    if not _said(chart.description):
        yield f"Wykres „{chart.title}” nie ma opisu dla osób, które go nie widzą. Wpisz opis."
    if not chart.categories or not 1 <= len(chart.series) <= MOST_SERIES:
        yield (
            f"Wykres „{chart.title}” musi mieć co najmniej jedną kategorię "
            f"i od 1 do {MOST_SERIES} serii danych."
        )
    for series in chart.series:
        if not len(series.values) == len(series.labels) == len(chart.categories):
            yield (
                f"Wykres „{chart.title}”, seria „{series.name}”: wartości jest "
                f"{len(series.values)}, podpisów {len(series.labels)}, a kategorii "
                f"{len(chart.categories)}. Wyrównaj ich liczbę."
            )
        if not all(value is None or isfinite(value) for value in series.values):
            yield (
                f"Wykres „{chart.title}”, seria „{series.name}”: jedna z wartości nie jest "
                "liczbą. Zostaw ją pustą, jeśli nie ma danych."
            )


def _about_key_figure(figure: KeyFigure) -> Iterator[str]:
    if not _said(figure.value) or not _said(figure.words):
        yield f"Liczba wyróżniona „{figure.id}” musi mieć wartość i opis. Uzupełnij je."


def _about_contents(contents: Contents) -> Iterator[str]:
    if not _said(contents.title) or not 1 <= contents.depth <= DEEPEST_HEADING:
        yield (
            f"Spis treści „{contents.id}” musi mieć tytuł i głębokość od 1 do {DEEPEST_HEADING}."
        )


def _nothing(_: Paragraph | Signatures) -> Iterable[str]:
    return ()


def _said(text: str) -> bool:
    return bool(printable(text).strip())


_CHECKS: dict[type[Block], Callable[[Any], Iterable[str]]] = {
    Heading: _about_heading,
    Paragraph: _nothing,
    Listing: _about_listing,
    Table: _about_table,
    Chart: _about_chart,
    KeyFigure: _about_key_figure,
    Contents: _about_contents,
    Signatures: _nothing,
}
