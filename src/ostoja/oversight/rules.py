"""When a family's file may be destroyed. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from ostoja.law.retention import destroy_not_before
from ostoja.oversight.enums import Kind
from ostoja.polish.dates import short


@dataclass(frozen=True, slots=True)
class Period:
    """How long a class is kept, by what list and on what ground."""

    years: int
    category: str
    basis: str
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class Age:
    """A family's file: the last day of each class of its records, and what is still going on."""

    family: UUID
    mark: str
    name: str
    last_days: Mapping[Kind, date] = field(default_factory=dict)
    going_on: tuple[str, ...] = ()

    @property
    def last_day(self) -> date:
        return max(self.last_days.values(), default=date.max)


def destroyable_from(age: Age, periods: Mapping[Kind, Period]) -> date:
    """The latest of the days of its classes; never, where no day is known."""
    days = [
        destroy_not_before(last_day, periods[kind].years)
        for kind, last_day in age.last_days.items()
    ]
    return max(days, default=date.max)


def categories_of(age: Age, periods: Mapping[Kind, Period]) -> str:
    """`B10`, or `B10 i B25` where its classes differ."""
    return " i ".join(sorted({periods[kind].category for kind in age.last_days}))


def why_not_destroy(age: Age, periods: Mapping[Kind, Period], on: date) -> str | None:
    """The words of the refusal; None when the file may go."""
    if age.going_on:
        return (
            f"Sprawa {age.mark} nie jest zamknięta: {', '.join(age.going_on)}. Najpierw to zakończ."
        )
    if not age.last_days:
        return f"W sprawie {age.mark} nie ma żadnego dnia, od którego można liczyć okres."
    first = destroyable_from(age, periods)
    if on < first:
        return (
            f"Okres przechowywania sprawy {age.mark} jeszcze trwa. Akta wolno usunąć"
            f" najwcześniej {short(first)}."
        )
    return None
