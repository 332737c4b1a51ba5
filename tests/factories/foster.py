from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from factories.accounts import GminaFactory
from factories.families import FamilyFactory, PersonFactory
from ostoja.foster.enums import Basis, CareForm, Component
from ostoja.foster.models import (
    Absence,
    CareInstitution,
    InstitutionRate,
    LaterRates,
    Note,
    NoteLine,
    PlacedHere,
    Placement,
    PolicySet,
    Stay,
    YearLock,
)


class StayFactory(DjangoModelFactory):
    """Open; an ended one is given both its day and its reason."""

    class Meta:
        model = Stay

    gmina = factory.SubFactory(GminaFactory)
    child = factory.SubFactory(PersonFactory, gmina=factory.SelfAttribute("..gmina"))
    family = factory.SubFactory(FamilyFactory, gmina=factory.SelfAttribute("..gmina"))
    started_on = date(2021, 3, 1)


class PlacementFactory(DjangoModelFactory):
    """As long as its stay; `PlacementFactory()` is a stay with its one placement."""

    class Meta:
        model = Placement

    gmina = factory.SubFactory(GminaFactory)
    stay = factory.SubFactory(StayFactory, gmina=factory.SelfAttribute("..gmina"))
    form = CareForm.KINSHIP
    started_on = factory.SelfAttribute("stay.started_on")
    ended_on = factory.SelfAttribute("stay.ended_on")


class NoteFactory(DjangoModelFactory):
    class Meta:
        model = Note

    gmina = factory.SubFactory(GminaFactory)
    number = factory.Sequence(lambda n: f"PCPR.311.{n}")
    powiat = "zmyślony"
    issued_on = date(2023, 6, 20)
    received_on = date(2023, 6, 22)
    paid_on = date(2023, 6, 28)


class NoteLineFactory(DjangoModelFactory):
    """`NoteLineFactory()` makes a paid note, a stay, its placement and one line for it."""

    class Meta:
        model = NoteLine

    gmina = factory.SubFactory(GminaFactory)
    note = factory.SubFactory(NoteFactory, gmina=factory.SelfAttribute("..gmina"))
    placement = factory.SubFactory(PlacementFactory, gmina=factory.SelfAttribute("..gmina"))
    component = Component.BENEFIT
    first_day = date(2023, 5, 1)
    last_day = date(2023, 5, 31)
    basis = Basis.MONTHLY
    base = Decimal("1000.00")
    billed = Decimal("300.00")


class CareInstitutionFactory(DjangoModelFactory):
    class Meta:
        model = CareInstitution

    gmina = factory.SubFactory(GminaFactory)
    name = factory.Sequence(lambda n: f"Dom zmyślony {n:04d}")
    powiat = "zmyślony"


class InstitutionRateFactory(DjangoModelFactory):
    """In force from March 2023."""

    class Meta:
        model = InstitutionRate

    gmina = factory.SubFactory(GminaFactory)
    institution = factory.SubFactory(CareInstitutionFactory, gmina=factory.SelfAttribute("..gmina"))
    published_on = date(2023, 2, 10)
    journal = "Dz. Urz. poz. 1"
    amount = Decimal("8000.00")


class PolicySetFactory(DjangoModelFactory):
    class Meta:
        model = PolicySet

    gmina = factory.SubFactory(GminaFactory)
    powiat = "zmyślony"
    valid_from = date(2022, 1, 1)
    basis = "pismo PCPR"


class LaterRatesFactory(DjangoModelFactory):
    """Entered, and waiting for another person."""

    class Meta:
        model = LaterRates

    gmina = factory.SubFactory(GminaFactory)
    valid_from = date(2027, 6, 1)
    related = Decimal("1100.00")
    other = Decimal("1700.00")
    addition = Decimal("350.00")
    journal = "M.P. 2027 poz. 1"
    entered_by = "pierwsza@ostoja.example"


class AbsenceFactory(DjangoModelFactory):
    class Meta:
        model = Absence

    gmina = factory.SubFactory(GminaFactory)
    stay = factory.SubFactory(StayFactory, gmina=factory.SelfAttribute("..gmina"))
    kind = "hospital"
    first_day = date(2023, 6, 1)
    last_day = date(2023, 6, 10)


class PlacedHereFactory(DjangoModelFactory):
    class Meta:
        model = PlacedHere

    gmina = factory.SubFactory(GminaFactory)
    mark = factory.Sequence(lambda n: f"D-{n:04d}")
    from_gmina = "Inna"
    form = CareForm.KINSHIP
    started_on = date(2022, 1, 1)


class YearLockFactory(DjangoModelFactory):
    class Meta:
        model = YearLock

    gmina = factory.SubFactory(GminaFactory)
    year = 2018
    closed_on = date(2019, 2, 1)
    closed_by = "pierwsza@ostoja.example"
