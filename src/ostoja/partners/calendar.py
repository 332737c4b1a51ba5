"""A month as weeks of days with their events, and the way to the months and years around it."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from ostoja.partners.models import Event
from ostoja.polish.dates import month_and_year

FIRST_YEAR, LAST_YEAR = 2012, 2100
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Day:
    number: int
    in_month: bool
    events: list[Event]


@dataclass(frozen=True, slots=True)
class Month:
    title: str
    weeks: list[list[Day]]
    events: list[Event]
    around: list[tuple[str, str]]
    """Words and addresses: a year back, a month back, a month on, a year on, where there are."""


def has(year: int, month: int) -> bool:
    """Whether the calendar goes as far."""
    return FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= MONTHS


def bounds(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def month_of(year: int, month: int, events: Iterable[Event]) -> Month:
    found = list(events)
    weeks = [
        [
            Day(day.day, day.month == month, [one for one in found if takes_place(one, day)])
            for day in week
        ]
        for week in calendar.Calendar().monthdatescalendar(year, month)
    ]
    return Month(month_and_year(date(year, month, 1)), weeks, found, _around(year, month))


def takes_place(event: Event, day: date) -> bool:
    """On the days it names, where they are apart; else from its first day to its last."""
    if event.days:
        return day.isoformat() in event.days
    return event.starts_on is not None and event.starts_on <= day <= (
        event.ends_on or event.starts_on
    )


def _around(year: int, month: int) -> list[tuple[str, str]]:
    steps = {
        "Rok wcześniej": (year - 1, month),
        "Miesiąc wcześniej": (year - (month == 1), (month - 2) % MONTHS + 1),
        "Miesiąc później": (year + (month == MONTHS), month % MONTHS + 1),
        "Rok później": (year + 1, month),
    }
    return [
        (words, reverse("partners:events_in_month", args=place))
        for words, place in steps.items()
        if has(*place)
    ]
