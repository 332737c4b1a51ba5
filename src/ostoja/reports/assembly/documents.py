"""The two forms of the yearly report as block trees: law.md R6.2 (long) and R6.3 (short)."""

from datetime import date

from ostoja.blocks.tree import Block, Contents, Document, Heading
from ostoja.law.deadlines import ANNUAL_REPORT, due
from ostoja.reports.assembly import frame, years
from ostoja.reports.assembly.figure_blocks import figure_blocks
from ostoja.reports.assembly.returns import goal_blocks
from ostoja.reports.enums import Form, Part
from ostoja.reports.queries import Year


def build(year: Year, form: Form, signed_on: date | None = None) -> Document:
    """The report as it stands today; unsigned, it bears the day it is due."""
    long = form is Form.LONG
    kind = "Sprawozdanie" if long else "Informacja"
    return Document(
        title=f"{kind} z realizacji programu „{year.programme.title}” za {year.year} rok",
        subtitle=year.gmina.full_name,
        author=year.gmina.welfare_centre,
        made_on=(signed_on or due(ANNUAL_REPORT, date(year.year, 12, 31))).isoformat(),
        header=f"{year.gmina.full_name} · {kind.lower()} za {year.year} rok",
        footer=year.gmina.welfare_centre,
        blocks=tuple(_long(year) if long else _short(year)),
    )


def _long(year: Year) -> list[Block]:
    in_figures = [
        *frame.year_in_figures(year),
        *years.over_time(year),
        *years.comparison(year),
    ]
    summary = [*frame.paragraphs(year, Part.SUMMARY, "podsumowanie"), *frame.statutory(year)]
    return [
        Contents("spis"),
        *_introduction(year),
        *_chapter("w-liczbach", f"Rok {year.year} w liczbach", in_figures),
        *_chapter(
            "zalozenia",
            Part.ASSUMPTIONS.label,
            [*frame.paragraphs(year, Part.ASSUMPTIONS, "zalozenia"), *frame.goal_list(year)],
        ),
        *goal_blocks(year),
        *_in_words(year, Part.ASSISTANTS),
        *_in_words(year, Part.CARE),
        *_in_words(year, Part.COOPERATION),
        *_chapter("realizatorzy", "Realizatorzy i partnerzy programu", frame.implementers(year)),
        *_chapter("podsumowanie", Part.SUMMARY.label, summary),
        *_chapter("potrzeby", Part.NEEDS.label, frame.needs(year)),
        frame.signature(year),
    ]


def _short(year: Year) -> list[Block]:
    return [
        *_introduction(year),
        *_with_figures(year, Part.ASSISTANTS, ("AR1", "AR2", "AR5", "AR6")),
        *_with_figures(year, Part.CARE, ("PZ1", "PZ3", "PZ4")),
        *_in_words(year, Part.COOPERATION),
        *_in_words(year, Part.SUMMARY),
        *_chapter("potrzeby", Part.NEEDS.label, frame.needs(year)),
        frame.signature(year),
    ]


def _introduction(year: Year) -> list[Block]:
    written = frame.paragraphs(year, Part.INTRODUCTION, "wstep")
    return _chapter("wstep", Part.INTRODUCTION.label, [*written, *frame.adoption_blocks(year)])


def _with_figures(year: Year, part: Part, codes: tuple[str, ...]) -> list[Block]:
    """The figures of a chapter, then the staff's words about them.

    A zero is printed where the chapter has rows at all; where it has none, nothing is known.
    """
    found = [year.figures[code] for code in codes if year.figures[code].is_known]
    known = found if any(one.rows for one in found) else []
    blocks = [block for one in known for block in figure_blocks(one, year.year, part.value)]
    return _chapter(part.value, part.label, [*blocks, *frame.paragraphs(year, part, part.value)])


def _in_words(year: Year, part: Part) -> list[Block]:
    return _chapter(part.value, part.label, frame.paragraphs(year, part, part.value))


def _chapter(name: str, title: str, blocks: list[Block]) -> list[Block]:
    """A chapter with nothing in it is left out."""
    return [Heading(name, 1, title), *blocks] if blocks else []
