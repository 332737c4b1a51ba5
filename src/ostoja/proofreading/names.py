"""Whether two names as written mean one institution."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ostoja.proofreading.finding import Subject
from ostoja.proofreading.passages import Passage
from ostoja.proofreading.words import WORD

_STEM = 5
_PLACE_STEM = 4
"""Place names change inside when declined (Połaniec, Połańcu), so less of them is compared."""
_SAYS_LITTLE = frozenset({"publi", "imien", "dla"})
_SHORT = 3
_LOCATED = re.compile(r"\bwe?\s+([^\W\d_]+(?:-[^\W\d_]+)?)\W*$")
_BARE = str.maketrans("ąćęłńóśźż", "acelnoszz")


@dataclass(frozen=True, slots=True)
class Mention:
    """An institution's name in the nominative: a heading of a section or a listed implementer."""

    name: str
    passage: Passage


def mentions(subject: Subject) -> tuple[Mention, ...]:
    """Section headings, then the list of implementers, in the order of the text."""
    headed = [Mention(part.name, subject.passage_at(part.heading)) for part in subject.sections]
    return (*headed, *listed(subject))


def listed(subject: Subject) -> tuple[Mention, ...]:
    """The list "Realizatorzy i partnerzy", entry by entry."""
    return tuple(
        Mention(entry.text, subject.passage_at(entry.place))
        for entry in subject.structure.implementers
    )


def places_in(names: Iterable[str]) -> frozenset[str]:
    """Stems of the places that stand at the end of names: "… w Połańcu"."""
    found = (_LOCATED.search(name) for name in names)
    return frozenset(_stem(match[1], _PLACE_STEM) for match in found if match)


@dataclass(frozen=True, slots=True)
class Key:
    """What is left of a name when endings, marks and order are put aside."""

    words: frozenset[str]
    places: frozenset[str]

    def is_same(self, other: "Key") -> bool:
        """Equal words; the place may be said in one of them only."""
        near = not self.places or not other.places or self.places == other.places
        return bool(self.words) and self.words == other.words and near

    def holds(self, other: "Key") -> bool:
        """All words of the other stand here too, as in a heading that names two bodies."""
        near = not self.places or not other.places or bool(self.places & other.places)
        return bool(other.words) and other.words <= self.words and near


def key_of(name: str, places: frozenset[str]) -> Key:
    found = [match[0] for match in WORD.finditer(name) if len(match[0]) >= _SHORT]
    local = {word for word in found if word[0].isupper() and _stem(word, _PLACE_STEM) in places}
    words = {_stem(word, _STEM) for word in found if word not in local}
    located = frozenset(_stem(word, _PLACE_STEM) for word in local)
    return Key(frozenset(words - _SAYS_LITTLE), located)


@dataclass(frozen=True, slots=True)
class Bodies:
    """Tells whether two names mean one institution, with the places of one text in mind."""

    places: frozenset[str]

    def are_one(self, one: str, other: str) -> bool:
        return one == other or key_of(one, self.places).is_same(key_of(other, self.places))


def bodies_of(subject: Subject) -> Bodies:
    return Bodies(places_in(mention.name for mention in mentions(subject)))


def _stem(word: str, size: int) -> str:
    return word.lower().translate(_BARE)[:size]
