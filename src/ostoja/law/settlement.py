"""What part of one cost the gmina should bear: the share, with what a powiat settled on the rest.

The stay's own facts (earlier stays, days the powiat does not pay for, the day of leaving) and the
readings in force are handed in; each calendar month takes the readings of its first day.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from ostoja.law.acts import IN_FORCE
from ostoja.law.cofunding import (
    Basis,
    Before2012,
    NegativeAmount,
    Piece,
    Proration,
    Step,
    days_by_share,
    share_steps,
)
from ostoja.law.cofunding_policies import LeavingDay, Policies, Rounding, counted_from
from ostoja.law.dated import NotInForce
from ostoja.values.amounts import half_up, largest_remainder
from ostoja.values.periods import Period, month_of

NOTHING = 0
"""Per cent, where the powiat and the gmina settled that a cost is not shared."""


@dataclass(frozen=True, slots=True)
class Care:
    """What the years and the paid days of a stay depend on."""

    first_day: date
    last_day: date | None = None
    earlier: tuple[Period, ...] = ()
    """The child's stays before a return home (R1.12)."""
    adult_from: date | None = None
    unpaid: tuple[Period, ...] = ()
    """Absences for which the powiat pays nothing; they do not stop the years (R1.13)."""


@dataclass(frozen=True, slots=True)
class Cost:
    """One cost of the powiat, in grosze."""

    amount: int
    basis: Basis
    period: Period
    is_coordinator: bool = False


def steps_of(care: Care, policies: Policies) -> tuple[Step, ...]:
    """The days on which the share changes, counted as the powiat and the gmina count."""
    counted = counted_from(care.first_day, care.earlier, policies.recount)
    begun_under_the_act = care.first_day >= IN_FORCE
    return share_steps(
        counted,
        adult_from=care.adult_from,
        before_2012=Before2012.SHARE if begun_under_the_act else policies.before_2012,
    )


def share_on(day: date, care: Care, policies: Policies) -> int | None:
    """Per cent of that day's cost; None on a day for which nothing is paid.

    Raises `NotInForce` outside the stay and before the act.
    """
    only = Period(day, day)
    _refuse_outside(only, care)
    return next(iter(days_at_shares(only, care, policies)), None)


def shares_over(
    period: Period, care: Care, policies_on: Callable[[date], Policies]
) -> tuple[Step, ...]:
    """The days of a period from which the share is another; the first begins it.

    Each month takes the readings of its first day, as a cost does. Empty before the act.
    """
    found: list[Step] = []
    for policies, months in groupby(
        period.by_month(), lambda days: policies_on(month_of(days.first).first)
    ):
        first, *others = months
        last = others[-1].last if others else first.last
        for step in _within(Period(first.first, last), steps_of(care, policies)):
            if not found or found[-1].percent != step.percent:
                found.append(step)
    return tuple(found)


def _within(days: Period, steps: tuple[Step, ...]) -> Iterator[Step]:
    first, last = days.first.toordinal(), days.last.toordinal()
    for at, step in enumerate(steps):
        until = steps[at + 1].ordinal - 1 if at + 1 < len(steps) else last
        if until >= first and step.ordinal <= last:
            yield Step(max(step.ordinal, first), step.percent)


def settled(cost: Cost, care: Care, policies_on: Callable[[date], Policies]) -> list[Piece]:
    """The gmina's part of the cost, piece by piece; a piece is rounded once.

    Days on which nothing is paid make no piece. Raises `NegativeAmount`, and `NotInForce` for
    days outside the stay or without a known share.
    """
    if cost.amount < 0:
        raise NegativeAmount("Kwota kosztu nie może być ujemna. Korektę wpisz jako nową notę.")
    _refuse_outside(cost.period, care)
    whole = [cost.period] if cost.basis is Basis.BILLED else cost.period.by_month()
    found = (_piece(cost, days, care, policies_on(month_of(days.first).first)) for days in whole)
    return [piece for piece in found if piece is not None]


def days_at_shares(period: Period, care: Care, policies: Policies) -> dict[int, int]:
    """Paid days of a period by share, lower first. Raises `NotInForce`."""
    paid = paid_days(period, care, policies.leaving_day)
    return _over_days(paid, steps_of(care, policies))


def paid_days(period: Period, care: Care, leaving_day: LeavingDay) -> list[Period]:
    """The days of the period that the powiat pays for."""
    unpaid = list(care.unpaid)
    if leaving_day is LeavingDay.NOT and care.last_day is not None:
        unpaid.append(Period(care.last_day, care.last_day))
    return without(period, sorted(unpaid))


def _refuse_outside(period: Period, care: Care) -> None:
    if period.first < care.first_day:
        raise NotInForce(f"Pobyt w pieczy zaczął się {care.first_day:%d.%m.%Y}, później.")
    if care.last_day is not None and period.last > care.last_day:
        raise NotInForce(f"Pobyt w pieczy skończył się {care.last_day:%d.%m.%Y}, wcześniej.")


def without(period: Period, holes: Iterable[Period]) -> list[Period]:
    """What is left of a period when sorted holes are cut out of it."""
    left, first = [], period.first
    for hole in holes:
        if hole.first > first and first <= period.last:
            left.append(Period(first, min(period.last, hole.first - timedelta(1))))
        first = max(first, hole.last + timedelta(1))
    return [*left, Period(first, period.last)] if first <= period.last else left


def _piece(cost: Cost, days: Period, care: Care, policies: Policies) -> Piece | None:
    """One calendar month of a monthly cost, or the whole of a billed one."""
    paid = paid_days(days, care, policies.leaving_day)
    if not paid:
        return None
    counted = _counted(cost, paid, steps_of(care, policies), policies)
    number = sum(counted.values())
    over = number if cost.basis is Basis.BILLED else _over(paid[0], number, policies.proration)
    amount = cost.amount
    if policies.rounding is Rounding.COST_FIRST:
        amount, over = half_up(amount * number, over), number
    numerators = [amount * percent * days_at for percent, days_at in counted.items()]
    part = half_up(sum(numerators), over * 100)
    split = largest_remainder(part, numerators, over * 100)
    return Piece(
        paid[0].first, paid[-1].last, counted, part, dict(zip(counted, split, strict=True))
    )


def _over(days: Period, number: int, proration: Proration) -> int:
    """Into how many days a month's amount is cut."""
    length = len(month_of(days.first))
    return length if proration is Proration.DAYS_OF_MONTH or number == length else 30


def _counted(
    cost: Cost, paid: list[Period], steps: tuple[Step, ...], policies: Policies
) -> dict[int, int]:
    """Days by share, lower first."""
    if cost.is_coordinator and not policies.coordinator_shared.on(paid[0].first):
        return {NOTHING: sum(len(days) for days in paid)}
    return _over_days(paid, steps)


def _over_days(paid: list[Period], steps: tuple[Step, ...]) -> dict[int, int]:
    counted: dict[int, int] = {}
    for days in paid:
        found = days_by_share(steps, days.first.toordinal(), days.last.toordinal())
        for percent, number in found.items():
            counted[percent] = counted.get(percent, 0) + number
    return dict(sorted(counted.items()))
