"""When a session begins, and what ends it."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client, override_settings
from django.utils import timezone

from accounts.signing_in import PASSWORD, is_in, member_with_password, sign_in, signed_in
from visitors import text

pytestmark = pytest.mark.django_db
NEW = "niebieskie rowery jada do lasu"


@pytest.fixture
def person():
    return member_with_password().user


def is_out(client, address="/program/"):
    response = client.get(address)
    return response.status_code == 302 and response.url.startswith("/zaloguj/")


def copy_of(client):
    """Another browser with the same cookie: what a thief would have."""
    other = Client()
    other.cookies["sessionid"] = client.cookies["sessionid"].value
    return other


def test_session_key_is_new_at_sign_in(client, person):
    client.get("/zaloguj/")
    client.session["marked"] = True
    session = client.session
    session.save()
    client.cookies["sessionid"] = session.session_key
    before = session.session_key
    sign_in(client, person.email)
    assert is_in(client)
    assert client.session.session_key != before


def test_cookie_is_worth_nothing_after_signing_out(person):
    client = signed_in(person)
    stolen = copy_of(client)
    assert not is_out(stolen)
    client.post("/wyloguj/")
    assert is_out(stolen)


def test_password_change_ends_the_other_sessions(person):
    client, other = signed_in(person), signed_in(person)
    sent = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    assert client.post("/konto/haslo/", sent).status_code == 302
    assert not is_out(client)
    assert is_out(other)


def test_disabled_person_is_out_at_the_next_click(person):
    client = signed_in(person)
    person.is_active = False
    person.save()
    assert is_out(client)


def test_idle_session_ends_after_half_an_hour(person, time_machine):
    time_machine.move_to("2026-11-02 08:00:00+01:00", tick=False)
    client = signed_in(person)
    client.get("/")
    time_machine.move_to("2026-11-02 08:29:00+01:00", tick=False)
    assert not is_out(client)
    time_machine.move_to("2026-11-02 09:00:01+01:00", tick=False)
    assert is_out(client)
    assert "bo przez dłuższy czas nic się nie działo" in text(client.get("/zaloguj/"))
    assert not is_in(client)


def test_busy_session_ends_after_twelve_hours(person, time_machine):
    time_machine.move_to("2026-11-02 06:00:00+01:00", tick=False)
    client = signed_in(person)
    for minute in range(0, 12 * 60, 20):
        time_machine.move_to(
            f"2026-11-02 {6 + minute // 60:02}:{minute % 60:02}:00+01:00", tick=False
        )
        assert not is_out(client)
    time_machine.move_to("2026-11-02 18:00:01+01:00", tick=False)
    assert is_out(client)


@override_settings(SESSION_IDLE=60)
def test_idle_limit_is_a_setting(person, time_machine):
    time_machine.move_to("2026-11-02 08:00:00+01:00", tick=False)
    client = signed_in(person)
    client.get("/")
    time_machine.move_to("2026-11-02 08:02:00+01:00", tick=False)
    assert is_out(client)


def test_session_past_its_last_day_is_not_read(person):
    client = signed_in(person)
    assert not is_out(client)
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert is_out(client)


def test_two_sessions_are_listed_and_the_other_ends(person):
    client = signed_in(person, HTTP_USER_AGENT="Przeglądarka w domu")
    other = signed_in(person, HTTP_USER_AGENT="Przeglądarka w pracy")
    page = text(client.get("/konto/sesje/"))
    assert "Przeglądarka w domu" in page
    assert "Przeglądarka w pracy" in page
    assert page.count("ta sesja") == 1
    client.post("/konto/sesje/")
    assert is_out(other)
    assert not is_out(client)


def test_wrong_old_password_changes_nothing(person):
    client = signed_in(person)
    sent = {"oldpassword": "nie to", "password1": NEW, "password2": NEW}
    assert "To nie jest Twoje obecne hasło" in text(client.post("/konto/haslo/", sent))
    person.refresh_from_db()
    assert person.check_password(PASSWORD)


def test_two_different_new_passwords_are_refused_in_polish(person):
    sent = {"oldpassword": PASSWORD, "password1": NEW, "password2": f"{NEW} x"}
    page = text(signed_in(person).post("/konto/haslo/", sent))
    assert "Popraw, zanim zapiszemy" in page
    person.refresh_from_db()
    assert person.check_password(PASSWORD)
