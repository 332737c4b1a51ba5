"""An event told twice, which a sum would count twice."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from ostoja.proofreading.dates import typed_dates
from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.names import Bodies, bodies_of
from ostoja.proofreading.passages import Shape
from ostoja.proofreading.words import comparable
from ostoja.recognition.structure import FoundEvent, Place

NAME = "repeated-event"
_TELLING = 2
"""Words that a title needs to be told by."""
_SHORT = 120
"""Letters of a paragraph that is hardly more than an event and its date."""
Where = tuple[str, str, str]
"""Goal, task, institution."""


def find(subject: Subject) -> Iterator[Finding]:
    bodies = bodies_of(subject)
    first: dict[str, list[FoundEvent]] = defaultdict(list)
    again: dict[tuple[Where, Where], list[FoundEvent]] = defaultdict(list)
    told: dict[Where, int] = defaultdict(int)
    for event in (*subject.structure.events, *_other_dated_items(subject)):
        told[_where(event)] += 1
        same_day = first[_day(event)]
        before = next((each for each in same_day if _is_one_event(each, event, bodies)), None)
        if before:
            again[_where(before), _where(event)].append(event)
        else:
            same_day.append(event)
    for (before_at, here), events in again.items():
        yield _finding(subject, before_at, events, told[here], bodies)


def _other_dated_items(subject: Subject) -> Iterator[FoundEvent]:
    """Items and short paragraphs with a date in which no event was recognised."""
    seen = {(event.place.block, event.place.part) for event in subject.structure.events}
    beside = {event.place.block: event for event in subject.structure.events}
    for passage in subject.passages:
        dated = next(typed_dates(passage.text), None)
        short = passage.shape is Shape.PARAGRAPH and len(passage.text) <= _SHORT
        listed = passage.shape is Shape.ITEM or short
        if not listed or not dated or (passage.block, passage.part) in seen:
            continue
        place = Place(passage.block, passage.line_of(passage.text), part=passage.part)
        title = passage.text[: dated.start]
        event = FoundEvent(title, dated.quote, place, passage.text, dated.on)
        near = beside.get(passage.block, event)
        yield replace(event, goal=near.goal, task=near.task, institution=near.institution)


def _day(event: FoundEvent) -> str:
    return str(event.start or comparable(event.as_written))


def _where(event: FoundEvent) -> Where:
    return event.goal, event.task, event.institution


def _is_one_event(before: FoundEvent, event: FoundEvent, bodies: Bodies) -> bool:
    """Without a date only one institution's events of one name are taken to be one."""
    one, two = comparable(before.title), comparable(event.title)
    if one != two and not _goes_on(one, two) and not _goes_on(two, one):
        return False
    return bool(event.start and before.start) or bodies.are_one(
        before.institution, event.institution
    )


def _goes_on(longer: str, shorter: str) -> bool:
    """The longer title says the shorter and then more, as where it took place."""
    return len(shorter.split()) >= _TELLING and longer.startswith(f"{shorter} ")


def _finding(
    subject: Subject, before: Where, events: list[FoundEvent], all_here: int, bodies: Bodies
) -> Finding:
    passage = subject.passage_at(events[0].place)
    same_body = bodies.are_one(before[2], events[0].institution)
    message = (
        f"Wydarzenia podane już wcześniej ({_said(before, events[0], same_body=same_body)}): "
        f"{len(events)} z {all_here} na tej liście. Suma obu list liczyłaby je dwa razy; program "
        "nie wie, czy to na pewno te same wydarzenia."
    )
    severity = Severity.WARNING if same_body else Severity.NOTE
    return finding_in(passage, NAME, severity, message, events[0].quote or passage.text)


def _said(before: Where, event: FoundEvent, *, same_body: bool) -> str:
    _, task, institution = before
    if before == _where(event):
        return "na tej samej liście"
    said = [f"zadanie {task}"] if task else []
    said += [] if same_body else [institution]
    return ", ".join(said) or "w innym miejscu"


RULE = Rule(
    NAME,
    "To samo wydarzenie podane dwa razy: na jednej liście lub pod dwoma zadaniami.",
    "Nie wie, czy dwa wydarzenia o tej samej nazwie i dacie to jedno. Wydarzeń dwóch instytucji "
    "bez daty nie porównuje.",
    find,
)
