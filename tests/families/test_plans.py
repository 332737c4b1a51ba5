"""A plan from its first word to its signature, and the version after."""

import json
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from access.conftest import undone
from access.rooms.families_plans import goal_body
from factories import AssignmentFactory, FamilyAssistantFactory, HouseholdMemberFactory
from factories.work import PlanActionFactory, PlanFactory, VisitFactory, signed_plan
from ostoja.accounts.enums import Role
from ostoja.blocks.data import from_data
from ostoja.documents.paper import checksum_of, shown_checksum
from ostoja.families.commands import note_whereabouts
from ostoja.families.commands import plans as commands
from ostoja.families.library import GOALS
from ostoja.families.models import Plan, PlanAction, PlanGoal, VisitGoal
from ostoja.families.papers.plans import plain_paper, plan_paper
from ostoja.families.queries.plans import standing_of
from ostoja.families.rules.plans import PlanState
from visitors import client_as, seen, text

pytestmark = pytest.mark.django_db
TODAY = date(2023, 5, 10)


@pytest.fixture
def assistant():
    client = client_as(Role.ASSISTANT)
    row = FamilyAssistantFactory(gmina=client.gmina, user=client.member.user, name="Anna")
    client.family = AssignmentFactory(
        gmina=client.gmina, assistant=row, started_on=date(2023, 1, 9)
    ).family
    return client


def address(name, family, *more):
    return reverse(f"families:{name}", args=(family.pk, *more))


def post(client, name, body=None, *more):
    return client.post(address(name, client.family, *more), body or {}, follow=True)


def change_goal(client, goal, *, mark="", **change):
    """Sent by who opened the goal just now, or with the `mark` of an older page."""
    mark = mark or seen(client.get(address("change_goal", client.family, goal.pk)))
    return text(post(client, "change_goal", goal_body(seen=mark, **change), goal.pk))


def test_typing_of_a_goal_and_its_actions_comes_back(assistant):
    post(assistant, "start_plan")
    form = address("new_goal", assistant.family)
    typed = goal_body(what_2="Zapisać się do poradni.")
    assistant.post(reverse("keep_draft"), typed | {"_page": form})
    assert 'value="Zapisać się do poradni."' in text(assistant.get(form))
    assistant.post(form, typed)
    assert "Zapisać się do poradni." not in text(assistant.get(form))


def test_plan_is_written_goal_by_goal_and_made_ready(assistant):
    post(assistant, "start_plan")
    mark = seen(assistant.get(address("situation", assistant.family)))
    post(assistant, "situation", {"main_goal": "Dzieci są w domu.", "seen": mark})
    page = text(post(assistant, "new_goal", goal_body(due_1="")))
    assert "Działanie 1.1 „Umówić wizytę.”: wpisz termin" in page
    refused = text(post(assistant, "make_ready"))
    assert "Popraw, zanim zapiszemy" in refused
    assert Plan.objects.get().ready_on is None
    goal = PlanGoal.objects.get()
    change_goal(assistant, goal)
    ready = text(post(assistant, "make_ready"))
    assert "Plan jest gotowy." in ready
    plan = Plan.objects.get()
    assert shown_checksum(plan.checksum) in ready
    assert (plan.assistant, plan.goals.count()) == ("Anna", 1)


def test_emptied_row_takes_the_action_away_and_numbers_run_on(assistant):
    goal = PlanActionFactory(
        gmina=assistant.gmina, goal__plan__family=assistant.family, position=1, what="Pierwsze"
    ).goal
    PlanActionFactory(gmina=assistant.gmina, goal=goal, position=2, what="Drugie")
    change_goal(assistant, goal, what_1="", due_1="", effect_1="", what_2="Drugie")
    assert [(one.position, one.what) for one in goal.actions.order_by("id")] == [(1, "Drugie")]


def test_two_who_change_a_goal_see_both_versions_and_nothing_is_overwritten(assistant):
    goal = PlanActionFactory(
        gmina=assistant.gmina, goal__plan__family=assistant.family, position=1, what="Pierwsze"
    ).goal
    mark = seen(assistant.get(address("change_goal", assistant.family, goal.pk)))
    change_goal(assistant, goal, mark=mark, text="Dzieci śpią u siebie.")
    page = change_goal(assistant, goal, mark=mark, text="Dzieci mają łóżka.", what_4="Łóżko.")
    assert "Obie wersje obok siebie" in page
    for words in ("Dzieci śpią u siebie.", "Dzieci mają łóżka.", "Łóżko."):
        assert words in page
    goal.refresh_from_db()
    assert goal.text == "Dzieci śpią u siebie."
    change_goal(assistant, goal, text="Dzieci mają łóżka.")
    goal.refresh_from_db()
    assert goal.text == "Dzieci mają łóżka."


