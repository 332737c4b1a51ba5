"""The look in a real browser: no accessibility finding, no sideways scroll, every key works."""

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
ADDRESSES = ("/", "/zaloguj/", "/komponenty/", "/komponenty/?name=", "/pomoc/klawisze/", "/nie-ma/")
ALT = 1


@pytest.fixture
def chromium(live_server):
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_pages_are_accessible_and_fit(chromium, live_server, width):
    page = chromium.new_page(viewport={"width": width, "height": 800})
    for address in ADDRESSES:
        page.goto(live_server.url + address)
        findings = Axe().run(page).response["violations"]
        assert [(each["id"], each["help"]) for each in findings] == [], address
        assert page.evaluate("document.documentElement.scrollWidth") == width, address


def test_alt_and_digit_moves_the_focus(chromium, live_server):
    page = chromium.new_page()
    page.goto(live_server.url + "/komponenty/")
    keyboard = page.context.new_cdp_session(page)
    reached = {}
    for key in "0123456789":
        pressed = {"modifiers": ALT, "key": key, "unmodifiedText": key, "text": key}
        pressed |= {"code": f"Digit{key}", "windowsVirtualKeyCode": ord(key)}
        page.evaluate("document.activeElement.blur()")
        keyboard.send("Input.dispatchKeyEvent", {"type": "keyDown", **pressed})
        page.wait_for_timeout(50)
        reached[key] = page.evaluate("document.activeElement.id")
    assert reached == {
        "0": "gora",
        "1": "mapa",
        "2": "tresc",
        "3": "kontakt",
        "4": "menu-gorne",
        "5": "menu-lewe",
        "6": "",
        "7": "menu-dolne",
        "8": "menu-boczne",
        "9": "mapa",
    }


def test_controls_are_large_enough_for_a_thumb(chromium, live_server):
    page = chromium.new_page(viewport={"width": 360, "height": 800})
    page.goto(live_server.url + "/komponenty/")
    low = page.evaluate(
        """() => [...document.querySelectorAll(
             "button, .govuk-button, .govuk-input, .govuk-select, .govuk-textarea, summary,"
             + " .o-menu a, .o-foot a, .o-contents a, .o-section-menu a, .govuk-pagination a,"
             + " .govuk-breadcrumbs a, .govuk-task-list__item")]
           .filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 44)
           .map(each => each.outerHTML.slice(0, 120))"""
    )
    assert low == []
