import pytest

from ostoja.blocks.tree import Column
from ostoja.proofreading.rules.unbalanced_marks import RULE
from proofreading.written import Report, prose, quotes


@pytest.mark.parametrize(
    "text",
    [
        "Koncert „Zima w parku odbył się w styczniu.",
        "Koncert Zima w parku” odbył się w styczniu.",
        "Koncert „Zima „w parku” odbył się w styczniu.",
        'Koncert "Zima w parku odbył się w styczniu.',
        "Koncert (w parku odbył się w styczniu.",
        "Koncert w parku) odbył się w styczniu.",
        "Koncert [w parku odbył się w styczniu.",
        "Koncert ,,Zima w parku odbył się w styczniu.",
        "Koncert «Zima w parku odbył się w styczniu.",
        "Koncert (w parku „Zima) odbył się w styczniu.",
        "Koncert »Zima w parku odbył się w styczniu.",
        "Koncert „Zima »w parku” odbył się w styczniu.",
    ],
)
def test_unbalanced_marks_are_found(text):
    assert quotes(RULE, prose(text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "Opowieść „Marzenia. Rzecz o »Burzy«” i „Listy »do« i »od«”.",
        "Koncert „Zima” (w parku) i [śnieg], \"lód\", “mróz”, ,,szron'', «szadź».",
        "1) pierwsza rzecz, 2) druga; a) trzecia, b) czwarta, iv) piąta",
        "(zob. pkt 1) i dalej",
        "„Trzy „małe” świnki”",
    ],
)
def test_unbalanced_marks_leave_pairs_and_enumerations_alone(text):
    assert quotes(RULE, prose(text)) == []


def test_unbalanced_marks_pair_over_the_lines_of_a_title():
    assert quotes(RULE, prose("z realizacji „Programu", "na lata 2022-2024”")) == []
    assert quotes(RULE, prose("„Gminny Program", "Wspierania Rodziny", "na lata 2022-2024”")) == []
    between = "Rodziny korzystały z pomocy asystenta przez cały rok i dłużej, niż planowano dotąd."
    assert len(quotes(RULE, prose("Koncert „Zima", between, "w parku”."))) == 2


def test_unbalanced_marks_do_not_pair_over_the_cells_of_a_table():
    table = Report().table([Column("Nazwa"), Column("Opis")], ["„Zima", "park”"]).read()
    assert quotes(RULE, table) == ["„Zima", "park”"]


def test_unbalanced_marks_show_the_words_around():
    text = "Było " * 20 + "„Zima " + "było " * 20
    [quote] = quotes(RULE, prose(text))
    assert quote in text
    assert "„Zima" in quote
