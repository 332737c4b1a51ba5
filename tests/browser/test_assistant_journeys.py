"""The assistant at work: the visit on the doorstep, the plan, the assessment in time."""

import time

from django.utils import timezone
from playwright.sync_api import expect

from browser.axe import check_with_axe
from ostoja.polish.dates import short

ASSISTANT = "assistant@polaniec.example"
DONE = "Co się działo od ostatniego spotkania (nieobowiązkowe)"
SAVING = 10_000
SLOW_3G = {
    "offline": False,
    "latency": 2000,
    "downloadThroughput": 50_000,
    "uploadThroughput": 50_000,
}
"""Milliseconds and bytes a second, as Chromium's own "Slow 3G" has them."""


def meeting(hand):
    """The first family of the board that a meeting is set with."""
    return hand.page.locator("table", has_text="Spotkania").locator("tbody a").first


def open_meeting(hand):
    hand.tap("link", meeting(hand).inner_text(), within="main")


def driven(hand):
    """Kilometres of the month on the page."""
    row = hand.page.get_by_role("row", name="kilometry")
    return int(row.get_by_role("cell").inner_text())


def test_p1_j1_a_visit_on_slow_3g_feeds_every_paper(on_phone):
    """From "Dziś" to "Zapisano" in a minute and six taps; diary, hours, trips and month have it."""
    hand = on_phone
    hand.sign_in(ASSISTANT)
    hand.tap("link", "Dziś", within="header ~ nav")
    hand.tap("link", "Mój miesiąc")
    driven_before = driven(hand)
    hand.page.go_back()
    family = meeting(hand).inner_text().split(",")[0]
    hand.context.new_cdp_session(hand.page).send("Network.emulateNetworkConditions", SLOW_3G)
    taps, seconds, began = hand.taps, hand.seconds, time.monotonic()

    open_meeting(hand)
    hand.reads("Nowa wizyta")
    hand.tap("checkbox", "1.", exact=False)
    hand.write(DONE, "Lekarz przyjął syna, leki wykupione.")
    hand.write("Kilometry (nieobowiązkowe)", "17")
    hand.tap("button", "Zapisz wizytę")
    hand.reads("Wizyta jest wpisana.")
    hand.reads("Zapisano ")
    assert hand.taps - taps <= 6
    assert time.monotonic() - began + hand.seconds - seconds <= 60

    hand.tap("link", "Dziś", within="header ~ nav")
    hand.tap("link", "Mój miesiąc")
    page, today = hand.page, short(timezone.localdate())
    holds = {
        "Wizyty po kolei": (family, "leki wykupione"),
        "Czas pracy": (today, "1 h 00 min"),
        "Dojazdy": (today, "17"),
    }
    for caption, words in holds.items():
        for one in words:
            expect(page.get_by_role("table", name=caption)).to_contain_text(one)
    assert driven(hand) == driven_before + 17
    assert hand.asked_twice == 0
    check_with_axe(page)


def test_p1_j1_nothing_is_lost_on_the_doorstep(on_phone):
    """The line is cut while she types, then the tab dies: what she wrote is there, and is saved."""
    hand = on_phone
    hand.sign_in(ASSISTANT)
    hand.tap("link", "Dziś", within="header ~ nav")
    open_meeting(hand)
    hand.reads("Nowa wizyta")
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
    hand.sign_in(ASSISTANT)
    hand.tap("link", "Dziś", within="header ~ nav")
    open_meeting(hand)
    field = hand.page.get_by_label(DONE, exact=True)
    expect(field).to_have_value("Mama zapisała syna do przedszkola. Tata dzwonił.")
    check_with_axe(hand.page)
    hand.tap("button", "Zapisz wizytę")
    hand.reads("Wizyta jest wpisana.")
