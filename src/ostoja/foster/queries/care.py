"""Children who may enter care, what is known of a stay, and children of other gminas."""

from datetime import date

from django.db.models import F, Q, QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.families.enums import Place
from ostoja.families.models import HouseholdMember
from ostoja.families.queries import during
from ostoja.foster.models import Absence, CourtOrder, PlacedHere, Placement, Stay


def children_at_home(member: Member, on: date) -> QuerySet[HouseholdMember]:
    """Children who live in the gmina's families that day, by name."""
    return (
        HouseholdMember.objects.filter(
            Q(until=None) | Q(until__gte=on), gmina=member.gmina, place=Place.CHILD
        )
        .select_related("person", "family")
        .order_by("person__family_name", "person__given_name", "id")
    )


def orders_of(stay: Stay) -> QuerySet[CourtOrder]:
    return stay.orders.order_by("issued_on", "id")


def absences_of(stay: Stay) -> QuerySet[Absence]:
    return stay.absences.order_by("first_day", "id")


def earlier_stays_of(stay: Stay) -> QuerySet[Stay]:
    """The child's stays before this one, oldest first."""
    return Stay.objects.filter(
        gmina=stay.gmina, child=stay.child_id, started_on__lt=stay.started_on
    ).order_by("started_on", "id")


def placed_here_for(member: Member) -> QuerySet[PlacedHere]:
    """Those still here first."""
    return PlacedHere.objects.filter(gmina=member.gmina).order_by(
        F("ended_on").desc(nulls_first=True), "started_on", "mark", "id"
    )


def placed_here_in(gmina: Gmina, year: int) -> QuerySet[PlacedHere]:
    """Children of other gminas who were here at least one day of the year."""
    return PlacedHere.objects.filter(during(year, "started_on", "ended_on"), gmina=gmina).order_by(
        "started_on", "mark", "id"
    )


def current_placement(stay: Stay) -> Placement | None:
    """The last one, running or not."""
    return stay.placements.order_by("-started_on", "-id").first()
