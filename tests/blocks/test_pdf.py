from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from blocks.reading_back import from_pdf, squeezed
from blocks.samples import AWKWARD, COSTS, COSTS_CHART, document, every_kind, long_report
from blocks.trees import documents
from blocks.validation import faults
from counting import large_count
from ostoja.blocks import typeface
from ostoja.blocks.pdf import write_pdf
from ostoja.blocks.tree import Contents, Heading, KeyFigure, Paragraph


@pytest.mark.parametrize("block", every_kind().blocks, ids=lambda block: block.id)
def test_each_block_alone_makes_a_valid_file(block):
    blocks = [COSTS_CHART, COSTS] if block.id == "koszty-wykres" else [block]
    if isinstance(block, Heading):
        blocks = [replace(block, level=1)]
    if block.id == "rodziny":
        blocks.append(every_kind().blocks[-2])
    assert faults(write_pdf(document(*blocks))) == []


@pytest.mark.parametrize(
    "made", [every_kind, long_report, document], ids=lambda made: made.__name__
)
def test_file_is_accessible_and_fit_for_the_archive(made):
    assert faults(write_pdf(made())) == []


def test_made_again_it_has_the_same_bytes():
    assert write_pdf(every_kind()) == write_pdf(every_kind())
    assert write_pdf(every_kind()) != write_pdf(replace(every_kind(), made_on="2024-03-13"))


def test_metadata_tell_title_author_language_and_day():
    reader = PdfReader(BytesIO(write_pdf(replace(every_kind(), keywords=("rodzina", "2023")))))
    assert reader.metadata.title == every_kind().title
    assert reader.metadata.author == "Gmina Dolina"
    assert reader.metadata["/Keywords"] == "rodzina, 2023"
    assert reader.metadata.creation_date.isoformat() == "2024-03-12T12:00:00+00:00"
    assert reader.trailer["/Root"]["/Lang"] == "pl"


def test_bookmarks_are_the_headings():
    reader = PdfReader(BytesIO(write_pdf(every_kind())))
    chapters = [one.title for one in reader.outline if not isinstance(one, list)]
    assert chapters == ["Wprowadzenie", "Cel szczegółowy 1. Wsparcie rodzin"]


def test_awkward_words_survive():
    blocks = (Heading("h", 1, AWKWARD), Paragraph("p", AWKWARD), KeyFigure("k", "5 < 6", AWKWARD))
    read = from_pdf(write_pdf(document(*blocks, title=AWKWARD)))
    assert read.headings == [(1, squeezed(AWKWARD))]
    assert squeezed(read.text).count(squeezed(AWKWARD)) == 4


def test_drawing_carries_its_words_and_its_table_header_repeats():
    rows = tuple(COSTS.rows[0] for _ in range(80))
    reader = PdfReader(BytesIO(write_pdf(document(COSTS_CHART, replace(COSTS, rows=rows)))))
    pages = [page.extract_text() for page in reader.pages]
    assert len(pages) > 2
    assert all("Forma pieczy" in page for page in pages)


def test_every_page_says_which_of_how_many():
    pages = PdfReader(BytesIO(write_pdf(long_report()))).pages
    for number in (1, 2, len(pages)):
        text = pages[number - 1].extract_text().replace("\u00a0", " ")
        assert f"strona {number} z {len(pages)}" in text


def test_fonts_of_the_package_are_the_only_ones():
    names = set()
    for page in PdfReader(BytesIO(write_pdf(every_kind()))).pages:
        names |= {font["/BaseFont"].split("+")[1] for font in page["/Resources"]["/Font"].values()}
    assert names <= {f"SourceSans3-{style}" for style in ("Regular", "It", "Semibold", "Bold")}


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("rodzina 👨\u200d👩\u200d👧 z dziećmi", "rodzina □□□ z dziećmi"),
        ("עברית", "□□□□□"),
        ("Київ, Ελλάδα", "Київ, Ελλάδα"),
        ("a\x00b\x1bc\u202ed", "abcd"),
        ("z\u0301", "ź"),
        ("\ufeffze schowka", "ze schowka"),
        ("pierwszy\r\ndrugi\ttrzeci\x0bczwarty", "pierwszy drugi trzeci czwarty"),
    ],
)
def test_letters_without_a_glyph_become_boxes_and_control_characters_go(written, printed):
    made = write_pdf(document(Paragraph("p", written)))
    assert squeezed(printed) in squeezed(from_pdf(made).text)
    assert faults(made) == []


def test_ten_thousand_letters_without_a_space_do_not_break_it():
    blocks = (
        Paragraph("p", "ż" * 10_000),
        replace(COSTS, rows=(replace(COSTS.rows[0], cells=("ą" * 10_000, "1", "2")),)),
    )
    assert faults(write_pdf(document(*blocks, title="T" * 10_000))) == []


@settings(
    max_examples=large_count("any tree as PDF", whole=2000),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(documents())
def test_any_document_makes_a_valid_file(made):
    assert faults(write_pdf(made)) == []


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=300))
def test_any_text_makes_a_valid_file(text):
    made = document(
        Contents("c"), Heading("h", 1, f"h{text}"), Paragraph("p", text), title=f"t{text}"
    )
    assert faults(write_pdf(made)) == []


def test_missing_font_is_said_in_words(monkeypatch, tmp_path):
    monkeypatch.setattr(typeface, "FONTS", tmp_path)
    typeface.regular.cache_clear()
    with pytest.raises(
        typeface.FontMissing, match=r"Brak pliku kroju pisma SourceSans3-Regular.ttf"
    ):
        typeface.regular()
    typeface.regular.cache_clear()
