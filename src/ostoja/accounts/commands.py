"""What can be done with gminas and people: one transaction and one trail each."""

from datetime import date
from typing import TypedDict, Unpack

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from ostoja.accounts.entry import Member, memberships_of, no_gmina_yet, user_of
from ostoja.accounts.enums import Role
from ostoja.accounts.invitations import link_for
from ostoja.accounts.models import Gmina, Membership, User
from ostoja.audit.commands import record
from ostoja.database.isolation import scope


class GminaFields(TypedDict):
    """A gmina's names as a person confirmed them."""

    slug: str
    teryt: str
    name: str
    kind: str
    name_genitive: str
    name_locative: str
    full_name: str
    full_name_genitive: str
    powiat: str
    wojewodztwo: str
    head_office: str
    council: str
    council_genitive: str
    welfare_centre: str
    welfare_centre_genitive: str
    welfare_centre_short: str


@transaction.atomic
def found_gmina(
    *, email: str, names: tuple[str, str], password: str, day: date, **fields: Unpack[GminaFields]
) -> Member:
    """The first gmina and its head; only while there is none."""
    if not no_gmina_yet():
        raise ValidationError("Gmina jest już założona. Zaloguj się.")
    gmina = Gmina(**fields)
    gmina.full_clean()
    gmina.save()
    first, last = names
    user = User.objects.create_user(email, password, first_name=first, last_name=last)
    with scope(gmina=gmina.pk, user=user.pk):
        Membership.objects.create(gmina=gmina, user=user, role=Role.MANAGER, valid_from=day)
        record("accounts.gmina.founded", gmina, by=user.email)
    return Member(user, gmina, Role.MANAGER)


@transaction.atomic
def invite(
    gmina: Gmina, *, email: str, role: Role, by: object, names: tuple[str, str] = ("", "")
) -> tuple[User, str]:
    """Give the role from today; the link sets a password. "" for a person who has one."""
    today = timezone.localdate()
    user = user_of(email)
    if user is None:
        first, last = names
        user = User.objects.create_user(email, None, first_name=first, last_name=last)
    with scope(gmina=gmina.pk, user=user.pk):
        _refuse_second_time(gmina, user, role, today)
        membership = Membership(gmina=gmina, user=user, role=role, valid_from=today)
        membership.full_clean()
        membership.save()
        record("accounts.person.invited", membership, by=by)
    is_ours = not _serves_elsewhere(user, gmina, today)
    return user, link_for(user) if is_ours and not user.has_usable_password() else ""


def _serves_elsewhere(user: User, gmina: Gmina, today: date) -> bool:
    """Then no link is given: it would open the other gmina too."""
    return any(member.gmina != gmina for member in memberships_of(user, on=today))


def _refuse_second_time(gmina: Gmina, user: User, role: Role, today: date) -> None:
    members = memberships_of(user, on=today)
    if any(member.gmina == gmina and member.role == role for member in members):
        raise ValidationError({"role": "Ta osoba ma już tę rolę w tej gminie."})


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
