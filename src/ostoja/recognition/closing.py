"""The lists that close a report: implementers and partners, needs."""

import re
from collections.abc import Iterator, Sequence

from ostoja.recognition.structure import Words
from ostoja.recognition.texts import Text

LONGEST_TITLE = 160
_IMPLEMENTERS = re.compile(
    r"realizator|partnerzy|podmioty (?:realizuj|uczestnicz|współprac)", re.IGNORECASE
)
_IN_A_ROW = re.compile(
    r"\W*(?:realizator\w+|partner\w+)(?:\s+(?:i|oraz)\s+partner\w+)?(?:\s+programu)?\s*"
    r"(?::|\s+(?:są|byli|było|jest))\s*",
    re.IGNORECASE,
)
_NEEDS = re.compile(
    r"\bpotrzeb[yaę]?\b(?! (?:bytow|dzieck|rodzin|społeczn|mieszkań))", re.IGNORECASE
)
_NEEDS_SAID = re.compile(
    r"\bpotrzeby\s+(?:związane|w zakresie|na (?:rok|lata|kolejn|20\d\d)|dotyczące)[^:.]*?(?:to|są|:"
    r"|obejmują|należy)\s*:?\s*"
    r"|^\W*potrzeby\s*:\s+|\bpotrzeb(?:ą|ami|a)\s+(?:pozostaj|jest|są|będzie)\w*\s*:?\s+",
    re.IGNORECASE,
)


def implementers(texts: Sequence[Text]) -> Iterator[Words]:
    """Entries of the list of implementers, in its order, repeats kept; or of "Realizatorzy: …"."""
    for text in texts:
        above = f"{text.under.chapter} {text.under.section}"
        titled = _IMPLEMENTERS.search(above)
        if text.part and text.table is None and (titled or _IMPLEMENTERS.search(text.lead)):
            yield _words(text)
        elif said := _IN_A_ROW.match(text.words):
            yield from _in_a_row(text, said.end())


def _in_a_row(text: Text, start: int) -> Iterator[Words]:
    for part in re.finditer(r"[^,;]+", text.words[start:].rstrip(" .")):
        words = part.group().strip()
        if words[:1].isupper():
            at = start + part.start()
            yield Words(words, text.place(at, at + len(part.group())))


def states_needs(text: Text) -> bool:
    """Stands under the heading "Potrzeby" or in its list."""
    above = f"{text.under.chapter} {text.under.section}"
    titled = bool(_NEEDS.search(above)) and len(above) < LONGEST_TITLE
    return titled or bool(text.part and _NEEDS_SAID.search(f"{text.lead} "))


def needs_said(words: str) -> int:
    """Where a sentence begins to say what is needed; the end of the text for none."""
    found = _NEEDS_SAID.search(f"{words} ")
    return found.start() if found else len(words)


def needs(texts: Sequence[Text]) -> Iterator[Words]:
    """Under the heading "Potrzeby" or led in by it; else after "Potrzeby … to:" in a sentence."""
    for text in texts:
        if text.table is not None:
            continue
        if not states_needs(text):
            yield from _said(text)
        elif not text.words.rstrip().endswith(":"):
            yield _words(text)


def _said(text: Text) -> Iterator[Words]:
    found = _NEEDS_SAID.search(text.words)
    rest = text.words[found.end() :] if found else ""
    if found and len(rest) > 10:  # noqa: PLR2004 - the list stands below
        position = found.end()
        for part in re.split(r"(?<=[,;])\s+(?=[a-ząćęłńóśźż]{5,}(?:nie|cie)\b)", rest):
            start = text.words.find(part, position)
            position = start + len(part)
            yield Words(part.strip(" ,;."), text.place(start, position))


def _words(text: Text) -> Words:
    return Words(text.words.strip(" ;,"), text.place(0, len(text.words)))