def test_rows_typed_beside_fewer_that_another_left_are_still_there(assistant):
    goal = PlanActionFactory(gmina=assistant.gmina, goal__plan__family=assistant.family).goal
    typed = {"what_9": "Dziewiąte.", "due_9": "1.9.2023", "effect_9": "Jest."}
    page = change_goal(assistant, goal, mark="older", **typed)
    assert 'value="Dziewiąte."' in page
    odd = {"what_٣": "x", "what_99999": "x", "what_": "x"}
    assert "Działanie 15" not in change_goal(assistant, goal, mark="older", **odd | typed)


def test_deadline_without_an_action_is_not_lost(assistant):
    post(assistant, "start_plan")
    page = text(post(assistant, "new_goal", goal_body(what_1="")))
    assert "Wpisz działanie albo wyczyść ten wiersz." in page
    assert "Szczepienie jest wpisane." in page


def test_printed_plan_carries_the_checksum_of_the_record(assistant):
    plan = signed_plan(assistant.family)
    document = from_data(json.loads(plan.tree))
    assert checksum_of(document) == plan.checksum
    assert shown_checksum(plan.checksum) in document.footer
    file = assistant.get(address("plan_file", assistant.family, 1, "plan", "pdf"))
    assert file.content.startswith(b"%PDF-")


def test_one_word_changed_after_signing_asks_for_signatures_again(assistant):
    first = signed_plan(assistant.family)
    assert standing_of(assistant.family).state is PlanState.SIGNED
    before = assistant.get(address("plan_file", assistant.family, 1, "plan", "pdf")).content
    post(assistant, "revise_plan", {"why_changed": "Nowa szkoła."})
    second = Plan.objects.get(number=2)
    goal = second.goals.get()
    assert goal.line == first.goals.get().line
    change_goal(assistant, goal, text="Dzieci chodzą do nowej szkoły.")
    assert "wymaga ponownego podpisu" in text(assistant.get(address("plan", assistant.family)))
    after = assistant.get(address("plan_file", assistant.family, 1, "plan", "pdf")).content
    assert after == before
    difference = text(assistant.get(address("plan_version", assistant.family, 2)))
    assert "Dzieci chodzą do przedszkola." in difference
    assert "Dzieci chodzą do nowej szkoły." in difference


def test_ready_plan_is_not_changed_in_place(assistant):
    plan = signed_plan(assistant.family)
    goal = plan.goals.get()
    with pytest.raises(ValidationError, match="Zmień go w nowej wersji"):
        commands.save_goal(
            plan, key=goal.pk, area="care", text="Inny", indicator="", actions=[], by="test"
        )
    with pytest.raises(ValidationError, match="Plan ma już podpis"):
        commands.write_again(plan, by="test")


def test_ready_plan_without_signatures_can_be_written_again(assistant):
    PlanActionFactory(gmina=assistant.gmina, goal__plan__family=assistant.family)
    plan = commands.make_ready(assistant.family.plans.get(), today=TODAY, by="test")
    post(assistant, "write_again")
    plan.refresh_from_db()
    assert (plan.ready_on, plan.checksum, plan.tree) == (None, "", "")


def test_refused_signature_is_noted_and_signs_nothing(assistant):
    PlanActionFactory(gmina=assistant.gmina, goal__plan__family=assistant.family)
    commands.make_ready(assistant.family.plans.get(), today=TODAY, by="test")
    signed = {"role": "family", "name": "Ewa", "signed_on": "10.5.2023"}
    post(assistant, "sign_plan", signed | {"refused_why": "Chce się naradzić."})
    page = text(assistant.get(address("plan", assistant.family)))
    assert "odmowa: Chce się naradzić." in page
    assert "czeka na podpisy" in page
    early = text(post(assistant, "sign_plan", signed | {"signed_on": "9.5.2023"}))
    assert "Podpis musi być między" in early


def test_child_in_care_asks_for_the_plans_to_be_coordinated(assistant):
    family = assistant.family
    child = HouseholdMemberFactory(gmina=family.gmina, family=family).person
    note_whereabouts(child, living="care", since=date(2023, 2, 1), by="test")
    PlanActionFactory(gmina=family.gmina, goal__plan__family=family)
    plan = family.plans.get()
    with pytest.raises(ValidationError, match="Dziecko jest w pieczy zastępczej"):
        commands.make_ready(plan, today=TODAY, by="test")
    assert "Celem jest powrót do domu" in text(assistant.get(address("plan", family)))
    Plan.objects.filter(pk=plan.pk).update(
        child_plan_number="PPD 3/2023", child_plan_on=TODAY, coordinator="Jan Koordynujący"
    )
    assert commands.make_ready(plan, today=TODAY, by="test").ready_on == TODAY


