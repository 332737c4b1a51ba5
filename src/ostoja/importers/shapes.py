"""What each kind of piece is made of, and how its typed fields are read."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ostoja.importers.enums import Kind
from ostoja.polish.amounts import read_amount
from ostoja.polish.dates import read_date
from ostoja.polish.refusals import Unreadable

LARGEST_NUMBER = 32_767
FIRST_YEAR, LAST_YEAR = 1990, 2100
LARGEST_VALUE = Decimal("999999999999.99")
TASK = re.compile(r"^\s*(\d{1,4})\s*[./]\s*(\d{1,4})\s*\.?\s*$")


class Holds(StrEnum):
    WORDS = "words"
    LINES = "lines"
    NUMBER = "number"
    YEAR = "year"
    DAY = "day"
    AMOUNT = "amount"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Shape:
    """One field of a kind of piece."""

    name: str
    label: str
    longest: int = 300
    required: bool = True
    holds: Holds = Holds.WORDS


LONG = 100_000
_TASK = Shape("task", "Zadanie (cel i numer, na przykład 2.3)", 12, holds=Holds.TASK)
_INSTITUTION = Shape("institution", "Instytucja", 200)

SHAPES: dict[Kind, tuple[Shape, ...]] = {
    Kind.PROGRAMME: (
        Shape("title", "Tytuł"),
        Shape("year_from", "Pierwszy rok", 4, holds=Holds.YEAR),
        Shape("year_to", "Ostatni rok", 4, holds=Holds.YEAR),
        Shape("main_goal", "Cel główny", LONG, holds=Holds.LINES),
    ),
    Kind.RESOLUTION: (
        Shape("number", "Numer uchwały", 40),
        Shape("adopted_on", "Data uchwały", 40, holds=Holds.DAY),
        Shape("changes", "Co zmienia w programie", LONG, required=False, holds=Holds.LINES),
    ),
    Kind.GOAL: (
        Shape("number", "Numer celu", 5, holds=Holds.NUMBER),
        Shape("text", "Cel", LONG, holds=Holds.LINES),
    ),
    Kind.TASK: (
        Shape("task", "Numer (cel i zadanie, na przykład 2.3)", 12, holds=Holds.TASK),
        Shape("text", "Zadanie", LONG, holds=Holds.LINES),
    ),
    Kind.INDICATOR: (_TASK, Shape("label", "Co liczymy")),
    Kind.IMPLEMENTER: (
        Shape("position", "Numer na liście", 5, holds=Holds.NUMBER),
        Shape("name", "Nazwa na liście", 200),
    ),
    Kind.INSTITUTION: (
        Shape("name", "Nazwa", 200),
        Shape("variants", "Inne zapisy, każdy w wierszu", LONG, required=False, holds=Holds.LINES),
    ),
    Kind.NARRATIVE: (_TASK, _INSTITUTION, Shape("text", "Treść", LONG, holds=Holds.LINES)),
    Kind.FIGURE: (
        _TASK,
        _INSTITUTION,
        Shape("label", "Co policzono"),
        Shape("number", "Liczba", 24, holds=Holds.AMOUNT),
        Shape("unit", "Jednostka", 60, required=False),
        Shape("period", "Okres", 60, required=False),
    ),
    Kind.EVENT: (
        _TASK,
        _INSTITUTION,
        Shape("title", "Nazwa"),
        Shape("as_said", "Data w słowach", 100, required=False),
        Shape("starts_on", "Od", 40, required=False, holds=Holds.DAY),
        Shape("ends_on", "Do", 40, required=False, holds=Holds.DAY),
        Shape("place", "Miejsce", 200, required=False),
    ),
}

Value = str | int | Decimal | date | tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Answers:
    values: dict[str, Value]
    refusals: dict[str, str]
    """Polish sentences by the name of the field."""


def read_fields(kind: Kind, fields: Mapping[str, str]) -> Answers:
    """Every field of the kind as a value, or a refusal that says what to type."""
    values: dict[str, Value] = {}
    refusals: dict[str, str] = {}
    for shape in SHAPES[kind]:
        try:
            values[shape.name] = _value(shape, fields.get(shape.name, "").strip())
        except Unreadable as refusal:
            refusals[shape.name] = str(refusal)
    if kind is Kind.PROGRAMME and not refusals and str(values["year_to"]) < fields["year_from"]:
        refusals["year_to"] = "Ostatni rok nie może być przed pierwszym."
    return Answers(values, refusals)


def _value(shape: Shape, text: str) -> Value:
    if not text:
        if shape.required:
            raise Unreadable("Nie rozpoznano; wpisz.")
        return None if shape.holds is Holds.DAY else ""
    if len(text) > shape.longest:
        raise Unreadable(f"Ma {len(text)} znaków, a zmieści się {shape.longest}. Skróć.")
    reader = _READERS.get(shape.holds)
    return reader(text) if reader else text


def _number(text: str) -> int:
    plain = text.rstrip(".")
    if not plain.isdecimal() or not 0 < int(plain) <= LARGEST_NUMBER:
        raise Unreadable(f"„{text}” to nie numer. Wpisz liczbę, na przykład 3.")
    return int(plain)


def _year(text: str) -> int:
    if not text.isdecimal() or not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise Unreadable(f"„{text}” to nie rok. Wpisz cztery cyfry, na przykład 2023.")
    return int(text)


def _amount(text: str) -> Decimal:
    found = read_amount(text)
    if not 0 <= found <= LARGEST_VALUE:
        raise Unreadable("Wpisz liczbę od zera do biliona.")
    return found


def _task(text: str) -> tuple[int, int]:
    found = TASK.match(text)
    if found is None:
        raise Unreadable(f"„{text}” to nie numer zadania. Wpisz cel i zadanie, na przykład 2.3.")
    return int(found[1]), int(found[2])


def _day(text: str) -> date:
    return read_date(text, latest_year=LAST_YEAR)


_READERS: dict[Holds, Callable[[str], Value]] = {
    Holds.NUMBER: _number,
    Holds.YEAR: _year,
    Holds.DAY: _day,
    Holds.AMOUNT: _amount,
    Holds.TASK: _task,
}
