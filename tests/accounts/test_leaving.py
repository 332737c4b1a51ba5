"""A role ends, at once or after a last day; several gminas and roles; what is left is kept."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from accounts.signing_in import member_with_password, signed_in
from factories import AuthorisationFactory, GminaFactory, MembershipFactory, UserFactory, member_as
from ostoja.accounts.commands import end_role, invite
from ostoja.accounts.drafts import draft_of, keep_draft
from ostoja.accounts.entry import member_in, memberships_of
from ostoja.accounts.enums import Right, Role
from ostoja.accounts.models import Membership
from ostoja.audit.models import Event
from visitors import client_as, client_of, text

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 27)


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to("2026-11-27 09:00:00+01:00", tick=False)


def is_out(client, address="/rodziny/"):
    response = client.get(address)
    return response.status_code == 302 and response.url.startswith("/zaloguj/")


def leaves(manager, member, last_day=""):
    row = Membership.objects.get(gmina=member.gmina, user=member.user, ended_at=None)
    return manager.post(f"/role/{row.pk}/koniec/", {"last_day": last_day})


def test_open_page_is_out_at_the_next_click_and_drafts_stay():
    assistant = member_with_password(Role.ASSISTANT)
    browser, manager = signed_in(assistant.user), client_as(Role.MANAGER, assistant.gmina)
    assert not is_out(browser)
    keep_draft(assistant, "/wizyta/", {"text": ["Rozmowa o szkole"]})
    assert leaves(manager, assistant).status_code == 302
    assert is_out(browser)
    assert "Rozmowa o szkole" in draft_of(assistant, "/wizyta/").text
    assert memberships_of(assistant.user, on=TODAY) == []
    assert Event.objects.order_by("number").last().action == "accounts.role.ended"


def test_last_day_ahead_ends_no_session_and_counts_to_its_end():
    assistant = member_with_password(Role.ASSISTANT)
    browser, manager = signed_in(assistant.user), client_as(Role.MANAGER, assistant.gmina)
    leaves(manager, assistant, "4.12.2026")
    assert not is_out(browser)
    assert memberships_of(assistant.user, on=date(2026, 12, 4))
    assert not memberships_of(assistant.user, on=date(2026, 12, 5))


def test_role_ends_once_and_may_be_given_again_the_same_day():
    member = member_as(Role.ASSISTANT)
    row = Membership.objects.get(user=member.user)
    end_role(row, last_day=None, by="kierownik")
    with pytest.raises(ValidationError, match="już odebrana"):
        end_role(row, last_day=None, by="kierownik")
    invite(member.gmina, email=member.user.email, role=Role.ASSISTANT, by="kierownik")
    assert memberships_of(member.user, on=TODAY)


def test_assistant_is_not_made_a_social_worker_in_the_same_gmina():
    assistant = member_as(Role.ASSISTANT)
    email = assistant.user.email
    with pytest.raises(ValidationError, match=r"art\. 17 ust\. 3"):
        invite(assistant.gmina, email=email, role=Role.SOCIAL_WORKER, by="kierownik")
    invite(GminaFactory(), email=email, role=Role.SOCIAL_WORKER, by="kierownik")
    end_role(Membership.objects.get(gmina=assistant.gmina), last_day=None, by="kierownik")
    invite(assistant.gmina, email=email, role=Role.SOCIAL_WORKER, by="kierownik")


def test_controller_comes_for_a_time():
    gmina, email = GminaFactory(), "kontrola@urzad.example"
    with pytest.raises(ValidationError, match="Podaj ostatni dzień"):
        invite(gmina, email=email, role=Role.CONTROLLER, by="kierownik")
    user, _ = invite(
        gmina, email=email, role=Role.CONTROLLER, by="kierownik", valid_to=date(2026, 12, 4)
    )
    assert memberships_of(user, on=date(2026, 12, 4))
    assert not memberships_of(user, on=date(2026, 12, 5))


def test_two_roles_in_one_gmina_act_together():
    user, gmina = UserFactory(), GminaFactory()
    for role in (Role.ACCOUNTANT, Role.COORDINATOR):
        MembershipFactory(user=user, gmina=gmina, role=role)
    AuthorisationFactory(user=user, gmina=gmina)
    [member] = memberships_of(user, on=TODAY)
    assert member.role_words == "koordynator GPWR i księgowa"
    assert member.may(Right.RECORD_COSTS)
    assert member.may(Right.WRITE_REPORT)
    browser = client_of(user)
    assert browser.get("/piecza/noty/nowa/").status_code == 200
    assert "koordynator GPWR i księgowa" in text(browser.get("/"))


def test_one_inspector_serves_ten_gminas_each_by_its_own_dates():
    """Different roles, days and authorisations: each gmina has its own."""
    user = UserFactory()
    for number in range(1, 11):
        role = Role.ACCOUNTANT if number == 10 else Role.INSPECTOR
        gmina = GminaFactory(slug=f"gmina-{number:02}")
        MembershipFactory(user=user, gmina=gmina, role=role, valid_to=date(2026, 12, number))
        if number == 10:
            AuthorisationFactory(user=user, gmina=gmina)
    assert len(memberships_of(user, on=date(2026, 12, 1))) == 10
    last = memberships_of(user, on=date(2026, 12, 10))
    assert [(member.gmina.slug, member.role) for member in last] == [("gmina-10", Role.ACCOUNTANT)]
    first, *_, tenth = memberships_of(user, on=TODAY)
    assert tenth.may(Right.SEE_CARE)
    assert not first.may(Right.SEE_CARE)
    assert member_in(user, first.gmina.pk, on=TODAY) == first


def test_idle_accounts_and_authorisations_stand_in_the_review():
    manager = client_as(Role.MANAGER)
    idle = member_as(Role.ASSISTANT, manager.gmina)
    idle.user.last_login = "2026-08-28T08:00:00+02:00"
    idle.user.save()
    page = text(manager.get("/osoby/przeglad/"))
    assert "28.08.2026 (konto nieużywane)" in page
    assert "Zapisz, że przejrzano" in page
    assert "Przegląd uprawnień za 4. kwartał 2026 roku" in text(manager.get("/"))
    manager.post("/osoby/przeglad/")
    manager.post("/osoby/przeglad/")
    page = text(manager.get("/osoby/przeglad/"))
    assert "Przegląd za ten kwartał zrobiono 27.11.2026" in page
    assert "Przegląd uprawnień za" not in text(manager.get("/"))
    assert Event.objects.filter(action="accounts.rights.reviewed").count() == 1


def test_head_and_the_person_are_told_that_an_authorisation_runs_out():
    manager = client_as(Role.MANAGER)
    assistant = client_as(Role.ASSISTANT, manager.gmina)
    other = client_as(Role.ASSISTANT, manager.gmina)
    paper = assistant.member.user.authorisations.get()
    paper.valid_to = date(2026, 12, 27)
    paper.save()
    told = "Kończy się upoważnienie do danych osobowych"
    assert told in text(manager.get("/"))
    assert told in text(assistant.get("/"))
    assert told not in text(other.get("/"))


def test_person_without_an_authorisation_is_told_on_the_first_page_and_refused():
    member = member_as(Role.ASSISTANT, authorised=False)
    browser = client_of(member.user)
    assert "Nie masz upoważnienia do danych osobowych" in text(browser.get("/"))
    refused = browser.get("/rodziny/")
    assert refused.status_code == 403
    assert "ważne upoważnienie na piśmie" in text(refused)
