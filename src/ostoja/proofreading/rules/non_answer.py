"""Words that stand where an answer was asked for and say nothing."""

import re
from collections.abc import Iterator

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.passages import Shape
from ostoja.proofreading.words import comparable

NAME = "non-answer"
_ONGOING = re.compile(
    r"(?:(?:zadani[ea]|działani[ea]|jest|są|było|były|prowadzon[eay]|realizowan[eay]|wykonywan[eay]|"
    r"podejmowan[eay]|realizacja|realizujemy)\s)*"
    r"(?:na bieżąco|w miarę (?:potrzeb|możliwości)|jak wyżej|"
    r"(?:według|zgodnie z|w zależności od) potrzeb\w*(?: rodzin\w*)?|"
    r"j w|jw|jak w latach ubiegłych|bez zmian|systematycznie|stale|w sposób ciągły)"
    r"(?:\s(?:realizowan[eay]|prowadzon[eay]|wykonywan[eay]))?"
)
_NO_MORE_THAN_ONGOING = re.compile(r"(?:[^\W\d]+\s){0,4}na bieżąco(?:\s[^\W\d]+)?")
_COMPARED = "bez zmian"
"""Beside figures of two years it is the answer."""
_EMPTY = re.compile(r"brak(?: danych| uwag| informacji)?|nie dotyczy|bez uwag|b ?d|tak|nie|xxx*")


def find(subject: Subject) -> Iterator[Finding]:
    counted = {(one.place.block, one.place.part[:1]) for one in subject.structure.figures}
    for passage in subject.passages:
        text = comparable(passage.text)
        if text == _COMPARED and (passage.block, passage.part[:1]) in counted:
            continue
        empty = _EMPTY.fullmatch(text) and _is_prose(passage.shape)
        if empty or _says_only_that_it_goes_on(text):
            message = (
                "To nie jest odpowiedź: nie mówi, co zrobiono ani ile. Podaj liczbę lub opis, "
                "a gdy danych nie ma, napisz dlaczego. Program nie wie, o co pytano."
            )
            yield finding_in(passage, NAME, Severity.WARNING, message)


def _says_only_that_it_goes_on(text: str) -> bool:
    return bool(_ONGOING.fullmatch(text) or _NO_MORE_THAN_ONGOING.fullmatch(text))


def _is_prose(shape: Shape) -> bool:
    """In a table "brak" and "nie dotyczy" are answers."""
    return shape in (Shape.PARAGRAPH, Shape.ITEM)


RULE = Rule(
    NAME,
    "Słowa zamiast odpowiedzi: „Na bieżąco”, „W miarę potrzeb”, „Jak wyżej”.",
    "Nie wie, o co pytano instytucję; dłuższego tekstu bez treści nie rozpozna.",
    find,
)
