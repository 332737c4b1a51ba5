"""What was settled with a powiat, and what follows from it on a day."""

from collections.abc import Callable, Iterable
from datetime import date

from django.db.models import QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.foster.enums import CoordinatorShare
from ostoja.foster.models import PolicySet
from ostoja.law import cofunding, cofunding_policies
from ostoja.law.acts import CHECKED_ON, IN_FORCE
from ostoja.law.cofunding_policies import COORDINATOR_SHARED, Policies
from ostoja.law.dated import Dated, Since

BY_LAW = Policies()


def policy_sets_for(member: Member) -> QuerySet[PolicySet]:
    """By powiat, the newest first."""
    return PolicySet.objects.filter(gmina=member.gmina).order_by("powiat", "-valid_from", "id")


def policies_with(gmina: Gmina, powiat: str) -> Callable[[date], Policies]:
    """The readings in force with this powiat on a day; our defaults where nothing is settled."""
    return readings(PolicySet.objects.filter(gmina=gmina, powiat=powiat).order_by("valid_from"))


def readings(sets: Iterable[PolicySet]) -> Callable[[date], Policies]:
    """`sets` are of one powiat."""
    dated = [(one.valid_from, _read(one)) for one in sorted(sets, key=lambda one: one.valid_from)]

    def on(day: date) -> Policies:
        begun = [policies for valid_from, policies in dated if valid_from <= day]
        return begun[-1] if begun else BY_LAW

    return on


def _read(one: PolicySet) -> Policies:
    return Policies(
        recount=cofunding_policies.Recount(one.recount),
        leaving_day=cofunding_policies.LeavingDay(one.leaving_day),
        proration=cofunding.Proration(one.proration),
        rounding=cofunding_policies.Rounding(one.rounding),
        before_2012=cofunding.Before2012(one.before_2012),
        coordinator_shared=_coordinator(one),
    )


def _coordinator(one: PolicySet) -> Dated[bool]:
    if one.coordinator == CoordinatorShare.BY_LAW:
        return COORDINATOR_SHARED
    shared = one.coordinator == CoordinatorShare.SHARED
    return Dated(
        code="coordinator_shared_here",
        title=COORDINATOR_SHARED.title,
        unit=COORDINATOR_SHARED.unit,
        history=(Since(IN_FORCE, shared, basis=one.basis),),
        checked_on=CHECKED_ON,
    )
