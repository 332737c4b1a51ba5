"""Every page fits three widths and has no accessibility finding."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.hand import Hand
from importers.taking import REPORT

WIDTHS = (360, 768, 1280)
PLAIN = (
    "/",
    "/gmina/",
    "/stan/",
    "/piecza/pobyty/",
    "/piecza/noty/",
    "/piecza/noty/nowa/",
    "/piecza/rejestr/2023/",
    "/piecza/rozliczenie/2023/",
    "/piecza/polrocze/2023/1/",
    "/piecza/prognoza/2023/",
    "/piecza/ustalenia/",
    "/osoby/",
    "/osoby/przeglad/",
    "/program/",
    "/wydarzenia/",
    "/wydarzenia/2023/6/",
    "/instytucje/",
    "/dokumenty/szablon/",
    "/sprawozdania/",
    "/sprawozdania/2023/",
    "/sprawozdania/2023/czesci/needs/",
    "/sprawozdania/2023/podglad/long/",
    "/sprawozdania/2023/podglad/short/",
    "/sprawozdania/2023/podpis/",
    "/sprawozdania/2023/liczby/",
    "/sprawozdania/2023/liczby/PZ3/",
    "/sprawozdania/2023/liczby/AR4/",
    "/sprawozdania/2023/liczby/AR5/",
    "/piecza/pobyty/00000000-0000-0000-0000-000000000000/",
)
LISTS = {"/piecza/pobyty/": "tbody a", "/piecza/noty/": "tbody a", "/program/": "main li a"}
FORBIDDEN = "/piecza/pobyty/"


@pytest.fixture(params=WIDTHS)
def screen(request, chromium, address):
    context = chromium.new_context(
        viewport={"width": request.param, "height": 800}, base_url=address
    )
    hand = Hand(context)
    hand.sign_in("manager@polaniec.example")
    yield hand.page
    context.close()


def addresses(page):
    """The plain ones, the first object of each list, and the form below the first note."""
    yield from PLAIN
    for path, link in LISTS.items():
        page.goto(path)
        found = page.locator(link).first.get_attribute("href")
        yield found
        if path == "/piecza/noty/":
            yield f"{found}pozycje/nowa/"


def problems(page):
    """What axe finds, and whether the page scrolls sideways."""
    findings = [(one["id"], one["help"]) for one in Axe().run(page).response["violations"]]
    width = page.evaluate("document.documentElement.scrollWidth")
    room = page.viewport_size["width"]
    return findings + ([("scrolls sideways", f"{width} px in {room}")] if width > room else [])


def test_every_page_is_accessible_and_fits(screen):
    found = {}
    for path in list(addresses(screen)):
        screen.goto(path)
        if wrong := problems(screen):
            found[path] = wrong
    assert found == {}


def test_refusals_are_accessible_and_fit(screen):
    found = {}
    for path in ("/piecza/noty/nowa/", "/sprawozdania/", "/sprawozdania/2023/podpis/"):
        screen.goto(path)
        screen.locator("main form button").last.click()
        assert screen.get_by_text("Popraw, zanim zapiszemy").is_visible()
        if wrong := problems(screen):
            found[path] = wrong
    assert found == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_closed_page_is_accessible_and_fits(chromium, address, width):
    context = chromium.new_context(viewport={"width": width, "height": 800}, base_url=address)
    hand = Hand(context)
    hand.sign_in("assistant@polaniec.example")
    assert hand.go(FORBIDDEN).status == 403
    assert problems(hand.page) == []
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_of_files_are_accessible_and_fit(chromium, own_address, width):
    context = chromium.new_context(viewport={"width": width, "height": 800}, base_url=own_address)
    hand = Hand(context)
    hand.sign_in("coordinator@polaniec.example")
    found = dict(files_page_by_page(hand.page))
    context.close()
    assert {step: wrong for step, wrong in found.items() if wrong} == {}


def files_page_by_page(page):
    """Each page of importing and proofreading, with what is wrong on it."""
    report = {"name": "sprawozdanie.txt", "mimeType": "text/plain", "buffer": REPORT.encode()}
    page.goto("/pliki/")
    yield "nothing handed over", problems(page)
    page.locator("input[type=file]").set_input_files(report)
    page.get_by_role("button", name="Wczytaj").click()
    file = page.url
    yield "a file", problems(page)
    page.goto(f"{file}czesc/program/")
    yield "a part", problems(page)
    page.get_by_role("link", name="Popraw").first.click()
    yield "a correction", problems(page)
    page.goto(file)
    page.get_by_role("button", name="Przyjmij wszystko bez uwag").click()
    yield "at work", problems(page)
    page.get_by_text("Przyjęto wiele fragmentów naraz").wait_for()
    yield "done", problems(page)
    page.goto("/pliki/korekta/")
    page.locator("input[type=file]").set_input_files(report)
    page.get_by_role("button", name="Sprawdź tekst").click()
    yield "findings", problems(page)
    page.locator("summary").first.click()
    yield "a reason", problems(page)


@pytest.mark.parametrize(
    ("wrong", "finding"),
    [
        ('<img src="/static/ostoja/mark.svg">', "image-alt"),
        ('<svg width="9000" height="9" aria-hidden="true"></svg>', "scrolls sideways"),
    ],
)
def test_referee_bites(screen, wrong, finding):
    screen.evaluate(
        "wrong => document.querySelector('main').insertAdjacentHTML('beforeend', wrong)", wrong
    )
    assert finding in dict(problems(screen))
