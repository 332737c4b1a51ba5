"""Part and whole: "w tym" gives some of the parts, "z tego" all of them."""

import re

from ostoja.recognition.reading import NEAR, Reading
from ostoja.recognition.structure import Relation

_PARTS = re.compile(
    r"\b(?:(w tym)|(z czego|(?:z|spośród|wśród) (?:któr(?:ych|ej)|nich)"
    r"|z tego(?!\s+(?:tytuł|powod|wzgl|program|okres|źród|zakres|miejsc|rok|fundusz|działan|typ"
    r"|rodzaj|wsparc|świadcz|przepis|obowiąz|teren|projekt|zadan))))\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:łącznie|ogółem|razem|w sumie|łączn\w+|ogóln\w+ liczb\w+|suma)\b", re.IGNORECASE
)
_TOTAL_AFTER = re.compile(r"\s*[^\W\d_]*\.?\s+(?:łącznie|ogółem|razem|w sumie)\b", re.IGNORECASE)
_LEAD_END = 40


def marker(reading: Reading) -> "re.Match[str] | None":
    """The last "w tym" or "z tego" before the number."""
    return _last(_PARTS, reading.before)


def earlier(reading: Reading) -> int | None:
    """The figure before the part marker in the same sentence; one in brackets only if alone."""
    found = marker(reading)
    limit = reading.number.start - len(reading.before) + found.start() if found else 0
    indices = [
        index
        for index in reading.register.by_text.get((reading.text.block, reading.text.part), [])
        if reading.span.start <= reading.register.figures[index].place.start < limit
    ]
    plain = [index for index in indices if not _is_bracketed(reading, index)]
    ranked = plain or indices
    return ranked[-1] if ranked else None


def _is_bracketed(reading: Reading, index: int) -> bool:
    place = reading.register.figures[index].place
    before = reading.text.words[reading.span.start : place.start]
    after = reading.text.words[place.end : reading.number.start]
    return before.count("(") > before.count(")") and ")" in after


def relation(reading: Reading, *, inherited: bool) -> tuple[Relation, int | None]:
    before = reading.before
    found = marker(reading)
    if found:
        return (Relation.SOME if found.group(1) else Relation.ALL), earlier(reading)
    lead = _last(_PARTS, reading.text.lead[-_LEAD_END:])
    whole = reading.register.last_of(reading.text.parent)
    if lead and whole is not None:
        return (Relation.SOME if lead.group(1) else Relation.ALL), whole
    if _TOTAL.search(before[-NEAR:]) or _TOTAL_AFTER.match(reading.after):
        return Relation.TOTAL, None
    return Relation.NONE, whole if inherited and reading.text.lead else None


def _last(pattern: "re.Pattern[str]", text: str) -> "re.Match[str] | None":
    found = None
    for found in pattern.finditer(text):  # noqa: B007 - the last one is wanted
        pass
    return found
