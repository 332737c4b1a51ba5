"""The unit of a number with no noun after it: from its label, its list, its whole, its sentence."""

import re

from ostoja.recognition import parts, units
from ostoja.recognition.reading import FAR, Reading
from ostoja.recognition.sentences import sentence_at, sentences
from ostoja.recognition.words import is_describing, is_finite_verb

_BARE = re.compile(
    r"\s*(?:[.,;)]|$)|\s+(?:z|ze|w|we|na|od|do|dla|przez|po|i|oraz|nie|mniej|więcej|zosta\w+"
    r"|\w+(?:ło|ły|li|ono|ano|ęto))\b"
)
_COMPARED = re.compile(
    r"\b(?:(?:rok|dwa lata) (?:wcześniej|temu)|przed rokiem|poprzednio|rok później"
    r"|w (?:roku |latach )?(?:ubiegłym|poprzednim|minionym)(?: roku)?)\s+$",
    re.IGNORECASE,
)
_DATED = re.compile(r"\u0001\.?\s*\)?(?:r\.?|roku?)?\s*[:–-]?\s*$")
_AMONG = re.compile(r"\s+(?:z|spośród)\s+(?:tych|tych\s+(?:ostatnich|samych))\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\bich\s+(?:już\s+|łącznie\s+|tylko\s+|ponad\s+|około\s+)?$", re.IGNORECASE)
_VERB_LAST = re.compile(r"([^\W\d_]+)\s+(?:się\s+)?(?:łącznie\s+|razem\s+|już\s+|tylko\s+)?$")
_HAVE = re.compile(r"\b(?:mamy|mieliśmy|posiadamy|zatrudniamy|było|jest|są|były)\s", re.IGNORECASE)
_BRACKETED = re.compile(r"\b(liczb\w+\s+[^\W\d_]+(?:\s+[^\W\d_]+)?)\s*\($", re.IGNORECASE)
_SEGMENT = re.compile(r",\s+(?:a\s+|oraz\s+)?([^,.;:()\d\u0001]{3,40})\s$")
_KIND = re.compile(r"\s+([^\W\d_]+)\s*(?:[,.;)]|$|i\b|oraz\b)")
_IN_NUMBER = re.compile(r"([^\W\d_]{4,}),?\s+w (?:liczbie|ilości)\s+$", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.:;)(]|,\s|$)")
STARTS_CLAUSE = re.compile(r",\s+(?:a\s+|zaś\s+)?$")
_ONE = 1


def unit_elsewhere(reading: Reading) -> str | None:
    """The nearest that names one."""
    label = reading.label
    counted = _IN_NUMBER.search(reading.before)
    if counted:
        return units.last_plural(counted.group(1))
    if re.match(r"\s*\)", reading.after) and (bracketed := _bracketed(reading)):
        return bracketed
    if label and units.is_count_label(label):
        return units.unit_of_label(label)
    whole = _of_whole(reading)
    if whole is None and label:
        whole = units.unit_of_label(label.rpartition(": ")[2]) or units.unit_of_label(label)
    return (
        whole
        or _money(reading)
        or _of_clause(reading, label)
        or _of_them(reading)
        or _of_subject(reading, ("gen",))
        or elided(reading)
        or _listed(reading)
        or (_of_subject(reading, ("nom",)) if _HAVE.search(reading.before) else None)
    )


def elided(reading: Reading) -> str | None:
    """In "12 rodzin…, a z 2 z powodu" the noun is said once, for the smaller count too."""
    value = reading.number.value
    found = [
        figure
        for figure in reading.earlier_here()
        if figure.unit not in {None, "zł", "%"} and figure.value is not None
    ]
    if not found or value is None or value != value.to_integral_value():
        return None
    first = first_word(reading.after)
    bare = _BARE.match(reading.after) or is_describing(first) or is_finite_verb(first)
    small = value <= max(figure.value or 0 for figure in found)
    compared = _COMPARED.search(reading.before) or _DATED.search(reading.before)
    among = is_describing(first) and re.search(r"\b(?:na|spośród)\s+$", reading.before)
    clause = reading.number.in_words and STARTS_CLAUSE.search(reading.before)
    return found[-1].unit if bare and (small or compared or among or clause) else None


def _bracketed(reading: Reading) -> str | None:
    value = reading.number.value
    if value is None or value != value.to_integral_value():
        return None
    label = _BRACKETED.search(reading.before)
    return units.unit_of_label(label.group(1)) if label else units.bracketed(reading.before)


def _listed(reading: Reading) -> str | None:
    """In "stałe 24 osoby, okresowe 31, celowe 88" and "15 porad prawnych, 23 psychologicznych"."""
    earlier = [one for one in reading.earlier_here() if one.place.start >= reading.span.start]
    if not earlier or earlier[-1].unit is None:
        return None
    segment = _SEGMENT.search(reading.before)
    told = segment is not None and not any(map(is_finite_verb, segment.group(1).split()))
    kind = _KIND.match(reading.after)
    described = kind is not None and is_describing(kind.group(1))
    return earlier[-1].unit if (told and _ENDS.match(reading.after)) or described else None


def _of_whole(reading: Reading) -> str | None:
    if parts.marker(reading):
        earlier = parts.earlier(reading)
        if earlier is not None:
            return reading.register.figures[earlier].unit
    if not reading.text.lead:
        return None
    if units.is_count_label(reading.text.lead):
        return units.unit_of_label(reading.text.lead)
    whole = reading.register.last_of(reading.text.parent)
    return reading.register.figures[whole].unit if whole is not None else None


def _money(reading: Reading) -> str | None:
    value = reading.number.value
    grosze = value is not None and value.as_tuple().exponent == -2  # noqa: PLR2004
    told = f"{reading.text.lead} {reading.sentence}"
    return "zł" if grosze and units.is_money(told) else None


def _of_clause(reading: Reading, label: str) -> str | None:
    among = _AMONG.match(reading.after)
    if among:
        found = units.unit_after(reading.plain, reading.number.end + among.end())
        return found.lemma if found else None
    if _ENDS.match(reading.after) and not label:
        return units.counted_before(reading.before)
    return units.unit_of_label(reading.text.lead) if label and reading.text.lead else None


def _of_them(reading: Reading) -> str | None:
    """In "prowadzą ich 32", "Było ich 52": what was named last, here or a sentence before."""
    if not _OF_THEM.search(reading.before):
        return None
    here = [one.unit for one in reading.earlier_here() if one.unit not in {None, "zł", "%"}]
    spans = sentences(reading.text.words)
    at = spans.index(sentence_at(spans, reading.number.start))
    if here and reading.earlier_here()[-1].place.start >= reading.span.start:
        return here[-1]
    said = reading.text.words[spans[at - 1].start : spans[at - 1].end] if at else ""
    return units.last_plural(said) or (here[-1] if here else None)


def _of_subject(reading: Reading, cases: tuple[str, ...]) -> str | None:
    """In "Asystentki mamy trzy", "Rodzin wielodzietnych, …, jest 214": the sentence's subject."""
    verb = _VERB_LAST.search(reading.before[-FAR:])
    if not verb or not is_finite_verb(verb.group(1)) or not _ENDS.match(reading.after):
        return None
    value = reading.number.value
    whole = value is not None and value > _ONE and value == value.to_integral_value()
    return units.subject(reading.before, cases) if whole else None


def first_word(text: str) -> str:
    found = re.match(r"\s+(?:nie\s+)?([^\W\d_]+)", text)
    return found.group(1) if found else ""
