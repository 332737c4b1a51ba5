"""What belongs to one family, for the pages that name a row of it."""

from django.db.models import QuerySet

from ostoja.families.enums import Place
from ostoja.families.models import (
    Application,
    Assignment,
    ChildSheet,
    Concern,
    Consent,
    CourtOrder,
    Family,
    FamilyMerge,
    Interview,
    Person,
    Ruling,
)


def concerns_of(family: Family) -> QuerySet[Concern]:
    return family.concerns.order_by("-received_on", "-id")


def interviews_of(family: Family) -> QuerySet[Interview]:
    return (
        family.interviews.select_related("worker")
        .prefetch_related("sheets__child")
        .order_by("-ordered_on", "-id")
    )


def applications_of(family: Family) -> QuerySet[Application]:
    return family.applications.prefetch_related("rulings").order_by("-received_on", "-id")


def sheets_of(family: Family) -> QuerySet[ChildSheet]:
    sheets = ChildSheet.objects.filter(gmina=family.gmina, interview__family=family)
    return sheets.select_related("child", "interview__family").order_by("id")


def rulings_of(family: Family) -> QuerySet[Ruling]:
    rulings = Ruling.objects.filter(gmina=family.gmina, application__family=family)
    return rulings.select_related("application__family").order_by("id")


def consents_of(family: Family) -> QuerySet[Consent]:
    return family.consents.order_by("-given_on", "-id")


def court_orders_of(family: Family) -> QuerySet[CourtOrder]:
    return family.court_orders.prefetch_related("reports").order_by("-issued_on", "-id")


def open_assignments(family: Family) -> QuerySet[Assignment]:
    return family.assignments.filter(ended_on=None).select_related("assistant").order_by("id")


def children_ever(family: Family) -> QuerySet[Person]:
    """Everybody who is or was a child of the household."""
    members = family.members.filter(place=Place.CHILD)
    return Person.objects.filter(
        gmina=family.gmina_id, pk__in=members.values("person_id")
    ).order_by("born_on", "id")


def merges_into(family: Family) -> QuerySet[FamilyMerge]:
    """Records that were emptied into this one and can still be parted from it."""
    rows = FamilyMerge.objects.filter(gmina=family.gmina, kept=family, undone_at=None)
    return rows.select_related("emptied").order_by("-made_at")
