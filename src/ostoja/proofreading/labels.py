"""What a figure counts, reduced to the words that tell facts apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from ostoja.proofreading.dictionary import lemmas, readings
from ostoja.proofreading.finding import Subject
from ostoja.proofreading.words import WORD
from ostoja.recognition.structure import FoundFigure

_SHORT = 3
_TELLING = frozenset({"subst", "adj", "ger", "ppas", "pact"})
_SAYS_LITTLE = frozenset(
    "liczba osoba rok udział gmina miasto teren łączny cały nowy różny inny ten który raz całość "
    "ilość sprawozdawczy okres ubiegły bieżący dany sztuka koniec dzień ogół szt".split()
)
_SAME_PEOPLE = {"wychowanek": "dziecko", "podopieczny": "dziecko", "małoletni": "dziecko"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure with the words of its label."""

    figure: FoundFigure
    words: frozenset[str]


def facts(subject: Subject) -> Iterator[Fact]:
    """Readable figures, each with its words, in the order of the text."""
    for figure in subject.structure.figures:
        if figure.value is not None:
            yield Fact(figure, telling_words(figure.label))


def telling_words(label: str) -> frozenset[str]:
    """Lemmas of nouns and adjectives; names of institutions in the label count as words too."""
    found = {lemma for match in WORD.finditer(label) for lemma in _lemmas(match[0])}
    return frozenset(_SAME_PEOPLE.get(lemma, lemma) for lemma in found) - _SAYS_LITTLE


def _lemmas(word: str) -> frozenset[str]:
    if len(word) <= _SHORT:
        return frozenset()
    told = {reading.lemma.lower() for reading in readings(word) if reading.kind in _TELLING}
    if told:
        return frozenset({min(told)})
    return frozenset() if readings(word) else lemmas(word)
