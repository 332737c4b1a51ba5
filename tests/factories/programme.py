from datetime import date

import factory
from factory.django import DjangoModelFactory

from factories.accounts import GminaFactory
from ostoja.programme.enums import Effect, IndicatorKind
from ostoja.programme.models import (
    Goal,
    Implementer,
    Indicator,
    Programme,
    Resolution,
    Task,
)


class ProgrammeFactory(DjangoModelFactory):
    """A gmina has one programme of these years, whoever asks for it."""

    class Meta:
        model = Programme
        django_get_or_create = ("gmina", "year_from")

    gmina = factory.SubFactory(GminaFactory)
    title = "Program wspierania rodziny na lata 2022-2024"
    year_from = 2022
    year_to = 2024
    main_goal = "Rodziny wychowują dzieci u siebie."


class ResolutionFactory(DjangoModelFactory):
    class Meta:
        model = Resolution

    gmina = factory.SubFactory(GminaFactory)
    programme = factory.SubFactory(ProgrammeFactory, gmina=factory.SelfAttribute("..gmina"))
    number = factory.Sequence(lambda n: f"L/{n}/2022")
    adopted_on = date(2022, 2, 4)
    body = "Rada Gminy"
    body_genitive = "Rady Gminy"
    effect = Effect.ADOPTS


class GoalFactory(DjangoModelFactory):
    class Meta:
        model = Goal
        django_get_or_create = ("gmina", "programme", "number")

    gmina = factory.SubFactory(GminaFactory)
    programme = factory.SubFactory(ProgrammeFactory, gmina=factory.SelfAttribute("..gmina"))
    number = 1
    text = "Dzieci mają z czego żyć"


class TaskFactory(DjangoModelFactory):
    class Meta:
        model = Task

    gmina = factory.SubFactory(GminaFactory)
    goal = factory.SubFactory(GoalFactory, gmina=factory.SelfAttribute("..gmina"))
    number = factory.Sequence(lambda n: n + 1)
    text = "Dożywianie"


class IndicatorFactory(DjangoModelFactory):
    class Meta:
        model = Indicator

    gmina = factory.SubFactory(GminaFactory)
    task = factory.SubFactory(TaskFactory, gmina=factory.SelfAttribute("..gmina"))
    label = factory.Sequence(lambda n: f"Rodziny z posiłkiem {n}")
    kind = IndicatorKind.COUNT
    unit = "rodzina"


class ImplementerFactory(DjangoModelFactory):
    class Meta:
        model = Implementer

    gmina = factory.SubFactory(GminaFactory)
    programme = factory.SubFactory(ProgrammeFactory, gmina=factory.SelfAttribute("..gmina"))
    position = factory.Sequence(lambda n: n + 1)
    name = factory.Sequence(lambda n: f"Realizator {n}")
