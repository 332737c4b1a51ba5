"""Families of a list, as many at once as it has, and why one of them cannot be taken. Pure."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class NewPerson:
    given_name: str
    family_name: str
    born_on: date
    pesel: str
    place: str


@dataclass(frozen=True, slots=True)
class NewWork:
    """A spell of work with the family, of an assistant known by name."""

    assistant: str
    basis: str
    started_on: date
    ended_on: date | None


@dataclass(frozen=True, slots=True)
class NewFamily:
    number: str
    name: str
    people: tuple[NewPerson, ...]
    work: NewWork | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Because of which person of the family, counted from zero, and why; words for the user."""

    person: int
    words: str
