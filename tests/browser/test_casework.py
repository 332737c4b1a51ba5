"""Journeys of casework, at the widths and within the taps that users.md names."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from browser.hand import JOURNEYS, Hand

PHONE = {"width": 360, "height": 740}
SERIOUS = {"serious", "critical"}
DONE = "Co się działo od ostatniego spotkania (nieobowiązkowe)"
SAVING = 10_000


@pytest.fixture
def on_phone(request, chromium, own_address):
    context = chromium.new_context(viewport=PHONE, base_url=own_address, locale="pl-PL")
    yield (person := Hand(context))
    JOURNEYS.append(f"{request.node.name}: {person.told()}")
    context.close()


def check_with_axe(page):
    found = Axe().run(page).response["violations"]
    assert [one["id"] for one in found if one["impact"] in SERIOUS] == []


def test_p1_j1_visit_note_on_the_doorstep(on_phone):
    """The line is cut while she types, then the tab dies: what she wrote is there, and is saved."""
    hand = on_phone
    hand.sign_in("assistant@polaniec.example")
    hand.tap("link", "Rodziny", within="header ~ nav")
    hand.page.locator("tbody a").first.click()
    hand.tap("link", "Nowa wizyta")
    form, told = hand.page.url, hand.page.locator(".o-draft")

    hand.write(DONE, "Mama zapisała syna do przedszkola.")
    expect(told).to_contain_text("Zapisano", timeout=SAVING)
    hand.context.set_offline(True)
    hand.type(" Tata dzwonił.")
    expect(told).to_contain_text("Nie ma połączenia", timeout=SAVING)
    hand.page.get_by_role("button", name="Zapisz wizytę").click()
    assert hand.page.url == form, "sent into nothing"
    hand.context.set_offline(False)
    expect(told).to_contain_text("Zapisano", timeout=SAVING)
    stored = hand.page.evaluate("JSON.stringify([localStorage, sessionStorage])")
    assert "Mama" not in stored

    hand.close()
    hand.context.clear_cookies()
    hand.open()
    hand.sign_in("assistant@polaniec.example")
    hand.go(form)
    field = hand.page.get_by_label(DONE, exact=True)
    expect(field).to_have_value("Mama zapisała syna do przedszkola. Tata dzwonił.")
    check_with_axe(hand.page)
    hand.tap("button", "Zapisz wizytę")
    expect(hand.page.locator("main")).to_contain_text("Wizyta jest wpisana.")
