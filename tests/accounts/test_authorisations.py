"""Personal data open only to those with a valid written authorisation (law.md R7.12)."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError, call_command

from factories import AuthorisationFactory, GminaFactory, member_as
from ostoja.accounts.commands import issue_authorisation, record_pledge, withdraw_authorisation
from ostoja.accounts.enums import Right, Role, Scope
from ostoja.accounts.models import Authorisation
from ostoja.accounts.queries import authorisations_running_out
from ostoja.audit.models import Event

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 27)
PAPER = {
    "number": "7/2026",
    "scope": Scope.FAMILIES,
    "issued_by": "Wójt Gminy",
    "issued_on": TODAY,
    "valid_from": TODAY,
    "valid_to": TODAY + timedelta(days=364),
    "pledged_on": TODAY,
}


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to("2026-11-27 09:00:00+01:00", tick=False)


@pytest.fixture
def gmina():
    return GminaFactory()


@pytest.fixture
def manager(gmina):
    return member_as(Role.MANAGER, gmina)


@pytest.fixture
def assistant(gmina):
    return member_as(Role.ASSISTANT, gmina, authorised=False)


def fresh(member):
    """The same person at the next click."""
    return type(member)(member.user, member.gmina, member.role)


def sees_families(member):
    return fresh(member).may(Right.SEE_FAMILIES)


def issued(manager, member, **changed):
    return issue_authorisation(manager.gmina, member.user, by=manager, **(PAPER | changed))


@pytest.mark.parametrize(
    ("changed", "opens"),
    [
        ({}, True),
        ({"valid_to": TODAY}, True),
        ({"valid_from": TODAY - timedelta(days=9), "valid_to": TODAY - timedelta(days=1)}, False),
        ({"valid_from": TODAY + timedelta(days=1)}, False),
        ({"pledged_on": None}, False),
        ({"scope": Scope.CARE}, False),
        ({"scope": Scope.EVERYTHING}, True),
    ],
)
def test_authorisation_opens_on_its_days_in_its_scope_once_pledged(
    manager, assistant, changed, opens
):
    assert not sees_families(assistant)
    issued(manager, assistant, **changed)
    assert sees_families(assistant) is opens


def test_pledge_opens_and_withdrawal_closes_at_the_next_click(manager, assistant):
    paper = issued(manager, assistant, pledged_on=None)
    record_pledge(paper, day=TODAY, by=manager)
    assert sees_families(assistant)
    withdraw_authorisation(paper, by=manager)
    assert not sees_families(assistant)
    assert list(Event.objects.order_by("number").values_list("action", flat=True)) == [
        "accounts.authorisation.issued",
        "accounts.authorisation.pledged",
        "accounts.authorisation.withdrawn",
    ]


def test_authorisation_of_another_gmina_opens_nothing_here(assistant):
    AuthorisationFactory(user=assistant.user)
    assert not sees_families(assistant)


def test_what_reaches_no_client_needs_no_authorisation(assistant):
    assert assistant.may(Right.SEE_REPORT)
    assert "ważne upoważnienie" in assistant.why_not(Right.SEE_FAMILIES)


def test_one_more_query_however_many_rights_are_asked_for(assistant, django_assert_num_queries):
    with django_assert_num_queries(1):
        for right in Right:
            assistant.may(right)
    coordinator = member_as(Role.COORDINATOR, assistant.gmina)
    with django_assert_num_queries(0):
        for right in Right:
            coordinator.may(right)


def test_nobody_authorises_oneself(manager):
    with pytest.raises(PermissionDenied, match="sam sobie"):
        issued(manager, manager)
    assert Authorisation.objects.filter(gmina=manager.gmina).count() == 1


@pytest.mark.parametrize(
    ("changed", "field", "words"),
    [
        ({"valid_to": TODAY - timedelta(days=1)}, "__all__", "przed początkiem"),
        ({"pledged_on": TODAY + timedelta(days=1)}, "pledged_on", "w przyszłości"),
        ({"number": ""}, "number", "puste"),
    ],
)
def test_wrong_paper_is_refused_at_its_field(manager, assistant, changed, field, words):
    with pytest.raises(ValidationError) as refusal:
        issued(manager, assistant, **changed)
    assert words in " ".join(refusal.value.message_dict[field])


def test_number_stands_once_on_the_register(manager, assistant):
    issued(manager, assistant)
    with pytest.raises(ValidationError, match="jest już w rejestrze"):
        issued(manager, assistant)


def test_form_sent_twice_issues_one(manager, assistant):
    first = issued(manager, assistant)
    assert issued(manager, assistant, key=first.pk) == first


def test_person_of_another_gmina_is_not_authorised_here(manager):
    with pytest.raises(ValidationError, match="nie ma roli w tej gminie"):
        issued(manager, member_as(Role.ASSISTANT))


@pytest.mark.parametrize(("days", "warned"), [(0, True), (30, True), (31, False), (-1, False)])
def test_end_is_told_thirty_days_before(gmina, days, warned):
    AuthorisationFactory(gmina=gmina, valid_to=TODAY + timedelta(days=days))
    assert authorisations_running_out(gmina, TODAY).exists() is warned


def test_end_is_not_told_when_another_goes_on(gmina, assistant):
    ending = AuthorisationFactory(gmina=gmina, user=assistant.user, valid_to=TODAY)
    narrower = AuthorisationFactory(gmina=gmina, user=assistant.user, scope=Scope.CARE)
    assert list(authorisations_running_out(gmina, TODAY)) == [ending]
    narrower.scope = Scope.EVERYTHING
    narrower.save()
    assert not authorisations_running_out(gmina, TODAY).exists()


def test_command_authorises_the_head_of_a_gmina_where_nobody_else_can(capsys):
    head = member_as(Role.MANAGER, authorised=False)
    where = ("--gmina", head.gmina.slug)
    call_command("authorise", head.user.email, "--number", "1/2026", *where)
    assert "upoważnienie 1/2026 do 27.11.2027" in capsys.readouterr().err
    assert fresh(head).may(Right.SEE_CARE)
    with pytest.raises(CommandError, match="jest już w rejestrze"):
        call_command("authorise", head.user.email, "--number", "1/2026", *where)
    with pytest.raises(CommandError, match="Nie znam osoby"):
        call_command("authorise", "nikt@ops.example", "--number", "2/2026", *where)
    with pytest.raises(CommandError, match="Nie znam gminy"):
        call_command("authorise", head.user.email, "--number", "2/2026", "--gmina", "nie-ma")
