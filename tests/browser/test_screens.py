"""Every screen that a link leads to: pictures in build/screens, and nothing that axe finds."""

import re
import shutil
from collections import deque
from pathlib import Path

import pytest
from playwright.sync_api import Error

from browser.hand import Hand
from browser.test_pages import problems

FOLDER = Path(__file__).parents[2] / "build" / "screens"
NARROW, WIDE = 360, 1280
KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=/czesci/)[^/]+")
FILE = re.compile(r"/(pdf|docx|xlsx|csv|json|html|txt|xml|zip|ics|ods)/?$")
LINKS = "links => links.map(one => one.getAttribute('href').split(/[?#]/)[0])"
VISITS = (
    (WIDE, "manager@polaniec.example", 60),
    (NARROW, "manager@polaniec.example", 60),
    (NARROW, "coordinator@polaniec.example", 20),
    (NARROW, "assistant@polaniec.example", 20),
    (NARROW, "social-worker@polaniec.example", 15),
    (NARROW, "accountant@polaniec.example", 15),
    (NARROW, "administrator@polaniec.example", 5),
    (NARROW, "partner@polaniec.example", 5),
    (NARROW, "controller@polaniec.example", 5),
    (NARROW, "inspector@iod.example", 10),
)
"""How wide, who looks, and how many kinds of pages at the least: fewer would mean shut out."""
BOARDS = {"home", "dzis"}
"""Each role has its own; other pages are pictured once, as the first visitor sees them."""


def shape(path):
    """Pages of one kind have one shape; one picture of each is enough."""
    named = re.sub(r"\d+", "n", KEY.sub("x", path)).strip("/").replace("/", ".")
    return named or "home"


def screens(page):
    """The shape of each page that links lead to, the page standing open."""
    known, waiting = set(), deque(["/"])
    while waiting:
        path = waiting.popleft()
        if FILE.search(path) or shape(path) in known:
            continue
        known.add(shape(path))
        try:
            answer = page.goto(path)
        except Error:  # a file that comes down instead of a page
            continue
        if "text/html" in answer.headers.get("content-type", ""):
            yield shape(path)
            waiting += page.locator("a[href^='/']").evaluate_all(LINKS)


@pytest.fixture(scope="module")
def pictured():
    """What there is a picture of, by width."""
    for width in (NARROW, WIDE):
        shutil.rmtree(FOLDER / str(width), ignore_errors=True)
        (FOLDER / str(width)).mkdir(parents=True)
    return {NARROW: set(), WIDE: set()}


@pytest.mark.parametrize(("width", "who", "least"), VISITS)
def test_every_screen(chromium, address, pictured, width, who, least):
    context = chromium.new_context(
        viewport={"width": width, "height": 800}, base_url=address, reduced_motion="reduce"
    )
    hand = Hand(context)
    hand.sign_in(who)
    hand.reads("Wyloguj się")
    hand.go("/gmina/")
    hand.tap("button", "Połaniec", exact=False)
    hand.page.wait_for_url(lambda url: not url.endswith("/gmina/"))
    found, seen = {}, 0
    for name in screens(hand.page):
        seen += 1
        if name in pictured[width] - BOARDS:
            continue
        pictured[width].add(name)
        file = f"{name}.{who.split('@')[0]}" if name in BOARDS else name
        picture = FOLDER / str(width) / f"{file}.png"
        hand.page.screenshot(path=picture, full_page=True, animations="disabled")
        if wrong := problems(hand.page):
            found[name] = wrong
    context.close()
    assert found == {}
    assert seen >= least
