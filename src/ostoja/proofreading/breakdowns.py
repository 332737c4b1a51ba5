"""Totals with the parts that the text gives for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from itertools import takewhile

from ostoja.polish.numerals import numeral
from ostoja.proofreading.finding import Subject
from ostoja.proofreading.passages import Passage, Shape, sentence_spans
from ostoja.recognition.structure import FoundFigure, Place

_SOME = re.compile(r"\bw tym\b|\bm\.\s?in\.|\bmiędzy innymi\b|\bprzede wszystkim\b", re.IGNORECASE)
_ALL = re.compile(
    r"\bz tego\b|\bz czego\b|\bw podziale na\b|\bczyli\b|\btj\.|\bto jest\b", re.IGNORECASE
)
_TIED = re.compile(f"{_SOME.pattern}|{_ALL.pattern}", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:łącznie|ogółem|razem|w sumie)\b[\s:–-]*(?:jest|było|to)?\s*$", re.IGNORECASE
)
_TOTAL_ITEM = re.compile(r"^\W*(?:łącznie|ogółem|razem|suma)\b", re.IGNORECASE)
_BARE_PART = re.compile(
    r"(?:[:,;(]|\bi|\boraz|\ba)\s+(\d{1,4})(?=\s(?:z|ze|w|we|na|do|po|dla|od|u|przez)\s)"
)
_OPENED = re.compile(r"\(([^()]*)\)")
_OF_WHOLE = re.compile(r"\b(?:łącznie|ogółem|razem|w sumie)\b", re.IGNORECASE)
_PEOPLE = frozenset(
    "osoba dziecko kobieta mężczyzna uczeń rodzic senior mieszkaniec dorosły chłopiec dziewczynka "
    "dziewczę wychowanek podopieczny uczestnik zawodnik bezrobotny".split()
)
_PIECES = (None, "sztuka", "szt")
_MONEY = "zł"
_LEAST = 2
_MOST_WORDS = 4
"""Between a number and the colon or bracket with its parts."""


class Kind(StrEnum):
    """How the text ties the parts to the whole."""

    SOME = "some"
    """As "w tym": may be less than the whole."""
    ALL = "all"
    """As "z tego", or a total said after its parts: must make the whole."""
    LISTED = "listed"
    """A list or bracket after a number, without a word that ties them."""


@dataclass(frozen=True, slots=True)
class Breakdown:
    kind: Kind
    total: FoundFigure
    parts: tuple[FoundFigure, ...]
    passage: Passage
    """Where the total stands."""
    nearby: tuple[FoundFigure, ...] = ()
    """Figures in the next sentence or passage, one of which may be the missing part."""
    silent: int = 0
    """Items of the list that give no number."""

    @property
    def whole(self) -> Decimal:
        return _value(self.total)

    @property
    def sum(self) -> Decimal:
        return sum((_value(part) for part in self.parts), Decimal(0))

    @property
    def missing_nearby(self) -> FoundFigure | None:
        """The figure close by that would complete the list."""
        gap = self.whole - self.sum
        return next((each for each in self.nearby if each.value == gap), None)


def in_figures(breakdown: Breakdown, value: Decimal) -> str:
    """A number as the text writes it: złoty with two places, and a slip as it is."""
    in_grosze = breakdown.total.unit == _MONEY and value == round(value, 2)
    return numeral(value, places=2 if in_grosze else None)


@lru_cache(maxsize=1)
def breakdowns(subject: Subject) -> tuple[Breakdown, ...]:
    """In the order of the text; two rules ask for those of one text."""
    return tuple(_breakdowns(subject))


def _breakdowns(subject: Subject) -> Iterator[Breakdown]:
    held = _figures_by_passage(subject)
    for index, passage in enumerate(subject.passages):
        figures = held.get((passage.block, passage.part), ())
        following = subject.passages[index + 1 :]
        after = [f for each in following[:2] for f in held.get((each.block, each.part), ())]
        yield from _in_text(passage, figures, after)
        yield from _with_list(passage, figures, following, held)
        yield from _list_with_total(passage, subject.passages[:index], figures, held)


Held = dict[tuple[str, tuple[int, ...]], tuple[FoundFigure, ...]]


def _figures_by_passage(subject: Subject) -> Held:
    held: Held = {}
    for figure in subject.structure.figures:
        if figure.value is not None and figure.unit != "%":
            key = (figure.place.block, figure.place.part)
            held[key] = (*held.get(key, ()), figure)
    for passage in subject.passages:
        key = (passage.block, passage.part)
        if key in held:
            held[key] = _with_bare_parts(passage, held[key])
    return held


def _with_bare_parts(passage: Passage, figures: tuple[FoundFigure, ...]) -> tuple[FoundFigure, ...]:
    """Numbers of an enumeration that name no unit are parts too: "10 rodzin w …, 8 z powodu …"."""
    seen = {figure.place.start for figure in figures}
    bare = [
        FoundFigure(
            Decimal(match[1]),
            None,
            "",
            passage.text,
            Place(passage.block, None, match.start(1), match.end(1), passage.part),
            match[1],
        )
        for match in _BARE_PART.finditer(passage.text)
        if match.start(1) not in seen
    ]
    return tuple(sorted((*figures, *bare), key=lambda figure: figure.place.start))


def _value(figure: FoundFigure) -> Decimal:
    return figure.value or Decimal(0)


def _in_text(
    passage: Passage, figures: tuple[FoundFigure, ...], after: list[FoundFigure]
) -> Iterator[Breakdown]:
    for start, end in sentence_spans(passage.text):
        here = tuple(figure for figure in figures if start <= figure.place.start < end)
        later = (*(f for f in figures if f.place.start >= end), *after)
        yield from _marked(passage, (start, end), here, later)
        yield from _bracketed(passage, (start, end), here, later)
        yield from _after_colon(passage, (start, end), here, later)
        yield from _total_last(passage, start, here)


def _marked(
    passage: Passage,
    span: tuple[int, int],
    figures: tuple[FoundFigure, ...],
    later: tuple[FoundFigure, ...],
) -> Iterator[Breakdown]:
    """As "77 osób, w tym 27 …, 32 …": parts after a tying word."""
    for pattern, kind in ((_SOME, Kind.SOME), (_ALL, Kind.ALL)):
        for marker in pattern.finditer(passage.text, *span):
            before = [figure for figure in figures if figure.place.end <= marker.start()]
            behind = [figure for figure in figures if figure.place.start >= marker.end()]
            end = _end_of_parts(passage.text, marker.end(), span[1])
            close = [figure for figure in behind if figure.place.start < end]
            if before and close:
                parts = tuple(part for part in close if _is_part(before[-1], part))
                yield Breakdown(kind, before[-1], parts, passage, later)


def _end_of_parts(text: str, start: int, end: int) -> int:
    """Up to a bracket that closes one opened before, or the next tying word."""
    depth = 0
    for at in range(start, end):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth < 0:
            return at
    following = [match.start() for p in (_SOME, _ALL) for match in p.finditer(text, start, end)]
    return min(following, default=end)


def _is_part(total: FoundFigure, part: FoundFigure) -> bool:
    """Of the same kind as the whole: persons of persons, złoty of złoty."""
    if total.unit == part.unit:
        return True
    if _MONEY in (total.unit, part.unit):
        return False
    if part.as_written.isdigit():
        return True
    return part.unit in _PIECES or (total.unit in _PEOPLE and part.unit in _PEOPLE)


def _bracketed(
    passage: Passage,
    span: tuple[int, int],
    figures: tuple[FoundFigure, ...],
    later: tuple[FoundFigure, ...],
) -> Iterator[Breakdown]:
    """As "łącznie 20 (12 …, 8 …)": parts in the bracket right after the number."""
    for bracket in _OPENED.finditer(passage.text, *span):
        before = [figure for figure in figures if figure.place.end <= bracket.start()]
        inside = [f for f in figures if bracket.start() < f.place.start < bracket.end()]
        if not before or _TIED.search(bracket[1]):
            continue
        between = passage.text[before[-1].place.end : bracket.start()]
        parts = tuple(part for part in inside if _is_part(before[-1], part))
        if len(parts) >= _LEAST and len(parts) == len(inside) and len(between.split()) <= _LEAST:
            said = passage.text[span[0] : before[-1].place.start]
            kind = Kind.ALL if _OF_WHOLE.search(said) else Kind.LISTED
            yield Breakdown(kind, before[-1], parts, passage, later)


def _after_colon(
    passage: Passage,
    span: tuple[int, int],
    figures: tuple[FoundFigure, ...],
    later: tuple[FoundFigure, ...],
) -> Iterator[Breakdown]:
    """As "Udzielono 87 porad: psycholog – 45, prawnik – 42"."""
    colon = passage.text.find(":", *span)
    before = [figure for figure in figures if figure.place.end <= colon]
    inside = [figure for figure in figures if figure.place.start > colon]
    between = passage.text[before[-1].place.end : colon] if before else ""
    if len(before) != 1 or len(between.split()) > _MOST_WORDS or _TIED.search(between):
        return
    parts = tuple(part for part in inside if _is_part(before[0], part))
    if len(parts) >= _LEAST and len(parts) == len(inside):
        yield Breakdown(Kind.LISTED, before[0], parts, passage, later)


def _total_last(
    passage: Passage, start: int, figures: tuple[FoundFigure, ...]
) -> Iterator[Breakdown]:
    """As "12 kobiet i 8 mężczyzn, łącznie 20 osób"."""
    for index, total in enumerate(figures):
        before = figures[:index]
        said = passage.text[start : total.place.start]
        parts = tuple(part for part in before if _is_part(total, part))
        if len(parts) >= _LEAST and len(parts) == len(before) and _TOTAL.search(said):
            yield Breakdown(Kind.ALL, total, parts, passage)


def _with_list(
    passage: Passage,
    figures: tuple[FoundFigure, ...],
    following: tuple[Passage, ...],
    held: Held,
) -> Iterator[Breakdown]:
    """As "10 rodzin zakończyło współpracę:" with a list under it."""
    if not passage.text.rstrip().endswith(":") or not figures:
        return
    last_sentence = list(sentence_spans(passage.text))[-1][0]
    here = [figure for figure in figures if figure.place.start >= last_sentence]
    if len(here) != 1:
        return
    items = [item for item in _items_below(passage, following) if not _TOTAL_ITEM.match(item.text)]
    first = [held.get((item.block, item.part), ())[:1] for item in items]
    parts = tuple(part for found in first for part in found if _is_part(here[0], part))
    silent = len(items) - len(parts)
    if len(parts) >= _LEAST:
        kind = _kind_of(passage.text[last_sentence:])
        yield Breakdown(kind, here[0], parts, passage, (), silent)


def _kind_of(text: str) -> Kind:
    if _SOME.search(text):
        return Kind.SOME
    return Kind.ALL if _ALL.search(text) else Kind.LISTED


def _items_below(passage: Passage, following: tuple[Passage, ...]) -> list[Passage]:
    """Children of an item, or the top items of the list that comes next."""
    if passage.shape is Shape.ITEM:
        depth = len(passage.part)
        below = takewhile(lambda each: _is_under(passage, each), following)
        return [each for each in below if len(each.part) == depth + 1]
    if not following or following[0].shape is not Shape.ITEM:
        return []
    listing = following[0].block
    within = takewhile(lambda each: each.block == listing, following)
    return [each for each in within if len(each.part) == 1]


def _is_under(passage: Passage, other: Passage) -> bool:
    return other.block == passage.block and other.part[: len(passage.part)] == passage.part


def _list_with_total(
    passage: Passage, before: tuple[Passage, ...], figures: tuple[FoundFigure, ...], held: Held
) -> Iterator[Breakdown]:
    """A list whose last item is "razem – 20"."""
    if passage.shape is not Shape.ITEM or not figures or not _TOTAL_ITEM.match(passage.text):
        return
    same = [each for each in before if each.block == passage.block]
    items = [each for each in same if each.part[:-1] == passage.part[:-1]]
    first = [held.get((item.block, item.part), ())[:1] for item in items]
    parts = tuple(part for found in first for part in found if _is_part(figures[0], part))
    if len(parts) >= _LEAST:
        silent = len(items) - len(parts)
        yield Breakdown(Kind.ALL, figures[0], parts, passage, (), silent)
