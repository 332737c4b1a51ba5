"""Journeys of people at work, from sign-in to what they came for."""

import io
import zipfile

from playwright.sync_api import expect

REPORT = "/sprawozdania/2023/"
BEFORE = "69 518,09 zł"


def seen(page):
    """The text of the page as it is read."""
    return page.locator("body").inner_text().replace("\N{NO-BREAK SPACE}", " ")


def downloaded(hand, name):
    with hand.page.expect_download() as coming:
        hand.tap("link", name)
    return coming.value.path().read_bytes()


def test_p3_j2_annual_report(hand):
    """The manager writes the needs, loses the tab, checks, signs, and takes the files."""
    hand.sign_in("manager@polaniec.example")
    hand.tap("link", "Sprawozdania", within="header ~ nav")
    hand.tap("link", "Sprawozdanie za 2023 rok")
    hand.tap("link", "Potrzeby")
    hand.write("Treść (nieobowiązkowe)", "1. Drugi asystent rodziny.")
    expect(hand.page.locator(".o-draft")).to_contain_text("Zapisano", timeout=10_000)
    hand.close()

    hand.open()
    hand.go(f"{REPORT}czesci/needs/")
    assert hand.page.locator("#id_text").input_value() == "1. Drugi asystent rodziny."
    hand.reads("To jest Twój szkic")
    hand.tap("button", "Zapisz")
    hand.reads("Zapisano: Potrzeby.")

    hand.tap("link", "Zobacz całość")
    hand.reads("Drugi asystent rodziny.")
    hand.reads(BEFORE)
    hand.page.go_back()
    hand.tap("link", "Sprawdź przed podpisaniem")
    hand.reads("Pod celem 2 brakuje zadania 8.")
    for written in ("07.13.05.2023", "06.07.10.2023"):
        hand.unfold("Zostaw tak, z powodem")
        hand.write(f"Dlaczego zostaje: „{written}”", "Tak podało centrum kultury.")
        hand.tap("button", "Zostaw")
    hand.tap("radio", "sprawozdanie")
    hand.tap("button", "Podpisz sprawozdanie")
    hand.reads("Podpisano wydanie 1.")

    word = zipfile.ZipFile(io.BytesIO(downloaded(hand, "Pobierz DOCX")))
    assert "Drugi asystent rodziny." in word.read("word/document.xml").decode()
    assert downloaded(hand, "Pobierz PDF").startswith(b"%PDF-")
    assert hand.asked_twice == 0


def test_p6_j2_keys(hand):
    """Alt and a digit lead where they lead on the bulletins of many gminas."""
    hand.sign_in("coordinator@polaniec.example")
    hand.go("/program/")
    hand.page.locator("main li a").first.click()
    reached = {digit: hand.alt(digit) for digit in "012345789"}
    assert reached == {
        "0": "gora",
        "1": "szukaj",
        "2": "tresc",
        "3": "kontakt",
        "4": "menu-gorne",
        "5": "",  # no page of one section has a menu of its own yet
        "7": "menu-dolne",
        "8": "menu-boczne",
        "9": "mapa",
    }


def test_p7_j2_other_gmina(hand):
    """A link that somebody of another gmina sent opens nothing and says so."""
    hand.sign_in("social-worker@polaniec.example")
    hand.tap("link", "Dzieci w pieczy", within="header ~ nav")
    child = hand.page.locator("tbody a").first
    name, link = child.inner_text(), child.get_attribute("href")
    hand.tap("button", "Wyloguj się")

    hand.sign_in("social-worker@koscierzyna.example")
    answer = hand.go(link)
    assert answer.status == 404
    page = seen(hand.page)
    assert "Nie ma takiej strony" in page
    assert "nie należy to do Twojej gminy" in page
    assert name not in page
