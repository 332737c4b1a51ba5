"""Guesses are slowed where they come from, and tell nothing about who has an account."""

import time

import pytest
from django.test import Client, override_settings

from accounts.signing_in import PASSWORD, is_in, member_with_password, sign_in
from counting import large_count
from visitors import text

pytestmark = pytest.mark.django_db
ELSEWHERE = {"REMOTE_ADDR": "192.0.2.77"}
ARGON2 = ["django.contrib.auth.hashers.Argon2PasswordHasher"]


@pytest.fixture
def email():
    return member_with_password().user.email


def test_sixth_guess_is_slowed_and_the_right_password_does_not_help(client, email):
    pages = [text(sign_in(client, email, f"zgadywanie-{turn}")) for turn in range(6)]
    assert ["Za dużo nieudanych prób" in page for page in pages] == [False] * 5 + [True]
    sign_in(client, email)
    assert not is_in(client)


def test_no_guess_after_the_fifth_is_answered(client, email):
    guesses = max(large_count("guesses of one password", whole=1_000), 20)
    pages = [sign_in(client, email, f"zgadywanie-{turn}") for turn in range(guesses)]
    answered = [page for page in pages if "się nie zgadza" in text(page)]
    assert len(answered) == 5
    assert not is_in(client)


def test_person_elsewhere_is_not_locked_out(client, email):
    for turn in range(10):
        sign_in(client, email, f"zgadywanie-{turn}")
    elsewhere = Client(**ELSEWHERE)
    sign_in(elsewhere, email)
    assert is_in(elsewhere)


def test_waiting_a_quarter_of_an_hour_helps(client, email, time_machine):
    time_machine.move_to("2026-11-02 08:00:00+01:00", tick=False)
    for turn in range(6):
        sign_in(client, email, f"zgadywanie-{turn}")
    time_machine.move_to("2026-11-02 08:15:01+01:00", tick=False)
    sign_in(client, email)
    assert is_in(client)


def test_one_place_guessing_many_accounts_is_slowed(client):
    tried = large_count("accounts guessed from one place", whole=1_000)
    tried = max(tried, 60)
    answers = [sign_in(client, f"osoba{turn}@ops.example", "zgadywanie") for turn in range(tried)]
    slowed = [one.status_code == 429 or "Za dużo" in text(one) for one in answers]
    assert not any(slowed[:50])
    assert all(slowed[60:])


@pytest.mark.parametrize("whose", ["nobody's", "wrong", "disabled", "invited"])
def test_refusal_tells_nothing(client, email, whose):
    member = member_with_password()
    password = PASSWORD if whose == "disabled" else "zgadywanie-1"
    if whose == "disabled":
        member.user.is_active = False
    if whose == "invited":
        member.user.set_unusable_password()
    member.user.save()
    asked = "nikt@ops.example" if whose == "nobody's" else member.user.email
    response = sign_in(client, asked, password)
    assert response.status_code == 200
    assert without_address(response, asked) == without_address(
        sign_in(Client(), email, "zgadywanie-2"), email
    )
    assert not is_in(client)


def without_address(response, address):
    """The page without what differs from one request to the next: the token and what was typed."""
    lines = text(response).replace(address, "").splitlines()
    return [line for line in lines if "csrfmiddlewaretoken" not in line]


@override_settings(PASSWORD_HASHERS=ARGON2)
def test_refusal_takes_as_long_whoever_is_asked_for():
    """By the quickest answer to each, asked in turn: a busy machine only ever adds to one."""
    took = {member_with_password().user.email: [], "nikt@ops.example": []}
    for turn in range(7):
        for address, times in took.items():
            start = time.process_time()
            sign_in(Client(REMOTE_ADDR=f"192.0.2.{turn}"), address, "zgadywanie")
            times.append(time.process_time() - start)
    known, unknown = map(min, took.values())
    assert abs(known - unknown) < max(0.010, 0.3 * known)
