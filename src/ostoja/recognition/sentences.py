"""Sentences of a paragraph, by where they start and end."""

import re
from dataclasses import dataclass

_END = re.compile(r"[.!?]\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ„\"(\d–-])|;\s+(?=[-–]\s)|\n")
_SHORT = re.compile(
    r"(?:^|[\s(„])(?:[A-ZĄĆĘŁŃÓŚŹŻ]|r|im|ul|św|pt|pn|nr|tj|np|ok|tys|mln|poz|art|ust|pkt|os|godz"
    r"|zam|woj|ww"
    r"|tzw|in|m\.in|al|dot|dr|ks|prof|wys|ś|zw|późn|zm|Dz|U|tel|pow|gm|szt|rozdz|dz|lit|lp|str|tab"
    r"|Nr|Art|Tel|Ul)\.$"
)


LONGEST = 1_500
"""Characters of a sentence."""


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int


def sentences(text: str) -> list[Span]:
    """Abbreviations and "2023 r." do not end a sentence."""
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if _SHORT.search(text[start : match.start() + 1]) or re.search(
            r"\dr\.$|\.{3}$", text[: match.start() + 1][-4:]
        ):
            continue
        spans.extend(_cut(start, match.start() + 1))
        start = match.end()
    spans.extend(_cut(start, len(text)))
    return spans


def _cut(start: int, end: int) -> list[Span]:
    """A stretch without full stops is no sentence; it is read in pieces."""
    starts = [start, *range(start + LONGEST, end, LONGEST)]
    return [Span(at, min(at + LONGEST, end)) for at in starts]


def sentence_at(spans: list[Span], position: int) -> Span:
    return next((span for span in reversed(spans) if span.start <= position), spans[0])


def clause(text: str, span: Span, start: int, end: int) -> str:
    """The words around a number, between the nearest commas, without the number itself."""
    before = re.split(r"[,;:]\s|\(|\soraz\s", text[span.start : start])[-1]
    after = re.split(r"[,;:]\s|[()]|[.;]$|\soraz\s", text[end : span.end])[0]
    words = " ".join(f"{before} {after}".split()).strip(" –-,.;:()")
    if len(words) > 2:  # noqa: PLR2004 - "do" says nothing
        return words
    return " ".join(f"{text[span.start : start]} {text[end : span.end]}".split()).strip(" –-,.;:()")
