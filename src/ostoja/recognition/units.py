"""What a number counts: the noun after it, or the one its label, list or whole names."""

import re
from dataclasses import dataclass
from decimal import Decimal

from ostoja.recognition import words

NOT_COUNTED = frozenset(
    "rok lato miesiąc tydzień dzień doba minuta sekunda wiek wiosna raz-w kwartał semestr"
    " etap forma sposób strona kierunek zasada aspekt moment pokolenie warunek kryterium stopień"
    " cel poziom życie obszar poz. godzina-dnia klasa kategoria dystans styczeń luty marzec"
    " kwiecień maj czerwiec lipiec"
    " sierpień wrzesień październik listopad grudzień roku ustęp artykuł paragraf"
    " punkt-prawa".split()
)
"""Nouns after which a number measures time or orders, but counts nothing done."""
COUNTED_ONES = frozenset(
    "osoba rodzina dziecko uczeń wniosek decyzja etat placówka asystent wychowanek szkolenie"
    " spotkanie"
    " postępowanie umowa porozumienie grupa świetlica mieszkanie noclegownia pracownik psycholog"
    " kobieta"
    " mężczyzna chłopiec dziewczynka małżeństwo interwencja przypadek sprawa procedura karta turnus"
    " koordynator wolontariusz pedagog terapeuta skarga zasiłek świadczenie stypendium matka"
    " ojciec".split()
)
"""Nouns of which one is worth counting when it is written as a word."""
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[%€]|[^\s\w]")
_LINKS = frozenset("w z na do od dla po przez za o u ze we i oraz a lub ale to jest są".split())
_THROUGH = frozenset("tzw różnych tych ok około ponad łącznie ogółem razem".split())
_GOVERNING = ("dotycząc", "obejmując", "mając", "stanowiąc", "spełniając", "posiadając")
"""Participles with an object of their own, which is not what is counted."""
_COUNT_LABEL = re.compile(
    r"\b(?:liczb[aęyą]|ilość|ilości|suma|ogólna liczba|łączna liczba|liczebność)\s*:?\s+",
    re.IGNORECASE,
)
_MONEY_LABEL = re.compile(
    r"\b(?:kwot\w+|wydat\w+|koszt\w*|środk\w+|dotacj\w+|odpłatnoś\w+|nakład\w*|budżet\w*"
    r"|w zł|złotych|plan|wykonanie|świadczenia wypłacone|należnoś\w+|zadłużen\w+|wynagrodzen\w+)",
    re.IGNORECASE,
)
_FARTHEST = 6
SHORTEST_COUNTED = 4


@dataclass(frozen=True, slots=True)
class Unit:
    lemma: str
    end: int
    """Where the unit's word ends in the text."""
    singular_only: bool = False
    """The word can only be singular, so that after 2 and more the number orders, not counts."""


def unit_after(text: str, at: int, value: Decimal | None = None) -> Unit | None:
    """The noun that the number ending at `at` governs; adjectives between them are passed over."""
    candidate: Unit | None = None
    for count, match in enumerate(_TOKEN.finditer(text, at)):
        word = match.group()
        plain = word.casefold()
        gap = text[at : match.start()] if count == 0 else ""
        if count >= _FARTHEST or "\u0001" in gap:
            break
        if plain in words.ABBREVIATIONS and (count == 0 or candidate is None):
            return Unit(words.ABBREVIATIONS[plain], match.end())
        if (
            plain in _LINKS
            or plain.startswith(_GOVERNING)
            or (not word[0].isalnum() and not (count == 0 and word == "*"))
        ):
            break
        found = None if plain in _THROUGH else _noun(word, match.end(), value)
        if found and not words.is_describing(word):
            return found
        if found and candidate is None:
            candidate = found
        elif not found and not words.is_describing(word) and plain not in _THROUGH:
            break
    return candidate


def _noun(word: str, end: int, value: Decimal | None) -> Unit | None:
    found = words.nouns(word)
    if not found:
        return None
    plural = any(one.is_plural for one in found)
    best = min(found, key=lambda one: (not _fits(one, value), plural and not one.is_plural))
    return Unit(words.nominative(best), end, singular_only=not plural)


def _fits(one: words.Reading, value: Decimal | None) -> bool:
    """The form that grammar asks for: 8,4 tony, 3 tony, 8 ton."""
    if value is None:
        return one.is_plural
    if value != value.to_integral_value():
        return one.is_singular and one.has_case("gen")
    if value == 1:
        return one.is_singular
    return one.is_plural


def unit_of_label(label: str) -> str | None:
    """From "Liczba rodzin objętych…" rodzina, from "Stypendia sportowe" stypendium."""
    counted = None
    for match in _COUNT_LABEL.finditer(label):
        counted = match
    if counted:
        unit = unit_after(label, counted.end())
        return unit.lemma if unit else None
    if _MONEY_LABEL.search(label):
        return "zł"
    return _first_plural(label)


def is_money(label: str) -> bool:
    return bool(_MONEY_LABEL.search(label))


def is_count_label(label: str) -> bool:
    return bool(_COUNT_LABEL.search(label))


def _first_plural(label: str) -> str | None:
    """The first noun in the plural nominative, as a heading of a count uses it."""
    for match in list(_TOKEN.finditer(label))[:4]:
        found = [one for one in words.nouns(match.group()) if one.is_plural and one.has_case("nom")]
        if found and not words.is_finite_verb(match.group()):
            return words.nominative(found[0])
        if match.group().casefold() in _LINKS:
            break
    return None


def orders(unit: Unit | None, value: Decimal | None) -> bool:
    """In "4 runda", "31 Finał": the number says which one, not how many."""
    return (
        unit is not None
        and unit.singular_only
        and value is not None
        and value > 1
        and value == value.to_integral_value()
        and unit.lemma not in words.ABBREVIATIONS.values()
    )


def counted_before(text: str, at: int) -> str | None:
    """In "a kart łącznie przyznano 282": the plural genitive earlier in the clause."""
    clause = re.split(r"[,;:(–]", text[:at])[-1]
    for match in _TOKEN.finditer(clause):
        if match.group().casefold() in _LINKS - {"a", "i", "to"}:
            return None
        word = match.group()
        long = len(word) >= SHORTEST_COUNTED
        found = [one for one in words.nouns(word) if one.is_plural and one.has_case("gen")]
        if long and found and not words.is_describing(match.group()):
            return words.nominative(found[0])
    return None
