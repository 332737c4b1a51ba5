"""Entering what the council adopted, by hand."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from factories import ProgrammeFactory, member_as
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.programme import commands
from ostoja.programme.models import Programme
from visitors import client_as, text

pytestmark = pytest.mark.django_db
PROGRAMME = {"title": "Program", "year_from": 2024, "year_to": 2026, "main_goal": "Cel."}


@pytest.fixture
def member():
    return member_as(Role.COORDINATOR)


@pytest.fixture
def programme(member):
    return ProgrammeFactory(gmina=member.gmina, year_from=2021, year_to=2023)


def test_programme_is_begun_with_a_trail(member):
    found = commands.begin_programme(member.gmina, **PROGRAMME, by=member)
    assert Programme.objects.get().title == "Program"
    assert Event.objects.get().action == "programme.begun"
    assert found.gmina == member.gmina


def test_years_of_another_programme_are_refused(member, programme):
    years = {"year_from": 2023, "year_to": 2025}
    with pytest.raises(ValidationError, match="obejmuje już program 2021–2023"):
        commands.begin_programme(member.gmina, **(PROGRAMME | years), by=member)


def test_goal_comes_with_its_tasks_numbered(member, programme):
    goal = commands.add_goal(programme, number=1, text="Cel", tasks=["A", "B"], by=member)
    assert [(task.number, task.text) for task in goal.tasks.order_by("number")] == [
        (1, "A"),
        (2, "B"),
    ]


def test_same_goal_number_is_refused_and_leaves_no_task(member, programme):
    commands.add_goal(programme, number=1, text="Cel", tasks=["A"], by=member)
    with pytest.raises(ValidationError, match="Cel o tym numerze już jest"):
        commands.add_goal(programme, number=1, text="Inny", tasks=["B"], by=member)
    assert programme.goals.count() == 1


def test_implementers_go_to_the_end_and_nobody_twice(member, programme):
    commands.add_implementers(programme, names=["Szkoła", "Klub"], by=member)
    commands.add_implementers(programme, names=["Klub", "Policja", "Policja"], by=member)
    listed = programme.implementers.order_by("position").values_list("position", "name")
    assert list(listed) == [(1, "Szkoła"), (2, "Klub"), (3, "Policja")]


def test_amendment_says_what_it_changes(member, programme):
    with pytest.raises(ValidationError, match="co uchwała zmieniająca zmienia"):
        commands.add_resolution(
            programme,
            number="I/1/2022",
            adopted_on=date(2022, 1, 3),
            effect="amends",
            changes="",
            by=member,
        )


def test_pages_lead_from_the_programme_to_its_first_goal():
    client = client_as(Role.COORDINATOR)
    response = client.post(reverse("programme:new"), PROGRAMME)
    assert response.url.endswith("/uchwala/")
    sent = {"number": "I/1/2024", "adopted_on": "3.1.2024", "effect": "adopts", "changes": ""}
    assert client.post(response.url, sent).url.endswith("/cel/")
    page = text(client.get(reverse("programme:programmes")))
    assert "lata 2024–2026" in page


def test_new_gmina_is_told_where_to_begin():
    page = text(client_as(Role.MANAGER).get("/"))
    assert "Od czego zacząć" in page
    assert "Wpisz program wspierania rodziny" in page
    assert "Dodaj osoby, z którymi pracujesz" in page
