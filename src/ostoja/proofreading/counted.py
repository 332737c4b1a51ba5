"""A number in a text with the noun it counts, and how Polish makes the two agree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ostoja.polish.dates import MONTHS_GENITIVE
from ostoja.polish.numerals import Plural, plural_class
from ostoja.proofreading.dictionary import Reading, readings

_NUMBER = re.compile(
    r"(?<![\w.,/+–-])(?P<value>\d{1,3}(?:[ \u00a0]\d{3})+|\d{1,6})(?=\s)(?!\s[–-]\s?\d)"
)
_FOLLOWING = re.compile(r"[ \u00a0]+([^\W\d_]+)(?![.\w/-])")
_FOLLOWING_LAST = re.compile(r"[ \u00a0]+([^\W\d_]+)(?=\.(?:\s|$))")
"""The last word before a full stop; an abbreviation there is ruled out by the dictionary."""
_PRECEDING = re.compile(r"([^\W\d_]+)(\.?)[ \u00a0]+$")
_LABELS = frozenset(
    "art ust pkt poz nr lit rozdział rozdz zadanie cel klasa kl grupa tabela tab godz godzina "
    "ul ulica al os osiedle pl par str strona pok tel dz punkt działanie etap załącznik wykres lat "
    "wiek oddział szkoła przedszkole półrocze kwartał".split()
)
"""Words after which a number is a name, not a count."""
_ABBREVIATIONS = frozenset(
    "min godz os szt tys mln mld zł gr r w m km ha kg g l h st ok a i z o u".split()
)
_ORDINALS = frozenset(
    "rok klasa runda finał miejsce edycja kadencja dzień tydzień miesiąc piętro strona lekcja etap "
    "kwartał semestr grupa punkt ustęp artykuł pozycja zadanie cel rozdział tura stopień półrocze "
    "oddział rocznica liga bieg festiwal rajd zjazd sesja posiedzenie turniej konkurs".split()
)
"""Nouns that stand after an ordinal typed without its full stop: "4 runda"."""
_NEVER_COUNTED = _ABBREVIATIONS | frozenset(MONTHS_GENITIVE)
_YEARS = range(1900, 2101)
_MOST_ADJECTIVES = 3
_NOT_NOUNS = frozenset({"praet", "fin", "imps", "inf", "prep", "conj", "comp", "adv", "pred"})
_DESCRIBING = frozenset({"adj", "ppas"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A whole number with its noun: "24 nowe rodziny"."""

    value: int
    noun: str
    readings: tuple[Reading, ...]
    """As a noun."""
    quote: str
    """From the number to the noun, word for word."""
    before: str
    """The text before the number."""
    after: str
    """The text after the noun."""

    @property
    def group(self) -> Plural:
        return plural_class(self.value)

    def has(self, *features: str) -> bool:
        return any(reading.features >= set(features) for reading in self.readings)


def counted_in(text: str) -> Iterator[Counted]:
    for match in _NUMBER.finditer(text):
        value = int(re.sub(r"\D", "", match["value"]))
        if value == 0 or value in _YEARS or _is_a_label(text[: match.start()]):
            continue
        found = _noun_after(text, match.end())
        if found:
            noun, end, its_readings = found
            quote = text[match.start() : end]
            yield Counted(value, noun, its_readings, quote, text[: match.start()], text[end:])


def _is_a_label(before: str) -> bool:
    """As "klasa 2", "nr 5": the number names the thing before it."""
    preceding = _PRECEDING.search(before)
    if not preceding:
        return before.rstrip().endswith("§")
    forms = {reading.lemma.lower() for reading in readings(preceding[1])}
    return bool((forms | {preceding[1].lower()}) & _LABELS)


def _noun_after(text: str, at: int) -> tuple[str, int, tuple[Reading, ...]] | None:
    """The first noun after the number, past at most three adjectives."""
    for _ in range(_MOST_ADJECTIVES + 1):
        match = _word_at(text, at)
        if not match or match[1].lower() in _NEVER_COUNTED:
            return None
        nouns = nouns_of(match[1])
        if nouns and not (_describes(match[1]) and _noun_follows(text, match.end())):
            return None if _is_ordinal(match[1], nouns) else (match[1], match.end(), nouns)
        if not _describes(match[1]):
            return None
        at = match.end()
    return None


def _word_at(text: str, at: int) -> re.Match[str] | None:
    return _FOLLOWING.match(text, at) or _FOLLOWING_LAST.match(text, at)


def _noun_follows(text: str, at: int) -> bool:
    match = _word_at(text, at)
    return bool(match and nouns_of(match[1]))


def _describes(word: str) -> bool:
    return any(reading.kind in _DESCRIBING for reading in readings(word))


def nouns_of(word: str) -> tuple[Reading, ...]:
    """The word's readings as a common noun; () where it may be a verb or a small word."""
    every = readings(word)
    if any(reading.kind in _NOT_NOUNS for reading in every):
        return ()
    return tuple(each for each in every if each.kind == "subst" and not each.named)


def _is_ordinal(word: str, nouns: tuple[Reading, ...]) -> bool:
    singular = not any("pl" in reading.features for reading in nouns)
    ordinal = any(reading.lemma.lower() in _ORDINALS for reading in nouns)
    return word[0].isupper() or (ordinal and (singular or word.lower() in ("roku", "rok")))
