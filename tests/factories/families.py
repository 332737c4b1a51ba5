from datetime import date, timedelta
from decimal import Decimal

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from factories.accounts import GminaFactory, member_as
from ostoja.accounts.enums import Role
from ostoja.families.enums import Basis, ClosingReason, Contract, MoneySource, Place
from ostoja.families.models import (
    Assignment,
    AssistantPay,
    Closing,
    Family,
    FamilyAssistant,
    HouseholdMember,
    OpenedByReason,
    Person,
    SharedFamily,
)


class PersonFactory(DjangoModelFactory):
    """A child born on 5 May 2015, unless told otherwise."""

    class Meta:
        model = Person

    gmina = factory.SubFactory(GminaFactory)
    given_name = "Zmyślone"
    family_name = factory.Sequence(lambda n: f"Dziecko-{n:04d}")
    born_on = date(2015, 5, 5)
    is_fictional = True


class FamilyFactory(DjangoModelFactory):
    """`children=2` adds two children to the household, from the days they were born."""

    class Meta:
        model = Family
        skip_postgeneration_save = True

    gmina = factory.SubFactory(GminaFactory)
    number = factory.Sequence(lambda n: f"OPS.4142.{n}")
    name = factory.Sequence(lambda n: f"Zmyślonych-{n:04d}")

    @factory.post_generation
    def children(self, create, extracted, **_):
        for _number in range(extracted or 0):
            HouseholdMemberFactory(gmina=self.gmina, family=self)


class HouseholdMemberFactory(DjangoModelFactory):
    class Meta:
        model = HouseholdMember

    gmina = factory.SubFactory(GminaFactory)
    family = factory.SubFactory(FamilyFactory, gmina=factory.SelfAttribute("..gmina"))
    person = factory.SubFactory(PersonFactory, gmina=factory.SelfAttribute("..gmina"))
    place = Place.CHILD
    since = factory.SelfAttribute("person.born_on")


class FamilyAssistantFactory(DjangoModelFactory):
    class Meta:
        model = FamilyAssistant

    gmina = factory.SubFactory(GminaFactory)
    name = factory.Sequence(lambda n: f"Asystentka-{n:04d}")
    contract = Contract.EMPLOYMENT
    full_time_equivalent = Decimal("1.00")
    employed_from = date(2020, 1, 1)
    is_fictional = True


class PayFactory(DjangoModelFactory):
    class Meta:
        model = AssistantPay

    gmina = factory.SubFactory(GminaFactory)
    assistant = factory.SubFactory(FamilyAssistantFactory, gmina=factory.SelfAttribute("..gmina"))
    year = 2023
    source = MoneySource.OWN
    amount = Decimal("1000.00")


class AssignmentFactory(DjangoModelFactory):
    class Meta:
        model = Assignment

    gmina = factory.SubFactory(GminaFactory)
    family = factory.SubFactory(FamilyFactory, gmina=factory.SelfAttribute("..gmina"))
    assistant = factory.SubFactory(FamilyAssistantFactory, gmina=factory.SelfAttribute("..gmina"))
    basis = Basis.CONSENT
    started_on = date(2023, 2, 1)


class SharedFamilyFactory(DjangoModelFactory):
    """Shown to a controller, who has the role."""

    class Meta:
        model = SharedFamily

    gmina = factory.SubFactory(GminaFactory)
    family = factory.SubFactory(FamilyFactory, gmina=factory.SelfAttribute("..gmina"))
    user = factory.LazyAttribute(lambda one: member_as(Role.CONTROLLER, one.gmina).user)
    role = Role.CONTROLLER
    since = date(2023, 2, 1)
    until = date(2099, 12, 31)


class OpenedByReasonFactory(DjangoModelFactory):
    """Open since an hour ago, for a working day."""

    class Meta:
        model = OpenedByReason

    gmina = factory.SubFactory(GminaFactory)
    family = factory.SubFactory(FamilyFactory, gmina=factory.SelfAttribute("..gmina"))
    user = factory.LazyAttribute(lambda one: member_as(Role.SOCIAL_WORKER, one.gmina).user)
    reason = "Dyżur: telefon ze szkoły, asystentka na urlopie."
    opened_at = factory.LazyFunction(lambda: timezone.now() - timedelta(hours=1))
    closes_at = factory.LazyAttribute(lambda one: one.opened_at + timedelta(hours=8))


class ClosingFactory(DjangoModelFactory):
    class Meta:
        model = Closing

    gmina = factory.SubFactory(GminaFactory)
    family = factory.SubFactory(FamilyFactory, gmina=factory.SelfAttribute("..gmina"))
    closed_on = date(2023, 6, 30)
    reason = ClosingReason.GOALS_REACHED
