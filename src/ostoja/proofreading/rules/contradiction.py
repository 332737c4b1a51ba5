"""Two numbers for one fact."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.labels import Fact, facts
from ostoja.proofreading.words import comparable
from ostoja.recognition.structure import Relation

NAME = "contradiction"
_OF_THE_WHOLE_GMINA = frozenset({"zastępczy", "piecza", "asystent", "asystentura"})
"""What two institutions may both report on; other facts are each one's own."""
_ENOUGH = 2
_NEARLY = 0.6
_POINTS_BACK = re.compile(
    r"\b(?:t(?:ych|ym|ej|ego|e)|nich|nim|niej|któr\w+|pozostał\w+)\b", re.IGNORECASE
)
"""Words that tie a label to the sentence before: the same words elsewhere count another thing."""
_OF_THE_WHOLE = (Relation.NONE, Relation.TOTAL)


def find(subject: Subject) -> Iterator[Finding]:
    candidates = [fact for fact in facts(subject) if _may_contradict(fact)]
    year = str(subject.year or "")
    for alike in _by_unit_and_period(candidates, year):
        for at, two in enumerate(alike):
            one = next((each for each in alike[:at] if _contradict(each, two)), None)
            if one is not None:
                yield _finding(subject, one, two)


def _by_unit_and_period(facts: list[Fact], year: str) -> Iterable[list[Fact]]:
    """Where no period is said, the year of the report is meant."""
    found: dict[tuple[str | None, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.figure.unit, fact.figure.period or year].append(fact)
    return found.values()


def _contradict(one: Fact, two: Fact) -> bool:
    return one.figure.value != two.figure.value and _is_one_fact(one, two)


def _may_contradict(fact: Fact) -> bool:
    whole = fact.figure.relation in _OF_THE_WHOLE
    exact = whole and not fact.figure.approximate and len(fact.words) >= _ENOUGH
    return exact and not _POINTS_BACK.search(fact.figure.label)


def _is_one_fact(one: Fact, two: Fact) -> bool:
    if _place(one) == _place(two) or not _say_the_same(one, two):
        return False
    return _same_body(one, two) or bool(one.words & _OF_THE_WHOLE_GMINA)


def _say_the_same(one: Fact, two: Fact) -> bool:
    """The summary, which is no institution's, may say it in some more or fewer words."""
    if one.figure.institution and two.figure.institution:
        return one.words == two.words
    shared, every = one.words & two.words, one.words | two.words
    return len(shared) >= _ENOUGH and len(shared) >= _NEARLY * len(every)


def _place(fact: Fact) -> str:
    """The block: two items of one list are hardly about one fact."""
    return fact.figure.place.block


def _same_body(one: Fact, two: Fact) -> bool:
    """The summary, which is no institution's, speaks of everyone's facts."""
    names = [comparable(fact.figure.institution) for fact in (one, two)]
    return names[0] == names[1] or "" in names


def _finding(subject: Subject, one: Fact, two: Fact) -> Finding:
    passage = subject.passage_at(two.figure.place)
    severity = Severity.WARNING if _same_body(one, two) else Severity.NOTE
    message = (
        f"Tutaj jest {two.figure.as_written or two.figure.value}, a wcześniej, o tym samym: "
        f"{one.figure.as_written or one.figure.value} (wiersz {one.figure.line or '?'}). "
        "Program nie wie, która liczba jest prawdziwa ani czy dotyczą tego samego dnia i tych "
        "samych osób."
    )
    return finding_in(passage, NAME, severity, message, two.figure.quote)


RULE = Rule(
    NAME,
    "Dwie różne liczby dla tego samego faktu.",
    "Poznaje ten sam fakt po słowach; nie wie, czy liczby dotyczą tego samego dnia i tych samych "
    "osób. Faktu opowiedzianego innymi słowami nie zobaczy.",
    find,
)
