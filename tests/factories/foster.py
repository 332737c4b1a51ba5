from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from factories.accounts import GminaFactory
from factories.families import FamilyFactory, PersonFactory
from ostoja.foster.enums import Basis, CareForm, Component
from ostoja.foster.models import Note, NoteLine, Placement, Stay


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
