"""Quotation marks and brackets without their pair."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.passages import Passage, Shape

NAME = "unbalanced-marks"
_MARKS = re.compile(r",,|''|[„”“«»\"()\[\]]")
_CLOSES = {")": "(", "]": "[", "”": "„", "“": "„", "''": "„", "»": "«", '"': "„"}
_OPENS = {"(": "(", "[": "[", "„": "„", ",,": "„", "«": "«"}
_EITHER = ('"', "“")
"""Marks that open where nothing is open: straight quotes and the English opening quote."""
_ENUMERATION = re.compile(r"(?:(?<=\s)|^)(?:\d{1,2}|[a-z]|[ivx]{1,4})\)", re.IGNORECASE)
_TITLE_LINES = 3
"""Of a cover, over which one quotation may go; a longer passage than a line ends it."""
_TITLE_LINE = 80
_AROUND = 25
"""Characters shown beside a mark."""


@dataclass
class _Loose:
    """Marks of one passage that have no pair in it."""

    passage: Passage
    closing: list[tuple[str, int]] = field(default_factory=list)
    opening: list[tuple[str, int]] = field(default_factory=list)


def find(subject: Subject) -> Iterator[Finding]:
    loose = [_loose_marks(passage) for passage in subject.passages]
    for at, one in enumerate(loose):
        for following in loose[at + 1 : at + _TITLE_LINES]:
            if not _flows_on(one.passage, following.passage):
                break
            _pair_over(one, following)
            if following.opening or len(following.passage.text) > _TITLE_LINE:
                break
    for each in loose:
        for mark, at in sorted((*each.closing, *each.opening), key=lambda pair: pair[1]):
            yield _finding(each.passage, mark, at)


def _loose_marks(passage: Passage) -> _Loose:
    loose = _Loose(passage)
    enumerated = {match.end() - 1 for match in _ENUMERATION.finditer(passage.text)}
    for match in _MARKS.finditer(passage.text):
        last = loose.opening[-1][0] if loose.opening else ""
        if match.start() in enumerated and last != "(":
            continue
        if match[0] == "«" and last == "»":
            loose.opening.pop()
        elif match[0] == "»" and last != "«" and "«" in passage.text[match.end() :]:
            loose.opening.append(("»", match.start()))  # a quotation in a quotation, »like this«
        elif (match[0] in _EITHER and last != "„") or match[0] in _OPENS:
            loose.opening.append((_OPENS.get(match[0], "„"), match.start()))
        elif last == _CLOSES[match[0]]:
            loose.opening.pop()
        else:
            loose.closing.append((_CLOSES[match[0]], match.start()))
    return loose


def _flows_on(one: Passage, following: Passage) -> bool:
    """Titles may be broken over lines of a cover, a sentence over pages, not over cells."""
    return Shape.CELL not in (one.shape, following.shape)


def _pair_over(one: _Loose, following: _Loose) -> None:
    while one.opening and following.closing and one.opening[-1][0] == following.closing[0][0]:
        one.opening.pop()
        following.closing.pop(0)


def _finding(passage: Passage, mark: str, at: int) -> Finding:
    quote = passage.text[max(0, at - _AROUND) : at + _AROUND].strip()
    kind = "Cudzysłów" if mark in "„«»" else "Nawias"
    message = (
        f"{kind} nie ma pary: brakuje otwarcia albo zamknięcia. "
        "Program nie wie, w którym miejscu powinno stać."
    )
    return finding_in(passage, NAME, Severity.WARNING, message, quote)


RULE = Rule(
    NAME,
    "Cudzysłów lub nawias bez pary.",
    "Nie wie, gdzie brakujący znak miał stać; cudzysłów otwarty w jednym akapicie i zamknięty "
    "w następnym uznaje za dobry.",
    find,
)
