"""What can be done with people and their roles: one transaction and one trail each."""

import logging
from datetime import date, datetime

from allauth.usersessions.models import UserSession
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from ostoja.accounts.entry import Member, memberships_of, user_of
from ostoja.accounts.enums import Role
from ostoja.accounts.invitations import link_for
from ostoja.accounts.models import Gmina, Membership, RefusedSignIn, User
from ostoja.accounts.queries import roles_ahead
from ostoja.accounts.rules import why_not_together
from ostoja.audit.commands import record, state_of
from ostoja.database.isolation import scope

refused = logging.getLogger("ostoja.sign_in")


@transaction.atomic
def invite(
    gmina: Gmina,
    *,
    email: str,
    role: Role,
    by: object,
    names: tuple[str, str] = ("", ""),
    valid_to: date | None = None,
) -> tuple[User, str]:
    """Give the role from today; the link sets a password. "" for a person who has one."""
    today = timezone.localdate()
    user = user_of(email)
    if user is None:
        first, last = names
        user = User.objects.create_user(email, None, first_name=first, last_name=last)
    with scope(gmina=gmina.pk, user=user.pk):
        _refuse(gmina, user, role, valid_to)
        membership = Membership(
            gmina=gmina, user=user, role=role, valid_from=today, valid_to=valid_to
        )
        membership.full_clean()
        membership.save()
        record("accounts.person.invited", membership, by=by)
    is_ours = not _serves_elsewhere(user, gmina, today)
    return user, link_for(user) if is_ours and not user.has_usable_password() else ""


def _refuse(gmina: Gmina, user: User, role: Role, valid_to: date | None) -> None:
    held = roles_ahead(gmina, user, timezone.localdate())
    if role in held:
        raise ValidationError({"role": "Ta osoba ma już tę rolę w tej gminie."})
    refusal = why_not_together(role, held)
    if refusal:
        raise ValidationError({"role": refusal})
    if role is Role.CONTROLLER and valid_to is None:
        raise ValidationError(
            {"valid_to": "Kontroler zewnętrzny ma wgląd na czas kontroli. Podaj ostatni dzień."}
        )


def _serves_elsewhere(user: User, gmina: Gmina, today: date) -> bool:
    """Then no link is given: it would open the other gmina too."""
    return any(member.gmina != gmina for member in memberships_of(user, on=today))


@transaction.atomic
def renew_link(member: Member, user: User) -> str:
    """A new link for somebody who lost the password; the old password and links stop working."""
    if _serves_elsewhere(user, member.gmina, timezone.localdate()):
        raise PermissionDenied(
            "Ta osoba pracuje też w innej gminie. Nowe hasło nada jej administrator serwera."
        )
    user.set_unusable_password()
    user.save(update_fields=["password"])
    record("accounts.link.renewed", _membership_in(member.gmina, user), by=member)
    return link_for(user)


def _membership_in(gmina: Gmina, user: User) -> Membership:
    found = Membership.objects.filter(gmina=gmina, user=user).order_by("-valid_from").first()
    if found is None:
        raise ValidationError("Ta osoba nie ma roli w tej gminie.")
    return found


@transaction.atomic
def end_role(membership: Membership, *, last_day: date | None, by: object) -> Membership:
    """Take the role away after `last_day`, or at once; then every open session ends.

    Nothing the person wrote is touched: drafts stay, and who is left without an assistant is
    seen from the dates.
    """
    today = timezone.localdate()
    if membership.ended_at is not None:
        raise ValidationError("Ta rola jest już odebrana.")
    before = state_of(membership)
    if last_day is None or last_day < today:
        membership.ended_at = timezone.now()
    membership.valid_to = max(last_day or today, membership.valid_from)
    membership.full_clean()
    membership.save()
    if membership.ended_at is not None:
        _end_sessions(membership.user)
    record("accounts.role.ended", membership, by=by, before=before)
    return membership


def _end_sessions(user: User) -> None:
    for session in UserSession.objects.filter(user=user).order_by("pk"):
        session.end()


@transaction.atomic
def set_password(user: User, password: str) -> None:
    """By a one-time link; every earlier session of the person ends."""
    user.set_password(password)
    user.save(update_fields=["password"])
    note_in_trail(user, "accounts.password.set")


def note_in_trail(user: User, action: str) -> None:
    """What concerns how a person signs in, in the trail of each gmina they serve."""
    for member in memberships_of(user, on=timezone.localdate()):
        with scope(gmina=member.gmina.pk, user=user.pk), transaction.atomic():
            record(action, member.gmina, by=user.email)


def note_refused(place: str) -> None:
    """A wrong password: counted without whose it was; the place is for the server's own log."""
    refused.warning("sign-in refused from %s", place)
    RefusedSignIn.objects.create(at=timezone.now())


def forget_refused(before: datetime) -> None:
    RefusedSignIn.objects.filter(at__lt=before).delete()
