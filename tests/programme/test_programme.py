"""Programmes: what may not be adopted twice, and the questions about them."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from factories import (
    GminaFactory,
    GoalFactory,
    ImplementerFactory,
    IndicatorFactory,
    ProgrammeFactory,
    ResolutionFactory,
    TaskFactory,
    member_as,
)
from ostoja.accounts.enums import Role
from ostoja.programme import queries
from ostoja.programme.enums import Effect, Relation
from ostoja.programme.models import Chapter

pytestmark = pytest.mark.django_db


def again(factory, *same):
    first = factory()
    return factory.build(**{name: getattr(first, name) for name in ("gmina", *same)})


def chapter_again():
    programme = ProgrammeFactory()
    shared = {"gmina": programme.gmina, "programme": programme, "position": 1}
    assert str(Chapter.objects.create(**shared, title="Diagnoza", text="Treść")) == "Diagnoza"
    return Chapter(**shared, title="Zasoby", text="Treść")


def part_again():
    whole = IndicatorFactory()
    shared = {"gmina": whole.gmina, "task": whole.task, "part_of": whole, "label": "dzieci"}
    IndicatorFactory(**shared, relation=Relation.SOME)
    return IndicatorFactory.build(**shared, relation=Relation.ALL)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: again(ProgrammeFactory), "Program od tego roku jest już zapisany."),
        (
            lambda: again(ResolutionFactory, "programme", "number"),
            "Uchwała o tym numerze jest już zapisana.",
        ),
        (lambda: again(GoalFactory, "programme"), "Cel o tym numerze już jest w programie."),
        (
            lambda: again(TaskFactory, "goal", "number"),
            "Zadanie o tym numerze już jest pod tym celem.",
        ),
        (
            lambda: again(IndicatorFactory, "task", "label"),
            "Taki wskaźnik już jest pod tym zadaniem.",
        ),
        (part_again, "Ten wskaźnik ma już taką część."),
        (
            lambda: again(ImplementerFactory, "programme", "position"),
            "Na tym miejscu listy już ktoś jest.",
        ),
        (chapter_again, "Rozdział na tym miejscu już jest."),
    ],
)
def test_the_same_twice_is_refused_in_words_and_by_the_database(make, words):
    row = make()
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    assert refusal.value.message_dict == {"__all__": [words]}
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


@pytest.mark.parametrize(
    ("make", "change", "words"),
    [
        (ProgrammeFactory, {"year_to": 2021}, "Ostatni rok programu nie może być przed pierwszym."),
        (
            ResolutionFactory,
            {"effect": Effect.AMENDS, "changes": ""},
            "Napisz, co uchwała zmieniająca zmienia w programie.",
        ),
        (
            IndicatorFactory,
            {"relation": Relation.SOME},
            "Część wskaźnika musi mówić: „w tym” czy „z tego”.",
        ),
    ],
)
def test_what_cannot_be_is_refused(make, change, words):
    row = make()
    for name, value in change.items():
        setattr(row, name, value)
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    assert refusal.value.message_dict == {"__all__": [words]}
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_the_same_label_may_stand_under_a_whole_and_as_its_part():
    whole = IndicatorFactory(label="dzieci")
    shared = {"gmina": whole.gmina, "task": whole.task, "label": "dzieci"}
    IndicatorFactory(**shared, part_of=whole, relation=Relation.SOME).full_clean()


@pytest.mark.parametrize(
    ("year", "found"), [(2021, False), (2022, True), (2024, True), (2025, False)]
)
def test_programme_of_a_year_is_the_one_whose_years_hold_it(year, found):
    programme = ProgrammeFactory()
    assert queries.programme_of(programme.gmina, year) == (programme if found else None)
    assert queries.programme_of(GminaFactory(), year) is None


def test_where_two_programmes_meet_the_newer_one_is_taken():
    older = ProgrammeFactory()
    newer = ProgrammeFactory(gmina=older.gmina, year_from=2024, year_to=2026)
    assert queries.programme_of(older.gmina, 2024) == newer
    member = member_as(Role.MANAGER, older.gmina)
    ProgrammeFactory()
    assert list(queries.programmes_for(member)) == [newer, older]


def test_goals_tasks_and_indicators_stand_by_number_with_gaps_kept():
    programme = ProgrammeFactory()
    shared = {"gmina": programme.gmina}
    second = GoalFactory(**shared, programme=programme, number=2)
    first = GoalFactory(**shared, programme=programme, number=1)
    last, early = (TaskFactory(**shared, goal=second, number=number) for number in (9, 7))
    whole = IndicatorFactory(**shared, task=last, label="b")
    IndicatorFactory(**shared, task=last, label="a", part_of=whole, relation=Relation.SOME)
    found = queries.goals_with_indicators(programme)
    assert [one.goal for one in found] == [first, second]
    assert [one.task for one in found[1].tasks] == [early, last]
    assert [one.indicators for one in found[1].tasks] == [[], [whole]]


def test_resolutions_stand_by_day_and_implementers_by_place():
    programme = ProgrammeFactory()
    shared = {"gmina": programme.gmina, "programme": programme}
    amending = ResolutionFactory(
        **shared, adopted_on=date(2023, 5, 1), effect=Effect.AMENDS, changes="§ 3"
    )
    adopting = ResolutionFactory(**shared, adopted_on=date(2022, 2, 4))
    last, first = (ImplementerFactory(**shared, position=place) for place in (5, 2))
    assert list(queries.resolutions_of(programme)) == [adopting, amending]
    assert list(queries.implementers_of(programme)) == [first, last]
    chapter = Chapter.objects.create(**shared, position=1, title="Zasoby", text="Treść")
    assert list(queries.chapters_of(programme)) == [chapter]


def test_rows_say_what_they_are():
    assert str(ProgrammeFactory(title="Program")) == "Program"
    assert str(ResolutionFactory(number="L/348/2022")) == "uchwała nr L/348/2022"
    assert str(GoalFactory(number=2, text="Spokój")) == "Cel szczegółowy 2. Spokój"
    assert str(TaskFactory(number=7, text="Dożywianie")) == "Zadanie 7. Dożywianie"
    assert str(IndicatorFactory(label="rodziny")) == "rodziny"
    assert str(ImplementerFactory(position=3, name="OPS")) == "3. OPS"
