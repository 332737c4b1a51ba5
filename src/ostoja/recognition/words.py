"""Dictionary forms of Polish words, by Morfeusz."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import morfeusz2

ABBREVIATIONS = {
    "zł": "zł", "zl": "zł", "pln": "zł", "złotych": "zł", "złote": "zł", "złoty": "zł",
    "%": "%", "proc": "%", "procent": "%", "procenta": "%",
    "godz": "godzina", "h": "godzina", "os": "osoba", "szt": "sztuka", "egz": "egzemplarz",
    "rodz": "rodzina", "pkt": "punkt", "kg": "kg", "km": "km", "ha": "ha", "t": "tona",
    "m2": "m²", "m²": "m²", "km2": "km²", "km²": "km²",
    "min": "minuta", "et": "etat", "mies": "miesiąc", "gr": "grosz",
    "św": "świadczenie", "eur": "euro", "euro": "euro", "€": "euro", "mb": "m",
}  # fmt: skip
_PREFERRED = {
    "rodzice": "rodzic", "zajęcia": "zajęcie", "karty": "karta", "koła": "koło",
    "cela": "cel", "mola": "mol", "kart": "karta", "par": "para",
    "pierog": "pieróg", "ton": "tona",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    lemma: str
    tag: tuple[str, ...]
    """"subst", "pl", "gen.acc", "m1"…"""

    @property
    def part(self) -> str:
        return self.tag[0]

    @property
    def is_plural(self) -> bool:
        return len(self.tag) > 1 and "pl" in self.tag[1]

    @property
    def is_singular(self) -> bool:
        return len(self.tag) > 1 and "sg" in self.tag[1]

    def has_case(self, case: str) -> bool:
        return len(self.tag) > 2 and case in self.tag[2].split(".")  # noqa: PLR2004


@cache
def _analyser() -> "morfeusz2.Morfeusz":
    return morfeusz2.Morfeusz(generate=True)


@lru_cache(maxsize=20_000)
def readings(word: str) -> tuple[Reading, ...]:
    """Every reading of one word; none for a word the dictionary does not have."""
    if not word or not any(letter.isalpha() for letter in word):
        return ()
    found = [
        (form, reading[1].partition(":")[0], tuple(reading[2].split(":")))
        for form in dict.fromkeys((word, word.casefold()))
        for _, _, reading in _analyser().analyse(form)
        if reading[2] != "ign"
    ]
    return tuple(dict.fromkeys(Reading(lemma, tag) for _, lemma, tag in found))


def nouns(word: str) -> tuple[Reading, ...]:
    """Its readings as a noun, common and whole nouns before gerunds and plural-only ones."""
    found = [one for one in readings(word) if one.part in {"subst", "ger", "depr"}]
    gerunds = any(one.part != "ger" for one in found)
    kept = [one for one in found if one.part != "ger" or not gerunds]
    return tuple(sorted(kept, key=_oddness))


def _oddness(one: Reading) -> tuple[bool, bool, bool]:
    plural_only = "pt" in one.tag
    return (one.lemma[:1].isupper(), plural_only, one.part == "ger")


def nominative(one: Reading) -> str:
    """The singular nominative; of a verbal noun "wypożyczenie", not the verb."""
    if one.part == "ger":
        for form, _, tag, *_rest in _analyser().generate(one.lemma):
            if tag.startswith("ger:sg:nom") and tag.endswith("aff"):
                return str(form)
    return _PREFERRED.get(one.lemma, one.lemma)


def generated(lemma: str, tag: str, gender: str) -> str | None:
    """The form of a word by the beginning of its tag and its gender, m, f or n."""
    for form, _, found, *_rest in _analyser().generate(lemma):
        genders = re.sub(r"\d", "", found.split(":")[3]).split(".") if found.startswith(tag) else ()
        if gender in genders and not found.endswith((":com", ":sup")):
            return str(form)
    return None


def is_noun(word: str) -> bool:
    return bool(nouns(word))


def is_describing(word: str) -> bool:
    """An adjective or a participle, which may stand between a number and its noun."""
    return any(one.part in {"adj", "ppas", "pact"} for one in readings(word))


def is_person(word: str) -> bool:
    return any(one.part == "subst" and "m1" in one.tag for one in readings(word))


def is_counted(word: str) -> bool:
    """Of words that are nouns and adjectives: "bezrobotnych" are persons, "nowe" are of a kind."""
    return is_person(word) or not any(
        one.part in {"adj", "ppas", "pact"} and one.is_plural for one in readings(word)
    )


def is_finite_verb(word: str) -> bool:
    return any(one.part in {"praet", "fin", "imps", "bedzie"} for one in readings(word))


def is_past(word: str) -> bool:
    return any(one.part in {"praet", "imps"} for one in readings(word))


def stems(word: str) -> frozenset[str]:
    """All dictionary forms, for matching a name across its cases; the word itself if none."""
    found = {one.lemma.casefold() for one in readings(word)}
    return frozenset(found or {word.casefold()})
