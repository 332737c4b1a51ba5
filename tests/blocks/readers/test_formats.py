"""The same words give the same structure out of every format."""

import pytest

from blocks.readers.making import as_docx, as_html, as_odt, as_pdf
from ostoja.blocks.readers import read
from ostoja.blocks.tree import Heading, Listing, Paragraph, Role, Table

WORDS = """\
# Sprawozdanie za 2023 rok
## Cel szczegółowy 1. Wsparcie rodziny
### Zadanie 1. Praca asystenta rodziny
Ośrodek Pomocy Społecznej w Lipnicy
Wsparciem objęto 24 rodziny, w których przebywało łącznie 48 dzieci. Rodziny współpracowały z asystentem przez cały rok i realizowały plany pracy.
- 6 rodzin osiągnęło cele,
- 3 rodziny zaprzestały współpracy.
Lp. | Forma pomocy | Liczba rodzin
1 | Poradnictwo | 12
2 | Mediacje | 7
Razem | | 19
Na tym zakończono zestawienie form pomocy udzielonych rodzinom w roku sprawozdawczym.
"""
MAKERS = {".docx": as_docx, ".odt": as_odt, ".html": as_html, ".pdf": as_pdf}


@pytest.fixture(params=list(MAKERS))
def document(request):
    return read(MAKERS[request.param](WORDS), f"plik{request.param}")


def test_headings_have_roles_and_unbroken_levels(document):
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    roles = [heading.role for heading in headings]

    assert roles[-3:] == [Role.GOAL, Role.TASK, Role.INSTITUTION]
    depth = 0
    for heading in headings:
        assert 1 <= heading.level <= depth + 1
        depth = heading.level


def test_lists_and_paragraphs_keep_their_words(document):
    items = [
        item.text for block in document.blocks if isinstance(block, Listing) for item in block.items
    ]
    prose = [block.text for block in document.blocks if isinstance(block, Paragraph)]

    assert items == ["6 rodzin osiągnęło cele,", "3 rodziny zaprzestały współpracy."]
    assert any(
        text.startswith("Wsparciem objęto 24 rodziny") and "48 dzieci" in text for text in prose
    )


def test_tables_have_columns_rows_and_a_total(document):
    table = next(block for block in document.blocks if isinstance(block, Table))

    assert [column.title for column in table.columns] == ["Lp.", "Forma pomocy", "Liczba rodzin"]
    assert [row.cells for row in table.rows][:2] == [
        ("1", "Poradnictwo", "12"),
        ("2", "Mediacje", "7"),
    ]
    assert [row.total for row in table.rows] == [False, False, True]
    assert table.columns[2].numeric


def test_page_furniture_is_gone(document):
    words = " ".join(block.text for block in document.blocks if isinstance(block, Paragraph))
    for furniture in ("Przejdź do treści", "Menu", "odwiedzin", "1 / 1"):
        assert furniture not in words


def test_block_ids_are_unique_and_stay_the_same(document):
    ids = [block.id for block in document.blocks]
    assert len(set(ids)) == len(ids)


def test_running_head_and_page_numbers_of_a_pdf_are_removed():
    pages = as_pdf(
        "\n".join(f"Akapit numer {n} opisuje działania. " * 12 for n in range(40)),
        header="BIP 2023",
    )
    words = [block.text for block in read(pages, "a.pdf").blocks]

    assert not any("BIP 2023" in text for text in words)


def test_words_printed_by_word_numbering_are_read():
    from io import BytesIO

    import docx

    document = docx.Document()
    for text in ("Pierwszy punkt listy", "Drugi punkt listy"):
        document.add_paragraph(text, style="List Number")
    stream = BytesIO()
    document.save(stream)

    listing = read(stream.getvalue(), "a.docx").blocks[0]
    assert isinstance(listing, Listing)
    assert listing.ordered
    assert [item.text for item in listing.items] == ["Pierwszy punkt listy", "Drugi punkt listy"]
