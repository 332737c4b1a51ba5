"""A recognised structure cut into pieces that a person accepts, corrects or refuses one by one."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ostoja.importers.enums import Kind
from ostoja.partners.enums import Approximate
from ostoja.polish.dates import short
from ostoja.polish.numerals import numeral
from ostoja.proofreading.finding import Subject
from ostoja.recognition.structure import (
    FoundEvent,
    FoundFigure,
    Goal,
    InstitutionSection,
    Place,
    Resolution,
    Structure,
    Task,
)

HEAD, LISTS, OUTSIDE = "program", "instytucje", "poza-zadaniami"
MAIN_GOAL = re.compile(
    r"cel(?:em)? główny(?:m)?(?: programu)?(?: jest| to)?[\s:–-]+(.+)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Piece:
    key: str
    """The same each time the file is read."""
    kind: Kind
    section: str
    fields: Mapping[str, str]
    """As `shapes.SHAPES[kind]` names them; "" where nothing was recognised."""
    place: Place
    quote: str
    given: Mapping[str, str] = field(default_factory=dict)
    """What was recognised and is not typed: approximation, part of which whole, separate days."""

    @property
    def mark(self) -> str:
        """The key as it stands in an address."""
        return hashlib.sha256(self.key.encode()).hexdigest()[:20]


def pieces_of(subject: Subject) -> tuple[Piece, ...]:
    """In the order in which they can be accepted: what others stand under comes first."""
    cut = _Cut(subject)
    pieces: dict[str, Piece] = {}
    for piece in (*cut.frame(), *cut.goals(), *cut.lists(), *cut.contents(), *cut.outside()):
        pieces.setdefault(piece.key, piece)
    return tuple(pieces.values())


def name_of(kind: Kind, fields: Mapping[str, str]) -> str:
    """How a piece is called in a list: its number and words."""
    number = fields.get("number", "") if kind is Kind.GOAL else fields.get("position", "")
    task = fields["task"] if kind is Kind.TASK else ""
    words = next((fields[one] for one in ("title", "label", "name", "text") if fields.get(one)), "")
    lead = task or number
    return f"{lead}. {words}" if lead else words or fields.get("number", "")


class _Cut:
    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.structure: Structure = subject.structure
        self.bodies = {
            variant: one.name
            for one in self.structure.institutions
            for variant in (one.name, *one.variants)
        }
        self.figure_keys = [_at("figure", one.place) for one in self.structure.figures]

    def _quote(self, place: Place) -> str:
        return self.subject.passage_at(place).text

    def _piece(self, key: str, kind: Kind, section: str, place: Place, **fields: str) -> Piece:
        return Piece(key, kind, section, fields, place, self._quote(place))

    def frame(self) -> Iterator[Piece]:
        years = self.structure.programme_years
        if years:
            main, place = self._main_goal()
            title = self.structure.title
            yield self._piece(
                "programme",
                Kind.PROGRAMME,
                HEAD,
                place,
                title=_programme_title(title),
                year_from=str(years[0]),
                year_to=str(years[1]),
                main_goal=main,
            )
        if self.structure.resolution:
            yield from self._resolutions(self.structure.resolution)

    def _main_goal(self) -> tuple[str, Place]:
        for passage in self.subject.passages:
            found = MAIN_GOAL.search(passage.text)
            if found and len(found[1]) > len("cel główny"):
                line = passage.line_of(found[0])
                return found[1], Place(
                    passage.block, line, found.start(1), found.end(1), passage.part
                )
        first = self.subject.passages[0]
        return "", Place(first.block, first.line_of(""), part=first.part)

    def _resolutions(self, adopting: Resolution) -> Iterator[Piece]:
        for index, one in enumerate((adopting, *adopting.amendments)):
            yield self._piece(
                f"resolution:{one.number}",
                Kind.RESOLUTION,
                HEAD,
                one.place,
                number=one.number,
                adopted_on=short(one.on) if one.on else "",
                changes="?" if index else "",
            )

    def goals(self) -> Iterator[Piece]:
        for goal in self.structure.goals:
            number = arabic(goal.number)
            yield self._piece(
                _at("goal", goal.place), Kind.GOAL, HEAD, goal.place, number=number, text=goal.text
            )
            for task in goal.tasks:
                yield from self._task(goal, task)

    def _task(self, goal: Goal, task: Task) -> Iterator[Piece]:
        number = task_number(goal.number, task.number)
        yield self._piece(
            _at("task", task.place), Kind.TASK, HEAD, task.place, task=number, text=task.text
        )
        for index, label in enumerate(task.indicators):
            key = f"{_at('indicator', task.place)}:{index}"
            yield self._piece(key, Kind.INDICATOR, HEAD, task.place, task=number, label=label)

    def lists(self) -> Iterator[Piece]:
        for index, one in enumerate(self.structure.implementers, start=1):
            key = _at("implementer", one.place)
            fields = {"position": str(index), "name": one.text}
            yield self._piece(key, Kind.IMPLEMENTER, LISTS, one.place, **fields)
        for body in self.structure.institutions:
            place = body.places[0] if body.places else Place("")
            fields = {"name": body.name, "variants": "\n".join(body.variants)}
            key = f"institution:{body.name}"
            yield self._piece(key, Kind.INSTITUTION, LISTS, place, **fields)

    def contents(self) -> Iterator[Piece]:
        for goal in self.structure.goals:
            for task in goal.tasks:
                number = task_number(goal.number, task.number)
                for section in task.institutions:
                    yield from self._section(section, number)

    def _section(self, section: InstitutionSection, task: str) -> Iterator[Piece]:
        name, events = self._body(section.name), {_spot(one.place) for one in section.events}
        under = {"task": task, "institution": name}
        page = page_of(task) if task else OUTSIDE
        for words in section.paragraphs:
            if _spot(words.place) not in events and words.text.strip():
                key = _at("narrative", words.place)
                yield self._piece(key, Kind.NARRATIVE, page, words.place, **under, text=words.text)
        for figure in section.figures:
            yield self._figure(figure, page, under)
        for event in section.events:
            yield self._event(event, page, under)

    def _body(self, heading: str) -> str:
        """The institution by its main name; of two under one heading the first."""
        if heading in self.bodies:
            return self.bodies[heading]
        starts = [one for one in self.bodies if heading.startswith(one)]
        return self.bodies[max(starts, key=len)] if starts else heading

    def _figure(self, figure: FoundFigure, page: str, under: Mapping[str, str]) -> Piece:
        fields = {
            **under,
            "label": figure.label,
            "number": _number(figure),
            "unit": figure.unit or "",
            "period": figure.period,
        }
        given = {"approximate": _approximate(figure), "relation": figure.relation.value}
        if figure.whole is not None:
            given["whole"] = self.figure_keys[figure.whole]
        key = _at("figure", figure.place)
        return Piece(key, Kind.FIGURE, page, fields, figure.place, self._quote(figure.place), given)

    def _event(self, event: FoundEvent, page: str, under: Mapping[str, str]) -> Piece:
        fields = {
            **under,
            "title": event.title,
            "as_said": event.as_written,
            "starts_on": short(event.start) if event.start else "",
            "ends_on": short(event.end) if event.end else "",
            "place": event.venue,
        }
        given = {"days": " ".join(day.isoformat() for day in event.days)}
        return Piece(
            _at("event", event.place),
            Kind.EVENT,
            page,
            fields,
            event.place,
            self._quote(event.place),
            given,
        )

    def outside(self) -> Iterator[Piece]:
        """What no task stands over; the figures of the introduction too."""
        for section in self.structure.sections:
            yield from self._section(section, "")
        told = {one.place for section in self.subject.sections for one in section.figures}
        for figure in self.structure.figures:
            if figure.place not in told:
                task = task_number(figure.goal, figure.task) if figure.task else ""
                under = {"task": task, "institution": self._body(figure.institution)}
                yield self._figure(figure, page_of(task) if task else OUTSIDE, under)


def arabic(number: str) -> str:
    """`IV.` as `4`; what is no number stays as written and has to be corrected."""
    plain = number.strip(" .)")
    last = plain.rpartition(".")[2] if plain.replace(".", "").isdecimal() else plain
    return str(ROMAN.get(last.upper(), last))


ROMAN = {
    word: number
    for number, word in enumerate(
        "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(), start=1
    )
}


def task_number(goal: str, task: str) -> str:
    return f"{arabic(goal)}.{arabic(task)}"


def page_of(task: str) -> str:
    """The part of the file that a task's pieces are shown on."""
    return "zadanie-" + re.sub(r"[^0-9A-Za-z]+", "-", task)


def _programme_title(title: str) -> str:
    """Of "Sprawozdanie z realizacji „Programu…” za 2023" the words between the marks."""
    found = re.search(r"[„\"](.+?)[”\"]", title)
    words = found[1] if found else title
    return re.sub(r"\bGminnego Programu\b", "Gminny Program", words)


def _number(figure: FoundFigure) -> str:
    """As a person types it; "" where digits were lost or a value cannot hold them all."""
    value = figure.value
    return numeral(value) if value is not None and value == round(value, 2) else ""


def _approximate(figure: FoundFigure) -> str:
    if not figure.approximate:
        return ""
    before = figure.quote.partition(figure.as_written)[0].casefold().split()[-2:]
    if {"ponad", "przeszło"} & set(before):
        return Approximate.OVER.value
    return (Approximate.ALMOST if {"blisko", "prawie"} & set(before) else Approximate.ABOUT).value


def _spot(place: Place) -> tuple[str, tuple[int, ...]]:
    return place.block, place.part


def _at(kind: str, place: Place) -> str:
    part = ".".join(map(str, place.part))
    return f"{kind}:{place.block}:{part}:{place.start}"
