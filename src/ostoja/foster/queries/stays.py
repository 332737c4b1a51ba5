"""Questions about children in care, scoped to one gmina and ordered."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.families.queries import during
from ostoja.foster.models import Placement, Stay


def stays_for(member: Member) -> QuerySet[Stay]:
    """The stays of the gmina the member acts in."""
    return (
        Stay.objects.filter(gmina=member.gmina)
        .select_related("child", "family")
        .order_by("child__family_name", "child__given_name", "started_on", "id")
    )


def stays_in(gmina: Gmina, year: int) -> QuerySet[Stay]:
    """Stays of the gmina's children with at least one day in the year."""
    return (
        Stay.objects.filter(during(year, "started_on", "ended_on"), gmina=gmina)
        .select_related("child", "family")
        .order_by("child__family_name", "child__given_name", "started_on", "id")
    )


def stays_ended_in(gmina: Gmina, year: int) -> QuerySet[Stay]:
    return (
        Stay.objects.filter(gmina=gmina, ended_on__year=year)
        .select_related("child", "family")
        .order_by("ended_on", "child__family_name", "id")
    )


def placements_of(stay: Stay) -> QuerySet[Placement]:
    return stay.placements.order_by("started_on", "id")


def placements_in(gmina: Gmina, year: int) -> QuerySet[Placement]:
    """Placements with a day in the year; the latest of a stay comes last."""
    return Placement.objects.filter(during(year, "started_on", "ended_on"), gmina=gmina).order_by(
        "stay_id", "started_on", "id"
    )


def placements_for(member: Member) -> QuerySet[Placement]:
    """Where children may be billed for, in the order of their names."""
    return (
        Placement.objects.filter(gmina=member.gmina)
        .select_related("stay__child")
        .order_by("stay__child__family_name", "stay__child__given_name", "started_on", "id")
    )


def children_of_stays(gmina: Gmina, stays: Collection[UUID]) -> list[UUID]:
    """Whom a page about these stays shows, for the trail."""
    found = Stay.objects.filter(gmina=gmina, pk__in=stays).order_by("child_id")
    return list(found.values_list("child_id", flat=True).distinct())
