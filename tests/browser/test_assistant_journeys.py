"""The assistant at work: the visit on the doorstep, the plan, the assessment in time."""

import io
import time
from datetime import date, timedelta

from django.utils import timezone
from playwright.sync_api import expect
from pypdf import PdfReader

from browser.axe import check_with_axe
from browser.hand import Hand
from ostoja.polish.dates import short
from ostoja.values.periods import plus_months

MANAGER = "manager@polaniec.example"
ASSISTANT = "assistant@polaniec.example"
DONE = "Co się działo od ostatniego spotkania (nieobowiązkowe)"
SAVING = 10_000
SAID = (
    "sama z siebie i regularnie",
    "trochę lepsza",
    "niewielkie",
    "pracować dalej według planu",
)
A4 = [595, 842]
"""Points."""
SLOW_3G = {
    "offline": False,
    "latency": 2000,
    "downloadThroughput": 50_000,
    "uploadThroughput": 50_000,
}
"""Milliseconds and bytes a second, as Chromium's own "Slow 3G" has them."""
GOALS = (
    (
        "Matka ma stałe dochody.",
        (
            ("Zarejestrować się w urzędzie pracy.", "15.1.27", "Jest oferta stażu."),
            ("Złożyć wniosek o świadczenie.", "31.1.27", "Jest decyzja."),
            ("Omówić domowy budżet.", "28.2.27", "Starcza do końca miesiąca."),
        ),
    ),
    (
        "Dzieci chodzą do szkoły.",
        (
            ("Umówić rozmowę z wychowawcą.", "20.1.27", "Szkoła zna sytuację."),
            ("Odprowadzać syna na lekcje.", "28.2.27", "Nie ma spóźnień."),
        ),
    ),
    (
        "W domu jest bezpiecznie.",
        (
            ("Naprawić zamek w oknie.", "10.1.27", "Okno się zamyka."),
            ("Schować leki i środki czystości.", "5.1.27", "Dzieci ich nie dosięgną."),
        ),
    ),
)


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


def assign_to_own(head):
    """A family that waits comes to the assistant who signs in; its page's address."""
    head.sign_in(MANAGER)
    head.go("/rodziny/oczekujace/")
    head.page.locator("tbody a").first.click()
    head.tap("link", "Przydziel asystenta")
    head.tap("radio", "Maria Pomocna", exact=False)
    head.tap("button", "Przydziel")
    head.reads("Przydzielono asystenta.")
    return head.page.url.split("#")[0]


def write_goal(hand, text, actions):
    hand.next_one()
    hand.reach("Dodaj cel")
    hand.enter()
    hand.answer("Cel", text)
    for number, (what, due, effect) in enumerate(actions, start=1):
        hand.answer(f"Działanie {number}", what)
        hand.answer(f"Termin działania {number}", due)
        hand.answer(f"Przewidywany efekt działania {number}", effect)
    hand.enter()
    hand.reads("Zapisano cel.")


def pdf_of(hand, version):
    """The words of a version's printed plan, without spaces."""
    plan = hand.page.url.split("/plan/")[0]
    file = hand.context.request.get(f"{plan}/plan/{version}/plan/pdf/").body()
    pages = PdfReader(io.BytesIO(file)).pages
    assert [round(side) for side in pages[0].mediabox[2:]] == A4
    return "".join("".join(page.extract_text() for page in pages).split())


def checksum(hand):
    return hand.page.locator(".o-checksum").inner_text().split(": ")[1].replace(" ", "")


def sign(hand, who, name):
    hand.next_one()
    hand.tap("link", "Zapisz podpis")
    hand.page.get_by_label("Kto podpisał").select_option(label=who)
    hand.write("Imię i nazwisko", name)
    hand.tap("button", "Zapisz podpis")
    hand.reads("Zapisano podpis.")


def test_p1_j2_a_plan_by_keyboard_alone(hand, other_hand):
    """Three goals, seven actions, six minutes; an action without its deadline is named."""
    family = assign_to_own(other_hand)
    hand.sign_in(ASSISTANT)
    hand.go(family)
    hand.reach("Zacznij plan")
    hand.enter()
    hand.reach("Sytuacja rodziny i cel główny")
    hand.enter()
    hand.answer("Cel główny", "Dzieci są bezpieczne, a rodzice radzą sobie sami.")
    hand.reach("Zapisz sytuację")
    hand.enter()
    for text, actions in GOALS:
        write_goal(hand, text, actions)
    hand.reach("Plan jest gotowy")
    hand.enter()
    hand.reads("gotowy, czeka na podpisy")
    assert hand.taps == 0
    assert hand.seconds <= 360
    assert hand.asked_twice == 0
    check_with_axe(hand.page)

    hand.tap("button", "Wróć do pisania")
    hand.tap("link", "Zmień cel 2 i działania")
    hand.write("Termin działania 2 (nieobowiązkowe)", "")
    hand.tap("button", "Zapisz cel")
    hand.tap("button", "Plan jest gotowy")
    refused = hand.page.get_by_role("alert")
    expect(refused).to_contain_text("Działanie 2.2 „Odprowadzać syna na lekcje.”: wpisz termin")
    expect(refused).to_contain_text("art. 15")
    check_with_axe(hand.page)


