"""The few look-ups allowed before a gmina is chosen. No other module may look without a scope."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from ostoja.accounts.enums import Right, Role
from ostoja.accounts.models import Gmina, Membership, User
from ostoja.accounts.rules import why_not
from ostoja.database.isolation import scope


@dataclass(frozen=True, slots=True)
class Member:
    """A signed-in person acting in one gmina in one role; every query starts from it."""

    user: User
    gmina: Gmina
    role: Role

    def __str__(self) -> str:
        return f"{self.user.email} ({self.role.label})"

    def may(self, right: Right) -> bool:
        return why_not(self.role, right) is None


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
    """Everything the person may act as on this day, in the order of gminas."""
    with scope(user=user.pk):
        rows = (
            Membership.objects.filter(
                Q(valid_to=None) | Q(valid_to__gte=on), valid_from__lte=on, user=user
            )
            .select_related("gmina")
            .order_by("gmina__slug", "role")
        )
        return [Member(user, row.gmina, Role(row.role)) for row in rows]


def member_in(user: User, gmina_id: UUID | str | None, *, on: date) -> Member | None:
    """The chosen gmina's membership, else the first one."""
    members = memberships_of(user, on=on)
    chosen = [member for member in members if str(member.gmina.pk) == str(gmina_id)]
    return next(iter(chosen or members), None)


def gmina_of_key(key: UUID) -> Gmina:
    """The gmina that a job names."""
    return Gmina.objects.get(pk=key)
