"""A yearly report made after 31 March (art. 179(1))."""

import re
from collections.abc import Iterator
from datetime import date

from ostoja.polish.dates import MONTHS, MONTHS_GENITIVE
from ostoja.proofreading.dates import typed_dates
from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.passages import Passage
from ostoja.recognition.structure import Kind

NAME = "late-report"
_COVER_MONTH = re.compile(rf"\W*({'|'.join(MONTHS)})\s+(\d{{4}})\s*r?(?:oku)?\W*", re.IGNORECASE)
_PLACE_AND_DAY = re.compile(r"^\W*[^\W\d]+(?:[ -][^\W\d]+)?,\s*(?:dnia|dn\.)?\s*\d", re.IGNORECASE)
_MADE = re.compile(r"^\W*(?:sporządz|opracow|wykona|data\b).{,70}$", re.IGNORECASE)
_REPORTS = (Kind.REPORT, Kind.INFORMATION)
_LAST_MONTH = 3


def find(subject: Subject) -> Iterator[Finding]:
    year = subject.year
    if year is None or subject.structure.kind not in _REPORTS:
        return
    due = date(year + 1, _LAST_MONTH, 31)
    made = _made_on(subject)
    if made and made[0] > due:
        on, passage = made
        message = (
            f"Sprawozdanie za rok {year} jest z {on:%d.%m.%Y}, a rada powinna je dostać do "
            f"{due:%d.%m.%Y} (art. 179 ust. 1 ustawy o wspieraniu rodziny). Program nie wie, "
            "kiedy je naprawdę przedłożono ani czy termin tego roku nie był przesunięty."
        )
        yield finding_in(passage, NAME, Severity.WARNING, message)


def _made_on(subject: Subject) -> tuple[date, Passage] | None:
    """The day in the publication card, or typed beside the place, or the month on the cover."""
    metadata = subject.structure.metadata
    said = metadata.made_on or metadata.published_on
    if said:
        return said, _passage_with(subject, said)
    return next(filter(None, map(_dated, subject.passages)), None)


def _passage_with(subject: Subject, day: date) -> Passage:
    written = (
        day.isoformat(),
        f"{day:%d.%m.%Y}",
        f"{day.day} {MONTHS_GENITIVE[day.month - 1]} {day.year}",
    )
    holding = (each for each in subject.passages if any(form in each.text for form in written))
    return next(holding, subject.passages[0])


def _dated(passage: Passage) -> tuple[date, Passage] | None:
    cover = _COVER_MONTH.fullmatch(passage.text)
    if cover:
        month = MONTHS.index(cover[1].lower()) + 1
        return date(int(cover[2]), month, 1), passage
    if _PLACE_AND_DAY.search(passage.text) or _MADE.search(passage.text):
        return next(((typed.on, passage) for typed in typed_dates(passage.text)), None)
    return None


RULE = Rule(
    NAME,
    "Sprawozdanie sporządzone po 31 marca następnego roku.",
    "Zna tylko datę z dokumentu lub metryki: nie wie, kiedy sprawozdanie przedłożono radzie ani "
    "czy termin był przesunięty.",
    find,
)
