"""A date that is in no calendar as it is typed."""

import re
from collections.abc import Callable, Iterator

from ostoja.proofreading.dates import IN_FIGURES, NAMED_MONTH, days_in, month_of
from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in

NAME = "malformed-date"
_YEAR = r"(?:19|20)\d{2}"
_DASHLESS = re.compile(rf"(?<![\d.])(\d{{1,2}})\.(\d{{1,2}})\.(\d{{1,2}})\.({_YEAR})(?!\d)")
_DAY_OF_MONTH = re.compile(
    rf"(?<![\d.,])(?P<day>\d{{1,2}})\s+(?P<month>{NAMED_MONTH})\b(?:\s+(?P<year>\d{{4}}))?",
    re.IGNORECASE,
)
_BACKWARDS = re.compile(
    rf"(?<![\d.])(\d{{1,2}})\.?\s?[-–]\s?(\d{{1,2}})\.(\d{{1,2}})\.({_YEAR})(?!\d)"
)
_ISO = re.compile(rf"(?<![\d-])({_YEAR})-(\d{{2}})-(\d{{2}})(?![\d-])")
_YEAR_CUT = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{2})\.(?:\d{3}|\d{5})(?!\d)(?=\s*r)")
_GLUED = re.compile(rf"(?<![\d.])(\d{{2}})(\d{{2}})\.{_YEAR}(?!\d)")
_COMMA = re.compile(rf"(?<![\d.,])\d{{1,2}}(?:,\d{{1,2}}\.|\.\d{{1,2}},){_YEAR}(?!\d)")
_DOUBLE_DOT = re.compile(rf"(?<![\d.])\d{{1,2}}(?:\.\.\d{{1,2}}\.|\.\d{{1,2}}\.\.){_YEAR}(?!\d)")
_LETTER = re.compile(r"(?<![\w.])(?=[\d.]*[OolI])[\dOolI]{1,2}\.[\dOolI]{2}\.[\dOolI]{4}(?!\w)")
_LEAP = 2024

Said = Callable[[re.Match[str]], str]


def _dashless(match: re.Match[str]) -> str:
    first, last, month, year = match.groups()
    if int(first) < int(last) <= days_in(int(month), int(year)):
        meant = f"{int(first)}–{int(last)}.{month}.{year}"
        return f"Może to zakres {meant} bez kreski; program nie wie, ile dni to trwało."
    return "Jest o jedną liczbę za dużo."


def _no_such_day(match: re.Match[str]) -> str:
    year = int(match["year"] or _LEAP)
    exists = 1 <= int(match["day"]) <= days_in(month_of(match["month"]), year)
    return "" if exists else "Takiego dnia nie ma w kalendarzu."


def _no_such_iso_day(match: re.Match[str]) -> str:
    year, month, day = (int(part) for part in match.groups())
    return "" if 1 <= day <= days_in(month, year) else "Takiego dnia nie ma w kalendarzu."


def _backwards(match: re.Match[str]) -> str:
    first, last, month, year = (int(part) for part in match.groups())
    if not 1 <= last <= days_in(month, year):
        return "Takiego dnia nie ma w kalendarzu."
    return "Początek jest późniejszy niż koniec." if first > last else ""


def _glued(match: re.Match[str]) -> str:
    day, month = int(match[1]), int(match[2])
    return "Między dniem a miesiącem nie ma kropki." if 1 <= day <= days_in(month, _LEAP) else ""


_CHECKS: tuple[tuple[re.Pattern[str], Said], ...] = (
    (_DASHLESS, _dashless),
    (IN_FIGURES, _no_such_day),
    (_DAY_OF_MONTH, _no_such_day),
    (_BACKWARDS, _backwards),
    (_ISO, _no_such_iso_day),
    (_YEAR_CUT, lambda _: "Rok nie ma czterech cyfr."),
    (_GLUED, _glued),
    (_COMMA, lambda _: "Zamiast kropki jest przecinek."),
    (_DOUBLE_DOT, lambda _: "Są dwie kropki obok siebie."),
    (_LETTER, lambda _: "Zamiast cyfry jest litera."),
)


def find(subject: Subject) -> Iterator[Finding]:
    for passage in subject.passages:
        for pattern, said in _CHECKS:
            for match in pattern.finditer(passage.text):
                if why := said(match):
                    message = f"Data „{match[0]}” jest źle zapisana. {why}"
                    yield finding_in(passage, NAME, Severity.ERROR, message, match[0])


RULE = Rule(
    NAME,
    "Data, której nie ma w kalendarzu albo która jest źle zapisana.",
    "Nie wie, jaki dzień miał tu być. Daty, która istnieje, ale jest pomyłką, nie rozpozna.",
    find,
)
