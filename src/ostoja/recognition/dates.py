"""Days, months and years as a text says them: "15-19.05.23 r.", "16.-17.05", "w maju 2023"."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ostoja.polish.collation import folded
from ostoja.polish.dates import MONTHS, MONTHS_GENITIVE, NUMBERED, ROMAN

_LOCATIVE = (
    "styczniu", "lutym", "marcu", "kwietniu", "maju", "czerwcu", "lipcu", "sierpniu",
    "wrześniu", "październiku", "listopadzie", "grudniu",
)  # fmt: skip
_WORD = "|".join(sorted({*MONTHS, *MONTHS_GENITIVE, *_LOCATIVE}, key=len, reverse=True))
_ROMAN = "|".join(sorted((sign.upper() for sign in ROMAN), key=len, reverse=True))
_DASH = r"\s*(?:[-–—]|do|i|oraz|,)\s*"
_YEAR = r"(?P<year>(?:19|20)\d\d|\d\d(?=\s*r))(?:\s*(?:roku|rok|r\b\.?))?"
_LATE_YEAR = r"(?:19|20)\d\d(?:\s*(?:roku|rok|r\b\.?))?"
_D, _M = r"(?:[12]\d|3[01]|0?[1-9])", r"(?:1[0-2]|0?[1-9])"
CENTURY = 2000
REMEMBERED = 8192
"""Texts whose dates are kept: figures, events and rules ask about the same ones."""


@dataclass(frozen=True, slots=True)
class Said:
    """A date in a text: characters, words, and the days as understood."""

    start: int
    end: int
    words: str
    first: date | None = None
    last: date | None = None
    days: tuple[date, ...] = ()
    malformed: bool = False


Reader = Callable[["re.Match[str]", int | None], Said | None]


@lru_cache(maxsize=REMEMBERED)
def dates_in(text: str, year: int | None) -> tuple[Said, ...]:
    """From left to right, none within another. `year` completes a date that names none."""
    found: list[Said] = []
    for pattern, reader in _FORMS:
        for match in pattern.finditer(text):
            if any(match.start() < said.end and said.start < match.end() for said in found):
                continue
            said = reader(match, year)
            if said is not None:
                found.append(said)
    return tuple(_paired(sorted(found, key=lambda said: said.start), text))


def _paired(found: list[Said], text: str) -> list[Said]:
    """Days linked by "i" or "oraz" are one saying of two days, linked by a dash one stretch."""
    joined: list[Said] = []
    for said in found:
        before = joined[-1] if joined else None
        between = text[before.end : said.start] if before else ""
        link = re.fullmatch(r"\s*r?\.?,?\s*([-–—]|do|i|oraz|,)\s*(?:w dniu|dnia)?\s*", between)
        if before and link and before.last and said.first and before.last <= said.first:
            joined[-1] = _together(before, said, text, stretch=link.group(1) in "-–—do")
        else:
            joined.append(said)
    return joined


def _together(before: Said, after: Said, text: str, *, stretch: bool) -> Said:
    separate = () if stretch else (before.days or _ends(before)) + (after.days or _ends(after))
    words = text[before.start : after.end].strip()
    return Said(before.start, after.end, words, before.first, after.last, separate)


def _ends(said: Said) -> tuple[date, ...]:
    return tuple(dict.fromkeys(day for day in (said.first, said.last) if day))


def _day(year: int, month: int, day: int) -> date | None:
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _whole_year(match: "re.Match[str]", year: int | None) -> int | None:
    digits = match.groupdict().get("year")
    if not digits:
        return year
    return int(digits) + (CENTURY if len(digits) == 2 else 0)  # noqa: PLR2004 - "23 r."


def _month(match: "re.Match[str]", name: str = "month") -> int:
    word = match.group(name)
    if word.isdigit():
        return int(word)
    plain = folded(word)
    return NUMBERED.get(plain) or NUMBERED[plain[:3]]


def _said(match: "re.Match[str]", first: date | None, last: date | None, **more: object) -> Said:
    return Said(match.start(), match.end(), match.group().strip(), first, last, **more)  # type: ignore[arg-type]


def _single(match: "re.Match[str]", year: int | None) -> Said | None:
    whole = _whole_year(match, year)
    month = _month(match)
    day = _day(whole, month, int(match.group("day"))) if whole else None
    return _said(match, day, day, malformed=bool(whole) and day is None)


def _range(match: "re.Match[str]", year: int | None) -> Said | None:
    """Days of one month: a stretch when a dash stands between, two days when "i" or "oraz" does."""
    if not _is_stretch(match):
        return None
    whole = _whole_year(match, year)
    if not whole:
        return _said(match, None, None)
    month = _month(match)
    first = _day(whole, month, int(match.group("day")))
    last = _day(whole, month, int(match.group("last")))
    if not (first and last) or last < first:
        return _said(match, None, None, malformed=True)
    apart = match.groupdict().get("link", "-").strip() in {"i", "oraz", ","}
    return _said(match, first, last, days=(first, last) if apart else ())


def _is_stretch(match: "re.Match[str]") -> bool:
    """The words "1 do 30 czerwca" are one stretch only after "od"; else "1" counts something."""
    before = match.string[: match.start()].rstrip().casefold()
    return match.groupdict().get("link", "").strip() != "do" or before.endswith(("od", "dniach"))


def _undashed(match: "re.Match[str]", year: int | None) -> Said | None:
    """As "07.13.05.2023": a stretch typed without its dash."""
    plain = _range(match, year)
    if plain is None:
        return None
    return _said(match, plain.first, plain.last, malformed=True)


def _over_months(match: "re.Match[str]", year: int | None) -> Said | None:
    whole = _whole_year(match, year)
    if not whole:
        return _said(match, None, None)
    month, later = _month(match), _month(match, "later")
    first = _day(whole - (later < month), month, int(match.group("day")))
    last = _day(whole, later, int(match.group("last")))
    return _said(match, first, last, malformed=not (first and last))


def _in_month(match: "re.Match[str]", year: int | None) -> Said | None:
    whole = _whole_year(match, year)
    month = _month(match)
    if not whole:
        return _said(match, None, None)
    return _said(match, date(whole, month, 1), date(whole, month, monthrange(whole, month)[1]))


def _months(match: "re.Match[str]", year: int | None) -> Said | None:
    whole = _whole_year(match, year)
    month, later = _month(match), _month(match, "later")
    if not whole or later < month:
        return _said(match, None, None)
    return _said(match, date(whole, month, 1), date(whole, later, monthrange(whole, later)[1]))


def _iso(match: "re.Match[str]", _year: int | None) -> Said | None:
    year, month, day = (int(part) for part in match.group("iso").split("-"))
    when = _day(year, month, day) if 1 <= month <= 12 else None  # noqa: PLR2004 - months
    return _said(match, when, when, malformed=when is None)


def _wordy(match: "re.Match[str]", _year: int | None) -> Said | None:
    return _said(match, None, None)


def _form(pattern: str, reader: Reader) -> tuple["re.Pattern[str]", Reader]:
    return re.compile(pattern, re.IGNORECASE), reader


_NOT_BEFORE = r"(?<![\d.,/§-])"
_FORMS: tuple[tuple["re.Pattern[str]", Reader], ...] = (
    _form(r"(?<![\w-])(?P<iso>\d{4}-\d{2}-\d{2})(?![\w-])", _iso),
    _form(
        rf"{_NOT_BEFORE}(?P<day>{_D})\.(?P<month>{_M})\.?\s*[-–—]\s*(?P<last>{_D})\.(?P<later>{_M})"
        rf"\.{_YEAR}",
        _over_months,
    ),
    _form(
        rf"{_NOT_BEFORE}(?P<day>{_D})\.?(?P<link>\s*(?:[-–—]|i|oraz|do|,)\s*)(?P<last>{_D})"
        rf"\.\s?(?P<month>{_M})\.\s?{_YEAR}",
        _range,
    ),
    _form(rf"{_NOT_BEFORE}(?P<day>{_D})\.(?P<last>{_D})\.(?P<month>{_M})\.{_YEAR}", _undashed),
    _form(rf"{_NOT_BEFORE}(?P<day>{_D})[.-]\s?(?P<month>{_M})[.-]\s?{_YEAR}(?!\d)", _single),
    _form(
        rf"{_NOT_BEFORE}(?P<day>{_D})\.?\s+(?P<month>{_WORD})(?:\s*[-–—]|\s+do|\s+i|\s+oraz)\s*"
        rf"(?P<last>{_D})\s+(?P<later>{_WORD})(?:\s*{_YEAR})?(?!\w)",
        _over_months,
    ),
    _form(
        rf"{_NOT_BEFORE}(?P<day>{_D})\.?(?P<link>\s*(?:[-–—]|do|na|i|oraz"
        rf"|,)\s*)(?P<last>{_D})\.?\s+"
        rf"(?P<month>{_WORD})(?!\w)(?:\s*{_YEAR})?",
        _range,
    ),
    _form(rf"{_NOT_BEFORE}(?P<day>{_D})\.?\s+(?P<month>{_WORD})(?!\w)(?:\s*{_YEAR})?", _single),
    _form(
        rf"{_NOT_BEFORE}(?P<day>{_D})\s+(?P<month>{_ROMAN})\s+{_YEAR}(?!\d)",
        _single,
    ),
    _form(
        rf"\bod\s+(?P<month>{_WORD})\s+do\s+(?P<later>{_WORD})(?!\w)(?:\s*{_YEAR})?|"
        rf"na przełomie\s+\w+\s+i\s+(?:{_WORD})(?:\s*{_LATE_YEAR})?",
        lambda match, year: _months(match, year) if match.group("month") else _wordy(match, year),
    ),
    _form(
        rf"(?<!\w)(?P<month>{_ROMAN})\s*[-–—]\s*(?P<later>{_ROMAN})(?!\w)\.?\s*{_YEAR}",
        _months,
    ),
    _form(rf"(?<!\w)(?P<month>{_WORD})\s*[-–—]\s*(?P<later>{_WORD})(?!\w)(?:\s*{_YEAR})?", _months),
    _form(rf"(?<!\w)(?:w\s+)?(?P<month>{_WORD})(?!\w)\s*{_YEAR}", _in_month),
    _form(rf"\bw\s+(?:miesiącu\s+)?(?P<month>{_WORD})(?!\w)", _in_month),
    _form(
        r"\b(?:(?:raz|dwa razy|trzy razy|[2-7] razy|\d+ x)\s+(?:w|na)\s+"
        r"(?:tygodni\w+|tydzień|miesiąc\w*|roku|rok|kwarta\w+|dzień|dnia)"
        r"|co (?:tydzień|miesiąc|roku|kwartał|dzień)|w każd\w+ (?:poniedziałek|wtorek|środę"
        r"|czwartek"
        r"|piątek|sobotę|niedzielę|miesiąc\w*)|cyklicznie|codziennie)(?!\w)",
        _wordy,
    ),
    _form(rf"\b(?:w|na przestrzeni|od|do)\s+(?:{_WORD})(?!\w)", _wordy),
)
_YEARS = re.compile(
    r"(?<![\w.,/-])(?:rok(?:u|iem)?\s+(?:szkoln\w+\s+)?)?(?P<first>(?:19|20)\d\d)"
    r"(?:\s*[-–—/]\s*(?P<last>(?:19|20)\d\d|\d\d(?!\d)))?(?:\s*(?:roku|rok|r\b\.?))?(?![\d,]\d|\w)"
)


_ACT = re.compile(
    r"(?:na lata|lata|(?:ustaw|uchwał|zarządzeni|rozporządzeni|porozumieni|umow|decyzj)\w*\s+"
    r"(?:\S+\s+){0,6}?z(?:\s+dnia)?)\s*$",
    re.IGNORECASE,
)


def names_an_act(before: str) -> bool:
    """The words before a date make it part of the name of an act or of a programme."""
    return bool(_ACT.search(before))


def years_in(text: str) -> Iterator["re.Match[str]"]:
    """Years and spans of years: "2022-2024", "2022/2023", "roku 2019", "2023r."."""
    return _YEARS.finditer(text)
