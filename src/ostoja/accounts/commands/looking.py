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
def end_looking(member: Member | None) -> None:
    """Notes the end when the person was looking; nothing otherwise."""
    if member is None or member.looking is None:
        return
    own, person = member.looking.own, member.looking.person
    seen = Membership.objects.filter(gmina=own.gmina, user=person).order_by("valid_from").first()
    if seen is not None:
        record("accounts.looking.ended", seen, by=own)
