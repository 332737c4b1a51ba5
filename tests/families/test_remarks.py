"""Remarks and tasks beside goals and parts of a report: a thread, a state, the board of the role."""

import pytest
from django.urls import reverse

from factories import AssignmentFactory, FamilyAssistantFactory
from factories.whole import whole_gmina
from factories.work import PlanFactory, PlanGoalFactory
from ostoja.accounts.enums import Role
from ostoja.database.keys import new_key
from ostoja.families.commands.plans import remove_goal
from ostoja.families.models import GoalRemark
from ostoja.reports.enums import Part
from visitors import client_as, text

pytestmark = pytest.mark.django_db
TASK = "Zapytać w szkole o świetlicę."


@pytest.fixture
def manager():
    client = client_as(Role.MANAGER)
    client.work = AssignmentFactory(gmina=client.gmina)
    plan = PlanFactory(gmina=client.gmina, family=client.work.family)
    client.goal = PlanGoalFactory(gmina=client.gmina, plan=plan, position=1, text="Szkoła.")
    return client


def page(manager):
    return reverse("families:remarks", args=(manager.work.family_id,))


def write(client, manager, **change):
    typed = {"key": new_key(), "line": manager.goal.line, "text": TASK, "to_role": "assistant"}
    return text(client.post(page(manager), typed | change, follow=True))


def settle(client, manager):
    names = (manager.work.family_id, GoalRemark.objects.get().pk)
    return text(client.post(reverse("families:settle_remark", args=names), follow=True))


def assistant_of(manager):
    client = client_as(Role.ASSISTANT, manager.gmina)
    row = FamilyAssistantFactory(gmina=manager.gmina, user=client.member.user)
    manager.work.assistant = row
    manager.work.save()
    return client


def test_task_stands_on_the_board_of_the_role_until_it_is_done(manager):
    shown = write(manager, manager)
    assert "Cel 1. Szkoła." in shown
    assert "do zrobienia" in shown
    assistant = assistant_of(manager)
    board = text(assistant.get(reverse("today")))
    assert "Zadania dla Twojej roli" in board
    assert TASK in board
    assert "załatwione" in settle(assistant, manager)
    assert TASK not in text(assistant.get(reverse("today")))
    assert "znów do zrobienia" in settle(assistant, manager)
    assert TASK in text(assistant.get(reverse("today")))


def test_task_of_another_role_or_another_family_is_not_on_the_board(manager):
    write(manager, manager)
    assert TASK not in text(manager.get(reverse("today")))
    other = client_as(Role.ASSISTANT, manager.gmina)
    assert TASK not in text(other.get(reverse("today")))


def test_who_was_not_asked_does_not_settle_it(manager):
    write(manager, manager)
    worker = client_as(Role.SOCIAL_WORKER, manager.gmina)
    assert "załatwia asystent rodziny, kierownik albo ten" in settle(worker, manager)
    assert GoalRemark.objects.get().done_at is None


def test_writer_may_settle_what_they_asked(manager):
    worker = client_as(Role.SOCIAL_WORKER, manager.gmina)
    write(worker, manager)
    assert "Załatwione." in settle(worker, manager)


def test_remark_is_no_task_and_a_form_sent_twice_is_one(manager):
    key = new_key()
    for _ in range(2):
        shown = write(manager, manager, key=key, to_role="")
    assert "tylko uwaga" in shown
    assert GoalRemark.objects.count() == 1
    assert "Otwórz znowu" not in shown


def test_remark_outlives_its_goal(manager):
    write(manager, manager)
    remove_goal(manager.goal, by="test")
    shown = text(manager.get(page(manager)))
    assert "cel usunięty z planu" in shown
    assert TASK in shown


def test_task_of_a_report_stands_on_the_first_page_of_the_role():
    whole = whole_gmina(signed=False)
    coordinator = client_as(Role.COORDINATOR, whole.gmina)
    accountant = client_as(Role.ACCOUNTANT, whole.gmina)
    address = reverse("reports:remarks", args=(2023,))
    typed = {"key": new_key(), "part": Part.NEEDS.value, "text": "Sprawdź kwoty."}
    shown = text(coordinator.post(address, typed | {"to_role": "accountant"}, follow=True))
    assert "Potrzeby" in shown
    home = text(accountant.get(reverse("home")))
    assert "Zadanie do sprawozdania za 2023 rok: Sprawdź kwoty." in home
    assert "Sprawdź kwoty." not in text(coordinator.get(reverse("home")))
    assert "Nowa uwaga" not in text(accountant.get(address))
    one = whole.report.remarks.get()
    settled = accountant.post(reverse("reports:settle_remark", args=(2023, one.pk)), follow=True)
    assert "Załatwione." in text(settled)
    assert "Sprawdź kwoty." not in text(accountant.get(reverse("home")))
