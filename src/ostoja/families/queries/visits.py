"""Visits of a family, and everything an assistant did in a month."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from django.db.models import QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina
from ostoja.families.models import (
    Closing,
    Contact,
    Family,
    FamilyAssistant,
    GroupMeeting,
    MileageRate,
    PlanGoal,
    Visit,
)
from ostoja.families.rules.visits import Rate
from ostoja.values.periods import month_of


def visits_of(family: Family) -> QuerySet[Visit]:
    """Newest first, with the goals they touched."""
    return (
        family.visits.select_related("assistant", "family")
        .prefetch_related("touched__goal")
        .order_by("-held_on", "-began_at", "-id")
    )


def last_visit(family: Family) -> Visit | None:
    return visits_of(family).first()


def assistant_of(member: Member) -> FamilyAssistant | None:
    """The member as an assistant; a manager is none."""
    return (
        FamilyAssistant.objects.filter(gmina=member.gmina, user=member.worker)
        .order_by("-employed_from", "id")
        .first()
    )


def assistants_of(gmina: Gmina) -> QuerySet[FamilyAssistant]:
    return FamilyAssistant.objects.filter(gmina=gmina).order_by("name", "id")


def assistants_for(member: Member) -> QuerySet[FamilyAssistant]:
    """Whose months the member may open: all for the head, her own for an assistant."""
    found = assistants_of(member.gmina)
    return found if Role.MANAGER in member.roles else found.filter(user=member.worker)


def goals_now(family: Family) -> QuerySet[PlanGoal]:
    """The goals of the newest version of the plan."""
    newest = family.plans.order_by("-number").values("pk")[:1]
    return PlanGoal.objects.filter(gmina=family.gmina_id, plan__in=newest).order_by(
        "position", "id"
    )


def goals_to_tick(visit: Visit) -> QuerySet[PlanGoal]:
    """The goals of the plan as it was at the visit, or as it is now."""
    ticked = PlanGoal.objects.filter(gmina=visit.gmina_id, visits__visit=visit).values("plan")
    if not ticked.exists():
        return goals_now(visit.family)
    return PlanGoal.objects.filter(gmina=visit.gmina_id, plan__in=ticked).order_by("position", "id")


def rates_of(gmina: Gmina) -> QuerySet[MileageRate]:
    return MileageRate.objects.filter(gmina=gmina).order_by("travel", "-valid_from")


def paid_rates(gmina: Gmina) -> list[Rate]:
    """The gmina's own rates as the rule reads them."""
    return [Rate(one.travel, one.valid_from, one.rate) for one in rates_of(gmina)]


@dataclass(frozen=True)
class Month:
    """What one assistant did in a calendar month, in the order it was done."""

    assistant: FamilyAssistant
    first: date
    visits: list[Visit]
    contacts: list[Contact]
    meetings: list[GroupMeeting]
    closings: list[Closing]
    rates: list[Rate]

    @cached_property
    def families(self) -> set[UUID]:
        seen = {one.family_id for one in self.visits}
        return seen | {one.family_id for one in self.contacts}

    @cached_property
    def made(self) -> list[Visit]:
        return [one for one in self.visits if one.contact_made]

    @property
    def minutes(self) -> int:
        visits = sum(one.minutes for one in self.visits)
        meetings = sum(one.minutes for one in self.meetings)
        return visits + meetings + sum(one.minutes for one in self.contacts)


def month_for(assistant: FamilyAssistant, day: date) -> Month:
    period = month_of(day)
    within = {"held_on__gte": period.first, "held_on__lte": period.last}
    closed = Closing.objects.filter(
        gmina=assistant.gmina_id,
        closed_on__gte=period.first,
        closed_on__lte=period.last,
        family__assignments__assistant=assistant,
    )
    visits = assistant.visits.filter(**within).select_related("family")
    contacts = assistant.contacts.filter(**within).select_related("family")
    return Month(
        assistant,
        period.first,
        list(visits.prefetch_related("touched__goal").order_by("held_on", "began_at", "id")),
        list(contacts.order_by("held_on", "id")),
        list(assistant.group_meetings.filter(**within).order_by("held_on", "began_at", "id")),
        list(closed.select_related("family").order_by("closed_on", "id").distinct()),
        paid_rates(assistant.gmina),
    )