def test_p1_j2_a_signed_plan_is_changed(hand):
    """The paper has the checksum of the record; a word changed asks for signatures again."""
    hand.sign_in(ASSISTANT)
    hand.tap("link", "Dziś", within="header ~ nav")
    open_meeting(hand)
    hand.page.goto(hand.page.url.replace("wizyty/nowa", "plan"))
    hand.reads("podpisany")
    assert checksum(hand) in pdf_of(hand, 1)
    signed = checksum(hand)

    hand.tap("link", "Zmień plan")
    hand.write("Dlaczego plan się zmienia", "Zmieniła się szkoła.")
    hand.tap("button", "Zacznij nową wersję")
    hand.tap("link", "Zmień cel 1 i działania")
    hand.write("Cel", "Dzieci mają spokojny rytm dnia.")
    hand.tap("button", "Zapisz cel")
    hand.reads("wymaga ponownego podpisu")
    hand.tap("button", "Plan jest gotowy")
    hand.reads("wymaga ponownego podpisu")
    assert signed in pdf_of(hand, 1)
    assert "spokojny" not in pdf_of(hand, 1)
    assert checksum(hand) in pdf_of(hand, 2)
    sign(hand, "rodzina", "Agata Brzozowska")
    sign(hand, "asystent", "Maria Pomocna")
    expect(hand.page.locator("main")).not_to_contain_text("wymaga ponownego podpisu")
    hand.tap("link", "wersja 2", exact=False)
    hand.reads("Co się zmieniło od wersji poprzedniej")
    check_with_axe(hand.page)


def due_on_board(hand):
    """The family of the board's first assessment, and the day of its term."""
    hand.sign_in(ASSISTANT)
    hand.go("/dzis/")
    row = hand.page.locator("tbody tr", has_text="ocena sytuacji rodziny").first
    day = row.locator("td").last.inner_text().split(",")[0]
    return row.get_by_role("link").inner_text(), date(*map(int, reversed(day.split("."))))


def assessed(hand):
    """Every goal beside its visits, the scales and the conclusion."""
    for result in hand.page.get_by_label("Wynik celu").all():
        result.select_option(label="osiągnięty częściowo")
        hand.taps += 2
    for answer in SAID:
        hand.tap("radio", answer)
    hand.tap("button", "Przekaż kierownikowi")
    hand.reads("Przekazano ocenę kierownikowi.")


def test_p1_j3_an_assessment_in_time(on_day, hand):
    """Two weeks before its term the board tells; the head gets it; the next term is on the board."""
    family, term = due_on_board(hand)
    day = term - timedelta(14)
    with on_day(day) as at_work:
        at_work.sign_in(ASSISTANT)
        at_work.go("/dzis/")
        row = at_work.page.locator("tbody tr", has_text=family).filter(has_text="ocena")
        expect(row).to_contain_text("za 14 dni")
        at_work.tap("link", family, within="table:has-text('W najbliższych 30 dniach')")
        at_work.tap("link", "Napisz ocenę")
        expect(at_work.page.locator("main")).to_contain_text("Cel 1.")
        check_with_axe(at_work.page)
        assessed(at_work)
        assert at_work.seconds <= 300
        assert at_work.asked_twice == 0
        head = Hand(at_work.page.context.browser.new_context(base_url=at_work.page.url))
        head.sign_in(MANAGER)
        head.go("/dzis/")
        head.tap("link", family, exact=False, within="table:has-text('Oceny do przyjęcia')")
        head.tap("link", short(day), within="main")
        head.tap("link", "Przyjmij ocenę")
        head.tap("button", "Przyjmij ocenę")
        head.reads("Przyjęto ocenę.")
        check_with_axe(head.page)
    following = plus_months(day, 6)
    with on_day(following - timedelta(14)) as later:
        later.sign_in(ASSISTANT)
        later.go("/dzis/")
        row = later.page.locator("tbody tr", has_text=family).filter(has_text="ocena")
        expect(row).to_contain_text(f"{short(following)}, za 14 dni")
        check_with_axe(later.page)
