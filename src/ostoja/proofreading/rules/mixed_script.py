"""A word with letters of two alphabets, as copied text leaves them."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.words import words

NAME = "mixed-script"
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")
_SAID = {"CYRILLIC": "cyrylicy", "GREEK": "alfabetu greckiego"}


@lru_cache(maxsize=8192)
def scripts_of(word: str) -> frozenset[str]:
    """Alphabets of a word's letters, by their Unicode names."""
    names = (unicodedata.name(letter, "").partition(" ")[0] for letter in word)
    return frozenset(name for name in names if name in _SCRIPTS)


def find(subject: Subject) -> Iterator[Finding]:
    for passage in subject.passages:
        for match in words(passage.text):
            others = scripts_of(match[0]) - {"LATIN"}
            if others and "LATIN" in scripts_of(match[0]):
                yield finding_in(passage, NAME, Severity.ERROR, _message(match[0]), match[0])


def _message(word: str) -> str:
    strange = [letter for letter in word if not scripts_of(letter) <= {"LATIN"}]
    kinds = sorted({_SAID[script] for letter in strange for script in scripts_of(letter)})
    letters = ", ".join(f"„{letter}”" for letter in strange)
    return (
        f"W słowie „{word}” są litery z {' i '.join(kinds)}: {letters}. "
        "Wpisz słowo od nowa polskimi literami; program nie wie, jakie litery miały tu być."
    )


RULE = Rule(
    NAME,
    "Słowo złożone z liter dwóch alfabetów.",
    "Nie wie, jakie litery miały tu być. Całego słowa w innym alfabecie nie zgłasza.",
    find,
)
