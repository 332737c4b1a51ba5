"""Plain text: lines joined back, headings by wording, furniture of web pages dropped."""

import pytest

from ostoja.blocks.readers import Refused, read
from ostoja.blocks.tree import Heading, Listing, Paragraph, Role, Table


def blocks(text):
    return read(text.encode(), "a.txt").blocks


def paragraphs(text):
    return [block.text for block in blocks(text) if isinstance(block, Paragraph)]


def test_text_broken_over_lines_is_joined_and_keeps_its_lines():
    text = "W roku 2019 asystenci rodziny zatrudnieni w ośrodku pracowali łącznie\nz 43 rodzinami."
    (block,) = blocks(text)

    assert block.text == text.replace("\n", " ")
    assert block.source.line == 1
    assert block.source.line_at(block.text.index("43")) == 2


def test_text_broken_over_a_page_is_joined():
    text = "Spotkanie umilił występ młodych\n\nwokalistów ze szkoły podstawowej.\n\nKolejny akapit."
    assert (
        paragraphs(text)[0] == "Spotkanie umilił występ młodych wokalistów ze szkoły podstawowej."
    )


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("zaspokajanie potrzeb w ramach realizowanego w gminie pro-\ngramu pomocy", "programu"),
        (
            "rodziny przeżywające trudności i problemy opiekuńczo-\nwychowawcze",
            "opiekuńczo-wychowawcze",
        ),
    ],
)
def test_words_broken_at_the_end_of_a_line_are_mended(broken, whole):
    assert whole in paragraphs(broken)[0]


def test_quotation_broken_over_items_is_joined():
    text = "Działania:\n- Dni Gminy – Stowarzyszenie „Bez\n- Granic” oraz wolontariusze,\n- piknik."
    listing = next(block for block in blocks(text) if isinstance(block, Listing))
    assert [item.text for item in listing.items] == [
        "Dni Gminy – Stowarzyszenie „Bez Granic” oraz wolontariusze,",
        "piknik.",
    ]


def test_headings_are_told_by_their_wording():
    text = (
        "ZAŁOŻENIA PROGRAMU\n\nCel szczegółowy 1. Pomoc rodzinie\n\nZadanie 4. Dożywianie\n\n"
        "Zespół Placówek Oświatowych w Ruszcy\n\nDożywiano 20 uczniów.\n"
    )
    roles = [(block.role, block.level) for block in blocks(text) if isinstance(block, Heading)]
    assert roles == [
        (Role.CHAPTER, 1),
        (Role.GOAL, 2),
        (Role.TASK, 3),
        (Role.INSTITUTION, 4),
    ]


def test_items_below_an_item_are_its_children():
    text = "Objęto:\n- 77 osób, w tym:\n  - 27 – staż\n  - 3 – bon\n- 5 osób"
    listing = next(block for block in blocks(text) if isinstance(block, Listing))
    assert [len(item.children) for item in listing.items] == [2, 0]


@pytest.mark.parametrize(
    "furniture",
    [
        "Przejdź do głównej treści Przejdź do wyszukiwarki",
        "Wróć na początek strony Alt+0",
        "Strona 3 z 12",
        "- 7 -",
        "Liczba odwiedzin: 1204",
        "Pon Wt Śr Czw Pt Sb Nie\n29 30 31 1 2 3 4",
        "Niniejszy serwis stosuje pliki cookies (tzw. ciasteczka).",
        "© 2018 Ośrodek Pomocy Społecznej",
    ],
)
def test_page_furniture_is_dropped(furniture):
    assert paragraphs(f"Pierwszy akapit tekstu.\n\n{furniture}\n\nDrugi akapit tekstu.") == [
        "Pierwszy akapit tekstu.",
        "Drugi akapit tekstu.",
    ]


def test_prose_that_begins_like_a_button_stays():
    text = (
        "Realizacja zadania obejmuje organizację koncertów, spotkań i zajęć dla rodzin z dziećmi."
    )
    assert paragraphs(text) == [text]


@pytest.mark.parametrize(
    "row", ["{}\t{}\t{}", "{} | {} | {}", "| {} | {} | {} |", "{}    {}    {}"]
)
def test_columns_become_a_table(row):
    text = "\n".join(
        row.format(*cells) for cells in (("Forma", "2022", "2023"), ("Zasiłki", "5", "7"))
    )
    table = next(block for block in blocks(text) if isinstance(block, Table))
    assert table.rows[0].cells == ("Zasiłki", "5", "7")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250", "iso-8859-2", "utf-16"])
def test_polish_encodings_are_told(encoding):
    text = "Świadczenia wypłacono żłobkom, źródło: ośrodek."
    assert read(text.encode(encoding), "a.txt").blocks[0].text == text


@pytest.mark.parametrize("data", [b"", b"  \n\n ", b"\x00\x01binary\x00", b"a b\n" * 700_000])
def test_unusable_text_is_refused(data):
    with pytest.raises(Refused):
        read(data, "a.txt")
