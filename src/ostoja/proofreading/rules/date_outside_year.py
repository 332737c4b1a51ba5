"""A day of another year in a report on one year."""

import re
from collections.abc import Iterator

from ostoja.proofreading.dates import TypedDate, typed_dates
from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.passages import Passage, Shape
from ostoja.recognition.structure import Kind

NAME = "date-outside-year"
_OF_A_DOCUMENT = re.compile(
    r"ustaw|uchwał|rozporz|zarządzen|dz\.\s?u|porozumie|umow|umów|postanowie|decyzj|statut|"
    r"konwencj|wyrok|obwieszcz|pism|przyję[tłl]|podpisan|opublik|wytworz|udostępn|urodz|powsta|"
    r"założ|otwart|od roku|w porównani|poprzedni|ubiegł|planowan|stan na|sporządz|opracow|"
    r"zwróc|rozlicz|przedłoż|złoż|\bdata\b",
    re.IGNORECASE,
)
_BEFORE = 90
"""How many characters before a date tell what it dates."""
_BY_ACT = re.compile(r"\s*(?:r\.|roku)?\s*(?:uchwał|zarządzeni|porozumieni)", re.IGNORECASE)
"""As in "4 lutego 2022 r. uchwałą"."""
_CALLED = re.compile(r"\b(?:od|do|z|po|na)\s+(?:dnia\s+|dzień\s+)?$", re.IGNORECASE)
_DATED_LETTER = re.compile(
    r"^\W*(?:\S+\s+)?\w+(?:[ -]\w+)?,\s+(?:dnia\s+|dn\.\s+)?\d.{,25}$", re.IGNORECASE
)
_ABOUT_A_YEAR = (Kind.REPORT, Kind.INFORMATION)


def find(subject: Subject) -> Iterator[Finding]:
    year = subject.year
    if year is None or subject.structure.kind not in _ABOUT_A_YEAR:
        return
    for passage in subject.passages:
        if passage.shape is Shape.HEADING or _DATED_LETTER.search(passage.text):
            continue
        for typed in typed_dates(passage.text):
            if typed.on.year != year and not _dates_something_else(passage, typed):
                yield finding_in(
                    passage, NAME, Severity.WARNING, _message(typed.quote, year), typed.quote
                )
    yield from _events(subject, year)


def _events(subject: Subject, year: int) -> Iterator[Finding]:
    """Events whose date is not typed whole: "maj 2021", "12.05.21"."""
    for event in subject.structure.events:
        if not event.start or not event.end or any(typed_dates(event.as_written)):
            continue
        if year not in (event.start.year, event.end.year):
            passage = subject.passage_at(event.place)
            message = _message(event.as_written, year)
            yield finding_in(passage, NAME, Severity.WARNING, message, event.as_written)


def _message(quote: str, year: int) -> str:
    return (
        f"Data „{quote}” nie należy do roku {year}, z którego jest sprawozdanie. "
        "Program nie wie, czy to pomyłka, czy zdarzenie z innego roku."
    )


def _dates_something_else(passage: Passage, typed: TypedDate) -> bool:
    """The date belongs to a legal act or letter, bounds a period, or stands alone."""
    before = passage.text[max(0, typed.start - _BEFORE) : typed.start]
    alone = len(passage.text.strip()) <= len(typed.quote) + len(" roku.")
    by_act = _BY_ACT.match(passage.text, typed.start + len(typed.quote))
    return bool(alone or by_act or _OF_A_DOCUMENT.search(before) or _CALLED.search(before))


RULE = Rule(
    NAME,
    "Data spoza roku, z którego jest sprawozdanie.",
    "Pomija daty aktów prawnych, pism i granice okresów („od…”, „do…”), więc pomyłki w nich "
    "nie zobaczy. Bez znanego roku milczy.",
    find,
)
