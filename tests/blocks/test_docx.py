import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings

from blocks.reading_back import from_docx, squeezed
from blocks.samples import AWKWARD, COSTS, COSTS_CHART, document, every_kind
from blocks.trees import documents
from counting import large_count
from ostoja.blocks.docx import write_docx
from ostoja.blocks.tree import Contents, Heading, Item, Listing, Paragraph


def opened(made):
    return docx.Document(BytesIO(write_docx(made)))


def of_style(word, name):
    return [paragraph.text for paragraph in word.paragraphs if paragraph.style.name == name]


@pytest.mark.parametrize("block", every_kind().blocks, ids=lambda block: block.id)
def test_each_block_alone_can_be_written_and_opened(block):
    after = [COSTS] if type(block) is type(COSTS_CHART) else []
    before = (
        [replace(block, id=f"{n}", level=n) for n in range(1, 4)]
        if isinstance(block, Heading)
        else []
    )
    assert opened(document(*before, block, *after)).paragraphs


def test_goals_tasks_and_institutions_are_real_headings():
    word = opened(every_kind())
    assert of_style(word, "Heading 1") == ["Wprowadzenie", "Cel szczegółowy 1. Wsparcie rodzin"]
    assert (
        of_style(word, "Heading 2")[0]
        .replace("\u00a0", " ")
        .startswith("Zadanie 1. Praca z rodziną")
    )
    assert of_style(word, "Heading 3") == ["Ośrodek Pomocy Społecznej"]


def test_title_unit_header_and_footer_are_filled_in():
    word = opened(every_kind())
    assert [squeezed(text) for text in of_style(word, "Title")] == [squeezed(every_kind().title)]
    assert of_style(word, "Ostoja Jednostka") == ["Gmina Dolina"]
    section = word.sections[0]
    assert squeezed(section.header.paragraphs[0].text) == squeezed(every_kind().header)
    for footer in (section.footer, section.first_page_footer):
        assert squeezed(footer.paragraphs[0].text).startswith(squeezed(every_kind().footer))
        codes = [code.text for code in footer.paragraphs[0]._p.iter(qn("w:instrText"))]
        assert [code.strip() for code in codes] == ["PAGE", "NUMPAGES"]


def test_awkward_words_survive_everywhere():
    blocks = (Heading("h", 1, AWKWARD), Paragraph("p", AWKWARD), replace(COSTS, caption=AWKWARD))
    made = write_docx(document(*blocks, title=AWKWARD, subtitle=AWKWARD, header=AWKWARD))
    read = from_docx(made)
    assert read.headings == [(1, squeezed(AWKWARD))]
    assert squeezed(read.text).count(squeezed(AWKWARD)) == 5
    header = docx.Document(BytesIO(made)).sections[0].header.paragraphs[0].text
    assert squeezed(header) == squeezed(AWKWARD)


def test_each_ordered_list_counts_from_one():
    lists = [
        Listing(f"l{n}", (Item("raz", (Item("a"),)), Item("dwa")), ordered=True) for n in range(3)
    ]
    word = opened(document(*lists))
    used = [
        p._p.pPr.numPr.numId.val
        for p in word.paragraphs
        if p._p.pPr is not None and p._p.pPr.numPr is not None
    ]
    assert len(set(used)) == 3
    instances = {n.numId: n for n in word.part.numbering_part.element.num_lst}
    for number in set(used):
        starts = instances[number].findall(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}")
        assert {start.get(qn("w:val")) for start in starts} == {"1"}


def test_table_repeats_its_header_and_sets_numbers_to_the_right():
    (table,) = opened(document(COSTS)).tables
    header, first, *_, total = table.rows
    assert header._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    assert first._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None
    assert [cell.paragraphs[0].alignment for cell in first.cells] == [None, 2, 2]
    assert all(cell.paragraphs[0].runs[0].bold for cell in total.cells)


def test_drawing_has_alternative_text_and_is_as_wide_as_the_text():
    word = opened(document(COSTS_CHART, COSTS))
    (shape,) = word.inline_shapes
    section = word.sections[0]
    assert shape._inline.docPr.get("descr") == COSTS_CHART.description
    assert shape.width == section.page_width - section.left_margin - section.right_margin


def test_drawings_are_numbered_apart():
    word = opened(every_kind())
    ids = [shape._inline.docPr.id for shape in word.inline_shapes]
    assert len(ids) == len(set(ids)) == 2


def test_contents_are_a_field_with_the_headings_inside_and_filled_on_opening():
    word = opened(every_kind())
    codes = [code.text for code in word.element.body.iter(qn("w:instrText"))]
    links = word.element.body.findall(f"{qn('w:p')}/{qn('w:hyperlink')}")
    listed = [squeezed("".join(part.text for part in link.iter(qn("w:t")))) for link in links]
    headings = from_docx(write_docx(every_kind())).headings
    marks = {mark.get(qn("w:name")) for mark in word.element.body.iter(qn("w:bookmarkStart"))}
    assert codes[0].strip() == r'TOC \o "1-3" \h \z \u'
    assert listed == [text for _, text in headings]
    assert {link.get(qn("w:anchor")) for link in links} <= marks
    assert word.settings.element.find(qn("w:updateFields")) is not None


@pytest.mark.parametrize(
    "made", [every_kind(), document(Contents("spis"))], ids=["full", "no headings"]
)
def test_every_field_that_begins_ends(made):
    body = opened(made).element.body
    kinds = [mark.get(qn("w:fldCharType")) for mark in body.iter(qn("w:fldChar"))]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end")


def test_file_without_contents_asks_nothing_on_opening():
    settings = opened(document(Paragraph("p", "a"))).settings.element
    assert settings.find(qn("w:updateFields")) is None


def test_properties_tell_title_author_language_and_day():
    about = opened(every_kind()).core_properties
    assert (about.title, about.author, about.language) == (every_kind().title, "Gmina Dolina", "pl")
    assert about.created.isoformat() == about.modified.isoformat() == "2024-03-12T12:00:00+00:00"


def test_text_is_marked_as_polish():
    languages = opened(every_kind()).styles.element.iter(qn("w:lang"))
    assert {language.get(qn("w:val")) for language in languages} == {"pl-PL"}


def test_made_again_elsewhere_it_has_the_same_bytes():
    program = (
        "import sys, hashlib; sys.path[:0] = sys.argv[1:]\n"
        "from blocks.samples import every_kind; from ostoja.blocks.docx import write_docx\n"
        "print(hashlib.sha256(write_docx(every_kind())).hexdigest())"
    )
    paths = [str(Path(docx.__file__).parents[1]), *sys.path]
    digests = {
        subprocess.run(
            [sys.executable, "-c", program, *filter(None, paths)],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_parts_of_the_file_are_dated_alike():
    with ZipFile(BytesIO(write_docx(every_kind()))) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@settings(
    max_examples=large_count("any tree as DOCX", whole=2000),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(documents())
def test_any_document_can_be_written_and_opened(made):
    assert opened(made).element.body is not None


@pytest.mark.parametrize(
    "text", ["a\x00b\x1b\uffff", "👨\u200d👩 עברית \u202e", "ż" * 10_000, "\r\n\t\x0b"]
)
def test_strange_text_can_be_written_and_opened(text):
    blocks = (Heading("h", 1, f"h{text}"), Paragraph("p", text), Listing("l", (Item(text),)))
    word = opened(document(*blocks, title=f"t{text}", header=text, author=text))
    assert len(of_style(word, "Heading 1")) == 1
