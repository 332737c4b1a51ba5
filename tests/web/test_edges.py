"""What every answer carries, whom to tell of a weakness, and typed text that is not lost."""

import pytest
from django.test import Client, override_settings

from factories import GminaFactory
from ostoja.accounts.enums import Role
from ostoja.web import errors
from visitors import client_as, text


@pytest.fixture(autouse=True)
def _gmina(db):
    """With no gmina at all the front door leads to the first run."""
    GminaFactory()


LETTER = "Rodzina mieszka u dziadków od stycznia.\nDzieci chodzą do szkoły."
OWN = {"HTTP_ORIGIN": "http://testserver"}


def test_every_answer_carries_the_headers(client):
    for response in (
        client.get("/"),
        client.get("/nie-ma/"),
        client.get("/static/ostoja/ostoja.css"),
    ):
        assert response.headers["X-Frame-Options"] == "DENY"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'self'" in response.headers["Content-Security-Policy"]


def test_page_is_kept_by_no_one_and_a_style_is(client):
    assert client.get("/").headers["Cache-Control"] == "no-store"
    assert "max-age" in client.get("/static/ostoja/ostoja.css").headers["Cache-Control"]


def test_security_contact_is_told_where_one_is_named(client):
    said = text(client.get("/.well-known/security.txt"))
    assert said.startswith("Contact: mailto:bezpieczenstwo@gmina.example\nExpires: ")
    with override_settings(SECURITY_CONTACT=""):
        assert client.get("/.well-known/security.txt").status_code == 404


@pytest.mark.parametrize(("headers", "kept"), [(OWN, True), ({}, False)], ids=["ours", "foreign"])
def test_refused_form_gives_back_what_was_typed_in_ours(db, headers, kept):
    client = client_as(Role.MANAGER, enforce_csrf_checks=True)
    page = text(
        client.post(
            "/gmina/", {"gmina": f"{LETTER}</textarea><b>", "password": "x" * 30}, **headers
        )
    )
    assert ("Rodzina mieszka u dziadków" in page) is kept
    assert "xxxx" not in page
    assert "</textarea><b>" not in page


def test_broken_page_gives_back_what_was_typed(rf):
    request = rf.post("/", {"text": LETTER}, **OWN)
    assert "Dzieci chodzą do szkoły." in text(errors.broken(request))


def test_body_that_cannot_be_read_breaks_no_error_page(rf):
    request = rf.post("/", b"x", content_type="multipart/form-data; boundary=", **OWN)
    assert errors.broken(request).status_code == 500


def test_address_behind_tls_asks_for_it(settings):
    with override_settings(**settings.TLS):
        answer = Client().get("/")
        assert (answer.status_code, answer.url) == (301, "https://testserver/")
        assert "SameSite" in str(Client(HTTP_X_FORWARDED_PROTO="https").get("/zaloguj/").cookies)
