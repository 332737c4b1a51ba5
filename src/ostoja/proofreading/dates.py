"""Dates as typed in Polish reports."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ostoja.polish.dates import MONTHS_GENITIVE

NAMED_MONTH = "|".join(MONTHS_GENITIVE)
_FIGURES = r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})(?!\d)"
_WORDS = rf"(?<![\d.])(?P<day>\d{{1,2}})\s+(?P<month>{NAMED_MONTH})\s+(?P<year>\d{{4}})(?!\d)"
IN_FIGURES = re.compile(_FIGURES)
IN_WORDS = re.compile(_WORDS, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TypedDate:
    on: date
    quote: str
    start: int


def days_in(month: int, year: int) -> int:
    """0 for a month that does not exist."""
    return monthrange(year, month)[1] if 1 <= month <= len(MONTHS_GENITIVE) and year else 0


def month_of(word: str) -> int:
    """1-12 for a month in figures or named in the genitive; a number is returned as it is."""
    return int(word) if word.isdigit() else MONTHS_GENITIVE.index(word.lower()) + 1


def typed_dates(text: str) -> Iterator[TypedDate]:
    """Whole dates (day, month, year) that exist in the calendar."""
    for pattern in (IN_FIGURES, IN_WORDS):
        for match in pattern.finditer(text):
            day, month, year = int(match["day"]), month_of(match["month"]), int(match["year"])
            if 1 <= day <= days_in(month, year):
                yield TypedDate(date(year, month, day), match[0], match.start())
