"""The lists that close a report: implementers and partners, needs."""

import re
from collections.abc import Iterator, Sequence

from ostoja.recognition.structure import Words
from ostoja.recognition.texts import Text

_IMPLEMENTERS = re.compile(
    r"realizator|partnerzy|podmioty (?:realizuj|uczestnicz|współprac)", re.IGNORECASE
)
_NEEDS = re.compile(
    r"\bpotrzeb[yaę]?\b(?! (?:bytow|dzieck|rodzin|społeczn|mieszkań))", re.IGNORECASE
)
_NEEDS_SAID = re.compile(
    r"\bpotrzeby\s+(?:związane|w zakresie|na (?:rok|lata|kolejn)|dotyczące)[^:.]*?(?:to|są|:|obejmują|należy)\s*:?\s*",
    re.IGNORECASE,
)


def implementers(texts: Sequence[Text]) -> Iterator[Words]:
    """Entries of the list of implementers, in its order, repeats kept."""
    for text in texts:
        above = f"{text.under.chapter} {text.under.section}"
        titled = _IMPLEMENTERS.search(above)
        if text.part and text.table is None and (titled or _IMPLEMENTERS.search(text.lead)):
            yield _words(text)


def needs(texts: Sequence[Text]) -> Iterator[Words]:
    """Under the heading "Potrzeby" or led in by it; else after "Potrzeby … to:" in a sentence."""
    for text in texts:
        above = f"{text.under.chapter} {text.under.section}"
        if text.table is not None:
            continue
        if _NEEDS.search(above) and len(above) < 160:  # noqa: PLR2004 - a title, not a sentence
            if not text.words.rstrip().endswith(":"):
                yield _words(text)
        elif text.part and _NEEDS_SAID.search(f"{text.lead} "):
            yield _words(text)
        else:
            yield from _said(text)


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
