"""What a command refuses on its own, whichever page asks; nothing of it stays."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from factories import (
    AssignmentFactory,
    FamilyAssistantFactory,
    FamilyFactory,
    MembershipFactory,
    member_as,
)
from factories.other_work import ContactFactory, OpinionFactory
from factories.way_in import ApplicationFactory
from factories.work import assessed, signed_plan
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.families.commands import access, applications, assessments, assigning, other_work, plans
from ostoja.families.models import Assignment, CourtOpinion, FamilyAssistant, OpenedByReason

pytestmark = pytest.mark.django_db
DAY, TODAY = date(2023, 3, 1), date(2023, 6, 1)


@pytest.fixture
def manager():
    return member_as(Role.MANAGER)


def refused(call, *args, **more):
    """The words of the refusal; the trail says nothing of what was not done."""
    before = Event.objects.count()
    with pytest.raises(ValidationError) as refusal:
        call(*args, **more)
    assert Event.objects.count() == before
    return " ".join(refusal.value.messages)


def assign(manager, *, on=DAY, employed=None, **application):
    return assigning.assign_assistant(
        ApplicationFactory(gmina=manager.gmina, **application),
        FamilyAssistantFactory(gmina=manager.gmina, **employed or {}),
        started_on=on,
        by=manager,
    )


@pytest.mark.parametrize(
    ("employed", "started_on"),
    [
        ({"employed_from": date(2023, 3, 2)}, DAY),
        ({"employed_from": date(2022, 1, 1), "employed_to": date(2023, 2, 28)}, DAY),
    ],
    ids=["not yet", "no longer"],
)
def test_an_assistant_not_employed_that_day_gets_no_family(manager, employed, started_on):
    words = refused(assign, manager, employed=employed, on=started_on)
    assert "nie jest tego dnia zatrudniona(y)" in words
    assert not Assignment.objects.exists()


def test_nobody_is_assigned_on_an_application_that_is_not_sent(manager):
    assert "nie jest jeszcze wysłany" in refused(assign, manager, sent_on=None)


def test_work_does_not_begin_before_its_application(manager):
    words = refused(assign, manager, sent_on=date(2023, 3, 2))
    assert words == "Wniosek wpłynął 02.03.2023, później."


def test_a_social_worker_of_the_gmina_is_not_employed_as_its_assistant(manager):
    user = MembershipFactory(gmina=manager.gmina, role=Role.SOCIAL_WORKER).user
    given = {"user": user, "name": "Ewa Obojga", "employed_from": DAY}
    given |= {"contract": "employment", "full_time_equivalent": 1}
    words = refused(assigning.employ_assistant, manager.gmina, by=manager, **given)
    assert "art. 17 ust. 3" in words
    assert not FamilyAssistant.objects.exists()


def test_a_family_of_another_gmina_is_not_opened_by_its_number():
    other, worker = FamilyFactory(), member_as(Role.SOCIAL_WORKER)
    words = refused(
        access.open_by_reason, worker, number=other.number, reason="Zastępuję koleżankę."
    )
    assert words == "Nie ma rodziny o tym znaku sprawy. Sprawdź go."
    assert not OpenedByReason.objects.exists()


def test_an_application_is_sent_once(manager):
    application = ApplicationFactory(gmina=manager.gmina, sent_on=DAY)
    before = Event.objects.count()
    assert applications.send_application(application, day=TODAY, by=manager).sent_on == DAY
    assert Event.objects.count() == before


def test_an_assessment_of_a_day_to_come_is_refused_and_one_not_handed_over_is_not_read():
    family = AssignmentFactory(started_on=date(2023, 1, 9)).family
    write = {"results": {}, "today": TODAY, "by": "test"}
    early = assessed(assessed_on=date(2023, 6, 2))
    assert "Dzień oceny" in refused(assessments.write_assessment, family, **write, **early)
    row = assessments.write_assessment(family, **write, **assessed(assessed_on=TODAY))
    head = {"remarks": "", "today": TODAY, "name": "Anna", "by": "test"}
    assert "nie jest jeszcze przekazana" in refused(assessments.accept_assessment, row, **head)


def test_a_step_of_a_plan_is_not_taken_on_a_day_to_come():
    family = AssignmentFactory(started_on=date(2023, 1, 9)).family
    action = signed_plan(family).goals.get().actions.get()
    move = {"state": "done", "day": TODAY, "why": "", "today": DAY, "by": "test"}
    assert refused(plans.move_action, action, **move) == "Ten dzień jeszcze nie nadszedł."
    action.refresh_from_db()
    assert action.done_on is None


def test_an_opinion_that_the_court_has_is_not_changed_and_an_empty_one_is_not_sent():
    sent = OpinionFactory(text="Rodzina współpracuje.", sent_on=date(2023, 5, 10))
    change = {"today": TODAY, "by": "test"}
    words = refused(other_work.correct_opinion, sent, **change, text="Nie współpracuje.")
    assert "jest wysłana 10.05.2023 i już się nie zmienia" in words
    assert CourtOpinion.objects.get().text == "Rodzina współpracuje."
    empty = OpinionFactory(text=" ", sent_on=None)
    words = refused(other_work.send_opinion, empty, sent_on=TODAY, **change)
    assert words == "Ta opinia nie ma jeszcze treści. Najpierw ją napisz."


def test_a_talk_is_corrected_in_place_and_not_into_the_future():
    contact = ContactFactory(held_on=date(2023, 5, 2))
    change = {"today": TODAY, "by": "test"}
    refused(other_work.correct_contact, contact, held_on=date(2023, 6, 2), **change)
    contact.refresh_from_db()
    assert contact.held_on == date(2023, 5, 2)
    other_work.correct_contact(contact, held_on=date(2023, 5, 3), **change)
    contact.refresh_from_db()
    assert contact.held_on == date(2023, 5, 3)
    assert Event.objects.filter(action="families.contact.corrected").count() == 1
