"""The social worker: an application, a look after the end of the work, a family seen from aside."""

from datetime import date, timedelta

from django.utils import timezone
from playwright.sync_api import expect

from browser.axe import check_with_axe
from browser.hand import Hand
from ostoja.polish.dates import short
from ostoja.values.periods import plus_months
from ostoja.web.demo.people import fictional_pesel

MANAGER = "manager@polaniec.example"
SOCIAL_WORKER = "social-worker@polaniec.example"
ASSISTANT = "assistant@polaniec.example"
NEWCOMER = "coordinator@polaniec.example"
INSPECTOR = "inspector@iod.example"
SURNAME = "Wierzbicka-Sowa"
HEAD_ALONE = {
    "Napisz ocenę",
    "Nowa wizyta",
    "Wpisz kontakt",
    "Wpisz pismo z sądu",
    "Zakończ pracę z rodziną",
    "Zleć wywiad",
}
"""What the head may do on a family's page and the social worker may not."""
FOR_TEN_MINUTES = "Cofnij przydział"
KNOWN = fictional_pesel(77, date(1990, 4, 7), "F")
PESEL = "PESEL (nieobowiązkowe)"


def fill(hand, place, given_name, born, pesel=""):
    """One person of the new family, in the fieldset that is named."""
    group = hand.page.get_by_role("group", name=place)
    for label, words in (("Imię", given_name), ("Data urodzenia", born), (PESEL, pesel)):
        if words:
            hand.next_one()
            hand.write(label, words, within=group)


def begin_family(hand, surname):
    hand.sign_in(SOCIAL_WORKER)
    hand.tap("link", "Rodziny", within="header ~ nav")
    hand.tap("link", "Nowa rodzina")
    hand.write("Szukaj rodziny", surname)
    hand.tap("button", "Sprawdź")


def order_interview(head, family):
    head.sign_in(MANAGER)
    head.go(family)
    head.tap("link", "Zleć wywiad")
    head.tap("button", "Zleć wywiad")
    head.reads("Zlecono wywiad.")


def test_p2_j1_an_application_for_an_assistant(hand, other_hand):
    """A new family with two children is with the head in four minutes; what lacks is explained."""
    begin_family(hand, SURNAME)
    fill(hand, "Rodzic lub opiekun", "Irena", "7.4.1990")
    fill(hand, "Dziecko 1", "Olaf", "2.5.2017")
    fill(hand, "Dziecko 2", "Lila", "9.9.2020")
    hand.tap("button", "Zapisz rodzinę")
    hand.reads("Zapisano rodzinę")
    family = hand.page.url
    order_interview(other_hand, family)

    hand.go(family)
    hand.tap("link", "Wpisz wywiad", exact=False)
    hand.write("Dzień wywiadu", short(timezone.localdate()))
    hand.write("Problemy rodziny", "Matka sama z dziećmi, syn nie chodzi do szkoły.")
    hand.tap("radio", "rodzina potrzebuje asystenta")
    hand.tap("button", "Zapisz", exact=False)
    hand.tap("link", "Napisz wniosek")
    hand.tap("radio", "zgoda rodziny")
    hand.tap("checkbox", "nauka i szkoła dzieci")
    hand.tap("radio", "możliwe")
    hand.tap("button", "Zapisz wniosek")
    hand.tap("button", "Wyślij do kierownika")
    hand.reads("zgody rodziny")
    expect(hand.page.locator("main")).not_to_contain_text("Wysłany do kierownika")

    hand.tap("link", "Wpisz zgodę")
    hand.write("Kto wyraził zgodę", "matka")
    hand.tap("checkbox", "wizyty w domu")
    hand.tap("radio", "podpis na papierze")
    hand.tap("button", "Zapisz zgodę")
    hand.tap("button", "Wyślij do kierownika")
    hand.reads("Wysłano wniosek do kierownika.")
    assert hand.seconds <= 240
    assert hand.asked_twice == 0
    check_with_axe(hand.page)
    other_hand.go("/dzis/")
    expect(other_hand.page.locator("main")).to_contain_text(SURNAME)


def test_p2_j1_a_known_pesel_offers_the_family_there_is(hand):
    """Nobody is written down twice: the number leads to the family that has it."""
    begin_family(hand, SURNAME)
    fill(hand, "Rodzic lub opiekun", "Irena", "7.4.1990", KNOWN)
    hand.tap("button", "Zapisz rodzinę")
    hand.reads("Zapisano rodzinę")
    family = hand.page.url

    hand.tap("link", "Rodziny", within="header ~ nav")
    hand.tap("link", "Nowa rodzina")
    hand.next_one()
    hand.write("Szukaj rodziny", "Zupełnie Inna")
    hand.tap("button", "Sprawdź")
    fill(hand, "Rodzic lub opiekun", "Irena", "7.4.1990", KNOWN)
    hand.tap("button", "Zapisz rodzinę")
    hand.reads("jest już zapisana")
    check_with_axe(hand.page)
    hand.page.locator("main .o-notice a").first.click()
    assert hand.page.url == family


def end_work(hand):
    """The first family of the board: goals reached, watched monthly for three months; its page."""
    hand.sign_in(ASSISTANT)
    hand.go("/dzis/")
    link = hand.page.locator("table", has_text="Spotkania").locator("tbody a").first
    family = link.get_attribute("href").removesuffix("wizyty/nowa/")
    hand.go(f"{family}zakonczenie/nowe/")
    for result in hand.page.get_by_label("Wynik celu").all():
        result.select_option(label="osiągnięty")
    hand.page.get_by_label("Jak długo rodzina będzie").select_option(label="3 miesiące")
    hand.page.get_by_label("Jak często").select_option(label="co miesiąc")
    hand.page.get_by_label("Kto sprawdza").select_option(label="pracownik socjalny")
    hand.write("Ocena końcowa", "Rodzina radzi sobie sama.")
    hand.tap("button", "Zakończ", exact=False)
    hand.reads("Zakończono pracę z rodziną.")
    check_with_axe(hand.page)
    return family


