"""The head's Monday: what is late, who carries how much, families handed over, the list printed."""

import re

from playwright.sync_api import expect

from browser.axe import check_with_axe

HEAD = "manager@koscierzyna.example"
FROM, TO, ALSO_TO = "Agnieszka Bliska", "Joanna Uważna", "Piotr Cierpliwy"
MOVED = (TO, TO, TO, ALSO_TO, ALSO_TO)
FULL = "15 z 15 rodzin"


def load(hand, name):
    """How many families the board says an assistant has."""
    row = hand.page.locator("table", has_text="Asystenci i ich rodziny").locator("tr")
    words = row.filter(has_text=name).inner_text()
    return int(re.search(r"(\d+) z 15", words).group(1))


def late(hand):
    """Late assessments as counted, and as listed."""
    counts = hand.page.locator("table", has_text="przed terminem").locator("tr")
    counted = counts.filter(has_text="oceny").locator("td").first.inner_text()
    rows = hand.page.locator("table", has_text="Po terminie albo brakuje").locator("tbody tr")
    return int(counted), rows.filter(has_text="ocena sytuacji rodziny")


def choose(hand, select, name):
    select.select_option(label=next(one for one in options(select) if one.startswith(name)))
    hand.taps += 2


def options(select):
    return select.locator("option").all_inner_texts()


def test_p3_j1_monday_in_five_minutes(hand):
    """The late ones found, five families handed over, one taken back, the board on paper."""
    hand.sign_in(HEAD)
    hand.tap("link", "Dziś", within="header ~ nav")
    number, rows = late(hand)
    assert number == rows.count() > 0
    for row in rows.all():
        expect(row).to_contain_text("po terminie")
    before = {name: load(hand, name) for name in (FROM, TO, ALSO_TO)}
    check_with_axe(hand.page)

    hand.tap("link", FROM, within="main")
    selects = hand.page.locator("main select").all()
    for select, name in zip(selects, MOVED, strict=False):
        choose(hand, select, name)
    hand.write("Powód zmiany", "Asystentka ma mniejszy etat.")
    hand.tap("button", "Przekaż rodziny")
    hand.reads("Przekazano: 5 rodzin.")
    hand.tap("link", "Dziś", within="header ~ nav")
    assert load(hand, FROM) == before[FROM] - 5
    assert load(hand, TO) == before[TO] + 3
    assert load(hand, ALSO_TO) == before[ALSO_TO] + 2
    assert hand.seconds <= 300
    assert hand.asked_twice == 0
    paper = hand.page.pdf(format="A4")
    assert paper.startswith(b"%PDF-")
    check_with_axe(hand.page)


def test_p3_j1_the_sixteenth_family_is_refused_and_one_is_taken_back(hand):
    """Nobody gets more than the limit, whatever is ticked; a family handed over comes back."""
    hand.sign_in(HEAD)
    hand.go("/dzis/")
    before = {name: load(hand, name) for name in (FROM, TO)}
    hand.tap("link", FROM, within="main")
    selects = hand.page.locator("main select").all()
    for select in selects[: 16 - before[TO]]:
        choose(hand, select, TO)
    hand.write("Powód zmiany", "Asystentka ma mniejszy etat.")
    hand.tap("button", "Przekaż rodziny")
    expect(hand.page.get_by_role("alert")).to_contain_text("15")
    check_with_axe(hand.page)
    selects = hand.page.locator("main select").all()
    for select in selects[1 : 16 - before[TO]]:
        choose(hand, select, "zostaje")
    hand.tap("button", "Przekaż rodziny")
    hand.reads("Przekazano: 1 rodzina.")
    hand.go("/dzis/")
    assert load(hand, FROM) == before[FROM] - 1
    hand.go("/rodziny/asystenci/")
    hand.tap("button", "Cofnij", exact=False)
    hand.reads("Cofnięto przekazanie: 1 rodzina.")
    hand.go("/dzis/")
    assert load(hand, FROM) == before[FROM]
    check_with_axe(hand.page)
