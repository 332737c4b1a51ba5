"""The way to one family: found in the gmina, allowed, and noted as read."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import NotYours
from ostoja.audit.commands import record_reading
from ostoja.families import queries
from ostoja.families.permissions import why_not_open
from ostoja.families.rules.access import why_not_by_reason


def opened(request: MemberRequest, family_id: UUID, *, purpose: str) -> queries.Case:
    """The family's case, after the trail says who opened it and what for."""
    member, today = request.member, timezone.localdate()
    family = get_object_or_404(queries.families_of(member), pk=family_id)
    refusal = why_not_open(member, family, today)
    if refusal and why_not_by_reason(member.roles) is None:
        raise NotYours(refusal, f"{reverse('families:open_by_reason')}?rodzina={family.pk}")
    if refusal:
        raise PermissionDenied(refusal)
    people = {family.pk, *queries.people_of(family)}
    record_reading(family, by=member, purpose=purpose, people=people)
    return queries.Case(family, member, today)
