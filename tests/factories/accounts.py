from datetime import date

import factory
from factory.django import DjangoModelFactory

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import GminaKind, Role, Scope
from ostoja.accounts.models import Authorisation, Gmina, Membership, User


class GminaFactory(DjangoModelFactory):
    class Meta:
        model = Gmina

    slug = factory.Sequence(lambda n: f"zmyslona-{n}")
    teryt = factory.Sequence(lambda n: f"{9900000 + n}")
    name = factory.Sequence(lambda n: f"Zmyślona {n}")
    kind = GminaKind.RURAL
    name_genitive = factory.LazyAttribute(lambda one: f"{one.name}-genetivus")
    name_locative = factory.LazyAttribute(lambda one: f"w {one.name}")
    full_name = factory.LazyAttribute(lambda one: f"Gmina {one.name}")
    full_name_genitive = factory.LazyAttribute(lambda one: f"Gminy {one.name}")
    powiat = "zmyślony"
    wojewodztwo = "zmyślone"
    head_office = "Wójt Gminy"
    council = "Rada Gminy"
    council_genitive = "Rady Gminy"
    welfare_centre = "Ośrodek Pomocy Społecznej"
    welfare_centre_genitive = "Ośrodka Pomocy Społecznej"
    welfare_centre_short = "OPS"
    is_fictional = True


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User

    email = factory.Sequence(lambda n: f"osoba-{n}@ostoja.example")


class MembershipFactory(DjangoModelFactory):
    class Meta:
        model = Membership

    gmina = factory.SubFactory(GminaFactory)
    user = factory.SubFactory(UserFactory)
    role = Role.MANAGER
    valid_from = date(2020, 1, 1)


class AuthorisationFactory(DjangoModelFactory):
    """Signed and valid for as long as tests run."""

    class Meta:
        model = Authorisation

    gmina = factory.SubFactory(GminaFactory)
    user = factory.SubFactory(UserFactory)
    number = factory.Sequence(lambda n: f"UP.{n}")
    scope = Scope.EVERYTHING
    issued_on = date(2019, 1, 1)
    issued_by = "Wójt Gminy"
    valid_from = date(2019, 1, 1)
    valid_to = date(2099, 12, 31)
    pledged_on = date(2019, 1, 1)


def member_as(role, gmina=None, *, authorised=True):
    """Someone signed in, with this role in the gmina and an authorisation to everything."""
    row = MembershipFactory(role=role, **({"gmina": gmina} if gmina else {}))
    if authorised:
        AuthorisationFactory(gmina=row.gmina, user=row.user)
    return Member(row.user, row.gmina, row.role)
