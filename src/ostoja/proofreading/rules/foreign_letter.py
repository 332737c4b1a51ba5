"""A Latin letter that Polish does not have, or a character nobody sees."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.passages import Passage
from ostoja.proofreading.rules.mixed_script import scripts_of
from ostoja.proofreading.words import starts_sentence, words

NAME = "foreign-letter"
_POLISH = frozenset("aąbcćdeęfghijklłmnńoóprsśtuwyzźżqvx")
_LOST = frozenset("\ufffd\u200b\u200c\u200d\u2060\ufeff")
_UNSEEN = ("Co", "Cc")
"""Private use and control characters, which copying from PDF leaves."""
_SPACES = "\t\n\r\x0b\x0c"


def find(subject: Subject) -> Iterator[Finding]:
    for passage in subject.passages:
        yield from _letters(passage)
        yield from _unseen(passage)


def _letters(passage: Passage) -> Iterator[Finding]:
    for match in words(passage.text):
        if not is_polish(match[0]) and scripts_of(match[0]) == {"LATIN"}:
            strange = [letter for letter in match[0] if not is_polish(letter)]
            named = match[0][0].isupper() and not starts_sentence(passage.text, match.start())
            severity = Severity.NOTE if named else Severity.WARNING
            letters = ", ".join(f"„{letter}”" for letter in strange)
            message = (
                f"W słowie „{match[0]}” jest litera spoza polskiego alfabetu: {letters}. "
                "Program nie wie, czy to obce imię lub nazwa, czy skutek kopiowania tekstu."
            )
            yield finding_in(passage, NAME, severity, message, match[0])


@lru_cache(maxsize=8192)
def is_polish(word: str) -> bool:
    return frozenset(unicodedata.normalize("NFC", word).lower()) <= _POLISH


def _unseen(passage: Passage) -> Iterator[Finding]:
    for at, letter in enumerate(passage.text):
        if letter in _SPACES:
            continue
        if letter in _LOST or unicodedata.category(letter) in _UNSEEN:
            around = passage.text[max(0, at - 10) : at + 10].strip()
            message = (
                f"W tekście jest znak, którego nie widać lub który zgubił się przy kopiowaniu "
                f"(U+{ord(letter):04X}). Usuń go; program nie wie, co miało tu być."
            )
            yield finding_in(passage, NAME, Severity.WARNING, message, around)


RULE = Rule(
    NAME,
    "Litera spoza polskiego alfabetu w słowie łacińskim; znak niewidoczny lub zgubiony.",
    "Nie odróżnia obcego imienia na początku zdania od zniekształconego słowa; słowo wielką "
    "literą w środku zdania uważa za nazwę i daje tylko uwagę.",
    find,
)
