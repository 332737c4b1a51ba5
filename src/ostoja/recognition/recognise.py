"""A document tree into its structure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ostoja.blocks.tree import Document, Heading, Role
from ostoja.recognition import closing, identity
from ostoja.recognition.events import events_in
from ostoja.recognition.figures import read_figures
from ostoja.recognition.gminas import gmina_of
from ostoja.recognition.names import institutions
from ostoja.recognition.outline import (
    Contents,
    contents_of,
    goals_of,
    section,
    split_goal,
    split_task,
)
from ostoja.recognition.register import Register
from ostoja.recognition.resolutions import adopting, resolutions
from ostoja.recognition.structure import (
    FoundEvent,
    FoundFigure,
    InstitutionSection,
    Kind,
    Place,
    Structure,
)
from ostoja.recognition.tables import read_table
from ostoja.recognition.task_tables import of_tables
from ostoja.recognition.texts import Headings, Text, texts_of

_BRINGS_PROGRAMME = re.compile(r"\W*(?:załącznik\b.*\buchwały|gminny program)", re.IGNORECASE)
"""Below it a resolution prints the programme it adopts."""
_WITHOUT_YEAR = {Kind.PROGRAMME, Kind.RESOLUTION}
_ONLY_DONE = {Kind.NOTICE, Kind.RESOLUTION}


def recognise(document: Document) -> Structure:
    texts = tuple(texts_of(document))
    kind = identity.kind_of(document, texts)
    title = identity.title_of(document)
    year = None if kind in _WITHOUT_YEAR else identity.year_of(title, _chapters(document), texts)
    figures = _figures(texts, year, kind)
    events = _events(texts, year, kind)
    contents = contents_of(texts, figures, events)
    found = resolutions((*_headings(document), *texts))
    return Structure(
        kind=kind,
        title=title,
        gmina=gmina_of((title, *_sources(document, texts))),
        programme_years=identity.programme_years(
            title, [text.words for text in (*_headings(document), *texts)]
        ),
        year=year,
        resolution=adopting(found, (*_headings(document), *texts)),
        goals=goals_of(document, texts, contents),
        sections=_sections(document, contents),
        figures=figures,
        events=events,
        institutions=institutions(_named(document), texts),
        implementers=tuple(closing.implementers(texts)) or tuple(of_tables(texts)),
        needs=tuple(closing.needs(texts)),
        metadata=identity.metadata_of(texts),
        resolutions=found,
    )


def _figures(texts: Sequence[Text], year: int | None, kind: Kind) -> tuple[FoundFigure, ...]:
    register = Register(year, only_done=kind in _ONLY_DONE)
    under: dict[str, Headings] = {}
    for text in texts:
        under[text.block] = text.under
        if kind is Kind.RESOLUTION and _BRINGS_PROGRAMME.match(text.words):
            register.only_done = False
        if text.table is None:
            read_figures(text, register)
        elif not register.only_done:
            read_table(text, register)
    return tuple(_placed(figure, under[figure.place.block]) for figure in register.figures)


def _placed(figure: FoundFigure, under: Headings) -> FoundFigure:
    return replace(
        figure,
        goal=split_goal(under.goal)[0] if under.goal else "",
        task=split_task(under.task)[0] if under.task else "",
        institution=under.institution.strip(" :"),
    )


def _events(texts: Sequence[Text], year: int | None, kind: Kind) -> tuple[FoundEvent, ...]:
    if kind in _ONLY_DONE or kind is Kind.PROGRAMME:
        return ()
    under = {text.block: text.under for text in texts}
    return tuple(
        replace(
            event,
            goal=split_goal(under[event.place.block].goal)[0]
            if under[event.place.block].goal
            else "",
            task=split_task(under[event.place.block].task)[0]
            if under[event.place.block].task
            else "",
            institution=under[event.place.block].institution.strip(" :"),
        )
        for event in events_in(texts, year)
    )


def _sections(document: Document, contents: Contents) -> tuple[InstitutionSection, ...]:
    """What is reported outside any task."""
    found = (
        section(document, key, content) for key, content in sorted(contents.items()) if key[1] < 0
    )
    return tuple(one for one in found if one.name)


def _named(document: Document) -> list[tuple[str, Place]]:
    return [
        (block.text, Place(block.id, block.source.line, 0, len(block.text)))
        for block in document.blocks
        if isinstance(block, Heading) and block.role is Role.INSTITUTION
    ]


def _headings(document: Document) -> list[Text]:
    return [
        Text(block.text, block.id, (), block.source)
        for block in document.blocks
        if isinstance(block, Heading)
    ]


def _chapters(document: Document) -> list[str]:
    return [
        block.text
        for block in document.blocks
        if isinstance(block, Heading) and block.role in {Role.CHAPTER, Role.SECTION}
    ][:6]


def _sources(document: Document, texts: Sequence[Text]) -> list[str]:
    named = [block.text for block in document.blocks if isinstance(block, Heading)]
    return [*named[:3], *(text.words for text in texts[:40]), *named]
