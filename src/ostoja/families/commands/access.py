"""Opening a family's file to somebody besides its assistant and the manager."""

from datetime import date, timedelta
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import User
from ostoja.accounts.queries import roles_ahead
from ostoja.audit.commands import record, state_of
from ostoja.database.keys import new_key
from ostoja.families.models import Family, OpenedByReason, SharedFamily
from ostoja.families.rules.access import why_not_by_reason, why_not_reason, why_not_share

OPEN_FOR = timedelta(hours=8)


@transaction.atomic
def open_by_reason(
    by: Member, *, number: str, reason: str, key: UUID | None = None
) -> OpenedByReason:
    """Open the file of a family outside one's own for a working day; the inspector sees it.

    `key` is made when the form is shown: the same form sent twice opens once.
    """
    known = OpenedByReason.objects.filter(gmina=by.gmina, pk=key).first() if key else None
    if known is not None:
        return known
    refusal = why_not_by_reason(by.roles)
    if refusal:
        raise PermissionDenied(refusal)
    family = _family(by, number, reason)
    now = timezone.now()
    opened = OpenedByReason(
        id=key or new_key(),
        gmina=by.gmina,
        family=family,
        user=by.user,
        reason=reason.strip(),
        opened_at=now,
        closes_at=now + OPEN_FOR,
    )
    opened.full_clean()
    opened.save()
    record("families.opened_by_reason", opened, by=by)
    return opened


def _family(by: Member, number: str, reason: str) -> Family:
    """The family of this case number, once the reason says something."""
    thin = why_not_reason(reason)
    if thin:
        raise ValidationError({"reason": thin})
    family = Family.objects.filter(gmina=by.gmina, number=number.strip()).first()
    if family is None:
        raise ValidationError({"number": "Nie ma rodziny o tym znaku sprawy. Sprawdź go."})
    return family


@transaction.atomic
def share_family(
    family: Family, user: User, *, role: Role, since: date, until: date | None, by: object
) -> SharedFamily:
    """Show the family to somebody in this role; an external controller sees it until a day."""
    if role not in roles_ahead(family.gmina, user, since):
        raise ValidationError({"user": f"Ta osoba nie ma w gminie roli: {role.label}."})
    refusal = why_not_share(role, until)
    if refusal:
        raise ValidationError(refusal)
    shared = SharedFamily(
        gmina=family.gmina, family=family, user=user, role=role, since=since, until=until
    )
    shared.full_clean()
    shared.save()
    record("families.shared", shared, by=by)
    return shared


@transaction.atomic
def end_sharing(shared: SharedFamily, *, by: object) -> SharedFamily:
    """From today on the family is not shown; a sharing that began today leaves its trail only."""
    before = state_of(shared)
    yesterday = timezone.localdate() - timedelta(days=1)
    if shared.since > yesterday:
        record("families.sharing.ended", shared, by=by, before=before, removed=True)
        shared.delete()
        return shared
    shared.until = yesterday
    shared.save()
    record("families.sharing.ended", shared, by=by, before=before)
    return shared
