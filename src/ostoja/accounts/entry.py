"""The few look-ups allowed before a gmina is chosen. No other module may look without a scope."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from ostoja.accounts import sql
from ostoja.accounts.authorising import scopes_of
from ostoja.accounts.enums import Right, Role, Scope
from ostoja.accounts.models import CalendarFeed, Gmina, Membership, User
from ostoja.accounts.rules import (
    WITHOUT_AUTHORISATION,
    covered_by,
    named,
    rights_of,
    why_not,
    why_not_covered,
)
from ostoja.database.isolation import scope


@dataclass(frozen=True)
class Member:
    """A signed-in person acting in one gmina; every query starts from it. Every role acts."""

    user: User
    gmina: Gmina
    role: Role
    """The first of the roles, in the order of `Role`."""
    also: tuple[Role, ...] = ()
    looking: "Looking | None" = None
    """Set while the person looks at what somebody else sees."""

    def __str__(self) -> str:
        if self.looking:
            return f"{self.looking.own} patrzy jako {self.role_words}"
        return f"{self.user.email} ({self.role_words})"

    @property
    def roles(self) -> tuple[Role, ...]:
        return (self.role, *self.also)

    @property
    def role_words(self) -> str:
        return named(self.roles)

    @property
    def worker(self) -> User:
        """Whose cases these are: while looking, those of the person looked at."""
        return self.looking.person if self.looking else self.user

    @cached_property
    def scopes(self) -> frozenset[Scope]:
        """Of the person's valid authorisations here; asked for once, when first needed."""
        return scopes_of(self.gmina, self.user, on=timezone.localdate())

    @cached_property
    def rights(self) -> frozenset[Right]:
        """All that the person may.

        Who looks as somebody else sees nobody's data that they may not see themselves.
        """
        held = rights_of(self.roles)
        if held <= WITHOUT_AUTHORISATION:
            return held
        reach = self.looking.own.rights if self.looking else covered_by(self.scopes)
        return held & (WITHOUT_AUTHORISATION | reach)

    def may(self, right: Right) -> bool:
        return right in self.rights

    def why_not(self, right: Right) -> str | None:
        """The words of the refusal; None when the person may."""
        if right in self.rights:
            return None
        refusal = why_not(self.role, right, self.also)
        if refusal is None and self.looking:
            return self.looking.own.why_not(right)
        return refusal or why_not_covered(self.scopes, right)


@dataclass(frozen=True, slots=True)
class Looking:
    """Somebody who looks at what another person sees, and changes nothing."""

    own: Member
    person: User


class UnknownGmina(LookupError):
    """No gmina of this name or code."""


def find_gmina(name_or_code: str) -> Gmina:
    """By slug (`polaniec`) or TERYT code. Raises `UnknownGmina` with words for the user."""
    gmina = Gmina.objects.filter(Q(slug=name_or_code) | Q(teryt=name_or_code)).first()
    if gmina is None:
        known = ", ".join(Gmina.objects.values_list("slug", flat=True)) or "żadnej"
        raise UnknownGmina(f"Nie znam gminy „{name_or_code}”. W tej bazie są: {known}.")
    return gmina


def all_gminas() -> list[Gmina]:
    return list(Gmina.objects.order_by("slug"))


def no_gmina_yet() -> bool:
    """Whether the data folder is new: the first run is open only then."""
    return not Gmina.objects.exists()


def user_of(email: str) -> User | None:
    return User.objects.filter(email__iexact=email).first()


def memberships_of(user: User, *, on: date) -> list[Member]:
    """Everything the person may act as on this day: one member a gmina, with all roles there."""
    with scope(user=user.pk):
        found = groupby(sql.roles_of(user, on=on), key=itemgetter(0))
        return [_member(user, gmina, [role for _, role in there]) for gmina, there in found]


def _member(user: User, gmina: Gmina, roles: Iterable[Role]) -> Member:
    first, *others = sorted(set(roles), key=list(Role).index)
    return Member(user, gmina, first, tuple(others))


def member_in(user: User, gmina_id: UUID | str | None, *, on: date) -> Member | None:
    """The chosen gmina's membership, else the first one."""
    members = memberships_of(user, on=on)
    chosen = [member for member in members if str(member.gmina.pk) == str(gmina_id)]
    return next(iter(chosen or members), None)


def print_of(secret: str) -> str:
    """Enough to know the secret again, and not enough to learn it."""
    return hashlib.sha256(secret.encode()).hexdigest()


def reader_of_feed(slug: str, secret: str, *, on: date) -> Member | None:
    """Whose calendar stands at this secret address, while they act in the gmina."""
    gmina = Gmina.objects.filter(slug=slug).first()
    if gmina is None:
        return None
    with scope(gmina=gmina.pk):
        feeds = CalendarFeed.objects.filter(gmina=gmina, secret_print=print_of(secret))
        feed = feeds.select_related("user").first()
    return _acting(feed.user, gmina, on=on) if feed else None


def acting_in(gmina: Gmina, *, on: date) -> list[Member]:
    """Everybody with a role in the gmina that day, by address."""
    rows = Membership.objects.filter(gmina=gmina, user__is_active=True).values("user_id")
    people = User.objects.filter(pk__in=rows).order_by("email")
    return [found for one in people if (found := _acting(one, gmina, on=on))]


def _acting(user: User, gmina: Gmina, *, on: date) -> Member | None:
    there = (one for one in memberships_of(user, on=on) if one.gmina == gmina)
    return next(there, None) if user.is_active else None


def looking_at(own: Member, person: str, *, on: date) -> Member | None:
    """What this person would be here, seen by `own`; None once the person has no role here."""
    user = User.objects.filter(pk=person).first()
    for seen in memberships_of(user, on=on) if user else ():
        if seen.gmina == own.gmina:
            return Member(own.user, own.gmina, seen.role, seen.also, Looking(own, seen.user))
    return None


def gmina_of_key(key: UUID) -> Gmina:
    """The gmina that a job names."""
    return Gmina.objects.get(pk=key)
