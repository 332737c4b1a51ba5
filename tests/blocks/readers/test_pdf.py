"""PDF files of our own writer, read again."""

from io import BytesIO

from pypdf import PdfReader

from ostoja.blocks.pdf import write_pdf
from ostoja.blocks.readers import read
from ostoja.blocks.readers.pdf import LONG
from ostoja.blocks.tree import Column, Document, Paragraph, Row, Table

NBSP = "\N{NO-BREAK SPACE}"
AMOUNTS = ("3 790,66 zł", "8 523,72 zł", "45 025,07 zł", "12 178,64 zł")


def print_out(*blocks):
    return write_pdf(Document("Sprawozdanie", blocks, author="Ośrodek", made_on="2024-03-01"))


def printed(*blocks):
    return read(print_out(*blocks), "a.pdf").blocks


def test_words_after_a_non_breaking_space_stay_words():
    words = f"W{NBSP}2023{NBSP}r. praca z{NBSP}rodziną i{NBSP}z{NBSP}dziećmi w{NBSP}gminie."
    [paragraph] = [one for one in printed(Paragraph("p", words)) if isinstance(one, Paragraph)]
    assert paragraph.text == words.replace(NBSP, " ")


def test_amounts_of_a_column_stay_whole():
    columns = (Column("Rodzaj pieczy"), Column("Kwota", numeric=True))
    rows = [
        Row((f"Rodzaj {at}", amount.replace(" ", NBSP))) for at, amount in enumerate(AMOUNTS, 1)
    ]
    [table] = [
        one
        for one in printed(Table("t", "Wydatki", columns, tuple(rows)))
        if isinstance(one, Table)
    ]
    assert [row.cells[1] for row in table.rows] == list(AMOUNTS)


def test_second_half_of_a_long_file_follows_the_first():
    told = [f"Akapit {number} mówi o pracy z rodzinami. " * 30 for number in range(1, 250)]
    file = print_out(*(Paragraph(f"p{at}", words) for at, words in enumerate(told)))
    assert len(PdfReader(BytesIO(file)).pages) >= LONG
    found = [one.text for one in read(file, "a.pdf").blocks if isinstance(one, Paragraph)]
    starts = [int(text.split()[1]) for text in found if text.startswith("Akapit ")]
    assert starts == sorted(starts)
    assert set(starts) == set(range(1, 250))
