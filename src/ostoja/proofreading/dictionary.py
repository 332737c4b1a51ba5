"""What the Polish morphological dictionary (Morfeusz, SGJP) says about a word."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import morfeusz2

ALPHABET = "aąbcćdeęfghijklłmnńoóprsśtuwyzźż"
_MORE_THAN_A_REPORT_HAS = 50_000


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word form."""

    lemma: str
    kind: str
    """Part of speech in the tag set of SGJP: subst, adj, praet, prep…"""
    features: frozenset[str]
    """Numbers, cases, genders: sg, pl, nom, gen, m1, n, col…"""
    named: bool
    """A surname, first name or place, not a common word."""


@cache
def _morfeusz() -> Any:  # noqa: ANN401 the library is not typed
    return morfeusz2.Morfeusz(generate=False, expand_tags=False)


@lru_cache(maxsize=_MORE_THAN_A_REPORT_HAS)
def readings(word: str) -> tuple[Reading, ...]:
    """Every reading of a whole word; () for a word the dictionary does not have."""
    found = _morfeusz().analyse(word)
    return tuple(
        _reading(lemma, tag, labels)
        for _, end, (form, lemma, tag, labels, _qualifiers) in found
        if form == word and tag != "ign"
    )


def _reading(lemma: str, tag: str, labels: list[str]) -> Reading:
    kind, *features = tag.split(":")
    each = frozenset(value for feature in features for value in feature.split("."))
    named = bool(labels) and "nazwa_pospolita" not in labels
    return Reading(lemma.split(":", maxsplit=1)[0], kind, each, named)


@lru_cache(maxsize=_MORE_THAN_A_REPORT_HAS)
def is_known(word: str) -> bool:
    """Also true of forms the dictionary reads in two pieces, as "byłem"."""
    return all(tag != "ign" for _, _, (_, _, tag, _, _) in _morfeusz().analyse(word))


def lemmas(word: str) -> frozenset[str]:
    """Dictionary forms of a word, lower-case; the word itself where it is not known."""
    found = frozenset(reading.lemma.lower() for reading in readings(word))
    return found or frozenset((word.lower(),))


def near(word: str, likely: frozenset[str] = frozenset()) -> str | None:
    """A dictionary word one letter away (another, missing, extra or swapped letter).

    One of the likely lemmas comes before all others.
    """
    found = [other for other in _one_letter_away(word) if _is_common(other)]
    return next((other for other in found if lemmas(other) & likely), next(iter(found), None))


def _is_common(word: str) -> bool:
    return any(not reading.named for reading in readings(word))


def _one_letter_away(word: str) -> list[str]:
    """The likeliest slips first; a wrong first letter only where it looks like the right one."""
    cuts = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    replaced = [a + letter + b[1:] for a, b in cuts if b for letter in ALPHABET if letter != b[0]]
    first = [letter + word[1:] for letter in ALPHABET if letter != word[0]]
    alike = [other for other in (*first, *replaced) if _looks_like(word, other)]
    swapped = [a + b[1] + b[0] + b[2:] for a, b in cuts if b[1:]]
    undoubled = [a + b[1:] for a, b in cuts if b[1:] and b[0] == b[1]]
    added = [a + letter + b for a, b in cuts for letter in ALPHABET]
    dropped = [a + b[1:] for a, b in cuts if b]
    return [*alike, *swapped, *undoubled, *added, *dropped, *replaced]


def _looks_like(word: str, other: str) -> bool:
    """Different in a Polish mark, or in letters that scanning takes for one another."""
    one, two = next((a, b) for a, b in zip(word, other, strict=True) if a != b)
    marks = one.translate(_BARE) == two.translate(_BARE)
    return marks or any(one in letters and two in letters for letters in _ALIKE)


_BARE = str.maketrans("ąćęłńóśźż", "acelnoszz")
_ALIKE = ("tłl", "ijl", "ceo", "nuh", "mnw", "vwy", "aąo", "ąę", "óu", "żź")
