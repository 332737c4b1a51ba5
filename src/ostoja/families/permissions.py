"""Whose file a member may open: the rule of one family."""

from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.families.models import Assignment, Closing, Family

WHOLE_GMINA = frozenset({Role.MANAGER, Role.SOCIAL_WORKER})
AFTER_CLOSING = timedelta(days=365)
"""So long an assistant still opens the file of a family whose work she closed."""


def within_reach(member: Member, on: date) -> Q:
    """Which families of the gmina the member may open that day."""
    if member.role in WHOLE_GMINA:
        return Q()
    if member.role is not Role.ASSISTANT:
        return Q(pk__in=[])
    own = Assignment.objects.filter(
        gmina=member.gmina, family=OuterRef("pk"), assistant__user=member.user
    )
    closed = Closing.objects.filter(
        gmina=member.gmina, family=OuterRef("family"), closed_on=OuterRef("ended_on")
    )
    accompanied = own.filter(Q(ended_on=None) | Q(ended_on__gte=on))
    closed_by_her = own.filter(Exists(closed), ended_on__gte=on - AFTER_CLOSING)
    return Q(Exists(accompanied)) | Q(Exists(closed_by_her))


def why_not_open(member: Member, family: Family, on: date) -> str | None:
    """The words of the refusal, naming who can; None when the member may."""
    if Family.objects.filter(within_reach(member, on), gmina=member.gmina, pk=family.pk).exists():
        return None
    return (
        "Ta rodzina nie jest Ci przydzielona. Jej kartę otwiera asystent, który z nią pracuje,"
        " pracownik socjalny i kierownik."
    )
