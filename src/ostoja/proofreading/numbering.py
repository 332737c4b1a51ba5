"""Numbers of goals and tasks as they follow one another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ostoja.blocks.tree import Document, Heading, Role
from ostoja.recognition.structure import Place, Structure

_LAST_PART = re.compile(r"(\d+|[IVXL]+)\W*$")
_NUMBERED_HEADING = re.compile(r"(?P<parent>(?:\d{1,2}\.)*)(?P<last>\d{1,2})\.\s+\D")
_NUMBERED_BY_STRUCTURE = (Role.GOAL, Role.TASK)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


@dataclass(frozen=True, slots=True)
class Numbered:
    number: int
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Run:
    """Numbers that should follow one another without a gap."""

    kind: str
    """Polish, for the message: "cele", "zadania celu 2"."""
    start: int
    """The number before the first."""
    pieces: tuple[Numbered, ...]


def numbered_runs(structure: Structure) -> Iterator[Run]:
    """The goals, then the tasks of each goal; tasks may also be counted on across goals."""
    yield Run(
        "cele", 0, _numbered((goal.number, goal.text, goal.place) for goal in structure.goals)
    )
    last = 0
    for goal in structure.goals:
        pieces = _numbered((task.number, task.text, task.place) for task in goal.tasks)
        counted_on = bool(pieces) and last > 0 and pieces[0].number > last
        kind = f"zadania celu {goal.number}" if goal.number else "zadania"
        yield Run(kind, last if counted_on else 0, pieces)
        last = max((piece.number for piece in pieces), default=last)


def heading_runs(document: Document) -> Iterator[Run]:
    """Numbered headings that are no goals or tasks; a heading numbered 1 opens a new run."""
    open_: dict[str, list[Numbered]] = {}
    for block in document.blocks:
        match = _NUMBERED_HEADING.match(block.text) if isinstance(block, Heading) else None
        if not isinstance(block, Heading) or not match or block.role in _NUMBERED_BY_STRUCTURE:
            continue
        piece = Numbered(int(match["last"]), block.text, Place(block.id, block.source.line))
        if piece.number == 1 and match["parent"] in open_:
            yield Run("nagłówki", 0, tuple(open_.pop(match["parent"])))
        open_.setdefault(match["parent"], []).append(piece)
    for pieces in open_.values():
        yield Run("nagłówki", pieces[0].number - 1, tuple(pieces))


def _numbered(pieces: Iterator[tuple[str, str, Place]]) -> tuple[Numbered, ...]:
    read = ((number_of(number), text, place) for number, text, place in pieces)
    return tuple(Numbered(number, text, place) for number, text, place in read if number)


def number_of(written: str) -> int | None:
    """The last part of a number: 3 for "3", "2.3" and "III"; None where there is none."""
    match = _LAST_PART.search(written)
    if not match:
        return None
    return int(match[1]) if match[1].isdigit() else _roman(match[1])


def _roman(letters: str) -> int:
    values = [_ROMAN[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-one if one < two else one for one, two in zip(values, following, strict=True))
