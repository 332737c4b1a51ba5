"""What the settlement of a stay depends on, gathered from its rows."""

from collections.abc import Iterable
from datetime import date

from ostoja.accounts.models import Gmina
from ostoja.families.queries.counted import ADULT_AT
from ostoja.foster.models import Absence, Stay
from ostoja.foster.queries.care import absences_of, earlier_stays_of
from ostoja.foster.queries.policies import policies_with
from ostoja.law.cofunding import Step
from ostoja.law.cofunding_policies import Policies
from ostoja.law.settlement import Care, shares_over
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


def policies_of(gmina: Gmina, day: date) -> Policies:
    """The readings by which a cost of that day is settled with the gmina's powiat."""
    return policies_with(gmina, gmina.powiat)(day.replace(day=1))


def shares_until(stay: Stay, day: date) -> tuple[Step, ...]:
    """The days on which the share of this stay has changed, to its end or to `day`."""
    last = max(stay.ended_on or day, stay.started_on)
    ours = policies_with(stay.gmina, stay.gmina.powiat)
    return shares_over(Period(stay.started_on, last), care_of(stay), ours)
