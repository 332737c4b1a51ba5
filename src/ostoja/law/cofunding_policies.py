"""What the act leaves open about co-funding and a powiat's agreement may settle.

Each choice has our default; the dated rows of one powiat live with its agreement and are
handed in. docs/law.md gives the reasons.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ostoja.law.acts import CHECKED_ON, IN_FORCE, UWR
from ostoja.law.cofunding import Before2012, Proration
from ostoja.law.dated import Confidence, Dated, Since
from ostoja.values.periods import Period

COORDINATOR_SHARED = Dated(
    code="coordinator_shared",
    title="Czy gmina współfinansuje koszt koordynatora rodzinnej pieczy zastępczej",
    unit="tak/nie",
    history=(
        Since(
            IN_FORCE,
            value=False,
            basis=f"art. 191 ust. 7 i 9 {UWR}, brzmienie sprzed 2023 r.",
            confidence=Confidence.MEDIUM,
            source="R1.16, dzień zmiany z pamięci",
        ),
        Since(
            date(2023, 2, 1),
            value=True,
            basis=f"art. 191 ust. 7 i 9 {UWR} po zmianie z 7 października 2022 r. "
            "(Dz.U. 2022 poz. 2140); pismo RIO w Bydgoszczy RIO-NR.N-432-12/2024",
            confidence=Confidence.MEDIUM,
            source="R1.16, sporne; dzień zmiany z pamięci",
        ),
    ),
    checked_on=CHECKED_ON,
)


class Recount(StrEnum):
    """How years are counted when a child went home and was placed again (R1.12)."""

    RESTART = "restart"
    CUMULATE = "cumulate"


class LeavingDay(StrEnum):
    """Whether the day on which the child leaves care is paid for (R1.25)."""

    COUNTS = "counts"
    NOT = "not"


class Rounding(StrEnum):
    """What is rounded to the grosz first (R1.26)."""

    PART_ONCE = "part_once"
    """The gmina's part alone, once, at the end."""
    COST_FIRST = "cost_first"
    """The cost of the days, and then the part of it."""


@dataclass(frozen=True, slots=True)
class Policies:
    """One set of readings, printed on each settlement that used it.

    A powiat that never shared the coordinator hands in a `coordinator_shared` of its own.
    """

    recount: Recount = Recount.RESTART
    leaving_day: LeavingDay = LeavingDay.COUNTS
    proration: Proration = Proration.DAYS_OF_MONTH
    rounding: Rounding = Rounding.PART_ONCE
    before_2012: Before2012 = Before2012.NONE
    coordinator_shared: Dated[bool] = COORDINATOR_SHARED


def counted_from(first_day: date, earlier: Iterable[Period], recount: Recount) -> date:
    """The day from which the years of stay are counted.

    Under `cumulate` the days of the earlier stays are put before the present one.
    """
    if recount is Recount.RESTART:
        return first_day
    return first_day - timedelta(sum(len(stay) for stay in earlier))


def days_paid(first: date, left_on: date, leaving_day: LeavingDay) -> Period | None:
    """The days of a placement to pay for; None when it began and ended on an unpaid day."""
    last = left_on if leaving_day is LeavingDay.COUNTS else left_on - timedelta(1)
    return Period(first, last) if first <= last else None
