"""Periods of whole days, both ends included."""

from calendar import isleap, monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Self


class BackwardPeriod(ValueError):
    """The last day comes before the first; the message is in Polish."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from `first` to `last`; at least one."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise BackwardPeriod(
                f"Okres nie może kończyć się ({self.last:%d.%m.%Y}) "
                f"przed swoim początkiem ({self.first:%d.%m.%Y})."
            )

    def __len__(self) -> int:
        """The number of days."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def days(self) -> Iterator[date]:
        """Each day, in order."""
        return (self.first + timedelta(offset) for offset in range(len(self)))

    def overlaps(self, other: Self) -> bool:
        return self.first <= other.last and other.first <= self.last

    def common(self, other: Self) -> "Period | None":
        """The days in both, or None."""
        if not self.overlaps(other):
            return None
        return Period(max(self.first, other.first), min(self.last, other.last))

    def by_month(self) -> "Iterator[Period]":
        """The period cut where a calendar month begins."""
        first = self.first
        while (end := month_of(first).last) < self.last:
            yield Period(first, end)
            first = end + timedelta(1)
        yield Period(first, self.last)


def month_of(day: date) -> Period:
    """The calendar month that holds the day."""
    return _month(day.year, day.month)


@lru_cache(maxsize=1200)
def _month(year: int, month: int) -> Period:
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year(number: int) -> Period:
    """The calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31))


def plus_years(day: date, years: int) -> date:
    """The same day some years on; 29 February becomes 28 February in a common year."""
    target = day.year + years
    if (day.month, day.day) == (2, 29) and not isleap(target):
        return date(target, 2, 28)
    return day.replace(year=target)


def plus_months(day: date, months: int) -> date:
    """The same day some months on, or the last day of a month that is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    length = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, length))
