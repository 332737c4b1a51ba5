"""Something reported under a task of another kind of care or service."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.passages import Passage
from ostoja.recognition.structure import InstitutionSection, Task

NAME = "misplaced-content"


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Contents that do not belong under a task, and why."""

    task: re.Pattern[str]
    contents: re.Pattern[str]
    why: str


def _said(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_MISMATCHES = (
    Mismatch(
        _said(r"instytucjonaln\w+ piecz"),
        _said(r"rodzin\w* zastępcz\w+|rodzinn\w+ dom\w* dziecka"),
        "Rodziny zastępcze i rodzinne domy dziecka to piecza rodzinna, a zadanie mówi "
        "o instytucjonalnej",
    ),
    Mismatch(
        _said(r"(?<!instytucjonalnej i )rodzinn\w+ piecz(?!\w+ i instytuc)"),
        _said(r"placów\w+ opiekuńczo|regionaln\w+ placów"),
        "Placówka opiekuńczo-wychowawcza to piecza instytucjonalna, a zadanie mówi o rodzinnej",
    ),
    Mismatch(
        _said(r"placów\w+ wsparcia dziennego"),
        _said(r"świetlic\w* szkoln\w+"),
        "Świetlica szkolna nie jest placówką wsparcia dziennego (art. 24 ustawy)",
    ),
    Mismatch(
        _said(r"placów\w+ wsparcia dziennego"),
        _said(r"dom\w* samopomocy|warsztat\w* terapii zajęciowej|dzienn\w+ dom\w* pomocy"),
        "Środowiskowy dom samopomocy i podobne ośrodki są dla dorosłych i nie są placówką "
        "wsparcia dziennego (art. 24 ustawy)",
    ),
    Mismatch(
        _said(r"(?:szkole\w*|superwizj\w*).{0,25}asystent"),
        _said(r"(?:szkole\w+|szkolili|przeszkol\w+).{0,40}(?:nauczyciel|policjant|bezrobotn)"),
        "Szkolenia innych osób niż asystenci rodziny nie należą do tego zadania",
    ),
)


def find(subject: Subject) -> Iterator[Finding]:
    for task in subject.structure.tasks():
        for mismatch in _MISMATCHES:
            if mismatch.task.search(task.text) and not mismatch.contents.search(task.text):
                yield from _in_task(subject, task, mismatch)


def _in_task(subject: Subject, task: Task, mismatch: Mismatch) -> Iterator[Finding]:
    """One finding an institution: at its first words that do not belong."""
    for part in task.institutions:
        for passage in _passages_of(subject, part):
            match = mismatch.contents.search(passage.text)
            if match:
                message = f"{mismatch.why}. Program nie wie, czy tak nie zapisano tego w programie."
                yield finding_in(passage, NAME, Severity.WARNING, message, match[0])
                break


def _passages_of(subject: Subject, part: InstitutionSection) -> Iterator[Passage]:
    yield subject.passage_at(part.heading)
    for paragraph in part.paragraphs:
        yield subject.passage_at(paragraph.place)


RULE = Rule(
    NAME,
    "Treść pod zadaniem innego rodzaju: rodziny zastępcze pod pieczą instytucjonalną, świetlica "
    "szkolna lub dom samopomocy pod placówkami wsparcia dziennego.",
    "Zna tylko kilka takich par; nie wie, czy program gminy nie łączy tych zadań.",
    find,
)
