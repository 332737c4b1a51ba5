"""Figures in prose and lists: value, unit, label, part and whole, period."""

import re
from decimal import Decimal
from functools import lru_cache

from ostoja.recognition import parts, units
from ostoja.recognition.borrowed import STARTS_CLAUSE, elided, first_word, unit_elsewhere
from ostoja.recognition.closing import needs_said, states_needs
from ostoja.recognition.not_figures import masked, states_a_rule
from ostoja.recognition.numbers import BOTH, TIMES, numbers_in
from ostoja.recognition.periods import periods_in
from ostoja.recognition.reading import NEAR, Reading
from ostoja.recognition.register import Register
from ostoja.recognition.sentences import clause, sentence_at, sentences
from ostoja.recognition.structure import FoundFigure
from ostoja.recognition.texts import Text
from ostoja.recognition.words import is_finite_verb, is_past

_APPROXIMATE = re.compile(
    r"(?:\b(?:około|ok\.?|ponad|blisko|prawie|niemal|przeszło|niespełna|powyżej|mniej więcej"
    r"|circa|ca\.?"
    r"|szacunkowo|nawet|orientacyjnie|co najmniej|bez mała)|[~≈><])\s*$",
    re.IGNORECASE,
)
_RANGE_ON = re.compile(r"\s?(?:[-–—]|do)\s?(?=\d)")
_FROM = re.compile(r"\b(?:od|z)\s+$", re.IGNORECASE)
_RANGE_FROM = re.compile(r"\bod\s+$", re.IGNORECASE)
_OUT_OF = re.compile(r"\s+(?:z|spośród)\s+(?=\d)")
_RANGE_TO = re.compile(r"\bod\s+\d[\d ]*\s+do\s+$|(?<![\d.,])\d+\s?[-–—]\s?$", re.IGNORECASE)
_THAT_ARE = re.compile(r"\s+to\s+(?=[^\W\d])")
_PIECE = "sztuka"
_APPROXIMATE_AFTER = re.compile(r"\s*[^\W\d_]*\s*\((?:szacunkowo|orientacyjnie|w przybliżeniu)\)")
_MEASURED = re.compile(r"\b(?:średni|przeciętn|najstarsz|najmłodsz|trwa[łl])\w*\s", re.IGNORECASE)
_HOW_OFTEN = re.compile(r"\s+(?:wyższ|niższ|więcej|mniej|większ|mniejsz|szybci)\w*")
_SPANS = {"lato": "rok", "rok": "rok", "miesiąc": "miesiąc", "dzień": "dzień", "tydzień": "tydzień"}
_ORDINAL = re.compile(r"\s*(?:-?\s*(?:go|ego|tego|ej|ą)\b|\.\s+[a-ząćęłńóśźż]+(?:ej|ego|ym|a|y)\s)")
_PLANNED = re.compile(r"\b(?:przewidzian|zaplanowan|planowan|przeznaczon)\w+", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+(?:z|spośród)\s+(?:nich|tych)\b")
_PLACED = re.compile(r"\s+(?:w|we|na|do|u)\s")
_STARTS_PART = re.compile(r"[:,]\s+(?:a\s+|zaś\s+)?$")
_COMPARED = re.compile(r"\s+(?:mniej|więcej)\b")
_DIGIT = re.compile(r"\d")
_LONGEST_LABEL = 160
_SMALL_WORD_ONLY = Decimal(1)


def read_figures(text: Text, register: Register) -> None:
    """Add the figures of one text to the register; what is needed was not done."""
    if states_needs(text) or not (_DIGIT.search(text.words) or numbers_in(text.words)):
        return
    plain = masked(text.words, register.year)
    done = needs_said(text.words)
    spans = sentences(text.words)
    for number in numbers_in(plain[:done]):
        span = sentence_at(spans, number.start)
        figure = _figure(Reading(text, plain, span, number, register))
        if figure is not None:
            register.add((text.block, text.part), figure)


def _figure(reading: Reading) -> FoundFigure | None:
    unit = _unit_after(reading)
    if parts.marker(reading) and units.orders(unit, reading.number.value):
        unit = None
    if _counts_nothing(reading, unit):
        return None
    lemma = _lemma(reading, unit) if unit else unit_elsewhere(reading)
    if lemma is None and not reading.is_labelled and not parts.marker(reading):
        return None
    end = max(unit.end if unit else 0, reading.number.end)
    relation, whole = parts.relation(reading, inherited=unit is None)
    return FoundFigure(
        value=reading.number.value,
        unit=lemma,
        label=_label(reading, end),
        quote=reading.sentence.strip(),
        place=reading.text.place(reading.number.start, reading.number.end),
        as_written=reading.text.words[reading.number.start : end],
        approximate=_is_approximate(reading),
        relation=relation,
        whole=whole,
        period=_period(reading),
    )


def _lemma(reading: Reading, unit: units.Unit) -> str:
    if unit.lemma == _PIECE:
        label = reading.label.rpartition(": ")[2]
        named = units.of_pieces(reading.plain, unit.end, label)
        return named if named and named != "zł" else _PIECE
    return _SPANS.get(unit.lemma, unit.lemma)


def _unit_after(reading: Reading) -> units.Unit | None:
    """The noun after the number, past the other end of a range; it may be in quotes."""
    text, end, value = reading.plain, reading.number.end, reading.number.value
    if _word(reading) in TIMES:
        return units.Unit("raz", end)
    quoted = re.match(r"\s*[„\"]", reading.after)
    if quoted:
        return units.unit_after(reading.text.words, end + quoted.end(), value)
    that_are = _THAT_ARE.match(reading.after)
    if that_are and parts.marker(reading):
        return units.unit_after(text, end + that_are.end(), value)
    on = _RANGE_ON.match(reading.after)
    if on and on.group().strip() == "do" and not _FROM.search(reading.before):
        on = None
    on = on or _OUT_OF.match(reading.after)
    if on:
        further = re.match(r"[\d ]*\d", reading.after[on.end() :])
        return units.unit_after(text, end + on.end() + (further.end() if further else 0), value)
    return units.unit_after(text, end, value)


def _word(reading: Reading) -> str:
    return reading.plain[reading.number.start : reading.number.end].casefold()


def _is_approximate(reading: Reading) -> bool:
    on = _RANGE_ON.match(reading.after)
    first = on is not None and bool(
        on.group().strip() != "do" or _RANGE_FROM.search(reading.before)
    )
    said = _APPROXIMATE.search(reading.before[-NEAR:])
    said = said or _APPROXIMATE_AFTER.match(reading.after)
    return first or bool(said or _RANGE_TO.search(reading.before[-NEAR:]))


def _counts_nothing(reading: Reading, unit: units.Unit | None) -> bool:
    sentence = reading.sentence
    if states_a_rule(sentence) or units.orders(unit, reading.number.value):
        return True
    if reading.register.only_done and not _was_done(sentence):
        return True
    if unit and unit.lemma in units.NOT_COUNTED:
        measured = unit.lemma in _SPANS and _MEASURED.search(reading.before)
        return not (measured or units.is_count_label(reading.before))
    if _ORDINAL.match(reading.after):
        return True
    if unit and unit.lemma == "raz" and unit.end == reading.number.end:
        return bool(_HOW_OFTEN.match(reading.after))
    return reading.number.in_words and _is_idle_word(reading, unit)


def _is_idle_word(reading: Reading, unit: units.Unit | None) -> bool:
    """A number word that counts nothing: "jeden z", "w jednej sali", "Wieczór Trzech Kultur"."""
    one = reading.number.value == _SMALL_WORD_ONLY
    start = reading.number.start
    if start > reading.span.start and reading.text.words[start].isupper():
        return True
    if unit is not None and not re.match(r"\s+(?:z|ze|raz)\b", reading.after):
        return one and unit.lemma not in units.COUNTED_ONES
    if unit is None and (_word(reading) in BOTH or _COMPARED.match(reading.after)):
        return _word(reading) in BOTH
    if _takes_up(reading, one=one) and (unit is None or not one):
        return elided(reading) is None
    if unit is None and is_finite_verb(first_word(reading.after)):
        return one or elided(reading) is None
    return one or unit_elsewhere(reading) is None


def _takes_up(reading: Reading, *, one: bool) -> bool:
    """In "jedno wróciło", "jedno z nich", "jedno w placówce" the noun was said before."""
    starts = STARTS_CLAUSE.search(reading.before)
    verb = is_finite_verb(first_word(reading.after))
    placed = one and _PLACED.match(reading.after) and _STARTS_PART.search(reading.before)
    return bool(placed or (starts and (verb or _OF_THEM.match(reading.after))))


def _label(reading: Reading, end: int) -> str:
    label = reading.label
    if label:
        start = reading.number.start - len(reading.before) + reading.before.find(label)
        return reading.text.words[start : start + len(label)].strip(" –-:")[-_LONGEST_LABEL:]
    words = clause(reading.text.words, reading.span, reading.number.start, end)
    if reading.text.lead and len(words) < NEAR:
        words = f"{reading.text.lead.rstrip(' :')}: {words}".strip(": ")
    return words[:_LONGEST_LABEL]


def _period(reading: Reading) -> str:
    """The nearest date or year said before the number, else after it, else in the lead-in."""
    at, year = reading.number.start - reading.span.start, reading.register.year
    before = periods_in(reading.sentence[:at], year)
    after = periods_in(reading.sentence[at:], year)
    said = before[-1:] or after[:1] or periods_in(reading.text.lead, year)[-1:]
    return said[0] if said else ""


@lru_cache(maxsize=64)
def _was_done(sentence: str) -> bool:
    told = re.findall(r"[^\W\d_]{3,}", _PLANNED.sub(" ", sentence))
    return any(is_past(word) for word in told)
