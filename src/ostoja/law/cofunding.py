"""What part of the cost of a child's foster care the gmina bears (art. 191 ust. 9 i 10).

Amounts are grosze, shares are whole per cent. The share is looked up by the day, so that one
month may hold two; a piece (a calendar month of a monthly cost, the whole of a billed one) is
rounded half-up to the grosz once.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ostoja.law.acts import CHECKED_ON, IN_FORCE, UWR
from ostoja.law.dated import Confidence, Dated, NotInForce, Since
from ostoja.values.amounts import half_up, largest_remainder
from ostoja.values.periods import Period, month_of, plus_years

GMINA_SHARE: Dated[tuple[int, ...]] = Dated(
    code="gmina_share",
    title="Udział gminy w wydatkach na pieczę zastępczą: rok pobytu 1., 2., 3. i dalsze",
    unit="%",
    history=(
        Since(
            IN_FORCE,
            (10, 30, 50),
            basis=f"art. 191 ust. 9 i 10 {UWR}; w tekście z 2011 r. art. 191 ust. 8 i 9",
            source="R1.2, R1.3",
        ),
    ),
    checked_on=CHECKED_ON,
)
ADULT_SHARE = Dated(
    code="adult_share",
    title="Udział gminy, gdy w pieczy pozostaje osoba pełnoletnia",
    unit="%",
    history=(
        Since(
            IN_FORCE,
            50,
            basis=f"art. 37 ust. 2 w związku z art. 191 ust. 9 i 10 {UWR}",
            confidence=Confidence.LOW,
            source="R1.15, z pamięci",
        ),
    ),
    checked_on=CHECKED_ON,
)


class Basis(StrEnum):
    """What an amount is for."""

    MONTHLY = "monthly"
    """For a whole calendar month, prorated by the days billed."""
    BILLED = "billed"
    """For exactly the days billed, spread evenly over them."""


class Proration(StrEnum):
    """What a day of a partial month costs; a whole month is always the whole amount (R1.25)."""

    DAYS_OF_MONTH = "days_of_month"
    THIRTIETHS = "thirtieths"
    """A thirtieth of the amount; a partial month never has more than thirty days."""


class Before2012(StrEnum):
    """Whether the gmina shares the cost of a stay begun before the act (R1.14)."""

    NONE = "none"
    SHARE = "share"


class NegativeAmount(ValueError):
    """A cost below zero; the message is in Polish."""


class Step(NamedTuple):
    """From this day of a stay (a date's ordinal) the gmina bears so many per cent."""

    ordinal: int
    percent: int


class Piece(NamedTuple):
    """A stretch of days whose part is rounded once."""

    first: date
    last: date
    days: dict[int, int]
    """Days by share, lower share first."""
    part: int
    by_share: dict[int, int]
    """The part by share, in grosze; sums to `part`."""


def year_of_stay(first_day: date, day: date) -> int:
    """1 in the first year, 2 from the first anniversary, and so on (R1.10).

    A stay begun on 29 February turns a year older on 28 February of a common year.
    """
    if day < first_day:
        raise ValueError(f"{day} is before the stay began ({first_day})")
    years = day.year - first_day.year
    return years + (day >= plus_years(first_day, years))


def gmina_share(
    first_day: date,
    day: date,
    *,
    shares: Dated[tuple[int, ...]] = GMINA_SHARE,
    adult_from: date | None = None,
) -> int:
    """Per cent the gmina bears that day; `adult_from` is the ward's eighteenth birthday."""
    if adult_from is not None and day >= adult_from:
        return ADULT_SHARE.on(day)
    by_year = shares.on(day)
    return by_year[min(year_of_stay(first_day, day), len(by_year)) - 1]


def share_steps(
    first_day: date,
    *,
    shares: Dated[tuple[int, ...]] = GMINA_SHARE,
    adult_from: date | None = None,
    before_2012: Before2012 | None = None,
) -> tuple[Step, ...]:
    """The days on which the share of a stay changes, the first being the day it begins.

    For a stay begun before the act the reading must be named: None raises NotInForce.
    """
    if first_day < IN_FORCE and before_2012 is None:
        raise NotInForce(
            f"Pobyt zaczął się {first_day:%d.%m.%Y}, przed wejściem ustawy w życie "
            f"({IN_FORCE:%d.%m.%Y}). Wybierz, czy gmina współfinansuje takie pobyty."
        )
    if first_day < IN_FORCE and before_2012 is Before2012.NONE:
        return (Step(first_day.toordinal(), 0),)
    starts = sorted(_days_of_change(max(first_day, IN_FORCE), first_day, shares, adult_from))
    return tuple(
        Step(day.toordinal(), gmina_share(first_day, day, shares=shares, adult_from=adult_from))
        for day in starts
    )


def _days_of_change(
    start: date, first_day: date, shares: Dated[tuple[int, ...]], adult_from: date | None
) -> set[date]:
    years = max(len(entry.value) for entry in shares.history)
    last = min(years - 1, date.max.year - first_day.year)
    changes = {plus_years(first_day, number) for number in range(1, last + 1)}
    changes.update(entry.valid_from for entry in shares.history)
    if adult_from is not None:
        changes.add(adult_from)
    return {start, *(day for day in changes if day > start)}


def days_by_share(steps: tuple[Step, ...], first: int, last: int) -> dict[int, int]:
    """How many of the days from `first` to `last` (ordinals) bear each share, lower first."""
    if first < steps[0].ordinal:
        raise NotInForce(
            f"W dniu {date.fromordinal(first):%d.%m.%Y} nie ma udziału gminy: liczy się go "
            f"od {date.fromordinal(steps[0].ordinal):%d.%m.%Y}."
        )
    days: dict[int, int] = {}
    for ordinal, percent in reversed(steps):
        start = max(ordinal, first)
        if start <= last:
            days[percent] = days.get(percent, 0) + last - start + 1
            last = start - 1
    return days if len(days) == 1 else dict(sorted(days.items()))


def pieces(
    amount: int,
    basis: Basis,
    period: Period,
    steps: tuple[Step, ...],
    *,
    proration: Proration = Proration.DAYS_OF_MONTH,
) -> list[Piece]:
    """The gmina's part of a cost for the days billed, piece by piece; the amount is grosze >= 0."""
    if amount < 0:
        raise NegativeAmount("Kwota kosztu nie może być ujemna. Korektę wpisz jako nową notę.")
    if basis is Basis.BILLED:
        return [_piece(period, amount, len(period), steps)]
    return [
        _piece(month, *_for_month(amount, month, proration), steps) for month in period.by_month()
    ]


def _for_month(amount: int, days: Period, proration: Proration) -> tuple[int, int]:
    """What a day costs, as numerator and denominator."""
    length = len(month_of(days.first))
    if proration is Proration.DAYS_OF_MONTH or len(days) == length:
        return amount, length
    return amount, 30


def _piece(days: Period, cost: int, over: int, steps: tuple[Step, ...]) -> Piece:
    """The part of one piece when a day costs `cost / over` grosze."""
    counted = days_by_share(steps, days.first.toordinal(), days.last.toordinal())
    if len(counted) == 1:
        ((percent, number),) = counted.items()
        part = half_up(cost * percent * number, over * 100)
        return Piece(days.first, days.last, counted, part, {percent: part})
    numerators = [cost * percent * number for percent, number in counted.items()]
    part = half_up(sum(numerators), over * 100)
    split = largest_remainder(part, numerators, over * 100)
    return Piece(days.first, days.last, counted, part, dict(zip(counted, split, strict=True)))
