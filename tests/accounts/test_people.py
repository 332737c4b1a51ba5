"""Adding people: a one-time link, who may give it, and what spends it."""

import re

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from accounts.signing_in import PASSWORD, is_in, member_with_password, sign_in
from ostoja.accounts.commands import invite
from ostoja.accounts.enums import Role
from ostoja.accounts.invitations import link_for
from ostoja.accounts.models import Membership, User
from visitors import client_as, text

pytestmark = pytest.mark.django_db
NEW = {"email": "nowa@ops.example", "first_name": "Nowa", "last_name": "Osoba", "role": "assistant"}


def link_on(response):
    return re.search(r'id="link">http://testserver(/zaproszenie/[^<]+)<', text(response))[1]


def accept(link, password=PASSWORD):
    return Client().post(link, {"password": password, "again": password})


def test_manager_adds_a_person_who_sets_a_password_and_signs_in():
    manager = client_as(Role.MANAGER)
    link = link_on(manager.post("/osoby/", NEW))
    assert accept(link).url == "/zaloguj/"
    person = Client()
    sign_in(person, NEW["email"])
    assert is_in(person)
    row = Membership.objects.get(user__email=NEW["email"])
    assert (row.role, row.gmina) == (Role.ASSISTANT, manager.gmina)


def test_link_opens_once_and_looking_does_not_spend_it():
    link = link_on(client_as(Role.MANAGER).post("/osoby/", NEW))
    for _ in range(3):
        assert Client().get(link).status_code == 200
    assert accept(link).status_code == 302
    assert accept(link, "zupelnie inne haslo niz tamto").status_code == 410
    assert User.objects.get(email=NEW["email"]).check_password(PASSWORD)


@pytest.mark.parametrize(("hours", "status"), [(47, 200), (49, 410)])
def test_link_is_valid_for_two_days(time_machine, hours, status):
    time_machine.move_to("2026-11-02 08:00:00+01:00", tick=False)
    link = link_on(client_as(Role.MANAGER).post("/osoby/", NEW))
    time_machine.shift(hours * 3600)
    assert Client().get(link).status_code == status


def test_newer_link_spends_the_older_and_the_password():
    manager = client_as(Role.MANAGER)
    older = link_on(manager.post("/osoby/", NEW))
    user = User.objects.get(email=NEW["email"])
    newer = link_on(manager.post(f"/osoby/{user.pk}/link/"))
    assert Client().get(newer).status_code == 200
    accept(newer)
    assert Client().get(older).status_code == 410


def test_disabled_person_has_no_link():
    member = member_with_password()
    link = f"/zaproszenie/{link_for(member.user)}/"
    member.user.is_active = False
    member.user.save()
    assert Client().get(link).status_code == 410


@pytest.mark.parametrize("link", ["x", "a:b:c", "%00", "ź"])
def test_made_up_link_is_answered_in_words(link):
    response = Client().get(f"/zaproszenie/{link}/")
    assert response.status_code == 410
    assert "Ten link już nie działa" in text(response)


def test_person_with_a_password_gets_only_the_role():
    member = member_with_password()
    manager = client_as(Role.MANAGER)
    page = text(manager.post("/osoby/", NEW | {"email": member.user.email}))
    assert "Ta osoba ma już hasło" in page
    assert 'id="link"' not in page


def test_same_role_twice_is_refused():
    manager = client_as(Role.MANAGER)
    manager.post("/osoby/", NEW)
    assert "ma już tę rolę" in text(manager.post("/osoby/", NEW))


def test_person_of_another_gmina_gets_no_link_from_us():
    stranger = member_with_password()
    assert client_as(Role.MANAGER).post(f"/osoby/{stranger.user.pk}/link/").status_code == 404
    stranger.user.refresh_from_db()
    assert stranger.user.check_password(PASSWORD)


def test_command_invites_and_prints_the_link(capsys):
    gmina = member_with_password().gmina
    call_command("invite", NEW["email"], "--role", "accountant", "--gmina", gmina.slug)
    printed = capsys.readouterr()
    assert accept(printed.out.strip()).status_code == 302
    assert "księgowa" in printed.err


@pytest.mark.parametrize(
    ("email", "role", "slug", "words"),
    [
        ("nie-adres", "manager", "", "adres email"),
        ("a@ops.example", "szef", "", "Nie znam roli „szef”"),
        ("a@ops.example", "manager", "nie-ma", "Nie znam gminy"),
    ],
)
def test_command_refuses_in_words(email, role, slug, words):
    gmina = member_with_password().gmina
    with pytest.raises(CommandError, match=words):
        call_command("invite", email, "--role", role, "--gmina", slug or gmina.slug)


def test_invited_person_with_no_password_yet_gets_a_link_again():
    gmina = member_with_password().gmina
    _, first = invite(gmina, email="a@ops.example", role=Role.ASSISTANT, by="ktoś")
    _, second = invite(gmina, email="A@ops.example", role=Role.COORDINATOR, by="ktoś")
    assert first
    assert second


def test_nobody_gets_into_another_gmina_by_giving_a_link():
    """A manager may add an inspector of the neighbours, but not take over the account."""
    theirs, manager = member_with_password(), client_as(Role.MANAGER)
    manager.post("/osoby/", NEW | {"email": theirs.user.email})
    answer = manager.post(f"/osoby/{theirs.user.pk}/link/")
    assert answer.status_code == 403
    assert "pracuje też w innej gminie" in text(answer)
    theirs.user.refresh_from_db()
    assert theirs.user.check_password(PASSWORD)


def test_invited_by_two_gminas_only_the_first_has_the_link():
    invite(member_with_password().gmina, email="a@ops.example", role=Role.INSPECTOR, by="ktoś")
    ours = member_with_password().gmina
    assert invite(ours, email="a@ops.example", role=Role.INSPECTOR, by="ktoś")[1] == ""