def check_due(hand, who, family):
    """The line of the board about the next look at the family."""
    hand.sign_in(who)
    hand.go("/dzis/")
    rows = hand.page.locator("tbody tr", has_text="sprawdzenie po zakończeniu pracy")
    return rows.filter(has=hand.page.locator(f"a[href='{family}']")).first


def look_in(hand, family, words):
    """The short card of the first look that is still to be taken."""
    hand.go(f"{family}zakonczenie/")
    rows = hand.page.locator("tbody tr").filter(has_not_text="sprawdzono")
    rows.locator("a").first.click()
    hand.taps += 1
    hand.next_one()
    hand.write("Co zastano", words)


def test_p2_j2_looks_after_the_end_of_the_work(on_day):
    """One card in ninety seconds; the second skipped is late for both; worry begins a new way."""
    today = timezone.localdate()
    with on_day(today) as assistant:
        family = end_work(assistant)
    with on_day(plus_months(today, 1)) as hand:
        expect(check_due(hand, SOCIAL_WORKER, family)).to_contain_text("dziś")
        seconds = hand.seconds
        look_in(hand, family, "Dzieci zdrowe, w domu spokój.")
        hand.tap("button", "Zapisz sprawdzenie")
        hand.reads("Zapisano sprawdzenie.")
        assert hand.seconds - seconds <= 90
        check_with_axe(hand.page)
    with on_day(plus_months(today, 2) + timedelta(5)) as hand:
        expect(check_due(hand, MANAGER, family)).to_contain_text("po terminie 5 dni")
        hand.tap("button", "Wyloguj się")
        expect(check_due(hand, SOCIAL_WORKER, family)).to_contain_text("po terminie 5 dni")
        look_in(hand, family, "Matka znów nie otwiera drzwi.")
        hand.tap("checkbox", "Są powody do niepokoju")
        hand.tap("button", "Zapisz sprawdzenie")
        hand.tap("link", "Złóż nowy wniosek o asystenta")
        carried = hand.page.get_by_role("checkbox", checked=True)
        expect(carried).not_to_have_count(0)
        expect(hand.page.locator("main")).to_contain_text("Wniosek o asystenta rodziny")
        check_with_axe(hand.page)


def make_social_worker(head):
    """The coordinator becomes a social worker too, with an authorisation."""
    head.sign_in(MANAGER)
    head.go("/osoby/")
    head.write("Adres e-mail", NEWCOMER)
    head.write("Imię", "Roman")
    head.write("Nazwisko", "Programowy")
    head.tap("radio", "pracownik socjalny")
    head.tap("button", "Dodaj", exact=False)
    head.reads("rola nadana")
    head.tap("link", "Roman Programowy")
    head.tap("link", "Wystaw upoważnienie")
    head.tap("radio", "wszystkie dane osobowe", exact=False)
    pledged = "Data podpisania zobowiązania do poufności (nieobowiązkowe)"
    head.write(pledged, short(timezone.localdate()))
    head.tap("button", "Zapisz w rejestrze")


def show_to_the_other(head):
    """A family shown to one social worker is outside the list of another; its page and number."""
    head.go("/rodziny/")
    row = head.page.locator("tbody tr", has_text="asystent pracuje z rodziną").first
    family = row.get_by_role("link").get_attribute("href")
    number = row.locator("td").first.inner_text()
    head.go(f"{family}wglad/")
    head.tap("radio", "Ewa Wywiadowska", exact=False)
    head.tap("button", "Pokaż")
    return family, number


def offered(hand, family):
    """What the family's page offers to do."""
    hand.go(family)
    main = hand.page.locator("main")
    found = main.locator("a.govuk-button, button").all_inner_texts()
    return {one.replace("\N{NO-BREAK SPACE}", " ") for one in found}


def test_p2_j3_a_family_seen_without_too_much(hand, other_hand):
    """Outside one's list a reason is asked for, the inspector reads it; private notes stay private."""
    make_social_worker(other_hand)
    family, number = show_to_the_other(other_hand)
    hand.sign_in(NEWCOMER)
    assert hand.go(family).status == 403
    check_with_axe(hand.page)
    hand.go("/rodziny/otworz/")
    hand.write("Znak sprawy", number)
    hand.write("Dlaczego musisz ją otworzyć", "Zastępuję koleżankę na urlopie.")
    hand.tap("button", "Otwórz kartę")
    hand.reads("Karta rodziny")
    check_with_axe(hand.page)

    more = offered(other_hand, family) - offered(hand, family)
    assert more - {FOR_TEN_MINUTES} == HEAD_ALONE
    for page, sees in ((other_hand, True), (hand, False)):
        page.go(f"{family}wizyty/")
        page.page.locator("tbody a").first.click()
        page.reads("Co się działo")
        private = page.page.get_by_text("Tylko dla asystenta i kierownika")
        expect(private).to_have_count(int(sees))

    inspector = Hand(hand.page.context.browser.new_context(base_url=hand.page.url))
    inspector.sign_in(INSPECTOR)
    inspector.go("/gmina/")
    inspector.tap("button", "Połaniec", exact=False)
    inspector.go("/nadzor/otwarcia/")
    inspector.reads("Roman Programowy")
    inspector.reads("Zastępuję koleżankę na urlopie.")
    check_with_axe(inspector.page)
