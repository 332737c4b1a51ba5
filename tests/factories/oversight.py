"""Rows of watching over the data."""

from dataclasses import dataclass
from datetime import date

import factory
from factory.django import DjangoModelFactory

from factories.accounts import GminaFactory
from ostoja.oversight.models import ProcessingActivity


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


@dataclass(frozen=True)
class Watched:
    """One of each thing that the inspector keeps."""

    activity: ProcessingActivity


def watched_in(gmina):
    return Watched(ProcessingActivityFactory(gmina=gmina))
