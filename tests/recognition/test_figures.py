"""What counts as a figure, what it counts, and what does not."""

import pytest

from ostoja.blocks.tree import Column, Row, Table
from ostoja.recognition.figures import read_figures
from ostoja.recognition.register import Register
from ostoja.recognition.structure import Relation
from ostoja.recognition.tables import read_table
from ostoja.recognition.texts import Text


def figures(words, lead="", only_done=False):
    register = Register(2023, only_done=only_done)
    read_figures(Text(words, "p1", lead=lead), register)
    return register.figures


def pairs(words, **more):
    return [(str(one.value), one.unit) for one in figures(words, **more)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Wydatki wyniosły 69 518,09 zł.", [("69518.09", "zł")]),
        ("Wydatki wyniosły 69.518,09 zł.", [("69518.09", "zł")]),
        ("Wydatki wyniosły 69,518.09 zł.", [("69518.09", "zł")]),
        ("Wypłacono 1.500 zł.", [("1500", "zł")]),
        ("Wypłacono 12,500 zł.", [("12500", "zł")]),
        ("Objęto 35osób.", [("35", "osoba")]),
        ("Wydano 12 tys. zł.", [("12000", "zł")]),
        ("Wydano 1,250 mln zł.", [("1250000", "zł")]),
        ("Zatrudniono na 0,125 etatu.", [("0.125", "etat")]),
        ("Zatrudniono na 3/4 etatu.", [("0.75", "etat")]),
        ("Wsparto dwadzieścia dwie rodziny.", [("22", "rodzina")]),
        ("Wsparto sto rodzin.", [("100", "rodzina")]),
        ("Umieszczono dwoje dzieci.", [("2", "dziecko")]),
        ("Umieszczono 14-cioro dzieci.", [("14", "dziecko")]),
        ("Wypełniono 38 „Niebieskich Kart”.", [("38", "karta")]),
        ("Udział wzięło 227 młodych pływaków z 12 klubów.", [("227", "pływak"), ("12", "klub")]),
        ("Liczba osób, które skorzystały z konsultacji, porad: 242.", [("242", "osoba")]),
        ("Stypendia sportowe: 48.", [("48", "stypendium")]),
        (
            "złożono 122 wnioski, a kart łącznie przyznano 282.",
            [("122", "wniosek"), ("282", "karta")],
        ),
        ("Liczba rodzin spadła o 13.", [("13", "rodzina")]),
        ("Wydano 8,4 tony żywności.", [("8.4", "tona")]),
        ("Odnotowano 10 900 wypożyczeń.", [("10900", "wypożyczenie")]),
        ("Wszczęto 17 procedur, zakończono 11.", [("17", "procedura"), ("11", "procedura")]),
        ("Zakończono z 3 rodzinami, a z 2 z powodu wyjazdu.", [("3", "rodzina"), ("2", "rodzina")]),
        ("Stopa bezrobocia wyniosła 7,4%.", [("7.4", "%")]),
    ],
)
def test_figures_have_value_and_unit(words, expected):
    assert pairs(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Przyjęto uchwałą nr L/348/2022 z dnia 4 lutego 2022 r.",
        "Zgodnie z art. 10 ust. 2 pkt 3 ustawy (Dz. U. z 2021 r. poz. 2268 ze zm.).",
        "W dziale 852, rozdziale 85214 § 4010 ujęto plan.",
        "Kontakt: tel. 15 865 03 16, 28-230 Połaniec, ul. Ruszczańska 27.",
        "Rachunek: 12 1020 1026 0000 1234 5678 9012.",
        "Pismo nr OPS.4110.12.2023 wpłynęło do sekretariatu.",
        "Czynne od godz. 8.00 do godz. 14.00, w piątki 7:30-13:30.",
        "Startowały dzieci w wieku od 9 do 11 lat, także powyżej 16 roku życia.",
        "Odbyła się 4 runda ligi, a potem 31 Finał.",
        "10% w pierwszym roku pobytu dziecka w pieczy zastępczej,",
        "Asystent może prowadzić pracę z 15 rodzinami.",
        "Świadczenie 500+ oraz Karta A4 wg tabeli 3 na str. 12.",
        "Zajęcia odbywały się dwa razy w tygodniu.",
        "Jednym z celów jest integracja.",
        "Spektakl „40 latek dwadzieścia lat później” w CKiSz.",
        "Gmina opracowuje 3-letnie programy.",
        "Oferty przyjmuje się w terminie 14 dni.",
        "Kryterium dochodowe wynosi 600 zł na osobę.",
    ],
)
def test_numbers_that_count_nothing_are_left_out(words):
    assert figures(words) == []


