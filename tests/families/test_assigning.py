"""The limit of the act, a change of assistant, and taking an assignment back."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories import (
    AssignmentFactory,
    ClosingFactory,
    FamilyAssistantFactory,
    FamilyFactory,
    GminaFactory,
    MembershipFactory,
    member_as,
)
from factories.way_in import ApplicationFactory
from ostoja.accounts.enums import Role
from ostoja.families import commands, queries
from ostoja.families.enums import Basis
from ostoja.families.models import Assignment, Ruling
from ostoja.law.caseload import CASELOAD_LIMIT
from ostoja.law.dated import Since

pytestmark = pytest.mark.django_db
DAY = date(2023, 2, 1)


@pytest.fixture
def manager():
    return member_as(Role.MANAGER)


@pytest.fixture
def assistant(manager):
    return FamilyAssistantFactory(gmina=manager.gmina, name="Maria Pomocna")


def with_families(assistant, number, **more):
    for _ in range(number):
        AssignmentFactory(gmina=assistant.gmina, assistant=assistant, **more)


def assign(assistant, manager, *, on=DAY, **more):
    application = ApplicationFactory(gmina=manager.gmina, **more.pop("application", {}))
    return commands.assign_assistant(application, assistant, started_on=on, by=manager, **more)


def refused(call, *args, **more):
    with pytest.raises(ValidationError) as refusal:
        call(*args, **more)
    return " ".join(refusal.value.messages)


def test_fifteenth_family_is_taken_and_the_sixteenth_refused_with_the_article(manager, assistant):
    with_families(assistant, 14, started_on=date(2022, 3, 1))
    assign(assistant, manager)
    words = refused(assign, assistant, manager)
    assert "pracuje już z 15 rodzinami" in words
    assert "(art. 15 ust. 4)" in words
    assert queries.loads_on(manager.gmina, DAY) == {assistant.pk: 15}
    assert Ruling.objects.count() == 1


def test_a_court_ordered_family_is_the_sixteenth_too(manager, assistant):
    with_families(assistant, 15, started_on=date(2022, 3, 1))
    words = refused(assign, assistant, manager, application={"basis": Basis.COURT_ORDER})
    assert "art. 15 ust. 4" in words


def test_a_day_to_come_on_which_the_load_is_full_counts(manager, assistant):
    with_families(assistant, 14, started_on=date(2022, 3, 1))
    with_families(assistant, 1, started_on=DAY + timedelta(days=30))
    assert "z 15 rodzinami" in refused(assign, assistant, manager)


def test_families_whose_work_ended_the_day_before_do_not_count(manager, assistant):
    with_families(assistant, 15, started_on=date(2022, 3, 1), ended_on=DAY - timedelta(days=1))
    assert assign(assistant, manager).assistant == assistant


def test_new_limit_binds_from_its_day(manager, assistant):
    with_families(assistant, 10, started_on=date(2022, 3, 1))
    ten = CASELOAD_LIMIT.with_later([Since(DAY, 10, basis="nowelizacja")])
    assert "najwyżej na 10" in refused(assign, assistant, manager, limit=ten)
    assert assign(assistant, manager, on=DAY - timedelta(days=1), limit=ten)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    st.lists(
        st.tuples(st.integers(0, 40), st.none() | st.integers(0, 40), st.sampled_from(Basis)),
        max_size=12,
    ),
    st.integers(-5, 50),
)
def test_load_of_any_day_is_the_number_of_open_assignments(spells, at):
    gmina, first, day = GminaFactory(), date(2023, 1, 1), date(2023, 1, 1) + timedelta(days=at)
    assistant = FamilyAssistantFactory(gmina=gmina)
    for start, length, basis in spells:
        begun = first + timedelta(days=start)
        ended = None if length is None else begun + timedelta(days=length)
        AssignmentFactory(
            gmina=gmina, assistant=assistant, basis=basis, started_on=begun, ended_on=ended
        )
    rows = Assignment.objects.filter(gmina=gmina)
    running = [
        one for one in rows if one.started_on <= day and (not one.ended_on or one.ended_on >= day)
    ]
    assert queries.loads_on(gmina, day).get(assistant.pk, 0) == len(running)
    with_one_more, _ = queries.load_with_one_more(
        assistant, Assignment(family=FamilyFactory(gmina=gmina), started_on=day, basis="consent")
    )
    assert with_one_more >= len(running)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10)
@given(st.integers(12, 15), st.sampled_from(Basis), st.integers(0, 60))
def test_no_assistant_ever_gets_a_sixteenth(before, basis, late):
    manager = member_as(Role.MANAGER)
    assistant = FamilyAssistantFactory(gmina=manager.gmina)
    with_families(assistant, before, started_on=date(2022, 3, 1))
    day = DAY + timedelta(days=late)
    for _ in range(3):
        with suppress(ValidationError):
            assign(assistant, manager, on=day, application={"basis": basis})
    assert queries.loads_on(manager.gmina, day)[assistant.pk] == 15


def test_social_worker_of_the_gmina_is_no_assistant(manager):
    worker = member_as(Role.SOCIAL_WORKER, manager.gmina).user
    assistant = FamilyAssistantFactory(gmina=manager.gmina, user=worker)
    assert "(art. 17 ust. 3)" in refused(assign, assistant, manager)
    typed = {"name": "Ewa", "contract": "employment", "full_time_equivalent": 1}
    dates = {"employed_from": DAY, "employed_to": None}
    words = refused(
        commands.employ_assistant, manager.gmina, user=worker, **typed, **dates, by=manager
    )
    assert "(art. 17 ust. 3)" in words


def test_former_social_worker_and_one_of_another_gmina_may_be(manager):
    row = MembershipFactory(role=Role.SOCIAL_WORKER)
    before = DAY - timedelta(days=1)
    MembershipFactory(gmina=manager.gmina, user=row.user, role=Role.SOCIAL_WORKER, valid_to=before)
    assistant = FamilyAssistantFactory(gmina=manager.gmina, user=row.user)
    assert assign(assistant, manager)


@pytest.mark.parametrize("change", [{"employed_to": date(2023, 1, 31)}, {"employed_from": DAY}])
def test_only_who_is_employed_that_day(manager, change):
    assistant = FamilyAssistantFactory(gmina=manager.gmina, **change)
    day = DAY if "employed_to" in change else DAY - timedelta(days=1)
    assert "nie jest tego dnia zatrudniona" in refused(assign, assistant, manager, on=day)


def test_change_keeps_the_former_spell_and_its_reason(manager, assistant):
    first = assign(assistant, manager)
    other = FamilyAssistantFactory(gmina=manager.gmina)
    day = date(2023, 6, 1)
    second = commands.change_assistant(first, other, started_on=day, reason="Urlop.", by=manager)
    first.refresh_from_db()
    assert (first.ended_on, second.started_on) == (date(2023, 5, 31), day)
    assert (second.follows, second.change_reason, second.basis) == (first, "Urlop.", first.basis)
    assert queries.loads_on(manager.gmina, day) == {other.pk: 1}
    assert "już się skończył" in refused(
        commands.change_assistant, first, other, started_on=day, reason="x", by=manager
    )


def test_change_to_a_full_assistant_leaves_everything_as_it_was(manager, assistant):
    first = assign(assistant, manager)
    other = FamilyAssistantFactory(gmina=manager.gmina)
    with_families(other, 15, started_on=date(2022, 3, 1))
    change = {"started_on": date(2023, 6, 1), "reason": "x", "by": manager}
    assert "art. 15" in refused(commands.change_assistant, first, other, **change)
    first.refresh_from_db()
    assert first.ended_on is None


def test_undo_brings_the_former_assistant_or_the_application_back(manager, assistant):
    first = assign(assistant, manager)
    other = FamilyAssistantFactory(gmina=manager.gmina)
    second = commands.change_assistant(
        first, other, started_on=date(2023, 6, 1), reason="x", by=manager
    )
    commands.undo_assignment(second, by=manager)
    first.refresh_from_db()
    assert first.ended_on is None
    commands.undo_assignment(first, by=manager)
    assert not Assignment.objects.exists()
    waiting = queries.applications_waiting(manager, date(2023, 7, 1))
    assert [one.application for one in waiting] == [first.application]


def test_undo_is_refused_after_ten_minutes(manager, assistant, time_machine):
    given = assign(assistant, manager)
    time_machine.move_to(given.made_at + timedelta(minutes=11))
    assert "tylko przez 10 minut" in refused(commands.undo_assignment, given, by=manager)


def test_new_work_begins_after_the_day_of_closing(manager, assistant):
    application = ApplicationFactory(gmina=manager.gmina)
    ClosingFactory(gmina=manager.gmina, family=application.family, closed_on=DAY)
    asked = {"started_on": DAY, "by": manager}
    words = refused(commands.assign_assistant, application, assistant, **asked)
    assert words.endswith("Nowa może zacząć się następnego dnia.")
