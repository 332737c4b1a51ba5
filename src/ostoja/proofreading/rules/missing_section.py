"""A part that a yearly report to the council should have."""

import re
from collections.abc import Callable, Iterator

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.recognition.structure import Kind

NAME = "missing-section"
_NEEDS = re.compile(
    r"^\W*(?:\w+[.)]\s*)?potrzeby\b|\bpotrzeb\w* (?:związan|w zakresie|na rok|na kolejn|gmin)",
    re.IGNORECASE | re.MULTILINE,
)
_ABOUT_FAMILIES = re.compile(
    r"wspierani\w+ rodzin|asystent\w* rodzin|piecz\w+ zastępcz", re.IGNORECASE
)


_REPORTS = (Kind.REPORT, Kind.INFORMATION)


def _says(pattern: str) -> Callable[[Subject, str], bool]:
    return lambda _, text: bool(re.search(pattern, text, re.IGNORECASE))


_ENOUGH_BODIES = 3
_OPENING = 6
"""Passages among which a report says what it is about."""
_PARTS: tuple[tuple[str, str, Severity, Callable[[Subject, str], bool]], ...] = (
    (
        "potrzeb związanych z realizacją zadań",
        "art. 179 ust. 1 ustawy o wspieraniu rodziny i systemie pieczy zastępczej",
        Severity.WARNING,
        lambda subject, text: bool(subject.structure.needs or _NEEDS.search(text)),
    ),
    (
        "pracy asystentów rodziny",
        "art. 176 pkt 3 tej ustawy",
        Severity.NOTE,
        _says(r"asystent|asystentur"),
    ),
    (
        "udziału gminy w kosztach pieczy zastępczej",
        "art. 176 pkt 5 tej ustawy",
        Severity.NOTE,
        _says(
            r"(?<!systemie )piecz\w+ zastępcz|rodzin\w+ zastępcz|placówk\w+ opiekuńczo|"
            r"rodzinn\w+ dom\w* dziecka"
        ),
    ),
    (
        "uchwały, którą przyjęto program",
        "art. 179 ust. 2 tej ustawy",
        Severity.NOTE,
        _says(r"uchwał"),
    ),
    (
        "listy realizatorów programu",
        "zwyczaj sprawozdań według zadań",
        Severity.NOTE,
        lambda subject, _: bool(subject.structure.implementers) or _few_bodies(subject),
    ),
)


def find(subject: Subject) -> Iterator[Finding]:
    if not _reports_on_families(subject):
        return
    text = "\n".join(passage.text for passage in subject.passages)
    first = subject.passages[0]
    for part, basis, severity, is_there in _PARTS:
        if not is_there(subject, text):
            message = (
                f"W sprawozdaniu brak {part} ({basis}). Program nie wie, czy nie ma tego "
                "w załączniku lub pod innymi słowami."
            )
            yield finding_in(first, NAME, severity, message)


def _reports_on_families(subject: Subject) -> bool:
    """A report of a known year whose opening says that it is on the support of families."""
    opening = (subject.document.title, *(each.text for each in subject.passages[:_OPENING]))
    told = any(_ABOUT_FAMILIES.search(text) for text in opening)
    return told and subject.structure.kind in _REPORTS and subject.year is not None


def _few_bodies(subject: Subject) -> bool:
    """So few institutions report under tasks that nobody expects a list of them."""
    tasks = subject.structure.tasks()
    return len({part.name for task in tasks for part in task.institutions}) < _ENOUGH_BODIES


RULE = Rule(
    NAME,
    "W sprawozdaniu brak części, której wymaga ustawa: potrzeb, pracy asystentów, udziału gminy "
    "w kosztach pieczy; albo zwykłej części: uchwały o programie, listy realizatorów.",
    "Nie wie, czy części nie ma w załączniku lub pod innymi słowami; sprawdza tylko sprawozdania "
    "o wspieraniu rodziny.",
    find,
)
