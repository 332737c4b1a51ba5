"""The first gmina of an installation and its head."""

from datetime import date
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.commands.authorisations import authorise_first
from ostoja.accounts.entry import Member, no_gmina_yet
from ostoja.accounts.enums import Role
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
        authorise_first(gmina, user, day)
    return Member(user, gmina, Role.MANAGER)
