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
WIDTHS = (360, 1280)
KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=/czesci/)[^/]+")
FILE = re.compile(r"/(pdf|docx|xlsx|csv|json|html|txt|xml|zip|ics|ods)/?$")
LINKS = "links => links.map(one => one.getAttribute('href').split(/[?#]/)[0])"
LEAST = 60
"""Fewer screens would mean that the crawl was shut out."""


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


@pytest.fixture(scope="module", params=WIDTHS)
def width(request):
    shutil.rmtree(FOLDER / str(request.param), ignore_errors=True)
    (FOLDER / str(request.param)).mkdir(parents=True)
    return request.param


def test_every_screen(chromium, address, width):
    """As the manager, who may do everything."""
    context = chromium.new_context(
        viewport={"width": width, "height": 800}, base_url=address, reduced_motion="reduce"
    )
    hand = Hand(context)
    hand.sign_in("manager@polaniec.example")
    found, seen = {}, 0
    for name in screens(hand.page):
        seen += 1
        picture = FOLDER / str(width) / f"{name}.png"
        hand.page.screenshot(path=picture, full_page=True, animations="disabled")
        if wrong := problems(hand.page):
            found[name] = wrong
    context.close()
    assert found == {}
    assert seen >= LEAST
