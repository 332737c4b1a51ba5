"""An event told twice, which a sum would count twice."""

from collections import defaultdict
from collections.abc import Iterator

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.words import comparable
from ostoja.recognition.structure import FoundEvent

NAME = "repeated-event"
Where = tuple[str, str, str]
"""Goal, task, institution."""


def find(subject: Subject) -> Iterator[Finding]:
    first: dict[tuple[str, str], FoundEvent] = {}
    again: dict[tuple[Where, Where], list[FoundEvent]] = defaultdict(list)
    told: dict[Where, int] = defaultdict(int)
    for event in subject.structure.events:
        told[_where(event)] += 1
        key = _key(event)
        before = first.setdefault(key, event)
        if before is not event and _is_one_event(before, event):
            again[_where(before), _where(event)].append(event)
    for (before_at, here), events in again.items():
        yield _finding(subject, before_at, events, told[here])


def _key(event: FoundEvent) -> tuple[str, str]:
    return comparable(event.title), str(event.start or comparable(event.as_written))


def _where(event: FoundEvent) -> Where:
    return event.goal, event.task, event.institution


def _is_one_event(before: FoundEvent, event: FoundEvent) -> bool:
    """Without a date only one institution's events of one name are taken to be one."""
    same_body = comparable(before.institution) == comparable(event.institution)
    return same_body or bool(event.start and before.start)


def _finding(subject: Subject, before: Where, events: list[FoundEvent], all_here: int) -> Finding:
    passage = subject.passage_at(events[0].place)
    same_body = comparable(before[2]) == comparable(events[0].institution)
    where = _said(before, events[0])
    message = (
        f"Wydarzenia podane już wcześniej ({where}): {len(events)} z {all_here} na tej liście. "
        "Suma obu list liczyłaby je dwa razy; program nie wie, czy to na pewno te same wydarzenia."
    )
    severity = Severity.WARNING if same_body else Severity.NOTE
    return finding_in(passage, NAME, severity, message, events[0].quote or passage.text)


def _said(before: Where, event: FoundEvent) -> str:
    _, task, institution = before
    if before == _where(event):
        return "na tej samej liście"
    said = [f"zadanie {task}"] if task else []
    said += [institution] if comparable(institution) != comparable(event.institution) else []
    return ", ".join(said) or "w innym miejscu"


RULE = Rule(
    NAME,
    "To samo wydarzenie podane dwa razy: na jednej liście lub pod dwoma zadaniami.",
    "Nie wie, czy dwa wydarzenia o tej samej nazwie i dacie to jedno. Wydarzeń dwóch instytucji "
    "bez daty nie porównuje.",
    find,
)
