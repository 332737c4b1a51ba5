"""Rows of watching over the data."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import factory
from factory.django import DjangoModelFactory

from factories.accounts import GminaFactory
from ostoja.database.keys import new_key
from ostoja.oversight.models import Breach, DestroyedFile, Destruction, ProcessingActivity


class ProcessingActivityFactory(DjangoModelFactory):
    class Meta:
        model = ProcessingActivity

    gmina = factory.SubFactory(GminaFactory)
    name = factory.Sequence(lambda n: f"Czynność {n}")
    controller = "Ośrodek Pomocy Społecznej"
    purpose = "Wypożyczanie wózków"
    basis = "Art. 6 ust. 1 lit. e RODO"
    people = "Rodzice"
    kinds = "Imię i nazwisko"
    recipients = "Nikt"
    abroad = "Nie"
    kept = "Po roku"
    safeguards = "Zamykana szafa"
    entered_on = date(2024, 1, 15)
    changed_on = date(2024, 1, 15)


class BreachFactory(DjangoModelFactory):
    """Noticed, and nothing more told."""

    class Meta:
        model = Breach

    gmina = factory.SubFactory(GminaFactory)
    number = factory.Sequence(lambda n: f"{n + 1}/2020")
    noticed_at = datetime(2026, 3, 2, 8, 15, tzinfo=UTC)
    happened = "List poszedł do złej osoby"
    entered_by = "ktos@ostoja.example"


class DestructionFactory(DjangoModelFactory):
    """Proposed by somebody, and waiting."""

    class Meta:
        model = Destruction

    gmina = factory.SubFactory(GminaFactory)
    number = factory.Sequence(lambda n: f"{n + 1}/2020")
    proposed_at = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    proposed_by = "ktos@ostoja.example"


class DestroyedFileFactory(DjangoModelFactory):
    class Meta:
        model = DestroyedFile

    gmina = factory.SubFactory(GminaFactory)
    destruction = factory.SubFactory(DestructionFactory, gmina=factory.SelfAttribute("..gmina"))
    family = factory.LazyFunction(new_key)
    mark = factory.Sequence(lambda n: f"RW.{n}.2013")
    category = "B10"
    last_day = date(2013, 6, 1)
    not_before = date(2024, 1, 1)


@dataclass(frozen=True)
class Watched:
    """One of each thing that the inspector keeps."""

    activity: ProcessingActivity
    destruction: Destruction
    breach: Breach


def watched_in(gmina):
    return Watched(
        ProcessingActivityFactory(gmina=gmina),
        DestroyedFileFactory(gmina=gmina).destruction,
        BreachFactory(gmina=gmina),
    )
