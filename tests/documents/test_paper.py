"""One frame for every printed form: filled, or empty with room for a pen."""

import io
import zipfile
from datetime import date

import pytest

from factories import GminaFactory
from ostoja.blocks.data import as_data, from_data
from ostoja.blocks.docx import write_docx
from ostoja.blocks.pdf import write_pdf
from ostoja.blocks.tree import Dress
from ostoja.documents.paper import (
    PEN,
    Facts,
    Grid,
    Paper,
    Said,
    Words,
    checksum_of,
    chosen,
    paper_document,
    shown_checksum,
)

DAY = date(2026, 3, 2)
PLACES = (("home", "dom"), ("phone", "telefon"))


def paper(case="OPS.4142.1", words="Pierwszy wiersz.\n\nDrugi wiersz.", **change):
    return Paper(
        "Karta wizyty",
        (
            Facts("Kiedy i gdzie", (("dzień", "02.03.2026" if case else ""),)),
            Words("Co zrobiono", words),
            Grid("Zadania", ("kto", "co"), (("rodzina", "szczepienie"),) if case else ()),
            Said("Karta ma jedną stronę."),
        ),
        case=case,
        signers=("asystent rodziny", "członek rodziny"),
        **change,
    )


@pytest.fixture
def gmina():
    return GminaFactory.build()


def texts(document):
    return str(as_data(document))


def test_filled_form_says_what_it_was_given(gmina):
    document = paper_document(gmina, paper(), on=DAY)
    said = texts(document)
    for words in ("02.03.2026", "Pierwszy wiersz.", "Drugi wiersz.", "szczepienie"):
        assert words in said
    assert "Znak sprawy: OPS.4142.1" in document.subtitle
    assert gmina.welfare_centre in document.header


def test_empty_form_has_room_for_a_pen_and_no_checksum(gmina):
    document = paper_document(gmina, paper(case="", words=""), on=DAY)
    assert "suma kontrolna" not in document.footer
    assert "…" in document.subtitle
    tables = [block for block in document.blocks if hasattr(block, "rows")]
    assert [len(table.rows) for table in tables] == [1, 4, 5]
    assert {cell for table in tables[1:] for row in table.rows for cell in row.cells} == {PEN}


def test_checksum_is_printed_and_changes_with_one_word(gmina):
    first = paper_document(gmina, paper(), on=DAY)
    second = paper_document(gmina, paper(words="Inny wiersz."), on=DAY)
    assert shown_checksum(checksum_of(first)) in first.footer
    assert checksum_of(first) != checksum_of(second)
    assert checksum_of(first) == checksum_of(paper_document(gmina, paper(), on=DAY))


def test_choice_is_its_words_or_a_box_for_each():
    assert chosen(PLACES, "phone") == "telefon"
    assert chosen(PLACES, "") == "□ dom   □ telefon"


@pytest.mark.parametrize("dress", [Dress.FORM, Dress.LARGE])
@pytest.mark.parametrize("case", ["OPS.4142.1", ""])
def test_form_becomes_word_and_pdf_with_unnumbered_tables(gmina, dress, case):
    document = paper_document(gmina, paper(case=case, dress=dress), on=DAY)
    word = zipfile.ZipFile(io.BytesIO(write_docx(document))).read("word/document.xml").decode()
    assert "Kiedy" in word
    assert "Tabela" not in word.replace("OstojaTabela", "").replace("Ostoja Tabela", "")
    assert write_pdf(document).startswith(b"%PDF-")


def test_form_is_read_back_in_its_dress(gmina):
    document = paper_document(gmina, paper(dress=Dress.LARGE), on=DAY)
    assert from_data(as_data(document)) == document


def test_filled_form_leaves_out_what_nobody_wrote_but_keeps_room_where_it_is_meant(gmina):
    silent = paper_document(gmina, paper(words=""), on=DAY)
    assert "Co zrobiono" not in texts(silent)
    by_hand = Paper("Miesiąc", (Words("Zmiany", lines=2, by_hand=True),), case="05.2023")
    assert PEN in {
        cell for row in paper_document(gmina, by_hand, on=DAY).blocks[0].rows for cell in row.cells
    }
