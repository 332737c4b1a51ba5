"""Families besides one's own: shown by the manager, opened by a reason, left without anybody."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from factories import (
    AssignmentFactory,
    FamilyAssistantFactory,
    FamilyFactory,
    GminaFactory,
    MembershipFactory,
    UserFactory,
    member_as,
)
from ostoja.accounts.commands import end_role
from ostoja.accounts.entry import Member, memberships_of
from ostoja.accounts.enums import Role
from ostoja.families.commands import end_sharing, open_by_reason, share_family
from ostoja.families.models import OpenedByReason
from ostoja.families.permissions import why_not_open
from ostoja.families.queries import families_for, left_without_assistant, openings_for

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 27)
REASON = "Zastępuję asystentkę na urlopie."


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to("2026-11-27 09:00:00+01:00", tick=False)


@pytest.fixture
def gmina():
    return GminaFactory()


@pytest.fixture
def family(gmina):
    return FamilyFactory(gmina=gmina)


def shown(family, member, role, **dates):
    dates = {"since": TODAY, "until": None} | dates
    return share_family(family, member.user, role=role, by="kierownik", **dates)


@pytest.mark.parametrize("role", [Role.ASSISTANT, Role.SOCIAL_WORKER])
def test_reason_opens_for_a_working_day_and_the_inspector_reads_it(
    gmina, family, role, time_machine
):
    shown(family, member_as(Role.SOCIAL_WORKER, gmina), Role.SOCIAL_WORKER)
    member = member_as(role, gmina)
    assert why_not_open(member, family, TODAY)
    open_by_reason(member, number=family.number, reason=REASON)
    assert why_not_open(member, family, TODAY) is None
    assert [one.reason for one in openings_for(member_as(Role.INSPECTOR, gmina))] == [REASON]
    time_machine.move_to("2026-11-27 16:59:59+01:00", tick=False)
    assert why_not_open(member, family, TODAY) is None
    time_machine.move_to("2026-11-27 17:00:00+01:00", tick=False)
    assert why_not_open(member, family, TODAY)


def test_reason_of_one_opens_nothing_for_another(gmina, family):
    open_by_reason(member_as(Role.ASSISTANT, gmina), number=family.number, reason=REASON)
    assert why_not_open(member_as(Role.ASSISTANT, gmina), family, TODAY)


@pytest.mark.parametrize("reason", ["", "bo tak", "   .              "])
def test_thin_reason_is_refused_at_its_field(gmina, family, reason):
    with pytest.raises(ValidationError) as refusal:
        open_by_reason(member_as(Role.ASSISTANT, gmina), number=family.number, reason=reason)
    assert "Powód przeczyta inspektor" in refusal.value.message_dict["reason"][0]
    assert not OpenedByReason.objects.exists()


@pytest.mark.parametrize(
    "role", sorted(set(Role) - {Role.MANAGER, Role.ASSISTANT, Role.SOCIAL_WORKER})
)
def test_reason_opens_nothing_for_those_who_do_not_work_with_families(gmina, family, role):
    with pytest.raises(PermissionDenied, match="otwiera rodzinę spoza swoich tylko"):
        open_by_reason(member_as(role, gmina), number=family.number, reason=REASON)


def test_reason_sent_twice_opens_once(gmina, family):
    member = member_as(Role.ASSISTANT, gmina)
    first = open_by_reason(member, number=family.number, reason=REASON)
    assert open_by_reason(member, number=family.number, reason=REASON, key=first.pk) == first
    assert OpenedByReason.objects.count() == 1


def test_family_with_its_own_social_worker_is_closed_to_the_others(gmina, family):
    own, other = (member_as(Role.SOCIAL_WORKER, gmina) for _ in range(2))
    assert why_not_open(other, family, TODAY) is None
    shown(family, own, Role.SOCIAL_WORKER)
    assert why_not_open(own, family, TODAY) is None
    assert why_not_open(other, family, TODAY)
    assert set(families_for(other, TODAY)) == set()


def test_controller_sees_the_chosen_families_until_the_last_day(gmina, family):
    controller, other = member_as(Role.CONTROLLER, gmina), FamilyFactory(gmina=gmina)
    last = TODAY + timedelta(days=3)
    shown(family, controller, Role.CONTROLLER, until=last)
    assert set(families_for(controller, TODAY)) == {family}
    assert why_not_open(controller, other, TODAY)
    assert why_not_open(controller, family, last) is None
    assert why_not_open(controller, family, last + timedelta(days=1))


def test_sharing_with_a_controller_needs_a_last_day_and_the_role(gmina, family):
    controller = member_as(Role.CONTROLLER, gmina)
    with pytest.raises(ValidationError, match="Podaj ostatni dzień"):
        shown(family, controller, Role.CONTROLLER)
    with pytest.raises(ValidationError, match="nie ma w gminie roli: pracownik socjalny"):
        shown(family, controller, Role.SOCIAL_WORKER)
    with pytest.raises(ValidationError, match="Inne role widzą rodziny z przydziału"):
        shown(family, member_as(Role.ASSISTANT, gmina), Role.ASSISTANT)


@pytest.mark.parametrize("since", [TODAY, TODAY - timedelta(days=5)])
def test_ended_sharing_shows_nothing_from_that_day(gmina, family, since):
    controller = member_as(Role.CONTROLLER, gmina)
    until = TODAY + timedelta(days=9)
    shared = shown(family, controller, Role.CONTROLLER, since=since, until=until)
    end_sharing(shared, by="kierownik")
    assert why_not_open(controller, family, TODAY)


def test_two_roles_open_what_either_opens(gmina, family):
    user = UserFactory()
    for role in (Role.ASSISTANT, Role.COORDINATOR):
        MembershipFactory(gmina=gmina, user=user, role=role)
    assistant = FamilyAssistantFactory(gmina=gmina, user=user)
    AssignmentFactory(gmina=gmina, family=family, assistant=assistant)
    [member] = memberships_of(user, on=TODAY)
    assert member == Member(user, gmina, Role.COORDINATOR, (Role.ASSISTANT,))
    assert why_not_open(member, family, TODAY) is None


def spell(gmina, **fields):
    return AssignmentFactory(gmina=gmina, assistant=FamilyAssistantFactory(gmina=gmina, **fields))


def test_families_of_an_assistant_who_left_wait_for_another(gmina):
    leaving, staying = (MembershipFactory(gmina=gmina, role=Role.ASSISTANT) for _ in range(2))
    hers = [spell(gmina, user=leaving.user) for _ in range(3)]
    spell(gmina, user=staying.user)
    spell(gmina)
    AssignmentFactory(gmina=gmina, assistant=hers[0].assistant, ended_on=date(2026, 11, 1))
    assert not left_without_assistant(gmina, TODAY).exists()
    end_role(leaving, last_day=None, by="kierownik")
    assert set(left_without_assistant(gmina, TODAY)) == set(hers)


def test_families_wait_from_the_day_after_the_last_one(gmina):
    leaving = MembershipFactory(gmina=gmina, role=Role.ASSISTANT)
    hers = spell(gmina, user=leaving.user)
    end_role(leaving, last_day=TODAY + timedelta(days=7), by="kierownik")
    assert not left_without_assistant(gmina, TODAY + timedelta(days=7)).exists()
    assert set(left_without_assistant(gmina, TODAY + timedelta(days=8))) == {hers}


def test_families_of_an_assistant_without_an_account_wait_once_employment_ends(gmina):
    gone = spell(gmina, employed_to=TODAY - timedelta(days=1))
    spell(gmina, employed_to=TODAY)
    assert set(left_without_assistant(gmina, TODAY)) == {gone}
