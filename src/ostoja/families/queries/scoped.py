"""Families as a member may see them; every page about families begins here."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from ostoja.accounts.entry import Member
from ostoja.families.enums import Place
from ostoja.families.models import (
    Assignment,
    ChildSheet,
    Closing,
    Family,
    FamilyMerge,
    HouseholdMember,
)
from ostoja.families.permissions import within_reach


@dataclass(frozen=True, slots=True)
class Case:
    """A family whose file the member has opened, and the day of it."""

    family: Family
    member: Member
    on: date


def families_of(member: Member) -> QuerySet[Family]:
    """Every family of the gmina that was not joined to another: to look one up, never to show."""
    joined = FamilyMerge.objects.filter(gmina=member.gmina, undone_at=None)
    return (
        Family.objects.filter(gmina=member.gmina)
        .exclude(pk__in=joined.values("emptied_id"))
        .order_by("name", "number", "id")
    )


def families_for(member: Member, on: date) -> QuerySet[Family]:
    """The families whose files the member may open that day."""
    return families_of(member).filter(within_reach(member, on))


@dataclass(frozen=True, slots=True)
class ListedFamily:
    """What the list of families shows of one."""

    id: UUID
    name: str
    number: str
    assistant: str | None
    since: date | None
    children: int


def listed(families: QuerySet[Family], on: date) -> QuerySet[Family, tuple[Any, ...]]:
    """Families as rows of `ListedFamily`."""
    now = (
        Assignment.objects.filter(running_on(on), gmina=OuterRef("gmina"), family=OuterRef("pk"))
        .order_by("-started_on")
        .values("assistant__name", "started_on")
    )
    at_home = Q(members__until=None) | Q(members__until__gte=on)
    return families.annotate(
        assistant=Subquery(now.values("assistant__name")[:1]),
        since=Subquery(now.values("started_on")[:1]),
        children=Count("members", filter=at_home & Q(members__place=Place.CHILD)),
    ).values_list("pk", "name", "number", "assistant", "since", "children")


def running_on(on: date) -> Q:
    """Assignments that run that day."""
    return (Q(ended_on=None) | Q(ended_on__gte=on)) & Q(started_on__lte=on)


def assignment_on(family: Family, on: date) -> Assignment | None:
    return family.assignments.filter(running_on(on)).select_related("assistant").first()


def people_of(family: Family) -> list[UUID]:
    """Whom the family's file shows, for the trail."""
    living = family.members.order_by("person_id").values_list("person_id", flat=True)
    sheets = ChildSheet.objects.filter(gmina=family.gmina_id, interview__family=family)
    merged = FamilyMerge.objects.filter(gmina=family.gmina_id, kept=family, undone_at=None)
    return list(
        {
            *living,
            *sheets.order_by("child").values_list("child_id", flat=True),
            *merged.order_by("emptied").values_list("emptied_id", flat=True),
        }
    )


def members_on(family: Family, on: date) -> QuerySet[HouseholdMember]:
    """Who lives in the household that day: adults first, then children by age."""
    return (
        family.members.filter(Q(until=None) | Q(until__gte=on), since__lte=on)
        .select_related("person")
        .order_by("-place", "person__born_on", "id")
    )


def work_with(family: Family) -> tuple[list[Assignment], list[Closing]]:
    """Every spell of work with the family, and every end of it, newest first."""
    spells = family.assignments.select_related("assistant").order_by("-started_on", "id")
    return list(spells), list(family.closings.order_by("-closed_on", "id"))
