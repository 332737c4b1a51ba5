"""What a number counts: the noun after it, or the one its label, list or whole names."""

import re
from dataclasses import dataclass
from decimal import Decimal

from ostoja.recognition import words

NOT_COUNTED = frozenset(
    "rok lato miesiąc tydzień dzień doba minuta sekunda wiek wiosna raz-w kwartał semestr"
    " etap forma sposób strona kierunek zasada aspekt moment pokolenie warunek kryterium stopień"
    " poziom życie obszar poz. godzina-dnia kategoria dystans styczeń luty marzec"
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
    " ojciec asystentka opiekunka koordynatorka pielęgniarka położna nauczycielka".split()
)
"""Nouns of which one is worth counting when it is written as a word."""
_TOKEN = re.compile(r"\bk?m[23²³]|[^\W\d_]+(?:-[^\W\d_]+)*|[%€]|[^\s\w]")
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
_TOTAL_WORD = re.compile(r"^\W*(?:łącznie|ogółem|razem|w sumie)\b", re.IGNORECASE)
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
        if found and candidate is None and words.is_counted(word):
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
    """The first noun in the plural: of a label that begins with it, or in the nominative."""
    label = _TOTAL_WORD.sub("", label)
    beginning = re.match(r"\W*([^\W\d_]{4,})", label)
    genitive = _plurals(beginning.group(1).casefold(), ("gen",)) if beginning else []
    if beginning and genitive and not words.is_describing(beginning.group(1)):
        return words.nominative(genitive[0])
    for match in list(_TOKEN.finditer(label))[:4]:
        found = [one for one in words.nouns(match.group()) if one.is_plural and one.has_case("nom")]
        word = match.group()
        verb = words.is_finite_verb(word) and not words.is_person(word)
        if found and not verb:
            return words.nominative(found[0])
        if words.is_person(word) and not words.is_describing(word):
            return _singular_person(word)
        if match.group().casefold() in _LINKS:
            break
    return None


def _singular_person(word: str) -> str | None:
    """Of "asystent rodziny – 1"; the families are his, not counted."""
    found = [
        one
        for one in words.nouns(word)
        if one.is_singular and one.has_case("nom") and "m1" in one.tag
    ]
    return words.nominative(found[0]) if found else None


def of_pieces(text: str, end: int, label: str) -> str | None:
    """Of "500 szt. broszur", "paczki: 120 szt." the thing of which there are so many."""
    following = re.match(r"\.?\s+([^\W\d_]+)", text[end:])
    plural = _plurals(following.group(1), ("gen",)) if following else []
    return words.nominative(plural[0]) if plural else unit_of_label(label)


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


def counted_before(clause: str) -> str | None:
    """In "a kart łącznie przyznano" the plural genitive earlier in the clause."""
    last = re.split(r"[,;:(–]", clause)[-1]
    for match in _TOKEN.finditer(last):
        word = match.group()
        if word.casefold() in _LINKS - {"a", "i", "to"}:
            return None
        found = _plurals(word, ("gen",))
        if found and not words.is_describing(word):
            return words.nominative(found[0])
    return None


def subject(sentence: str, cases: tuple[str, ...]) -> str | None:
    """The first plural noun that no preposition or number governs."""
    governed = False
    for match in _TOKEN.finditer(sentence):
        word = match.group().casefold()
        found = _plurals(word, cases)
        if found and not governed and not words.is_describing(word):
            return words.nominative(found[0])
        if not words.is_describing(word):
            governed = word in _LINKS
        if not word[0].isalpha():
            return None
    return None


def bracketed(before: str) -> str | None:
    """In "najwięcej rodzin (23)" the plural noun before the bracket."""
    found = re.search(r"([^\W\d_]{4,})\s*\($", before)
    plural = _plurals(found.group(1).casefold(), ("gen", "nom")) if found else []
    return words.nominative(plural[0]) if plural else None


def last_plural(sentence: str) -> str | None:
    """The last noun in the plural, to which "ich" of the next sentence points."""
    for match in reversed(list(_TOKEN.finditer(sentence))):
        word = match.group().casefold()
        found = _plurals(word, ("gen", "nom", "acc", "loc", "inst"))
        if found and not (words.is_describing(word) or words.is_finite_verb(word)):
            return words.nominative(found[0])
    return None


def _plurals(word: str, cases: tuple[str, ...]) -> list[words.Reading]:
    if len(word) < SHORTEST_COUNTED:
        return []
    return [
        one
        for one in words.nouns(word)
        if one.is_plural and any(one.has_case(case) for case in cases)
    ]


def counts(text: str, at: int, value: Decimal) -> bool:
    """The word after a number is a plural noun in the form that a count of so many asks for."""
    found = re.match(r"\s+([a-ząćęłńóśźż]+)", text[at:])
    unit = unit_after(text, at, value) if found else None
    if unit is None or unit.singular_only or unit.lemma in NOT_COUNTED:
        return False
    cases = ("nom", "dat", "inst", "loc") if _is_few(value) else ("gen", "dat", "inst", "loc")
    word = text[at : unit.end].rsplit(maxsplit=1)[-1]
    personal = [one for one in words.nouns(word) if "m1" in one.tag and one.has_case("gen")]
    return word in words.ABBREVIATIONS or bool(personal or _plurals(word, cases))


def _is_few(value: Decimal) -> bool:
    """2, 3, 4, 22…: "3 rodziny", not "3 rodzin"."""
    return value % 10 in {2, 3, 4} and value % 100 not in {12, 13, 14}
