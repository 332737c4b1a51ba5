"""Whose file a member may open: the rule of one family."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.rules import why_not_restricted
from ostoja.families.models import (
    Assignment,
    Closing,
    Family,
    FamilyAssistant,
    Interview,
    OpenedByReason,
    SharedFamily,
)
from ostoja.families.rules.access import BY_REASON

AFTER_CLOSING = timedelta(days=365)
"""So long an assistant still opens the file of a family whose work she closed."""


def within_reach(member: Member, on: date) -> Q:
    """Which families of the gmina the member may open that day: those of any of the roles."""
    if Role.MANAGER in member.roles:
        return Q()
    reach = Q(pk__in=[])
    for way in _ways(member, on):
        reach |= way
    return reach


def _ways(member: Member, on: date) -> Iterator[Q]:
    roles = set(member.roles)
    if Role.ASSISTANT in roles:
        yield from _accompanied(member, on)
    if Role.SOCIAL_WORKER in roles:
        yield ~Q(Exists(_shown(member, Role.SOCIAL_WORKER, on)))
        yield Q(Exists(_interviewed(member)))
    for role in roles & {Role.SOCIAL_WORKER, Role.CONTROLLER}:
        yield Q(Exists(_shown(member, role, on).filter(user=member.worker)))
    if roles & set(BY_REASON):
        yield Q(Exists(_opened_now(member)))


def _accompanied(member: Member, on: date) -> Iterator[Q]:
    """Assigned to her now, or closed by her within the last year."""
    own = Assignment.objects.filter(
        gmina=member.gmina, family=OuterRef("pk"), assistant__user=member.worker
    )
    closed = Closing.objects.filter(
        gmina=member.gmina, family=OuterRef("family"), closed_on=OuterRef("ended_on")
    )
    yield Q(Exists(own.filter(Q(ended_on=None) | Q(ended_on__gte=on))))
    yield Q(Exists(own.filter(Exists(closed), ended_on__gte=on - AFTER_CLOSING)))


def _shown(member: Member, role: Role, on: date) -> QuerySet[SharedFamily]:
    """To whom of this role the family is shown; a family shown to no social worker, to all."""
    return SharedFamily.objects.filter(
        Q(until=None) | Q(until__gte=on),
        gmina=member.gmina,
        family=OuterRef("pk"),
        role=role,
        since__lte=on,
    )


def _interviewed(member: Member) -> QuerySet[Interview]:
    return Interview.objects.filter(gmina=member.gmina, family=OuterRef("pk"), worker=member.worker)


def _opened_now(member: Member) -> QuerySet[OpenedByReason]:
    now = timezone.now()
    return OpenedByReason.objects.filter(
        gmina=member.gmina,
        family=OuterRef("pk"),
        user=member.worker,
        opened_at__lte=now,
        closes_at__gt=now,
    )


def why_not_open(member: Member, family: Family, on: date) -> str | None:
    """The words of the refusal, naming who can; None when the member may."""
    if Family.objects.filter(within_reach(member, on), gmina=member.gmina, pk=family.pk).exists():
        return None
    return (
        "Ta rodzina nie jest Ci przydzielona. Jej kartę otwiera asystent, który z nią pracuje,"
        " jej pracownik socjalny i kierownik."
    )


def sees_private_notes(member: Member) -> bool:
    """Notes marked "tylko asystent i kierownik"."""
    return why_not_restricted(member.roles) is None


def why_not_month(member: Member, assistant: FamilyAssistant) -> str | None:
    """An assistant's month is hers and the head's."""
    if Role.MANAGER in member.roles or assistant.user_id == member.worker.pk:
        return None
    return "To miesiąc innego asystenta. Otwiera go ten asystent i kierownik."
