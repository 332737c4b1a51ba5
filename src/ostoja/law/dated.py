"""A value of the law: from which day, on what basis, and the day a person last checked it.

A change of the law adds an entry. An entry confirmed later in the program (a dated row of the
database) is joined by `with_later` and handed to the rule as an argument; what was shipped is
never overwritten.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Generic, TypeVar

T = TypeVar("T")


class Confidence(StrEnum):
    """How far our reading may be relied on."""

    HIGH = "H"
    """Build on it."""
    MEDIUM = "M"
    """Built, and kept open to change."""
    LOW = "L"
    """To be confirmed by a lawyer or the powiat before it is relied on."""


class NotInForce(LookupError):
    """The law gives no value on that day, or we know only an estimate. The message is Polish."""


class OverwritesShippedValue(ValueError):
    """A later entry would change days that a shipped entry governs. The message is Polish."""


@dataclass(frozen=True, slots=True)
class Since(Generic[T]):
    """A value in force from a day until the next entry begins."""

    valid_from: date
    value: T
    basis: str
    """Article and act, in Polish as they are cited; Dz.U. or M.P. number where known."""
    confidence: Confidence = Confidence.HIGH
    source: str = ""
    """Rule of our notes on the law, page, or the person who confirmed the value."""
    enabled: bool = True
    """False for an estimate: `on` refuses to use it."""


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """The history of one legal value, oldest entry first."""

    code: str
    """Stable name, under which the database keeps later entries."""
    title: str
    """What the value is, in Polish."""
    unit: str
    history: tuple[Since[T], ...]
    checked_on: date

    def __post_init__(self) -> None:
        starts = [entry.valid_from for entry in self.history]
        if not starts or any(a >= b for a, b in pairwise(starts)):
            raise ValueError(f"{self.code}: entries must be there, each later than the one before")

    def on(self, day: date) -> T:
        """The value in force that day. Raises NotInForce; never gives zero for the unknown."""
        return self.entry_on(day).value

    def entry_on(self, day: date) -> Since[T]:
        """The entry in force that day, with its basis. Raises NotInForce."""
        begun = [entry for entry in self.history if entry.valid_from <= day]
        if not begun:
            raise NotInForce(
                f"{self.title}: w dniu {day:%d.%m.%Y} nie obowiązuje żadna znana wartość "
                f"(najwcześniejsza jest od {self.history[0].valid_from:%d.%m.%Y})."
            )
        if not begun[-1].enabled:
            raise NotInForce(
                f"{self.title}: wartość od {begun[-1].valid_from:%d.%m.%Y} jest tylko "
                f"szacunkiem. Wpisz ogłoszoną wartość i numer dziennika urzędowego."
            )
        return begun[-1]

    def with_later(self, entries: Iterable[Since[T]]) -> "Dated[T]":
        """The same value with entries confirmed after this version of the program was made.

        They may stand after the last shipped entry only; an estimate of the same day gives way.
        """
        later = sorted(entries, key=lambda entry: entry.valid_from)
        last = max((kept.valid_from for kept in self.history if kept.enabled), default=date.min)
        if later and later[0].valid_from <= last:
            raise OverwritesShippedValue(
                f"{self.title}: nowa wartość musi obowiązywać od dnia późniejszego niż "
                f"{last:%d.%m.%Y}. Wartości wcześniejszych nie zmienia się."
            )
        new_days = {entry.valid_from for entry in later}
        shipped = [entry for entry in self.history if entry.valid_from not in new_days]
        history = sorted([*shipped, *later], key=lambda entry: entry.valid_from)
        return replace(self, history=tuple(history))
