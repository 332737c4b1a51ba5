"""Dates as Polish documents write them, and tolerant reading of what people type.

Read: 1.3.26, 01-03-2026, 1 marca 2026 r., 1 III 2026, 2026-03-01, in any spacing. The day comes
first unless a four-digit year does; day and month are never swapped to make a date fit, and
slashes are refused because spreadsheets write them in both orders.
"""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from ostoja.polish.collation import folded
from ostoja.polish.refusals import Unreadable

MONTHS = (
    "styczeń",
    "luty",
    "marzec",
    "kwiecień",
    "maj",
    "czerwiec",
    "lipiec",
    "sierpień",
    "wrzesień",
    "październik",
    "listopad",
    "grudzień",
)
MONTHS_GENITIVE = (
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
DECEMBER = 12
FIRST_YEAR, LAST_YEAR = 1900, 2199
WAY_OUT = "Wpisz dzień, miesiąc i rok, na przykład 31.12.2023."

NUMBERED = {
    folded(word)[:length]: number
    for names in (MONTHS, MONTHS_GENITIVE)
    for number, word in enumerate(names, 1)
    for length in (3, len(word))
} | {word: number for number, word in enumerate(ROMAN, 1)}

SEPARATOR = r"[.\-\s,]+"
DAY_FIRST = re.compile(
    rf"([0-9]{{1,2}}){SEPARATOR}([0-9]{{1,2}}|[a-z]+){SEPARATOR}([0-9]{{4}}|[0-9]{{2}})"
)
YEAR_FIRST = re.compile(r"([0-9]{4})[.\-]([0-9]{1,2})[.\-]([0-9]{1,2})")
BEFORE = re.compile(r"^(?:w dniu|dnia|dn\.|z dnia)\s+")
AFTER = re.compile(r"[\s.,;]*(?:roku|rok|r)?[\s.,;]*$")
DASHES = str.maketrans("\N{EN DASH}\N{NON-BREAKING HYPHEN}\N{MINUS SIGN}\N{HYPHEN}", "----")


@lru_cache(maxsize=4096)
def short(day: date) -> str:
    """31.12.2023."""
    return f"{day:%d.%m}.{day.year:04}"


def long(day: date) -> str:
    """31 grudnia 2023 r."""
    return f"{day.day} {MONTHS_GENITIVE[day.month - 1]} {day.year} r."


def month_and_year(day: date) -> str:
    """grudzień 2023 r."""
    return f"{MONTHS[day.month - 1]} {day.year} r."


def long_range(first: date, last: date) -> str:
    """Write "15–19 maja 2023 r.", "28 stycznia – 8 lutego 2019 r."; one day is written alone."""
    if last < first:
        raise ValueError(f"Koniec ({short(last)}) jest wcześniejszy niż początek ({short(first)}).")
    if first == last:
        return long(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{long(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS_GENITIVE[first.month - 1]} – {long(last)}"
    return f"{long(first)} – {long(last)}"


def read_date(text: str, *, latest_year: int) -> date:
    """A two-digit year falls in the hundred years that end with `latest_year`.

    Raises Unreadable with a sentence for the person who typed.
    """
    plain = AFTER.sub("", BEFORE.sub("", folded(text).translate(DASHES).strip()))
    if not plain:
        raise Unreadable(f"Brakuje daty. {WAY_OUT}")
    if found := YEAR_FIRST.fullmatch(re.sub(r"\s", "", plain)):
        year, month, day = found.groups()
    elif found := DAY_FIRST.fullmatch(plain):
        day, month, year = found.groups()
    else:
        raise Unreadable(f"Nie można odczytać daty „{text.strip()}”. {WAY_OUT}")
    return _checked(text.strip(), _year(year, latest_year), _month(text.strip(), month), int(day))


def _year(digits: str, latest_year: int) -> int:
    short_year = len(digits) == 2  # noqa: PLR2004 - two-digit year
    return latest_year - (latest_year - int(digits)) % 100 if short_year else int(digits)


def _month(text: str, word: str) -> int:
    number = int(word) if word.isdigit() else NUMBERED.get(word, 0)
    if 1 <= number <= DECEMBER:
        return number
    raise Unreadable(f"W dacie „{text}” nie ma takiego miesiąca jak „{word}”. {WAY_OUT}")


def _checked(text: str, year: int, month: int, day: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Unreadable(f"Rok w dacie „{text}” jest poza latami {FIRST_YEAR}–{LAST_YEAR}.")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise Unreadable(
            f"W dacie „{text}” nie zgadza się dzień: {MONTHS[month - 1]} {year} r. ma {last} dni."
        )
    return date(year, month, day)
