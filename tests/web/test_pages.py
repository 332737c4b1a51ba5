"""The front door, the look-book, help and the error pages, for somebody not signed in."""

import re
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.template.loader import render_to_string
from django.test import RequestFactory

from factories import GminaFactory
from ostoja import web
from ostoja.web import errors


@pytest.fixture(autouse=True)
def _gmina(db):
    """With no gmina at all the front door leads to the first run."""
    GminaFactory()


STATIC = Path(web.__file__).parent / "static" / "ostoja"
TEMPLATES = Path(web.__file__).parent / "templates"


@pytest.fixture
def request_of_a_stranger():
    return RequestFactory().get("/")


def text(response):
    return response.content.decode()


def test_front_door_names_ostoja_and_offers_sign_in(client):
    response = client.get("/")
    assert response.status_code == 200
    assert "Ostoja" in text(response)
    assert 'href="/zaloguj/"' in text(response)


def test_every_key_leads_somewhere_on_the_component_page(client):
    html = text(client.get("/komponenty/"))
    keys = {key: place for place, key in re.findall(r'href="#([^"]+)" accesskey="(.)"', html)}
    assert sorted(keys) == list("012345789")
    assert all(f'id="{place}"' in html for place in keys.values())
    assert html.count("accesskey=") == len(keys)


def test_component_page_shows_every_section(client):
    html = text(client.get("/komponenty/"))
    parts = {path.stem for path in (TEMPLATES / "web" / "look").glob("*.html")}
    assert len(parts) == 8
    assert all(f'<h2 id="{part}">' in html for part in parts)


def test_component_page_shows_refusals(client):
    html = text(client.get("/komponenty/?name="))
    assert "<title>Błąd: Komponenty – Ostoja</title>" in html
    assert "Popraw, zanim zapiszemy" in html


def test_page_has_no_inline_style_or_script(client):
    for address in ("/", "/komponenty/?name=", "/zaloguj/", "/pomoc/klawisze/"):
        html = text(client.get(address))
        assert not re.search(r"\sstyle=|<style|\son\w+=|javascript:", html)
        assert all("src=" in script for script in re.findall(r"<script[^>]*>", html))


def test_ids_are_not_repeated(client):
    ids = re.findall(r'\sid="([^"]+)"', text(client.get("/komponenty/?name=")))
    assert len(ids) == len(set(ids))


def test_help_page_tells_keys_of_both_browsers(client):
    html = text(client.get("/pomoc/klawisze/"))
    assert "Chrome" in html
    assert "Firefox" in html
    assert html.count('<tr><th scope="row"><kbd>Alt</kbd>') == 9


def test_unknown_address_is_told_plainly(client):
    response = client.get("/nie-ma-tego/")
    assert response.status_code == 404
    assert "Nie ma takiej strony" in text(response)


def test_refusal_is_shown_in_its_own_words(request_of_a_stranger):
    refusal = PermissionDenied("Noty wpisuje księgowa <GOPS>.")
    response = errors.forbidden(request_of_a_stranger, refusal)
    assert response.status_code == 403
    assert "Noty wpisuje księgowa &lt;GOPS&gt;." in text(response)


def test_bad_request_says_nothing_was_saved(request_of_a_stranger):
    response = errors.bad_request(request_of_a_stranger)
    assert response.status_code == 400
    assert "Niczego nie zapisaliśmy" in text(response)


def test_broken_page_needs_no_request_and_no_context():
    response = errors.broken(None)
    assert response.status_code == 500
    assert "Coś się zepsuło po naszej stronie" in text(response)


def test_broken_page_does_not_use_the_layout():
    assert "menu-gorne" not in render_to_string("errors/500.html")


def test_styles_carry_neither_foreign_font_nor_crest():
    css = (STATIC / "ostoja.css").read_text("utf-8")
    assert "GDS Transport" not in css
    assert "crest" not in css
    for address in re.findall(r'url\("?([^")]+)', css):
        assert (STATIC / address).is_file()


def test_lock_names_no_registry():
    lock = Path(__file__).parents[2] / "frontend" / "package-lock.json"
    assert '"resolved"' not in lock.read_text("utf-8")
