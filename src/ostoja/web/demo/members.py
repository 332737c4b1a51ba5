"""One sign-in a role, the same in every gmina, and one person who serves two."""

from datetime import date
from functools import cache

from django.contrib.auth.hashers import make_password

from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, Membership, User

PASSWORD = "ostoja-pokaz"  # noqa: S105 # printed on the demonstration's sign-in page
SINCE = date(2019, 1, 1)
NAMES = {
    Role.MANAGER: ("Halina", "Kierownicka"),
    Role.COORDINATOR: ("Roman", "Programowy"),
    Role.ASSISTANT: ("Anna", "Towarzysząca"),
    Role.SOCIAL_WORKER: ("Ewa", "Wywiadowska"),
    Role.ACCOUNTANT: ("Barbara", "Rachuba"),
    Role.ADMINISTRATOR: ("Igor", "Serwerski"),
    Role.INSPECTOR: ("Olga", "Danowska"),
}


def address(role: Role, gmina: Gmina) -> str:
    return f"{role.value.replace('_', '-')}@{gmina.slug}.example"


@cache
def _hashed() -> str:
    return make_password(PASSWORD)


def load(gmina: Gmina) -> None:
    for role, (first, last) in NAMES.items():
        user = User.objects.create(
            email=address(role, gmina), password=_hashed(), first_name=first, last_name=last
        )
        Membership.objects.create(gmina=gmina, user=user, role=role, valid_from=SINCE)
