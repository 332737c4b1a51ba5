"""Goals, tasks and the institutions that report under them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ostoja.blocks.tree import Document, Heading, Role
from ostoja.recognition.structure import (
    FoundEvent,
    FoundFigure,
    Goal,
    InstitutionSection,
    Place,
    Task,
    Words,
)
from ostoja.recognition.task_tables import table_tasks
from ostoja.recognition.texts import Headings, Text

_GOAL = re.compile(
    r"^cel\w*(?:\s+(?:szczegółow\w+|strategiczn\w+|operacyjn\w+|główn\w+|ogóln\w+"
    r"|programu))?\s*(?:nr\.?\s*)?"
    r"(?P<number>\d+(?:\.\d+)*|[IVXL]+(?=[\s.:)–-]|$))?\s*[.:)–-]*\s*",
    re.IGNORECASE,
)
_MAIN_GOAL = re.compile(
    r"^\W*cel\s+(?:główny|ogólny|nadrzędny|generalny)\b(?!\s*\d)", re.IGNORECASE
)
"""It stands over the numbered ones and has no tasks of its own."""
_TASK = re.compile(
    r"^(?:zadanie|działanie)\s*(?:nr\.?\s*)?(?P<number>\d+(?:\.\d+)*[a-z]?|[IVXL]+(?=[\s.:)–-]"
    r"|$))\s*[.:)–-]*\s*",
    re.IGNORECASE,
)
_NUMBERED_TASK = re.compile(
    r"^(?P<number>\d+\.\d+)\.?\)?\s+(?P<text>[A-ZĄĆĘŁŃÓŚŹŻ].{8,300})$", re.DOTALL
)
_GOALS_LIST = re.compile(r"\bcel(?:e|ów|ach|ami)\b", re.IGNORECASE)


@dataclass(slots=True)
class Content:
    """What stands under one heading, by the index of that heading."""

    words: list[Words] = field(default_factory=list)
    figures: list[FoundFigure] = field(default_factory=list)
    events: list[FoundEvent] = field(default_factory=list)


Contents = dict[tuple[int, int, int], Content]


def goals_of(document: Document, texts: Sequence[Text], contents: Contents) -> tuple[Goal, ...]:
    """In reading order. Tasks before any goal stand under a goal without number or text."""
    found: list[Goal] = []
    for index, block in enumerate(document.blocks):
        if isinstance(block, Heading) and block.role is Role.GOAL:
            number, text = split_goal(block.text)
            tasks = _tasks(document, texts, contents, index)
            if tasks or not _MAIN_GOAL.match(block.text):
                found.append(Goal(number, text, _place(block), tasks))
    loose = _tasks(document, texts, contents, -1)
    if loose:
        found.insert(0, Goal("", "", loose[0].place, loose))
    if not found:
        return tuple(_listed_goals(texts))
    return tuple(_announced(found, texts))


def _place(heading: Heading) -> Place:
    return Place(heading.id, heading.source.line, 0, len(heading.text))


def split_goal(text: str) -> tuple[str, str]:
    return _split(_GOAL, text)


def split_task(text: str) -> tuple[str, str]:
    return _split(_TASK, text)


def _split(pattern: "re.Pattern[str]", text: str) -> tuple[str, str]:
    found = pattern.match(text)
    if found is None:
        return "", text
    return found.group("number") or "", text[found.end() :].strip() or text


def _tasks(
    document: Document, texts: Sequence[Text], contents: Contents, goal: int
) -> tuple[Task, ...]:
    heads = [
        (index, block)
        for index, block in enumerate(document.blocks)
        if isinstance(block, Heading)
        and block.role is Role.TASK
        and _goal_of(document, index) == goal
    ]
    found = [_task(document, contents, goal, index, block) for index, block in heads]
    inside = [text for text in texts if text.under.at[0] == goal]
    if not heads:
        found.extend(_numbered_tasks(inside) if goal >= 0 else ())
    found.extend(table_tasks(inside))
    return tuple(found)


def _goal_of(document: Document, index: int) -> int:
    """The goal heading above, unless a chapter of the document stands between."""
    for at in range(index - 1, -1, -1):
        block = document.blocks[at]
        if isinstance(block, Heading):
            if block.role is Role.GOAL:
                return at
            if block.role is Role.CHAPTER:
                return -1
    return -1


def _task(document: Document, contents: Contents, goal: int, index: int, heading: Heading) -> Task:
    number, text = split_task(heading.text)
    keys = sorted(key for key in contents if key[:2] == (goal, index))
    sections = tuple(section(document, key, contents[key]) for key in keys)
    filled = tuple(
        one for one in sections if one.name or one.paragraphs or one.figures or one.events
    )
    return Task(number, text, _place(heading), filled)


def section(document: Document, key: tuple[int, int, int], content: Content) -> InstitutionSection:
    at = next((index for index in reversed(key) if index >= 0), -1)
    block = document.blocks[at] if at >= 0 else None
    heading = block if isinstance(block, Heading) else None
    name = heading.text if heading and heading.role is Role.INSTITUTION else ""
    return InstitutionSection(
        name=name.strip(" :"),
        heading=_place(heading) if heading else Place(""),
        paragraphs=tuple(content.words),
        figures=tuple(content.figures),
        events=tuple(content.events),
    )


def _numbered_tasks(texts: Iterable[Text]) -> Iterable[Task]:
    """Like "1.2. Zapewnienie…" under a goal of a programme."""
    for text in texts:
        found = _NUMBERED_TASK.match(text.words)
        if found:
            words = found.group("text").strip(" ;,")
            yield Task(
                found.group("number"), words, text.place(found.start("text"), found.end("text"))
            )


def _listed_goals(texts: Sequence[Text]) -> Iterable[Goal]:
    """A programme that only lists its goals."""
    leads = [text for text in texts if text.part and _is_goal_list(text)]
    first = leads[0].block if leads else None
    for text in leads:
        if text.block == first:
            number, words = split_goal(text.words)
            place = text.place(0, len(text.words))
            yield Goal(number or str(text.part[0] + 1), words.strip(" ;."), place)


def _is_goal_list(text: Text) -> bool:
    above = f"{text.lead} {text.under.section} {text.under.chapter}"
    return bool(_GOALS_LIST.search(above)) and len(text.part) == 1


def _announced(goals: list[Goal], texts: Sequence[Text]) -> Iterable[Goal]:
    """Each goal with its words in the list that announces them, which may differ."""
    listed = {
        str(text.part[0] + 1): text.words.strip(" ;.")
        for text in texts
        if text.part and text.under.at[0] < 0 and _is_goal_list(text)
    }
    for goal in goals:
        yield replace(goal, announced=listed.get(goal.number))


def contents_of(
    texts: Sequence[Text], figures: Sequence[FoundFigure], events: Sequence[FoundEvent]
) -> Contents:
    """Prose, figures and events by the headings they stand under."""
    contents: Contents = {}
    under: dict[str, Headings] = {}
    for text in texts:
        under[text.block] = text.under
        content = contents.setdefault(text.under.at, Content())
        if text.words:
            content.words.append(Words(text.words, text.place(0, len(text.words))))
    for figure in figures:
        contents[under[figure.place.block].at].figures.append(figure)
    for event in events:
        contents[under[event.place.block].at].events.append(event)
    return contents
