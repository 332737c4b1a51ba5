"""When a job is due, when it is tried again, and when its worker counts as dead. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

BEAT = timedelta(seconds=5)
SILENT = timedelta(seconds=30)
"""A worker silent for this long is dead. With `BEAT` between looks, its job is back in 35 s."""
TRIES = 5
FIRST_WAIT = timedelta(seconds=30)


class Queue(StrEnum):
    """How a job is run."""

    GMINA = "gmina"
    """In the scope of its gmina, in one transaction with its being done."""
    OUTSIDE = "outside"
    """For its gmina, but it waits for the outside world: it keeps its own state."""
    INSTALLATION = "installation"
    """For all gminas at once, such as a copy: it keeps its own state."""


@dataclass(frozen=True, slots=True)
class Daily:
    hour: int
    minute: int

    def after(self, moment: datetime) -> datetime:
        """The next such time, by the clock of the moment's zone."""
        today = moment.replace(hour=self.hour, minute=self.minute, second=0, microsecond=0, fold=0)
        return today if today > moment else today + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Hourly:
    minute: int

    def after(self, moment: datetime) -> datetime:
        this = moment.replace(minute=self.minute, second=0, microsecond=0)
        return this if this > moment else this + timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Weekly:
    weekday: int
    """Monday is 0."""
    hour: int
    minute: int

    def after(self, moment: datetime) -> datetime:
        """The next such time, by the clock of the moment's zone."""
        found = Daily(self.hour, self.minute).after(moment)
        return found + timedelta(days=(self.weekday - found.weekday()) % 7)


@dataclass(frozen=True, slots=True)
class Turn:
    """A job for the whole installation, by the path of its task, and when it is due."""

    task: str
    when: Daily | Hourly | Weekly


def wait_after(tries: int) -> timedelta | None:
    """How long to wait after so many failures: 30 s, 1, 2, 4 minutes; then never."""
    return None if tries >= TRIES else FIRST_WAIT * 2 ** (tries - 1)
