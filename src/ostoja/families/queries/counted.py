"""What the reports of a year count, each question scoped to one gmina and ordered."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from ostoja.accounts.models import Gmina
from ostoja.families.enums import Place
from ostoja.families.models import (
    Assignment,
    AssistantPay,
    Closing,
    FamilyAssistant,
    HouseholdMember,
)

ADULT_AT = 18


def during(year: int, start: str, end: str) -> Q:
    """Periods with at least one day in the year."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    return (Q(**{end: None}) | Q(**{f"{end}__gte": first})) & Q(**{f"{start}__lte": last})


def assistants_in(gmina: Gmina, year: int) -> QuerySet[FamilyAssistant]:
    """Assistants employed on at least one day of the year."""
    return FamilyAssistant.objects.filter(
        during(year, "employed_from", "employed_to"), gmina=gmina
    ).order_by("name", "id")


def assignments_in(gmina: Gmina, year: int) -> QuerySet[Assignment]:
    """Every spell of work with a family that has a day in the year."""
    return (
        Assignment.objects.filter(during(year, "started_on", "ended_on"), gmina=gmina)
        .select_related("family", "assistant")
        .order_by("family__name", "family__number", "started_on", "id")
    )


def children_in(gmina: Gmina, families: Iterable[UUID], year: int) -> QuerySet[HouseholdMember]:
    """Children who lived in one of these families on a day of the year, under 18 at its start."""
    return (
        HouseholdMember.objects.filter(
            during(year, "since", "until"),
            gmina=gmina,
            family__in=list(families),
            place=Place.CHILD,
            person__born_on__gt=date(year - ADULT_AT, 1, 1),
        )
        .select_related("person", "family")
        .order_by("family__name", "person__born_on", "id")
    )


def closings_in(gmina: Gmina, year: int) -> QuerySet[Closing]:
    return (
        Closing.objects.filter(gmina=gmina, closed_on__year=year)
        .select_related("family")
        .order_by("closed_on", "family__name", "id")
    )


def pay_in(gmina: Gmina, year: int) -> QuerySet[AssistantPay]:
    return (
        AssistantPay.objects.filter(gmina=gmina, year=year)
        .select_related("assistant")
        .order_by("source", "assistant__name", "id")
    )
