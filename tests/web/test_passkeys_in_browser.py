"""A passkey added and used in Chromium, with an authenticator that the browser makes up."""

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

from accounts.signing_in import PASSWORD, factors_of, member_with_password, with_codes

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
FINGER = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
PAGES = ("", "haslo/", "sesje/", "klucze/", "klucze/dodaj/", "aplikacja/")


@pytest.fixture
def page(live_server):
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        opened = chromium.new_page(base_url=live_server.url)
        opened.set_default_timeout(8_000)
        yield opened
        chromium.close()


@pytest.fixture
def person(live_server):
    return member_with_password().user


def sign_in(page, person):
    page.goto("/zaloguj/")
    page.get_by_label("Adres e-mail").fill(person.email)
    page.get_by_label("Hasło").fill(PASSWORD)
    page.get_by_role("button", name="Zaloguj się").click()


def test_passkey_is_added_and_signs_in_alone(page, person):
    authenticator = page.context.new_cdp_session(page)
    authenticator.send("WebAuthn.enable")
    authenticator.send("WebAuthn.addVirtualAuthenticator", {"options": FINGER})
    sign_in(page, person)
    page.goto("/konto/klucze/dodaj/")
    page.get_by_label("Nazwa klucza").fill("odcisk palca")
    page.get_by_label("Loguj mnie samym kluczem, bez hasła").check()
    page.get_by_role("button", name="Dodaj klucz").click()
    expect(page.locator("h1")).to_have_text("Kody zapasowe")
    assert factors_of(person) == {"webauthn", "recovery_codes"}
    page.get_by_role("button", name="Wyloguj się").click()
    page.goto("/zaloguj/")
    page.get_by_role("button", name="Użyj klucza dostępu").click()
    expect(page.locator("h1")).to_contain_text("Dzień dobry")


def test_refused_key_is_told_in_polish(page, person):
    authenticator = page.context.new_cdp_session(page)
    authenticator.send("WebAuthn.enable")
    page.goto("/zaloguj/")
    page.evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error('no')); }")
    page.get_by_role("button", name="Użyj klucza dostępu").click()
    expect(page.get_by_text("Nie udało się użyć klucza")).to_be_visible()


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_account_pages_are_accessible_and_fit(page, person, width):
    page.set_viewport_size({"width": width, "height": 800})
    sign_in(page, person)
    for address in PAGES:
        page.goto(f"/konto/{address}")
        findings = Axe().run(page).response["violations"]
        assert [(each["id"], each["help"]) for each in findings] == [], address
        assert page.evaluate("document.documentElement.scrollWidth") == width, address
    page.goto("/osoby/")
    assert [each["id"] for each in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_code_page_is_accessible(page, person):
    with_codes(person)
    sign_in(page, person)
    expect(page.locator("h1")).to_have_text("Podaj kod")
    assert [each["id"] for each in Axe().run(page).response["violations"]] == []
