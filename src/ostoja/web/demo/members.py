"""One sign-in a role in every gmina, and one inspector who serves them all."""

from datetime import date
from functools import cache

from django.contrib.auth.hashers import make_password

from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, Membership, User

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
