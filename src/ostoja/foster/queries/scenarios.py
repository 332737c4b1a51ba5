"""A forecast with something supposed, shares that will rise, and a past year looked at again."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from ostoja.accounts.models import Gmina
from ostoja.foster.enums import CareForm, Supposed
from ostoja.foster.queries.forecast import Outlook, new_cost, outlook, supposed
from ostoja.foster.queries.noted import billed_otherwise
from ostoja.law.forecast import (
    Difference,
    Forecast,
    Planned,
    differences,
    forecast,
    moving,
    repriced,
    returning,
)
from ostoja.law.settlement import Care, shares_over
from ostoja.values.amounts import grosze
from ostoja.values.periods import Period, plus_years, year

KNOWN_IN = (1, 31)
"""A plan is made with what is known at the end of January."""
NEW_CHILD = "nowe dziecko"


@dataclass(frozen=True, slots=True)
class Scenario:
    """One thing that might happen."""

    what: Supposed
    day: date
    stay: str = ""
    form: CareForm | None = None
    amount: Decimal | None = None
    percent: int = 0


def forecast_of(gmina: Gmina, number: int, scenario: Scenario | None = None) -> Forecast:
    """The year as it looks today, or as it would with the scenario."""
    seen = outlook(gmina, year(number))
    planned = with_scenario(seen, scenario) if scenario else seen.planned
    found = forecast(planned, year(number), seen.readings)
    return replace(found, missing=(*found.missing, *seen.untold))


def came_once(gmina: Gmina, number: int) -> int:
    """Grosze of a year's costs that no month foresaw, as they should have come to."""
    return forecast_of(gmina, number).unforeseeable


def with_scenario(seen: Outlook, scenario: Scenario) -> list[Planned]:
    if scenario.what == Supposed.RETURN:
        return returning(seen.planned, scenario.stay, scenario.day)
    if scenario.what == Supposed.RATES:
        return repriced(seen.planned, scenario.day, scenario.percent)
    form = scenario.form or CareForm.NON_PROFESSIONAL
    amount = None if scenario.amount is None else grosze(scenario.amount)
    amount_on = new_cost(form, seen.statutory, amount)
    if scenario.what == Supposed.NEW:
        care = Care(scenario.day)
        return [*seen.planned, supposed(NEW_CHILD, form, scenario.day, amount_on, care)]
    moved = next(one for one in seen.planned if one.stay == scenario.stay)
    new = supposed(moved.child, form, scenario.day, amount_on, moved.care)
    return moving(seen.planned, scenario.stay, replace(new, stay=moved.stay))


@dataclass(frozen=True, slots=True)
class Rise:
    """A child whose share goes up, and when."""

    stay: str
    child: str
    day: date
    percent: int


def rises(gmina: Gmina, today: date) -> list[Rise]:
    """In the twelve months after today, the soonest first."""
    ahead = Period(today, plus_years(today, 1))
    seen = outlook(gmina, ahead)
    found: dict[tuple[str, date], Rise] = {}
    for one in seen.planned:
        if one.line or (one.last is not None and one.last <= today):
            continue
        for before, step in pairwise(shares_over(ahead, one.care, seen.readings)):
            day = date.fromordinal(step.ordinal)
            if step.percent > before.percent and (one.care.last_day or day) >= day:
                found[one.stay, day] = Rise(one.stay, one.child, day, step.percent)
    return sorted(found.values(), key=lambda rise: (rise.day, rise.child))


@dataclass(frozen=True, slots=True)
class LookedAtAgain:
    """The plan of that January, the year as it was, and what parts the two."""

    then: Forecast
    later: Forecast
    differences: list[Difference]
    billed: list[Difference]


def look_again(gmina: Gmina, number: int) -> LookedAtAgain:
    whole = year(number)
    known = outlook(gmina, whole, date(number, *KNOWN_IN))
    then = forecast(known.planned, whole, known.readings)
    later = forecast_of(gmina, number)
    return LookedAtAgain(then, later, differences(then, later), billed_otherwise(gmina, whole))
