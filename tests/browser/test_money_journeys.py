"""The accountant at work: a note by keyboard alone, the forecast, the closing of a year."""

import csv
import io
import json
import re
import subprocess
from decimal import Decimal
from fractions import Fraction

from python_calamine import CalamineWorkbook

PAID = "/sprawozdania/2023/liczby/PZ3/"
TOTAL = "69 518,09 zł"
FOUR_MINUTES = 240
JUNE = (
    ("Beata", "1361", "680,50"),
    ("Dawid", "1361", "680,50"),
    ("od 18.02.2019", "1361", "680,50"),
    ("Łucja", "899", "269,70"),
    ("od 20.05.2016", "899", "449,50"),
    ("Norbert", "1361", "136,10"),
    ("od 12.10.2022", "899", "89,90"),
    ("od 01.06.2020", "899", "449,50"),
    ("od 01.04.2023", "1361", "680,50"),
    ("od 16.08.2021", "899", "269,70"),
    ("do 30.06.2023", "1361", "680,50"),
)
"""What tells the child's place, the powiat's cost, the gmina's part; only the last is wrong."""


def seen(page):
    return page.locator("body").inner_text().replace("\N{NO-BREAK SPACE}", " ")


def cells(hand, column, words):
    return hand.page.locator(f"td[data-label='{column}']", has_text=words).count()


def figure(hand, address=PAID):
    """What the report says now, read without a page of the person at work."""
    page = hand.context.request.get(address).text().replace("\N{NO-BREAK SPACE}", " ")
    return re.search(r'"o-figure__value">([^<]+)<', page).group(1)


def options(hand):
    """Every child and place offered in the first row, as they are read."""
    return hand.page.locator("#id_w0-placement option").all_inner_texts()[1:]


def line(hand, number, child, base, billed, days=None):
    hand.reach(f"Wiersz {number}, dziecko")
    place = next(at for at, words in enumerate(options(hand), start=1) if child in words)
    hand.press("ArrowDown", place)
    for label, day in zip(("od dnia", "do dnia"), days or (), strict=False):
        hand.answer(f"Wiersz {number}, {label}", day)
    hand.answer(f"Wiersz {number}, koszt powiatu", base)
    hand.answer(f"Wiersz {number}, część gminy", billed)


def new_note(hand, number, issued="5.7.23", received="7.7.23"):
    hand.reach("Noty")
    hand.enter()
    hand.reach("Wpisz notę")
    hand.enter()
    hand.answer("Numer noty", number)
    hand.answer("Data wystawienia", issued)
    hand.answer("Data wpływu", received)
    hand.enter()


def test_p4_j1_a_note_of_twelve_lines_by_keyboard_alone(hand):
    """Ten lines agree, two are explained to the grosz; the second person approves, and it is paid."""
    hand.sign_in("accountant@polaniec.example")
    assert figure(hand) == TOTAL
    new_note(hand, "PCPR.311.99.2023")
    hand.reads("Zapisano notę PCPR.311.99.2023.")

    for number, (child, base, billed) in enumerate(JUNE, start=1):
        line(hand, number, child, base, billed)
    line(hand, 12, "od 16.08.2021", "899", "449,50", ("1.8.23", "31.8.23"))
    hand.enter()

    page = seen(hand.page)
    assert "Zapisano: 12 pozycji." in page
    assert "Zgadza się: 10. Różni się: 2." in page
    assert "Nota liczy cały okres po 50 %, a od 01.09.2022 udział wynosi 30 %." in page
    assert (
        "Nota liczy cały okres po 50 %, a do 15.08.2023 udział wynosi 30 %,"
        " a od 16.08.2023 50 %." in page
    )
    assert "15 dni po 30 %, 16 dni po 50 %" in page
    assert cells(hand, "okres", "01.06.2023–30.06.2023") == 11
    assert cells(hand, "za co", "świadczenie na dziecko") == 12
    hand.reach("Sprawdzono")
    hand.enter()
    hand.reach("Zatwierdź do zapłaty")
    hand.enter()
    hand.reads("Notę zatwierdza druga osoba")
    assert hand.taps == 0

    note = hand.page.url
    assert figure(hand) == TOTAL
    hand.tap("button", "Wyloguj się")
    hand.sign_in("manager@polaniec.example")
    hand.go(note)
    hand.tap("button", "Zatwierdź do zapłaty")
    hand.tap("link", "Wpisz zapłatę")
    hand.write("Data zapłaty", "20.9.23")
    hand.tap("button", "Zapisz zapłatę")
    hand.reads("Zapisano zapłatę z 20.09.2023.")
    assert figure(hand) != TOTAL
    assert hand.seconds <= FOUR_MINUTES
    assert hand.asked_twice == 0


def test_p4_j1_a_number_entered_before_is_refused_and_nothing_is_lost(hand):
    hand.sign_in("accountant@polaniec.example")
    new_note(hand, "PCPR.311.12.2023")
    hand.reads("Nota o tym numerze z tego powiatu jest już zapisana.")
    assert hand.page.get_by_label("Data wpływu").input_value() == "7.7.23"
    assert hand.asked_twice == 0


