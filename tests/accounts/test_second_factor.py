"""The second factor: asked for, spent once, sealed at rest, and not to be walked around."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.management import call_command
from django.test import Client

from accounts.signing_in import (
    SECRET,
    code,
    factors_of,
    is_in,
    member_with_password,
    sign_in,
    signed_in,
    with_codes,
)
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.sealing import keyring
from visitors import client_as, text

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _demanded(settings):
    settings.SECOND_FACTOR_DEMANDED = True


@pytest.fixture
def person():
    return member_with_password().user


@pytest.fixture
def backup(person):
    return with_codes(person)


def at_the_code(person):
    client = Client()
    assert sign_in(client, person.email).url == "/zaloguj/kod/"
    return client


def prove(client, value):
    client.post("/zaloguj/kod/", {"code": value})
    return is_in(client)


def test_right_code_lets_in(person, backup):
    assert prove(at_the_code(person), code())


def test_code_opens_once(person, backup):
    now = code()
    assert prove(at_the_code(person), now)
    assert not prove(at_the_code(person), now)
    assert not prove(at_the_code(person), f"{now[:3]} {now[3:]}")


def test_old_and_future_codes_are_refused(person, backup):
    client = at_the_code(person)
    assert [prove(client, code(steps)) for steps in (-3, -2, 3)] == [False, False, False]


def test_code_of_half_a_minute_ago_is_taken(person, backup, time_machine):
    time_machine.move_to("2026-11-02 08:00:10+01:00", tick=False)
    assert prove(at_the_code(person), code(-1))


def test_recovery_code_opens_once(person, backup):
    assert prove(at_the_code(person), backup[0])
    assert not prove(at_the_code(person), backup[0])
    assert prove(at_the_code(person), backup[1])


def test_guessing_codes_is_slowed_by_the_sixth_try(person, backup):
    client = at_the_code(person)
    for _ in range(5):
        assert not prove(client, "000000")
    assert not prove(client, code())


def test_password_alone_opens_no_page(person, backup):
    client = at_the_code(person)
    for address in ("/program/", "/konto/", "/konto/kody/", "/piecza/pobyty/"):
        assert client.get(address).status_code in (302, 404)
        assert not is_in(client)


def test_code_page_opens_nothing_without_the_password(person, backup):
    client = Client()
    response = client.post("/zaloguj/kod/", {"code": code()})
    assert response.url == "/zaloguj/"
    assert not is_in(client)


def test_manager_without_a_factor_is_led_to_set_it_up(person):
    client = signed_in(person)
    response = client.get("/program/", follow=True)
    assert response.redirect_chain == [("/konto/aplikacja/", 302)]
    assert "Krok 1 z&nbsp;2" in text(response)
    assert "Twoja rola widzi dane osobowe" in text(response)


def test_coordinator_needs_none():
    assert client_as(Role.COORDINATOR).get("/program/").status_code == 200


def test_demonstration_asks_for_none(settings):
    settings.SECOND_FACTOR_DEMANDED = False
    assert client_as(Role.MANAGER).get("/program/").status_code == 200


def test_setting_up_shows_the_backup_codes_once(person, django_capture_on_commit_callbacks):
    client = signed_in(person)
    page = text(client.get("/konto/aplikacja/"))
    secret = re.search(r'id="klucz"[^>]*>([A-Z2-7]+)<', page)[1]
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post("/konto/aplikacja/", {"code": code_of(secret)}, follow=True)
    assert response.redirect_chain == [("/konto/kody/", 302)]
    assert len(re.findall(r"<code>\d{8}</code>", text(response))) == 10
    assert "<code>" not in text(client.get("/konto/kody/", follow=True))
    assert client.get("/program/").status_code == 200
    assert factors_of(person) == {"totp", "recovery_codes"}
    assert Event.objects.filter(action="accounts.totp_activated").exists()


def test_code_spent_in_setting_up_does_not_sign_in(person):
    client = signed_in(person)
    secret = re.search(r'id="klucz"[^>]*>([A-Z2-7]+)<', text(client.get("/konto/aplikacja/")))[1]
    now = code_of(secret)
    client.post("/konto/aplikacja/", {"code": now})
    assert not prove(at_the_code(person), now)


def code_of(secret):
    import time

    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def test_last_factor_of_a_manager_stays(person, backup):
    client = confirmed(person)
    page = text(client.post("/konto/aplikacja/usun/"))
    assert "jeden drugi składnik musi zostać" in page
    assert "totp" in factors_of(person)


def test_removing_a_factor_is_noted_and_told(person, backup, settings):
    settings.MAIL = "smtp://poczta.example"
    settings.SECOND_FACTOR_DEMANDED = False
    client = confirmed(person)
    client.post("/konto/aplikacja/usun/")
    assert factors_of(person) == set()
    assert Event.objects.filter(action="accounts.totp_deactivated").count() == 1
    assert [letter.subject for letter in mail.outbox] == ["Ostoja: wyłączono aplikację z kodami"]
    assert mail.outbox[0].to == [person.email]


def confirmed(person):
    client = at_the_code(person)
    assert prove(client, code())
    from accounts.signing_in import PASSWORD

    client.post("/konto/potwierdz/", {"password": PASSWORD})
    return client


def test_removing_asks_for_the_password_again(person, backup):
    client = at_the_code(person)
    assert prove(client, code())
    assert client.post("/konto/aplikacja/usun/").url.startswith("/konto/potwierdz/")
    assert "totp" in factors_of(person)


def test_secrets_rest_sealed(person, backup):
    resting = "".join(str(one.data) for one in Authenticator.objects.filter(user=person))
    assert SECRET not in resting
    assert not any(each in resting for each in backup)


def test_new_key_seals_the_secrets_and_they_still_open(person, settings, tmp_path, capsys):
    settings.SEALING_KEYS = tmp_path / "sealing"
    backup = with_codes(person)
    call_command("reseal", "--new-key")
    assert "Zaszyfrowano od nowa pól: 2. Klucz: 0002." in capsys.readouterr().err
    (settings.SEALING_KEYS / "0001").unlink()
    keyring.key_named.cache_clear()
    assert prove(at_the_code(person), code())
    assert prove(at_the_code(person), backup[0])
    call_command("reseal")
    assert "pól: 0." in capsys.readouterr().err


ENGLISH = re.compile(
    r"\b(the|your|you|please|password|sign|code|security|key|incorrect|authenticator|remove|again)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    "address",
    [
        "/konto/",
        "/konto/haslo/",
        "/konto/sesje/",
        "/konto/kody/",
        "/konto/kody/nowe/",
        "/konto/klucze/",
        "/konto/klucze/dodaj/",
        "/konto/aplikacja/usun/",
        "/konto/potwierdz/",
        "/konto/potwierdz/kod/",
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_no_english_is_left(person, backup, address, method):
    client = confirmed(person)
    response = getattr(client, method)(address, follow=True)
    body = re.sub(
        r"(?s).*<main|</main>.*|<script.*?</script>|<code.*?</code>|<[^>]*>", "", text(response)
    )
    assert response.status_code in (200, 405)
    assert ENGLISH.findall(body) == []
