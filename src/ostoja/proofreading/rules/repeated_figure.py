"""The same number for the same thing in two places, which a sum would count twice."""

from collections.abc import Iterator
from itertools import combinations

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.labels import Fact, facts
from ostoja.proofreading.words import comparable

NAME = "repeated-figure"
_TELLING = 10
"""Smaller numbers are often equal by chance."""
_MONEY = "zł"


def find(subject: Subject) -> Iterator[Finding]:
    candidates = [fact for fact in facts(subject) if _may_repeat(fact)]
    told: set[int] = set()
    for (_, one), (index, two) in combinations(enumerate(candidates), 2):
        if index not in told and _is_repeated(one, two):
            told.add(index)
            yield _finding(subject, one, two)


def _may_repeat(fact: Fact) -> bool:
    """Amounts that agree, and the summary that repeats a number, confirm it: left alone."""
    figure = fact.figure
    large = figure.value is not None and figure.value >= _TELLING
    return large and figure.unit not in (_MONEY, "%") and bool(figure.institution)


def _is_repeated(one: Fact, two: Fact) -> bool:
    if one.figure.value != two.figure.value or not _reported_apart(one, two):
        return False
    shared = one.things & two.things
    fewer = min(len(one.things), len(two.things))
    return len(shared) >= _needed(one, two) and len(shared) == fewer


def _reported_apart(one: Fact, two: Fact) -> bool:
    where = [(f.figure.goal, f.figure.task, f.figure.institution) for f in (one, two)]
    return where[0] != where[1]


def _needed(one: Fact, two: Fact) -> int:
    """Two institutions may well have the same number of something that one word names."""
    names = {comparable(fact.figure.institution) for fact in (one, two)}
    return len(names)


def _finding(subject: Subject, one: Fact, two: Fact) -> Finding:
    passage = subject.passage_at(two.figure.place)
    message = (
        f"Ta sama liczba ({two.figure.as_written or two.figure.value}) tego samego stoi już "
        f"wcześniej{_said(one, two)}. W sumie liczyłaby się dwa razy; program nie wie, czy to ten "
        "sam fakt, czy przypadkowo równe liczby."
    )
    return finding_in(passage, NAME, Severity.WARNING, message, two.figure.quote)


def _said(one: Fact, two: Fact) -> str:
    said = [f"zadanie {one.figure.task}"] if one.figure.task else []
    if comparable(one.figure.institution) != comparable(two.figure.institution):
        said.append(one.figure.institution)
    return f" ({', '.join(said)})" if said else ""


RULE = Rule(
    NAME,
    "Ta sama liczba tego samego podana pod dwoma zadaniami lub przez dwie instytucje.",
    "Nie wie, czy to ten sam fakt, czy przypadkowo równe liczby. Nie porównuje kwot (zgodne "
    "kwoty się potwierdzają), liczb mniejszych niż 10 ani podsumowania.",
    find,
)
