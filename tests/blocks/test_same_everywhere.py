"""What one writer prints, the other prints too."""

import shutil
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings

from blocks.reading_back import from_docx, from_html, from_pdf, squeezed
from blocks.samples import every_kind, long_report
from blocks.trees import documents
from counting import large_count
from ostoja.blocks.docx import write_docx
from ostoja.blocks.pdf import write_pdf
from ostoja.blocks.text import typeset
from ostoja.blocks.tree import Heading, Listing
from ostoja.blocks.typeface import regular


@pytest.mark.parametrize("made", [every_kind(), long_report()], ids=["every kind", "long"])
def test_headings_items_and_numbers_are_the_same_in_docx_and_pdf(made):
    word, pdf = from_docx(write_docx(made)), from_pdf(write_pdf(made))
    assert word.headings == pdf.headings == headings_of(made)
    assert word.items == pdf.items == items_of(made)
    assert word.numbers == pdf.numbers
    assert word.numbers["45"] >= 1


def headings_of(made):
    return [(b.level, squeezed(b.text)) for b in made.blocks if isinstance(b, Heading)]


def items_of(made):
    return [text for b in made.blocks if isinstance(b, Listing) for text in texts_of(b.items)]


def texts_of(items):
    return [text for item in items for text in (squeezed(item.text), *texts_of(item.children))]


def printed_whole(text):
    return all(ord(letter) in regular().widths or letter == "\n" for letter in typeset(text))


@settings(
    max_examples=large_count("any tree in two files", whole=500, share=0.05),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(documents())
def test_any_headings_are_the_same_in_docx_and_pdf(made):
    word, pdf = from_docx(write_docx(made)), from_pdf(write_pdf(made))
    assert len(word.headings) == len(pdf.headings) == len(headings_of(made))
    for (_, one), (_, other) in zip(word.headings, pdf.headings, strict=True):
        if printed_whole(one):
            assert one == other


def test_html_is_read_by_the_same_rules():
    page = (
        "<main><h1>Tytuł</h1><nav><h2>Spis</h2></nav><h2>Cel</h2><h3>Zadanie 1</h3>"
        "<ul><li>raz <b>dwa</b><ul><li>a</li></ul></li><li>trzy 45 025,07</li></ul></main>"
    )
    read = from_html(page)
    assert read.headings == [(1, "Cel"), (2, "Zadanie1")]
    assert read.items == ["razdwa", "a", "trzy45025,07"]
    assert read.numbers == {"1": 1, "45": 1, "025,07": 1}


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
def test_docx_opens_in_libreoffice_and_loses_nothing(tmp_path):
    source = tmp_path / "sprawozdanie.docx"
    source.write_bytes(write_docx(every_kind()))
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            tmp_path / "out",
            source,
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    again = from_docx((tmp_path / "out" / source.name).read_bytes())
    assert again.headings == headings_of(every_kind())
    assert again.items == items_of(every_kind())
