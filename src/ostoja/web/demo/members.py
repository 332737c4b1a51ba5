"""One sign-in a role in every gmina, and one inspector who serves them all."""

from datetime import date, timedelta
from functools import cache

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from ostoja.accounts.enums import Role, Scope
from ostoja.accounts.models import Authorisation, Gmina, Membership, User
from ostoja.accounts.rules import needs_authorisation

PASSWORD = "ostoja-pokaz"  # noqa: S105 # printed on the demonstration's sign-in page
SHARED = "inspector@iod.example"
SINCE = date(2019, 1, 1)
NAMES = {
    Role.MANAGER: ("Halina", "Kierownicka"),
    Role.COORDINATOR: ("Roman", "Programowy"),
    Role.ASSISTANT: ("Anna", "Towarzysząca"),
    Role.SOCIAL_WORKER: ("Ewa", "Wywiadowska"),
    Role.ACCOUNTANT: ("Barbara", "Rachuba"),
    Role.ADMINISTRATOR: ("Igor", "Serwerski"),
    Role.PARTNER: ("Zofia", "Szkolna"),
    Role.CONTROLLER: ("Konrad", "Wizytator"),
}


SCOPES = {Role.ASSISTANT: Scope.FAMILIES, Role.ACCOUNTANT: Scope.CARE}
"""Of the authorisations; everything for the other roles that see personal data."""
AUTHORISED_FOR = timedelta(days=365)


def address(role: Role, gmina: Gmina) -> str:
    return f"{role.value.replace('_', '-')}@{gmina.slug}.example"


@cache
def _hashed() -> str:
    return make_password(PASSWORD)


def load(gmina: Gmina) -> None:
    inspector = User.objects.filter(email=SHARED).first() or _user(SHARED, ("Olga", "Danowska"))
    _join(gmina, inspector, Role.INSPECTOR)
    for role, (first, last) in NAMES.items():
        _join(gmina, _user(address(role, gmina), (first, last)), role)


def _user(email: str, name: tuple[str, str]) -> User:
    first, last = name
    return User.objects.create(email=email, password=_hashed(), first_name=first, last_name=last)


def _join(gmina: Gmina, user: User, role: Role) -> None:
    Membership.objects.create(gmina=gmina, user=user, role=role, valid_from=SINCE)
    if needs_authorisation([role]):
        _authorise(gmina, user, role)


def _authorise(gmina: Gmina, user: User, role: Role) -> None:
    """Valid for a year from today, whenever the demonstration is made."""
    number = list(Role).index(role) + 1
    Authorisation.objects.create(
        gmina=gmina,
        user=user,
        number=f"{number}/2019",
        scope=SCOPES.get(role, Scope.EVERYTHING),
        issued_on=SINCE,
        issued_by=gmina.head_office,
        valid_from=SINCE,
        valid_to=timezone.localdate() + AUTHORISED_FOR,
        pledged_on=SINCE,
    )
