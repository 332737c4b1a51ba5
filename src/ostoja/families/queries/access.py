"""Who sees which family besides its assistant and the manager, and who is left without one."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, Membership
from ostoja.accounts.queries import memberships_for
from ostoja.families.models import Assignment, Family, OpenedByReason, SharedFamily
from ostoja.families.queries.scoped import families_of
from ostoja.families.rules.access import SHOWN_TO


def openings_for(member: Member) -> QuerySet[OpenedByReason]:
    """Every opening by a reason in the gmina, newest first: for the inspector and the manager."""
    return (
        OpenedByReason.objects.filter(gmina=member.gmina)
        .select_related("family", "user")
        .order_by("-opened_at", "-id")
    )


def opened_since(member: Member, moment: datetime) -> QuerySet[OpenedByReason]:
    return openings_for(member).filter(opened_at__gte=moment)


def sharings_of(member: Member, family: Family) -> QuerySet[SharedFamily]:
    """Whom the family is or was shown to, newest first."""
    return (
        SharedFamily.objects.filter(gmina=member.gmina, family=family)
        .select_related("user")
        .order_by("-since", "user__last_name", "id")
    )


def may_be_shown(member: Member, on: date) -> QuerySet[Membership]:
    """Social workers and external controllers of the gmina, by name."""
    return memberships_for(member, on=on).filter(role__in=SHOWN_TO)


def number_of(member: Member, key: str) -> str:
    """The case number of a family of the gmina; nothing for a key that is none."""
    try:
        family = families_of(member).filter(pk=UUID(key)).first()
    except ValueError:
        return ""
    return family.number if family else ""


def left_without_assistant(gmina: Gmina, on: date) -> QuerySet[Assignment]:
    """Work that goes on in the books while the assistant is gone: her families wait for another.

    Gone is who has an account without the role, or whose employment is over.
    """
    still_here = (
        Membership.objects.filter(
            gmina=gmina, user=OuterRef("assistant__user"), role=Role.ASSISTANT, ended_at=None
        )
        .filter(Q(valid_to=None) | Q(valid_to__gte=on))
        .order_by("pk")
    )
    gone = Q(assistant__user__isnull=False) & ~Q(Exists(still_here))
    return (
        Assignment.objects.filter(
            gone | Q(assistant__employed_to__lt=on), gmina=gmina, started_on__lte=on
        )
        .filter(Q(ended_on=None) | Q(ended_on__gt=on))
        .select_related("family", "assistant")
        .order_by("started_on", "family__name", "id")
    )
