"""The bin: what was taken out of a plan waits thirty days and comes back as it was."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse

from factories import AssignmentFactory, FamilyAssistantFactory
from factories.work import PlanActionFactory
from ostoja.accounts.enums import Role
from ostoja.families.commands import bins
from ostoja.families.commands import plans as commands
from ostoja.families.models import Binned, PlanAction, PlanGoal
from ostoja.families.queries.bins import binned_of
from ostoja.families.tasks import empty_bins
from visitors import client_as, seen, text

pytestmark = pytest.mark.django_db
TEXT = "Dzieci śpią we własnych łóżkach."


@pytest.fixture
def assistant():
    client = client_as(Role.ASSISTANT)
    row = FamilyAssistantFactory(gmina=client.gmina, user=client.member.user)
    client.family = AssignmentFactory(gmina=client.gmina, assistant=row).family
    client.action = PlanActionFactory(
        gmina=client.gmina,
        goal__plan__family=client.family,
        goal__text=TEXT,
        goal__position=1,
        position=1,
        what="Kupić łóżka.",
    )
    return client


def page(client, name, *more):
    return reverse(f"families:{name}", args=(client.family.pk, *more))


def remove(client):
    return client.post(page(client, "remove_goal", client.action.goal_id), follow=True)


def bring_back(client):
    return client.post(page(client, "bring_back", Binned.objects.get().pk), follow=True)


def kept(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def test_removed_goal_comes_back_whole_with_its_actions(assistant):
    before = kept(assistant.action.goal), kept(assistant.action)
    assert "przywrócić z kosza" in text(remove(assistant))
    assert not PlanGoal.objects.exists()
    shown = text(assistant.get(page(assistant, "removed")))
    assert f"cel 1: {TEXT}" in shown
    assert "Przywrócono z kosza." in text(bring_back(assistant))
    assert (kept(PlanGoal.objects.get()), kept(PlanAction.objects.get())) == before
    assert "Kosz jest pusty" in text(assistant.get(page(assistant, "removed")))


def test_emptied_row_of_an_action_waits_in_the_bin_too(assistant):
    goal = assistant.action.goal
    form = page(assistant, "change_goal", goal.pk)
    typed = {"key": goal.pk, "text": goal.text, "area": goal.area, "what_1": ""}
    typed["seen"] = seen(assistant.get(form))
    assistant.post(form, typed)
    assert not PlanAction.objects.exists()
    assert "Kupić łóżka." in text(assistant.get(page(assistant, "removed")))
    bring_back(assistant)
    assert PlanAction.objects.get().what == "Kupić łóżka."


def test_what_is_in_the_bin_is_sealed(assistant):
    remove(assistant)
    with connection.cursor() as cursor:
        cursor.execute("SELECT title, rows FROM families_binned")
        stored = str(cursor.fetchone())
    assert "łóżk" not in stored
    assert "\\u0142" not in stored


def test_ready_plan_takes_nothing_back(assistant):
    remove(assistant)
    plan = assistant.family.plans.get()
    plan.ready_on, plan.checksum = plan.drawn_on, "0" * 64
    plan.save()
    assert "jest gotowy" in text(bring_back(assistant))
    assert Binned.objects.exists()


def test_action_whose_goal_is_gone_says_where_to_write_it(assistant):
    goal = assistant.action.goal
    rows = {"key": goal.pk, "area": goal.area, "text": goal.text, "indicator": ""}
    commands.save_goal(goal.plan, **rows, actions=[{"what": ""}], by="test")
    commands.remove_goal(goal, by="test")
    action = binned_of(assistant.family).get(pk=Binned.objects.earliest("removed_at").pk)
    with pytest.raises(ValidationError, match="Nie ma już celu"):
        bins.bring_back(action, by="test")


def test_after_thirty_days_it_is_gone(assistant, time_machine):
    remove(assistant)
    removed = Binned.objects.get().removed_at
    time_machine.move_to(removed + timedelta(days=30, minutes=-1))
    empty_bins.call()
    assert binned_of(assistant.family).exists()
    time_machine.move_to(removed + timedelta(days=30, minutes=1))
    assert not binned_of(assistant.family).exists()
    empty_bins.call()
    assert not Binned.objects.exists()
