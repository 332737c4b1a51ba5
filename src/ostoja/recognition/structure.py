"""What was recognised in a document, each piece with the place it was read from.

Everything here is a proposal: a person accepts, corrects or refuses it. Numbers of goals and
tasks are text as written, so that gaps and repeats show.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Place:
    """Characters `start` to `end` of one text of a block."""

    block: str
    """Id of the block in the tree."""
    line: int | None = None
    """Line of the file, counted from 1, where the reader knew it."""
    start: int = 0
    end: int = 0
    part: tuple[int, ...] = ()
    """() the block's own text; in a list the path of the item, (2, 0) is the first child of the
    third item; in a table (row, column), the header being row -1 and the caption (-2, 0)."""


class Relation(StrEnum):
    """How a figure stands to the whole named before it (OZPS convention)."""

    NONE = "none"
    TOTAL = "total"
    """"łącznie", "ogółem", "razem": the sum of what stands beside it."""
    SOME = "some"
    """"w tym": some of the parts, which may be less than the whole."""
    ALL = "all"
    """"z tego", "z czego": all the parts, which must make the whole."""


@dataclass(frozen=True, slots=True)
class FoundFigure:
    value: Decimal | None
    """None where digits were lost in extraction: "unreadable", never a guess."""
    unit: str | None
    """Lemma in the singular nominative ("rodzina"), "zł", "%", or None where none is said."""
    label: str
    """What is counted, in the words of the text, without the number."""
    quote: str
    """The sentence, list item or row, word for word."""
    place: Place
    """Where the number itself stands; `place.start` and `end` cut it out of the text."""
    as_written: str = ""
    """The number and its unit word for word: "294 godzin", "1,2 mln zł"."""
    approximate: bool = False
    relation: Relation = Relation.NONE
    whole: int | None = None
    """For SOME and ALL: index in `Structure.figures` of the figure it is a part of."""
    period: str = ""
    """As said: "2023", "I-VI 2023", "do 31.03.2023"; "" where none is said."""
    goal: str = ""
    """Number of the goal under which it stands, as written."""
    task: str = ""
    institution: str = ""
    """Name of the institution that reports it, as in its `InstitutionSection`."""

    @property
    def line(self) -> int | None:
        return self.place.line


@dataclass(frozen=True, slots=True)
class FoundEvent:
    title: str
    as_written: str
    """The date as said: "15-19.05.2023", "w maju 2023 r.", "dwa razy w tygodniu", "" if none."""
    place: Place
    quote: str = ""
    start: date | None = None
    """First day as understood; None where the text does not say (a habit, a school year)."""
    end: date | None = None
    days: tuple[date, ...] = ()
    """The separate days where they are not one stretch ("18.02 i 22.02")."""
    venue: str = ""
    """Where it took place, as said."""
    malformed: bool = False
    """The date is not one that exists as typed ("07.13.05.2023"); start and end are a reading."""
    goal: str = ""
    task: str = ""
    institution: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of prose with its place."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class InstitutionName:
    """A body, by the first name the text gives it, with every other way the text writes it."""

    name: str
    """In the nominative where it could be told, otherwise as written."""
    variants: tuple[str, ...] = ()
    """Spellings as written, the first mention first, each once."""
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class InstitutionSection:
    """What one institution reports under one task (or in the whole, where there are no tasks)."""

    name: str
    """The heading as written; two bodies under one heading make one section."""
    heading: Place
    paragraphs: tuple[Words, ...] = ()
    figures: tuple[FoundFigure, ...] = ()
    events: tuple[FoundEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    number: str
    """As written: "1", "2.3", "IV"; "" where there is none."""
    text: str
    place: Place
    institutions: tuple[InstitutionSection, ...] = ()
    implementers: tuple[str, ...] = ()
    """In a programme: who is to carry it out."""
    indicators: tuple[str, ...] = ()
    term: str = ""


@dataclass(frozen=True, slots=True)
class Goal:
    number: str
    text: str
    place: Place
    tasks: tuple[Task, ...] = ()
    announced: str | None = None
    """The goal's words in the list of goals in the introduction, where there is one."""


@dataclass(frozen=True, slots=True)
class Resolution:
    number: str
    """"L/348/2022"."""
    on: date | None
    place: Place
    body: str = ""
    """"Rada Miejska w Połańcu", as written."""
    amended: bool = False
    """The text says that it was changed later, with or without saying by what."""
    amendments: tuple["Resolution", ...] = ()


@dataclass(frozen=True, slots=True)
class Metadata:
    """The publication card ("metryka") of a bulletin page. Persons' names are left out."""

    made_on: date | None = None
    published_on: date | None = None
    changed_on: date | None = None
    has_change_register: bool = False


class Kind(StrEnum):
    """What the document is; a NOTICE reports nothing done."""

    REPORT = "report"
    PROGRAMME = "programme"
    INFORMATION = "information"
    RESOLUTION = "resolution"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Structure:
    kind: Kind
    title: str
    gmina: str
    """As named in the title or by its council, "" where it is not said."""
    programme_years: tuple[int, int] | None
    year: int | None
    """The year reported on; None for a programme."""
    resolution: Resolution | None
    goals: tuple[Goal, ...] = ()
    sections: tuple[InstitutionSection, ...] = ()
    """What institutions report outside any task, as in a centre's yearly report."""
    figures: tuple[FoundFigure, ...] = ()
    """All of them, in the order of the text."""
    events: tuple[FoundEvent, ...] = ()
    """All of them, in the order of the text; one told twice is here twice."""
    institutions: tuple[InstitutionName, ...] = ()
    implementers: tuple[Words, ...] = ()
    """The list "Realizatorzy i partnerzy", entry by entry as written."""
    needs: tuple[Words, ...] = ()
    metadata: Metadata = Metadata()
    resolutions: tuple[Resolution, ...] = ()
    """Every resolution the text names; `resolution` is the one that adopted the programme."""

    def tasks(self) -> Iterator[Task]:
        for goal in self.goals:
            yield from goal.tasks
