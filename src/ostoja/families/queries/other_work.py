"""Work with a family besides visits, and the groups that assistants lead."""

from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet, Sum

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.families.models import (
    Assignment,
    Contact,
    CourtOpinion,
    Family,
    GroupAttendance,
    GroupMeeting,
    HelpGiven,
)
from ostoja.families.queries.scoped import families_for, running_on


def help_of(family: Family) -> QuerySet[HelpGiven]:
    return family.help_given.select_related("family").order_by("-held_on", "-id")


def contacts_of(family: Family) -> QuerySet[Contact]:
    return family.contacts.select_related("family", "assistant").order_by("-held_on", "-id")


def opinions_of(family: Family) -> QuerySet[CourtOpinion]:
    return family.opinions.select_related("family").order_by("-requested_on", "-id")


def opinion_waiting(family: Family) -> CourtOpinion | None:
    """The first that the court still waits for."""
    waiting = family.opinions.filter(sent_on=None, due_on__isnull=False)
    return waiting.order_by("due_on", "id").first()


def attendances_of(family: Family) -> QuerySet[GroupAttendance]:
    found = family.group_meetings.select_related("meeting__assistant", "family")
    return found.order_by("-meeting__held_on", "-meeting__began_at", "-id")


def groups_for(member: Member) -> QuerySet[GroupMeeting]:
    """All for the head, her own for an assistant; with how many families and persons came."""
    found = GroupMeeting.objects.filter(gmina=member.gmina)
    if Role.MANAGER not in member.roles:
        found = found.filter(assistant__user=member.worker)
    return (
        found.select_related("assistant")
        .annotate(families=Count("attendances"), persons=Sum("attendances__persons"))
        .order_by("-held_on", "-began_at", "-id")
    )


def came_to(meeting: GroupMeeting) -> QuerySet[GroupAttendance]:
    return meeting.attendances.select_related("family").order_by("family__name", "id")


def may_have_come(member: Member, meeting: GroupMeeting, on: date) -> dict[UUID, Family]:
    """Families accompanied on the day of the meeting whose files the member may open."""
    work = Assignment.objects.filter(running_on(meeting.held_on), gmina=member.gmina)
    found = families_for(member, on).filter(pk__in=work.values("family_id"))
    return {one.pk: one for one in found}
