"""Words that are right although the dictionary does not have them."""

import re
from dataclasses import dataclass

from ostoja.proofreading.dictionary import is_known, lemmas
from ostoja.proofreading.finding import Subject
from ostoja.proofreading.words import starts_sentence, words

_QUOTED = re.compile(r"[„\"«]([^„”\"»]+)[”\"»]")
_STEM = 5
"""Letters by which the forms of one word are told to be one."""
_ENDING = 3
"""How many letters two forms of one name may differ in at the end."""
_OFTEN = 3
"""A word that stands in this many forms is a term of the text."""


@dataclass(frozen=True, slots=True)
class Learnt:
    stems: frozenset[str]
    used: frozenset[str]
    """Lemmas of the words that the dictionary has."""

    def has(self, word: str) -> bool:
        return not self.stems.isdisjoint(_starts(word.lower()))


def learnt_words(subject: Subject) -> Learnt:
    """Known names, capitalised words inside sentences, and words used in many forms."""
    names = {match[0] for name in subject.context.known_names for match in words(name)}
    known: set[str] = set()
    unknown: dict[str, set[str]] = {}
    for passage in subject.passages:
        for match in words(passage.text):
            word = match[0]
            if is_known(word):
                known |= lemmas(word)
            elif word[0].isupper() and not starts_sentence(passage.text, match.start()):
                names.add(word)
            elif word.islower():
                unknown.setdefault(word[:_STEM], set()).add(word)
    terms = {word for forms in unknown.values() if len(forms) >= _OFTEN for word in forms}
    stems = frozenset(start for word in names | terms for start in _starts(word.lower()))
    return Learnt(stems, frozenset(known))


def _starts(word: str) -> list[str]:
    """The word and what is left of it without an ending."""
    return [word[:size] for size in range(max(3, len(word) - _ENDING), len(word) + 1)]


def quoted_spans(text: str) -> tuple[range, ...]:
    """Where titles stand: their words are their authors' business."""
    return tuple(range(*match.span()) for match in _QUOTED.finditer(text))