def test_p4_j2_forecast_with_a_scenario_and_its_file(hand):
    """A year ahead with what might happen; the file opens with the sums of the screen."""
    hand.sign_in("accountant@polaniec.example")
    hand.go("/piecza/prognoza/2023/")
    page = seen(hand.page)
    assert "Plan ze stycznia a rok, jaki był" in page
    assert "dziecko trafiło do pieczy" in page
    total = re.search(r"razem\s+([\d ]+,\d\d) zł", page).group(1)
    with hand.page.expect_download() as coming:
        hand.tap("link", "Pobierz XLSX")
    book = CalamineWorkbook.from_filelike(io.BytesIO(coming.value.path().read_bytes()))
    rows = book.get_sheet_by_index(0).to_python()[1:-1]
    assert f"{sum(row[-1] for row in rows):,.2f}".replace(",", " ").replace(".", ",") == total
    hand.tap("radio", "dziecko wraca do domu")
    hand.page.locator("#id_stay").select_option(index=1)
    hand.page.locator("#id_day").fill("31.1.2023")
    hand.tap("button", "Policz przy tym założeniu")
    hand.reads("Przy tym założeniu rok zmieni się o −")


def forecast_total(hand):
    """Grosze, as the page tells them."""
    words = re.search(r"razem\s+([\d ]+,\d\d) zł", seen(hand.page)).group(1)
    return int(words.replace(" ", "").replace(",", ""))


def opened_in_libreoffice(file, folder):
    """Grosze that the last column of the sheet sums to, its rows read by LibreOffice."""
    own_profile = f"-env:UserInstallation=file://{folder}/profile"
    converting = ("soffice", "--headless", own_profile, "--convert-to", "csv", "--outdir")
    subprocess.run([*converting, folder, file], check=True, capture_output=True)
    with (folder / file.with_suffix(".csv").name).open(encoding="utf-8") as lines:
        rows = list(csv.reader(lines))[1:-1]
    return sum(int(Decimal(row[-1]) * 100) for row in rows)


def test_p4_j2_one_day_moves_the_forecast_by_one_day_s_share(hand, tmp_path):
    """The third year begins a day later: that day costs 30 % of the benefit, not 50 %."""
    hand.sign_in("social-worker@polaniec.example")
    hand.go("/piecza/prognoza/2023/")
    before = forecast_total(hand)
    hand.go("/piecza/pobyty/")
    hand.page.get_by_role("row", name="16.08.2021").get_by_role("link").click()
    hand.tap("link", "Popraw pierwszy dzień")
    hand.write("Pierwszy dzień w pieczy", "17.8.2021")
    hand.tap("button", "Popraw dzień")
    hand.reads("Pobyt liczy się od 17.08.2021")
    hand.go("/piecza/prognoza/2023/")
    benefit, days = 899_00, 31
    at_50, at_30 = (Fraction(benefit * share, 100 * days) for share in (50, 30))
    august = [at_30 * 15 + at_50 * 16, at_30 * 16 + at_50 * 15]
    parts = [int(part + Fraction(1, 2)) for part in august]
    assert forecast_total(hand) - before == parts[1] - parts[0] == -580
    with hand.page.expect_download() as coming:
        hand.tap("link", "Pobierz XLSX")
    file = tmp_path / "prognoza.xlsx"
    coming.value.save_as(file)
    assert opened_in_libreoffice(file, tmp_path) == forecast_total(hand)
    assert hand.asked_twice == 0


def test_p4_j3_a_year_is_closed_and_three_papers_show_one_total(hand):
    """After the lock a payment is refused with who can unlock; a second person unlocks."""
    hand.sign_in("accountant@polaniec.example")
    hand.go("/piecza/lata/zamknij/")
    hand.write("Rok", "2023")
    hand.tap("button", "Zamknij rok")
    hand.reads("Rok 2023 jest zamknięty.")
    hand.go("/piecza/rejestr/2023/")
    hand.reads(TOTAL)
    hand.page.locator("main").get_by_role("table").wait_for()
    hand.go("/piecza/rozliczenie/2023/")
    hand.reads(TOTAL)
    with hand.page.expect_download() as coming:
        hand.tap("link", "JSON")
    assert json.loads(coming.value.path().read_text("utf-8"))["total"] == "69518.09"
    assert figure(hand) == TOTAL

    hand.go("/piecza/noty/?strona=1")
    hand.page.get_by_role("link", name="PCPR.311.12.2023").click()
    hand.tap("button", "Cofnij zapłatę")
    hand.reads("Rok 2023 zamknięto")
    hand.reads("Odblokować go mogą dwie osoby")
    hand.go("/piecza/lata/")
    hand.page.get_by_role("link", name="poproś o odblokowanie").click()
    hand.write("Po co odblokować rok", "Brakuje noty z grudnia.")
    hand.tap("button", "Poproś")
    hand.tap("button", "Zgoda, odblokuj rok 2023")
    hand.reads("Rok odblokowuje druga osoba")
    hand.tap("button", "Wyloguj się")
    hand.sign_in("manager@polaniec.example")
    hand.go("/piecza/lata/")
    hand.tap("button", "Zgoda, odblokuj rok 2023")
    hand.reads("Rok 2023 jest odblokowany.")
