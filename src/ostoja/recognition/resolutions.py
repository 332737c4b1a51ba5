"""Resolutions that a text names: number, day, body, and what changed them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ostoja.recognition.dates import dates_in
from ostoja.recognition.structure import Resolution
from ostoja.recognition.texts import Text

_NAMED = re.compile(
    r"\buchwał\w*\s+(?:(?P<by>Rad[ayęz]\w*(?:\s+[A-ZĄĆĘŁŃÓŚŹŻ]\w+){1,4}(?:\s+w\s+\w+)?)\s+)?"
    r"(?:Nr\.?|nr\.?|NR|numer)?\s*(?P<number>[IVXLCD]+[/.]\d+[/.]\d+"
    r"|\d+/[IVXLCD]+/\d+"
    r"|[IVXLCD]+/\d+|\d+/\d+(?:/\d+)?)"
    r"(?P<rest>.{0,140})",
    re.IGNORECASE | re.DOTALL,
)
_BODY = re.compile(r"^\s*((?:Rad[ayęz]|Zarządu|Sejmiku)\w*\b.*?)\s*z\s+dnia", re.IGNORECASE)
_LATER = re.compile(r"z\s+późn\w*\.?\s*zm|późniejszymi\s+zmian|ze\s+zm(?:ian|\.)", re.IGNORECASE)
_CHANGES = re.compile(r"zmienion\w+|zmieniając\w+|w sprawie zmiany|zmiana|zm\.", re.IGNORECASE)
_ADOPTS = re.compile(r"przyję|przyjmuj|uchwalon|przyjęt|w sprawie", re.IGNORECASE)
_TITLE = re.compile(r"\W*(?:projekt\s+)?uchwała\b", re.IGNORECASE)
_NEAR = 90
_OPENING = 4
"""Texts in which a document says what it is."""


def resolutions(texts: Sequence[Text]) -> tuple[Resolution, ...]:
    """Each once, the first mention first; one that changes another is among its amendments."""
    found: dict[str, Resolution] = {}
    adopted: str | None = None
    for text in texts:
        for match in _NAMED.finditer(text.words):
            one = _read(match, text)
            changes = _CHANGES.search(text.words[max(0, match.start() - _NEAR) : match.start()])
            if changes and adopted and one.number != adopted:
                found[adopted] = _amended(found[adopted], one)
                continue
            if one.number not in found or found[one.number].on is None:
                found.setdefault(one.number, one)
            adopted = adopted or one.number
    return tuple(found.values())


def _read(match: "re.Match[str]", text: Text) -> Resolution:
    rest = match.group("rest").split("uchwał")[0]
    said = dates_in(rest, None)
    body = match.group("by") or (_BODY.match(rest) or ("", ""))[1]
    near = rest[: said[0].end + 160 if said else 0] or rest
    later = text.words[match.end("number") : match.end("number") + 260]
    return Resolution(
        number=match.group("number"),
        on=said[0].first if said else None,
        place=text.place(match.start("number"), match.end("number")),
        body=body.strip(" ,"),
        amended=bool(_LATER.search(near) or _LATER.search(later)),
    )


def _amended(one: Resolution, by: Resolution) -> Resolution:
    if any(earlier.number == by.number for earlier in one.amendments):
        return one
    return replace(one, amended=True, amendments=(*one.amendments, by))


def adopting(found: Sequence[Resolution], texts: Sequence[Text]) -> Resolution | None:
    """The document's own where it is one, else that beside words of adoption, else the first."""
    own = _own(found, texts)
    if own is not None:
        return own
    for text in texts:
        for one in found:
            at = text.words.find(one.number)
            around = text.words[max(0, at - _NEAR) : at + 2 * _NEAR]
            if at >= 0 and _ADOPTS.search(around) and re.search(r"program", around, re.IGNORECASE):
                return one
    others = (one for one in found if not _gives_statute(one, texts))
    return next(others, None)


def _own(found: Sequence[Resolution], texts: Sequence[Text]) -> Resolution | None:
    """A document that begins "Uchwała Nr …" is this resolution; its day may stand a line below."""
    for at, text in enumerate(texts[:_OPENING]):
        match = _NAMED.search(text.words)
        if match and _TITLE.match(text.words):
            number = match.group("number")
            one = next((one for one in found if one.number == number), _read(match, text))
            below = " ".join(later.words for later in texts[at + 1 : at + _OPENING])
            said = dates_in(below, None)
            return replace(one, on=one.on or (said[0].first if said else None))
    return None


def _gives_statute(one: Resolution, texts: Sequence[Text]) -> bool:
    """The resolution gave a body its statute, not the gmina its programme."""
    words = (text.words for text in texts if text.block == one.place.block)
    return any(
        re.search(r"statut", text[max(0, text.find(one.number) - _NEAR) : text.find(one.number)])
        for text in words
        if one.number in text
    )
