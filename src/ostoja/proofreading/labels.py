"""What a figure counts, reduced to the words that tell facts apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from ostoja.proofreading.dictionary import lemmas, readings
from ostoja.proofreading.finding import Subject
from ostoja.proofreading.words import WORD
from ostoja.recognition.structure import FoundFigure

_SHORT = 3
_TELLING = (
    frozenset({"subst"}),
    frozenset({"ger", "ppas", "pact", "praet", "fin", "imps"}),
    frozenset({"adj"}),
)
"""Which reading of an ambiguous word counts: the noun, else the verb, else the adjective."""
_SAYS_LITTLE = frozenset(
    "liczba osoba rok udział gmina miasto teren łączny cały nowy różny inny ten który raz całość "
    "ilość sprawozdawczy okres ubiegły bieżący dany sztuka koniec dzień ogół szt być zostać "
    "mieć móc wynosić stanowić wziąć brać uczestniczyć odbyć skorzystać zorganizować "
    "przeprowadzić wysokość kwota ponieść wynieść".split()
)
_SAME_PEOPLE = {"wychowanek": "dziecko", "podopieczny": "dziecko", "małoletni": "dziecko"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure with the words of its label."""

    figure: FoundFigure
    words: frozenset[str]
    """What the label says, its verbs too."""
    things: frozenset[str]
    """What is counted: the label without its verbs, and the unit."""


def facts(subject: Subject) -> Iterator[Fact]:
    """Readable figures, each with its words, in the order of the text."""
    for figure in subject.structure.figures:
        if figure.value is not None:
            words = telling_words(figure.label)
            counted = words | telling_words(figure.unit or "")
            yield Fact(figure, words, frozenset(word for word in counted if not _is_verb(word)))


def _is_verb(lemma: str) -> bool:
    return any(reading.kind == "inf" for reading in readings(lemma))


def telling_words(label: str) -> frozenset[str]:
    """Lemmas of nouns, adjectives and verbs; "objęto", "objęci" and "objęcie" are one word."""
    found = {lemma for match in WORD.finditer(label) for lemma in _lemmas(match[0])}
    return frozenset(_SAME_PEOPLE.get(lemma, lemma) for lemma in found) - _SAYS_LITTLE


def _lemmas(word: str) -> frozenset[str]:
    if len(word) <= _SHORT:
        return frozenset()
    every = readings(word)
    for kinds in _TELLING:
        told = {reading.lemma.lower() for reading in every if reading.kind in kinds}
        if told:
            return frozenset({min(told)})
    return frozenset() if every else lemmas(word)