def test_goal_that_a_visit_touched_stays(assistant):
    goal = PlanActionFactory(gmina=assistant.gmina, goal__plan__family=assistant.family).goal
    visit = VisitFactory(gmina=assistant.gmina, family=assistant.family)
    VisitGoal.objects.create(gmina=assistant.gmina, visit=visit, goal=goal)
    assert "zostaje w planie" in text(post(assistant, "remove_goal", None, goal.pk))
    assert PlanGoal.objects.exists()


def test_removed_goal_closes_the_numbers(assistant):
    plan = PlanFactory(gmina=assistant.gmina, family=assistant.family)
    goals = [
        PlanActionFactory(gmina=assistant.gmina, goal__plan=plan, goal__position=number).goal
        for number in (1, 2, 3)
    ]
    post(assistant, "remove_goal", None, goals[1].pk)
    assert list(plan.goals.order_by("position").values_list("position", flat=True)) == [1, 2]


def test_action_is_done_or_dropped_with_a_reason(assistant):
    signed_plan(assistant.family)
    action = PlanAction.objects.get()
    post(assistant, "move_action", {"state": "done", "day": "1.5.2023"}, action.pk)
    page = post(assistant, "move_action", {"state": "dropped", "day": "2.5.2023"}, action.pk)
    assert "Napisz, dlaczego działania zaniechano." in text(page)
    action.refresh_from_db()
    assert (action.done_on, action.dropped_on) == (date(2023, 5, 1), None)


def test_family_page_says_who_does_what_by_when_and_leaves_out_what_is_done(assistant):
    plan = signed_plan(assistant.family)
    assert "Zapisać dziecko do przedszkola." in str(plain_paper(plan))
    PlanAction.objects.update(done_on=TODAY)
    assert "Zapisać dziecko" not in str(plain_paper(standing_of(assistant.family).plan))


def test_ready_goal_stands_in_the_form_without_a_deadline(assistant):
    post(assistant, "start_plan")
    page = text(assistant.get(address("new_goal", assistant.family) + "?wzor=szczepienia"))
    assert "Umówić i odbyć zaległe szczepienia." in page
    assert len({one.key for one in GOALS}) == len(GOALS)


def test_empty_plan_has_room_for_three_goals():
    assert sum("Cel " in getattr(part, "caption", "") for part in plan_paper().parts) == 3


STEPS = st.lists(
    st.sampled_from(["goal", "bare", "ready", "again", "revise", "sign"]), min_size=3, max_size=12
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
def test_no_sequence_of_steps_makes_ready_a_plan_that_lacks_something(assistant, steps):
    with undone():
        walk(AssignmentFactory(gmina=assistant.gmina, started_on=date(2023, 1, 9)).family, steps)


def walk(family, steps):
    plan = commands.start_plan(family, today=TODAY, by="test")
    plan.main_goal = "Cel"
    plan.save()
    for step in steps:
        take(step, family)
        for plan in family.plans.filter(ready_on__isnull=False):
            actions = PlanAction.objects.filter(goal__plan=plan)
            assert actions.exists()
            assert all(one.due_on and one.effect for one in actions.order_by("id"))
        assert family.plans.filter(ready_on=None).count() <= 1


def take(step, family):
    plan = family.plans.order_by("-number").first()
    row = {"what": "Coś", "doer": "family", "doer_name": "", "due_on": TODAY, "effect": "Efekt"}
    goal = {"area": "care", "text": "Cel", "indicator": "", "by": "test"}
    try:
        if step in ("goal", "bare"):
            key = PlanGoal().pk
            rows = [row | ({"due_on": None} if step == "bare" else {})]
            commands.save_goal(plan, key=key, actions=rows, **goal)
        elif step == "ready":
            commands.make_ready(plan, today=TODAY, by="test")
        elif step == "again":
            commands.write_again(plan, by="test")
        elif step == "revise":
            commands.revise(plan, why_changed="Zmiana", today=TODAY, by="test")
        else:
            commands.sign_plan(
                plan,
                role="family",
                name="Ewa",
                signed_on=TODAY,
                refused_why="",
                today=TODAY,
                by="t",
            )
    except ValidationError:
        return
