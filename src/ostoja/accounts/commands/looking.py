"""Looking at what somebody else sees: nothing but the trail is written."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Membership
from ostoja.audit.commands import record


@transaction.atomic
def begin_looking(member: Member, membership: Membership) -> None:
    """Refuses the person's own role: there is nothing to look at."""
    if membership.user_id == member.user.pk:
        raise PermissionDenied("To Twoja własna rola, widzisz ją na co dzień.")
    record("accounts.looking.begun", membership, by=member)


@transaction.atomic
def end_looking(member: Member, membership: Membership) -> None:
    record("accounts.looking.ended", membership, by=member)
