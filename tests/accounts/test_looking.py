"""Looking as somebody else: their pages, one's own limits, no change, and a trail of it."""

import pytest

from access.rooms import LINES
from factories import (
    AssignmentFactory,
    FamilyAssistantFactory,
    FamilyFactory,
    MembershipFactory,
    UserFactory,
)
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Draft
from ostoja.audit.models import Event
from visitors import client_as, client_of, text

pytestmark = pytest.mark.django_db
BANNER = "Podgląd: widzisz to, co"


@pytest.fixture
def manager():
    return client_as(Role.MANAGER)


@pytest.fixture
def assistant(manager):
    found = client_as(Role.ASSISTANT, manager.gmina)
    hers = FamilyAssistantFactory(gmina=manager.gmina, user=found.member.user)
    family = FamilyFactory(gmina=manager.gmina, name="Jesionowska")
    AssignmentFactory(gmina=manager.gmina, assistant=hers, family=family)
    FamilyFactory(gmina=manager.gmina, name="Olszowska")
    return found


def look(browser, at):
    return browser.post(f"/osoby/{at.member.user.pk}/zobacz-jako/")


def actions():
    rows = Event.objects.filter(action__startswith="accounts.looking").order_by("number")
    return list(rows.values_list("action", "actor"))


def test_manager_sees_the_families_of_the_assistant_and_the_banner(manager, assistant):
    assert "Olszowska" in text(manager.get("/rodziny/"))
    look(manager, assistant)
    page = text(manager.get("/rodziny/"))
    assert BANNER in page
    assert "Jesionowska" in page
    assert "Olszowska" not in page
    refused = manager.get("/piecza/pobyty/")
    assert refused.status_code == 403
    assert "Jako asystent rodziny nie możesz tego zrobić." in text(refused)
    assert BANNER in text(refused)


def test_beginning_and_end_stand_in_the_trail_under_the_real_name(manager, assistant):
    look(manager, assistant)
    manager.get("/rodziny/")
    manager.post("/podglad/koniec/")
    who = str(manager.member)
    assert actions() == [("accounts.looking.begun", who), ("accounts.looking.ended", who)]
    reading = Event.objects.filter(action="page.read").order_by("number").last()
    assert reading.actor == f"{who} patrzy jako asystent rodziny"
    assert BANNER not in text(manager.get("/"))
    manager.post("/podglad/koniec/")
    assert len(actions()) == 2


def test_signing_out_ends_looking_in_the_trail_too(manager, assistant):
    look(manager, assistant)
    manager.post("/wyloguj/")
    assert [action for action, _ in actions()][-1] == "accounts.looking.ended"


def test_every_change_is_refused_while_looking(manager, assistant):
    look(manager, assistant)
    drafts = Draft.objects.count()
    for address in (
        "/osoby/",
        "/piecza/noty/nowa/",
        "/rodziny/szukaj/",
        "/konto/haslo/",
        "/gmina/",
    ):
        refused = manager.post(address, {"text": "x"})
        assert refused.status_code == 403
        assert "To jest podgląd" in text(refused)
    assert Draft.objects.count() == drafts
    assert {"stop_looking", "sign_out"} <= {line[0] for line in LINES if line[1] == "post"}


def test_administrator_sees_no_case_through_anybodys_eyes(manager, assistant):
    administrator = client_as(Role.ADMINISTRATOR, manager.gmina)
    look(administrator, manager)
    page = text(administrator.get("/"))
    assert BANNER in page
    refused = administrator.get("/rodziny/")
    assert refused.status_code == 403
    assert "Jako administrator nie możesz tego zrobić." in text(refused)


def test_nobody_looks_as_oneself_or_at_a_stranger(manager, assistant):
    assert look(manager, manager).status_code == 403
    stranger = MembershipFactory(role=Role.ASSISTANT)
    assert manager.post(f"/osoby/{stranger.user_id}/zobacz-jako/").status_code == 404
    assert look(assistant, manager).status_code == 403
    assert actions() == []


def test_looking_stops_by_itself_when_the_person_is_gone(manager, assistant):
    look(manager, assistant)
    assistant.member.user.memberships.update(valid_to="2020-01-02")
    page = text(manager.get("/"))
    assert BANNER not in page


def test_role_of_another_gmina_is_not_looked_through(manager, assistant):
    """She is an accountant elsewhere; here only what she is here shows."""
    MembershipFactory(user=assistant.member.user, role=Role.ACCOUNTANT)
    look(manager, assistant)
    assert manager.get("/piecza/noty/nowa/").status_code == 403


def test_refused_page_stands_in_the_trail_once(assistant):
    assistant.get("/piecza/pobyty/")
    [event] = Event.objects.filter(action="page.refused")
    assert (event.target, event.actor) == ("/piecza/pobyty/", str(assistant.member))
    assert event.purpose.startswith("Jako asystent rodziny nie możesz tego zrobić.")


def test_refusal_of_a_person_of_no_gmina_has_no_trail_to_stand_in():
    assert client_of(UserFactory()).get("/piecza/pobyty/").status_code == 403
    assert not Event.objects.exists()
