"""What the settlement of a stay depends on, gathered from its rows."""

from collections.abc import Iterable

from ostoja.families.queries.counted import ADULT_AT
from ostoja.foster.models import Absence, Stay
from ostoja.foster.queries.care import absences_of, earlier_stays_of
from ostoja.foster.queries.policies import policies_with
from ostoja.law.cofunding import Step
from ostoja.law.dated import NotInForce
from ostoja.law.settlement import Care, steps_of
from ostoja.values.periods import Period, plus_years


def care_of(stay: Stay) -> Care:
    """The facts of one stay."""
    return care_from(stay, earlier_stays_of(stay), absences_of(stay))


def care_from(stay: Stay, earlier: Iterable[Stay], absences: Iterable[Absence]) -> Care:
    """The same from rows already read."""
    return Care(
        first_day=stay.started_on,
        last_day=stay.ended_on,
        earlier=tuple(Period(one.started_on, one.ended_on) for one in earlier if one.ended_on),
        adult_from=plus_years(stay.child.born_on, ADULT_AT),
        unpaid=tuple(Period(one.first_day, one.last_day) for one in absences if not one.is_paid),
    )


def steps_now(stay: Stay) -> tuple[Step, ...]:
    """The days on which the share of this stay changes, as settled with the gmina's powiat.

    Empty where the law is not settled.
    """
    policies = policies_with(stay.gmina, stay.gmina.powiat)(stay.started_on.replace(day=1))
    try:
        return steps_of(care_of(stay), policies)
    except NotInForce:
        return ()