@pytest.mark.parametrize(
    "words", ["Objęto 1\ufffd rodzin.", "Wydano 4?? decyzji.", "Wsparto (cid:19)(cid:20) osób."]
)
def test_lost_digits_are_unreadable(words):
    assert [one.value for one in figures(words)] == [None]


@pytest.mark.parametrize("word", ["około", "ponad", "blisko", "prawie", "ok."])
def test_approximate_figures_are_marked(word):
    assert figures(f"Udzielono {word} 470 porad.")[0].approximate


def test_parts_know_their_whole_and_whether_they_are_all():
    some = figures("Wsparto 41 rodzin, w tym 8 rodzin wielodzietnych.")
    every = figures("Wydano 31 wniosków, z tego 19 z Policji oraz 12 z OPS.")
    assert [one.relation for one in some] == [Relation.NONE, Relation.SOME]
    assert some[1].whole == 0
    assert [one.relation for one in every] == [Relation.NONE, Relation.ALL, Relation.ALL]
    assert {one.unit for one in every} == {"wniosek"}


@pytest.mark.parametrize("words", ["Łącznie udzielono 470 porad.", "Udzielono 470 porad ogółem."])
def test_total_is_marked(words):
    assert figures(words)[0].relation is Relation.TOTAL


def test_total_of_another_figure_is_not_borrowed():
    found = figures("Zasiłki pobierało 38 osób na łączną kwotę 198 450,30 zł.")
    assert [one.relation for one in found] == [Relation.NONE, Relation.TOTAL]


def test_reason_is_no_part():
    assert (
        figures("Gmina poniosła z tego tytułu wydatek 48 917,26 zł.")[0].relation is Relation.NONE
    )


def test_whole_is_what_stands_outside_the_brackets():
    found = figures("Pracowało 17 osób (15,5 etatu), w tym 6 pracowników socjalnych.")
    assert [one.whole for one in found] == [None, None, 0]


def test_item_takes_the_unit_of_its_lead():
    assert pairs("I – VI 2023 – 220", lead="Liczba uczniów korzystających z opieki:") == [
        ("220", "uczeń")
    ]


def test_period_is_the_nearest_one_said():
    assert figures("W 2022 r. wsparto 5 rodzin.")[0].period == "2022"


def test_year_in_a_row_is_the_period_of_its_figures():
    columns = (Column("rok"), Column("Rodziny", numeric=True), Column("Dzieci", numeric=True))
    rows = (Row(("2022", "19", "39")), Row(("2023", "24", "48")))
    register = Register(2023, only_done=False)
    table = Table("t", "Rodziny i dzieci w kolejnych latach", columns, rows)
    read_table(Text("", "t", table=table), register)
    assert [(str(one.value), one.period) for one in register.figures] == [
        ("19", "2022"),
        ("39", "2022"),
        ("24", "2023"),
        ("48", "2023"),
    ]


def test_notice_counts_only_what_was_done():
    words = "Placówka przyjmie 25 dzieci. W ubiegłym roku przyjęto 20 dzieci."
    assert pairs(words, only_done=True) == [("20", "dziecko")]
