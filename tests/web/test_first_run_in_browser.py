"""P7-J1: from an empty data folder to the gmina's own first report, printed, in a browser."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from urllib.error import URLError

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import expect, sync_playwright
from pypdf import PdfReader

from ostoja.reports.enums import Form, Part

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
PASSWORD = "cztery zielone parowozy 7"
YEAR = time.localtime().tm_year - 1
MOST_PAGES, MOST_KEYSTROKES = 25, 900
"""At three keystrokes a second and twenty seconds a page: under fifteen minutes."""


class Person:
    """Reads pages and types; both are counted."""

    def __init__(self, page):
        self.page, self.pages, self.keystrokes = page, 0, 0
        page.on("load", self._seen)

    def _seen(self, _):
        self.pages += 1

    def type(self, label, text):
        self.keystrokes += len(text)
        self.page.get_by_label(re.compile(rf"^\s*{label}(\s+\(nieobowiązkowe\))?\s*$")).fill(text)

    def choose(self, label):
        self.keystrokes += 1
        self.page.get_by_label(label, exact=True).check()

    def press(self, words):
        self.keystrokes += 1
        self.page.get_by_role("button", name=words, exact=True).click()

    def follow(self, words):
        self.keystrokes += 1
        self.page.get_by_role("link", name=words, exact=True).first.click()


@pytest.fixture
def address(tmp_path):
    """`ostoja serve` on an empty folder, on a port of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "OSTOJA_DATA": str(tmp_path),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    for name in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "OSTOJA_DEMO"):
        environment.pop(name, None)
    command = [sys.executable, "-m", "ostoja", "serve", "--port", str(port)]
    server = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        wait_for(f"http://localhost:{port}/")
        yield f"http://localhost:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


def wait_for(address):
    for _ in range(600):
        try:
            urllib.request.urlopen(address, timeout=60)  # a busy machine loads for long
        except (URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return
    pytest.fail("the server did not start")


@pytest.fixture
def page():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        opened = chromium.new_page()
        opened.set_default_timeout(8_000)
        yield opened
        chromium.close()


def code_on(page):
    secret = page.locator("#klucz").inner_text()
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def found_gmina(person):
    person.type("Kod TERYT gminy", "2612053")
    person.type("Nazwa miejscowości, od której gmina ma nazwę", "Połaniec")
    person.choose("burmistrz")
    person.press("Dalej")
    assert person.page.get_by_label("Nazwa: gdzie").input_value() == "w Połańcu"
    assert person.page.get_by_label("Rada: kogo, czego").input_value() == "Rady Miejskiej w Połańcu"
    person.type("Powiat", "staszowski")
    person.press("Nazwy się zgadzają, dalej")
    expect(person.page.locator("main")).to_contain_text("art. 15 ust. 4")
    person.press("Dalej")
    person.type("Imię", "Halina")
    person.type("Nazwisko", "Kierownicka")
    person.type("Adres e-mail", "kierownik@ops.example")
    person.type("Hasło", PASSWORD)
    person.type("Hasło jeszcze raz", PASSWORD)
    person.press("Załóż gminę")


def set_second_factor(person):
    expect(person.page.locator("h1")).to_have_text("Ustaw aplikację z kodami")
    person.type("Kod z aplikacji", code_on(person.page))
    person.press("Sprawdź kod i włącz")
    assert len(re.findall(r"\d{8}", person.page.locator("#kody").inner_text())) == 10
    person.follow("Mam zapisane kody, dalej")


def enter_programme(person):
    person.follow("Wpisz program wspierania rodziny")
    person.type("Cel główny", "Rodziny w gminie radzą sobie z wychowaniem dzieci.")
    person.press("Zapisz program")
    person.type("Numer uchwały", "XXI/205/2024")
    person.type("Data uchwały", "3.2.2024")
    person.press("Zapisz")
    person.type("Cel szczegółowy", "Pomoc rodzinom przez asystenta.")
    person.type("Zadania", "Praca asystenta rodziny.\nPoradnictwo dla rodziców.")
    person.press("Zapisz")
    person.follow("Dodaj realizatorów")
    person.type("Realizatorzy", "Ośrodek Pomocy Społecznej\nSzkoła Podstawowa")
    person.press("Zapisz")


def write_part(person, title, words):
    person.follow(title)
    person.type("Treść", words)
    person.press("Zapisz")
    expect(person.page).to_have_url(re.compile(rf"/{YEAR}/$"))


def print_report(person, folder):
    person.follow("Przejdź do sprawozdań")
    person.type("Rok sprawozdania", str(YEAR))
    person.press("Zacznij sprawozdanie")
    write_part(person, Part.INTRODUCTION.label, "Gmina wspierała rodziny przez asystenta.")
    write_part(person, Part.NEEDS.label, "1. Drugi asystent rodziny.")
    person.follow("Sprawdź przed podpisaniem")
    person.choose(Form.LONG.label)
    person.press("Podpisz sprawozdanie")
    with person.page.expect_download() as waiting:
        person.follow("Pobierz PDF")
    target = folder / "sprawozdanie.pdf"
    waiting.value.save_as(target)
    return target


def test_p7_j1_first_run(address, page, tmp_path, record_property):
    person = Person(page)
    page.goto(address)
    expect(page.locator("h1")).to_have_text("Zakładamy gminę")
    found_gmina(person)
    set_second_factor(person)
    expect(page.locator("h1")).to_contain_text("Dzień dobry, Halina Kierownicka")
    enter_programme(person)
    printed = print_report(person, tmp_path)
    words = " ".join(one.extract_text() for one in PdfReader(printed).pages)
    assert "Połaniec" in words or "Połańcu" in words
    assert "Praca asystenta rodziny" in words
    record_property("pages", person.pages)
    record_property("keystrokes", person.keystrokes)
    assert person.pages <= MOST_PAGES
    assert person.keystrokes <= MOST_KEYSTROKES
    assert page.goto(f"{address}/pierwsze-uruchomienie/").status == 404
