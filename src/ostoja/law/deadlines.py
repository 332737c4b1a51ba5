"""Days by which the law wants something done; each is a dated value.

A deadline is not moved off a Sunday or a holiday: the duties here are between offices, and the
act says nothing of it (docs/law.md).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from ostoja.law.acts import CHECKED_ON, IN_FORCE, UWR
from ostoja.law.dated import Confidence, Dated, Since
from ostoja.values.periods import plus_months

WRISPZ_2012 = date(2012, 3, 20)


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """The same day each year; never 29 February."""

    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.day:02d}.{self.month:02d}"


def _yearly(code: str, title: str, *history: Since[DayOfYear]) -> Dated[DayOfYear]:
    return Dated(code, title, "dzień roku", history, CHECKED_ON)


ANNUAL_REPORT = _yearly(
    "annual_report",
    "Roczne sprawozdanie wójta dla rady z zadań wspierania rodziny wraz z potrzebami",
    Since(
        IN_FORCE,
        DayOfYear(3, 31),
        basis=f"art. 179 ust. 1 {UWR}",
        source="R3.3; dzień z pamięci",
    ),
)
AVERAGE_COSTS = _yearly(
    "average_costs",
    "Ogłoszenie przez starostę średnich miesięcznych wydatków na dziecko w placówce",
    Since(
        IN_FORCE,
        DayOfYear(3, 31),
        basis=f"art. 196 {UWR}",
        confidence=Confidence.MEDIUM,
        source="R3.5; dzień z pamięci",
    ),
)
ACCESSIBILITY_REVIEW = _yearly(
    "accessibility_review",
    "Coroczny przegląd deklaracji dostępności",
    Since(
        date(2020, 9, 23),
        DayOfYear(3, 31),
        basis="ustawa z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych "
        "i aplikacji mobilnych podmiotów publicznych (t.j. Dz.U. 2023 poz. 1440)",
        source="R7.4",
    ),
)
RESOURCE_ASSESSMENT = _yearly(
    "resource_assessment",
    "Ocena zasobów pomocy społecznej dla rady gminy",
    Since(
        IN_FORCE,
        DayOfYear(4, 30),
        basis="art. 16a ustawy z dnia 12 marca 2004 r. o pomocy społecznej",
        source="R3.5; artykuł z pamięci",
    ),
)
STATE_OF_GMINA = _yearly(
    "state_of_gmina",
    "Raport o stanie gminy",
    Since(
        date(2019, 1, 1),
        DayOfYear(5, 31),
        basis="art. 28aa ustawy z dnia 8 marca 1990 r. o samorządzie gminnym",
        confidence=Confidence.MEDIUM,
        source="R3.5, z pamięci",
    ),
)
VOIVODE_FIRST_HALF = _yearly(
    "voivode_first_half",
    "Sprawozdanie rzeczowo-finansowe dla wojewody za okres od 1 stycznia do 30 czerwca",
    Since(
        WRISPZ_2012,
        DayOfYear(7, 31),
        basis=f"art. 176 i art. 187 ust. 6 {UWR}; § 3 rozporządzenia z 18 czerwca 2019 r. "
        "(Dz.U. 2019 poz. 1195), wcześniej Dz.U. 2012 poz. 240",
        confidence=Confidence.MEDIUM,
        source="R3.5, R4.2, R4.3; rozporządzenie późniejsze nieustalone",
    ),
)
VOIVODE_SECOND_HALF = _yearly(
    "voivode_second_half",
    "Sprawozdanie rzeczowo-finansowe dla wojewody za okres od 1 lipca do 31 grudnia",
    Since(
        WRISPZ_2012,
        DayOfYear(1, 31),
        basis=f"art. 176 i art. 187 ust. 6 {UWR}; § 3 rozporządzenia z 18 czerwca 2019 r. "
        "(Dz.U. 2019 poz. 1195), wcześniej Dz.U. 2012 poz. 240",
        confidence=Confidence.MEDIUM,
        source="R3.5, R4.2, R4.3; rozporządzenie późniejsze nieustalone",
    ),
)
MRIPS_03 = _yearly(
    "mrips_03",
    "Roczne sprawozdanie statystyczne MRiPS-03",
    Since(
        date(2024, 1, 1),
        DayOfYear(2, 9),
        basis="program badań statystycznych statystyki publicznej na 2023 r.",
        confidence=Confidence.LOW,
        source="R3.5; dzień zmienia się co roku",
    ),
    Since(
        date(2025, 1, 1),
        DayOfYear(2, 9),
        basis="szacunek według 2024 r.",
        confidence=Confidence.LOW,
        source="R3.5",
        enabled=False,
    ),
)
ASSESSMENT_INTERVAL = Dated(
    code="assessment_interval",
    title="Okresowa ocena sytuacji rodziny: najpóźniej po tylu miesiącach od poprzedniej",
    unit="miesiąc",
    history=(Since(IN_FORCE, 6, basis=f"art. 15 ust. 1 {UWR}", source="R2.9, R2.11"),),
    checked_on=CHECKED_ON,
)
ASSESSMENT_REMINDERS = Dated(
    code="assessment_reminders",
    title="Na ile dni przed terminem oceny program przypomina",
    unit="dzień",
    history=(
        Since(
            IN_FORCE,
            (30, 14, 3),
            basis="wybór programu",
            confidence=Confidence.MEDIUM,
            source="R2.11",
        ),
    ),
    checked_on=CHECKED_ON,
)
MONITORING_CHECKS = Dated(
    code="monitoring_checks",
    title="Sprawdzenia po zakończeniu pracy z rodziną: po tylu miesiącach",
    unit="miesiąc",
    history=(
        Since(
            IN_FORCE,
            (3, 6, 9, 12),
            basis=f"art. 15 ust. 1 {UWR} nie podaje okresu; wybór programu",
            confidence=Confidence.MEDIUM,
            source="R2.12",
        ),
    ),
    checked_on=CHECKED_ON,
)


def due(rule: Dated[DayOfYear], period_end: date) -> date:
    """The first such day after the period reported on. Raises NotInForce."""
    day_after = period_end + timedelta(1)
    rule_day = rule.on(day_after)
    falls = date(day_after.year, rule_day.month, rule_day.day)
    if falls >= day_after:
        return falls
    return falls.replace(year=falls.year + 1)


def assessment_due(last: date, *, interval: Dated[int] = ASSESSMENT_INTERVAL) -> date:
    """By when a family is assessed again, `last` being the start of work or the last assessment."""
    return plus_months(last, interval.on(last))


def assessment_reminders(last: date, *, interval: Dated[int] = ASSESSMENT_INTERVAL) -> list[date]:
    """The days on which the assistant is reminded, in order."""
    by = assessment_due(last, interval=interval)
    return sorted(by - timedelta(days) for days in ASSESSMENT_REMINDERS.on(last))


def monitoring_days(closed_on: date) -> list[date]:
    """When to look at a family again after the work with it ended."""
    return [plus_months(closed_on, months) for months in MONITORING_CHECKS.on(closed_on)]
