"""The two forms of the yearly report as block trees: law.md R6.2 (long) and R6.3 (short)."""

from ostoja.blocks.tree import Block, Contents, Document, Heading
from ostoja.reports.assembly import frame
from ostoja.reports.assembly.figure_blocks import figure_blocks
from ostoja.reports.assembly.returns import goal_blocks
from ostoja.reports.enums import Form, Part
from ostoja.reports.queries import Year

SHORT_CODES = {
    "asystenci": ("Asystenci rodziny", ("AR1", "AR2", "AR5", "AR6")),
    "piecza": ("Piecza zastępcza", ("PZ1", "PZ3", "PZ4")),
}


def build(year: Year, form: Form) -> Document:
    """The report as it stands today."""
    long = form is Form.LONG
    kind = "Sprawozdanie" if long else "Informacja"
    return Document(
        title=f"{kind} z realizacji programu „{year.programme.title}” za {year.year} rok",
        subtitle=year.gmina.full_name,
        author=year.gmina.welfare_centre,
        made_on=f"{year.year + 1}-03-31",
        header=f"{year.gmina.full_name} · {kind.lower()} za {year.year} rok",
        footer=year.gmina.welfare_centre,
        blocks=tuple(_long(year) if long else _short(year)),
    )


def _long(year: Year) -> list[Block]:
    return [
        Contents("spis"),
        *_chapter("wstep", "Wstęp", _introduction(year)),
        *_chapter(
            "w-liczbach",
            f"Rok {year.year} w liczbach",
            [*frame.year_in_figures(year), *frame.comparison(year)],
        ),
        *_chapter(
            "zalozenia",
            "Założenia i realizacja programu",
            [
                *frame.paragraphs(year, Part.ASSUMPTIONS, "zalozenia"),
                *frame.goal_list(year),
                *goal_blocks(year),
            ],
        ),
        *_chapter("realizatorzy", "Realizatorzy i partnerzy programu", frame.implementers(year)),
        *_chapter(
            "podsumowanie",
            "Podsumowanie",
            [*frame.paragraphs(year, Part.SUMMARY, "podsumowanie"), *frame.statutory(year)],
        ),
        *_chapter("potrzeby", "Potrzeby", frame.needs(year)),
        frame.signature(year),
    ]


def _short(year: Year) -> list[Block]:
    blocks: list[Block] = [
        *_chapter("wstep", "Wstęp", _introduction(year)),
    ]
    for name, (title, codes) in SHORT_CODES.items():
        found = [
            block for code in codes for block in figure_blocks(year.figures[code], year.year, name)
        ]
        blocks += _chapter(name, title, found)
    return [
        *blocks,
        *_chapter(
            "wspolpraca", "Współpraca", frame.paragraphs(year, Part.COOPERATION, "wspolpraca")
        ),
        *_chapter("potrzeby", "Potrzeby", frame.needs(year)),
        frame.signature(year),
    ]


def _introduction(year: Year) -> list[Block]:
    return [*frame.paragraphs(year, Part.INTRODUCTION, "wstep"), *frame.adoption_blocks(year)]


def _chapter(name: str, title: str, blocks: list[Block]) -> list[Block]:
    """A chapter with nothing in it is left out."""
    return [Heading(name, 1, title), *blocks] if blocks else []
