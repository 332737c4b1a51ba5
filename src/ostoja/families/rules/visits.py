"""How long visits took, and what a trip is paid. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from ostoja.families.enums import Travel
from ostoja.law.dated import Dated
from ostoja.law.mileage import LARGE_CAR, SMALL_CAR

HIGHEST: dict[str, Dated[Decimal]] = {
    Travel.LARGE_CAR.value: LARGE_CAR,
    Travel.SMALL_CAR.value: SMALL_CAR,
}
"""Only one's own car is paid for by the kilometre."""
GROSZ = Decimal("0.01")
HOUR = 60


@dataclass(frozen=True, slots=True)
class Rate:
    """What the gmina pays for a kilometre from a day on."""

    travel: str
    valid_from: date
    rate: Decimal


def rate_on(rates: Iterable[Rate], travel: str, day: date) -> Decimal:
    """The gmina's own rate that day, never above the law's; the law's where it has none."""
    highest = HIGHEST.get(travel)
    if highest is None:
        return Decimal(0)
    own = [one for one in rates if one.travel == travel and one.valid_from <= day]
    limit = highest.on(day)
    return min(max(own, key=lambda one: one.valid_from).rate, limit) if own else limit


def why_not_rate(travel: str, day: date, rate: Decimal) -> str | None:
    """Why the gmina may not pay so much; None when it may."""
    highest = HIGHEST.get(travel)
    if highest is None:
        return "Za kilometry płaci się tylko przy własnym samochodzie."
    limit = highest.on(day)
    if rate <= limit:
        return None
    shown = f"{limit}".replace(".", ",")
    return f"Od tego dnia najwyższa stawka to {shown} zł za kilometr. Wpisz nie więcej."


def trip_cost(rates: Iterable[Rate], travel: str, day: date, kilometres: Decimal) -> Decimal:
    """One trip, rounded to the grosz."""
    paid = kilometres * rate_on(rates, travel, day)
    return paid.quantize(GROSZ, rounding=ROUND_HALF_UP)


def hours(minutes: int) -> str:
    """`2 h 05 min`, as time sheets write it."""
    whole, rest = divmod(minutes, HOUR)
    return f"{whole} h {rest:02d} min"
