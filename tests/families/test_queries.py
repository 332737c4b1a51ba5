"""Questions about families: edges of a year, and the day on which a load is highest."""

from datetime import date

import pytest

from factories import (
    AssignmentFactory,
    ClosingFactory,
    FamilyAssistantFactory,
    FamilyFactory,
    GminaFactory,
    PayFactory,
)
from ostoja.families import queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def gmina():
    return GminaFactory()


def works(assistant, started, ended=None, family=None):
    return AssignmentFactory(
        gmina=assistant.gmina,
        assistant=assistant,
        family=family or FamilyFactory(gmina=assistant.gmina),
        started_on=started,
        ended_on=ended,
    )


def highest(gmina, year=2023):
    return [
        (load.assistant, load.families, load.on) for load in queries.highest_loads_in(gmina, year)
    ]


def test_highest_load_is_the_first_day_of_the_most_families(gmina):
    assistant = FamilyAssistantFactory(gmina=gmina, name="Maria")
    works(assistant, date(2022, 6, 1))
    works(assistant, date(2023, 2, 1), date(2023, 3, 31))
    works(assistant, date(2023, 4, 1))
    assert highest(gmina) == [("Maria", 2, date(2023, 2, 1))]


def test_work_that_went_on_from_last_year_counts_from_1_january(gmina):
    assistant = FamilyAssistantFactory(gmina=gmina, name="Maria")
    works(assistant, date(2022, 6, 1), date(2023, 1, 1))
    works(assistant, date(2022, 6, 1))
    works(assistant, date(2022, 6, 1), date(2022, 12, 31))
    assert highest(gmina) == [("Maria", 2, date(2023, 1, 1))]


def test_a_handover_on_one_day_is_two_families_for_two_assistants(gmina):
    old, new = (FamilyAssistantFactory(gmina=gmina, name=name) for name in ("Anna", "Ewa"))
    family = works(old, date(2023, 1, 5), date(2023, 5, 5)).family
    works(new, date(2023, 5, 5), family=family)
    assert highest(gmina) == [("Anna", 1, date(2023, 1, 5)), ("Ewa", 1, date(2023, 5, 5))]


def test_an_assistant_without_families_has_no_row(gmina):
    FamilyAssistantFactory(gmina=gmina)
    assert highest(gmina) == []


def test_assignments_stand_by_family_and_day(gmina):
    assistant = FamilyAssistantFactory(gmina=gmina)
    second, first = FamilyFactory(gmina=gmina, name="B"), FamilyFactory(gmina=gmina, name="A")
    late = works(assistant, date(2023, 9, 1), family=second)
    early = works(assistant, date(2023, 1, 1), date(2023, 2, 1), family=second)
    only = works(assistant, date(2023, 5, 1), family=first)
    assert list(queries.assignments_in(gmina, 2023)) == [only, early, late]


def test_closings_and_pay_of_another_gmina_are_not_seen(gmina):
    own = ClosingFactory(gmina=gmina), PayFactory(gmina=gmina)
    ClosingFactory()
    PayFactory()
    assert list(queries.closings_in(gmina, 2023)) == [own[0]]
    assert list(queries.pay_in(gmina, 2023)) == [own[1]]
    assert list(queries.assistants_in(gmina, 2023)) == [own[1].assistant]
