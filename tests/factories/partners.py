from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from factories.accounts import GminaFactory, UserFactory
from factories.programme import IndicatorFactory, TaskFactory
from ostoja.partners.enums import Answer
from ostoja.partners.models import (
    Campaign,
    Entry,
    Event,
    Institution,
    Listing,
    Reporter,
    Return,
    Value,
)


class InstitutionFactory(DjangoModelFactory):
    class Meta:
        model = Institution

    gmina = factory.SubFactory(GminaFactory)
    slug = factory.Sequence(lambda n: f"instytucja-{n}")
    name = factory.Sequence(lambda n: f"Instytucja {n:04d}")


class CampaignFactory(DjangoModelFactory):
    class Meta:
        model = Campaign
        django_get_or_create = ("gmina", "year")

    gmina = factory.SubFactory(GminaFactory)
    year = 2023


class ReturnFactory(DjangoModelFactory):
    class Meta:
        model = Return

    gmina = factory.SubFactory(GminaFactory)
    campaign = factory.SubFactory(CampaignFactory, gmina=factory.SelfAttribute("..gmina"))
    institution = factory.SubFactory(InstitutionFactory, gmina=factory.SelfAttribute("..gmina"))


class EntryFactory(DjangoModelFactory):
    class Meta:
        model = Entry

    gmina = factory.SubFactory(GminaFactory)
    of_return = factory.SubFactory(ReturnFactory, gmina=factory.SelfAttribute("..gmina"))
    task = factory.SubFactory(TaskFactory, gmina=factory.SelfAttribute("..gmina"))
    position = factory.Sequence(lambda n: n + 1)


class ValueFactory(DjangoModelFactory):
    class Meta:
        model = Value

    gmina = factory.SubFactory(GminaFactory)
    entry = factory.SubFactory(EntryFactory, gmina=factory.SelfAttribute("..gmina"))
    indicator = factory.SubFactory(
        IndicatorFactory,
        gmina=factory.SelfAttribute("..gmina"),
        task=factory.SelfAttribute("..entry.task"),
    )
    answer = Answer.NUMBER
    number = Decimal("41.00")


class EventFactory(DjangoModelFactory):
    class Meta:
        model = Event

    gmina = factory.SubFactory(GminaFactory)
    institution = factory.SubFactory(InstitutionFactory, gmina=factory.SelfAttribute("..gmina"))
    year = 2023
    key = factory.Sequence(lambda n: f"festyn-{n}")
    title = factory.Sequence(lambda n: f"Festyn {n:04d}")


class ListingFactory(DjangoModelFactory):
    class Meta:
        model = Listing

    gmina = factory.SubFactory(GminaFactory)
    entry = factory.SubFactory(EntryFactory, gmina=factory.SelfAttribute("..gmina"))
    task = factory.SelfAttribute("entry.task")
    event = factory.SubFactory(EventFactory, gmina=factory.SelfAttribute("..gmina"))


class ReporterFactory(DjangoModelFactory):
    class Meta:
        model = Reporter

    gmina = factory.SubFactory(GminaFactory)
    institution = factory.SubFactory(InstitutionFactory, gmina=factory.SelfAttribute("..gmina"))
    user = factory.SubFactory(UserFactory)
    since = date(2023, 1, 2)
