"""Text never becomes a formula, in XLSX or CSV; ours do, with their value."""

import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from ostoja.blocks.sheets import Sheet, UnreadableSheet, guarded, read_xlsx, write_csv, write_xlsx

TRIGGERS = ["=1+1", "+1", "-1", "@SUM(A1)", "|calc", "%x", "\ufeff=1", "\t=1", "\r=1", " =1"]
TRIGGERS += ["\n@x", "＝1+1", "＋1", "－1", "＠x", '=HYPERLINK("x")', "\u200b=1", "\u00a0=1"]


def sheet_of(text):
    return Sheet(
        "Rejestr", ("tekst", "kwota", "dzień"), [(text, Decimal("1.50"), date(2023, 1, 2))]
    )


@pytest.mark.parametrize("text", TRIGGERS)
def test_text_is_never_a_formula(text):
    written = zipfile.ZipFile(BytesIO(write_xlsx(sheet_of(text))))
    assert "<f>" not in written.read("xl/worksheets/sheet1.xml").decode()
    assert guarded(text).startswith("'")
    assert write_csv(sheet_of(text)).decode("utf-8-sig").splitlines()[1].lstrip('"').startswith("'")


@pytest.mark.parametrize("text", ["Lena", "5-6", "", "a=b", "'=1"])
def test_plain_text_stays_as_it_is(text):
    assert guarded(text) == text


def test_totals_are_formulas_of_ours_with_their_value():
    sheet = Sheet("x", ("co", "kwota"), [("a", Decimal("1.10")), ("b", Decimal("2.20"))], (1,))
    content = write_xlsx(sheet)
    xml = zipfile.ZipFile(BytesIO(content)).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>SUM(B2:B3)</f><v>3.3" in xml
    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    assert rows[-1][0] == "razem"


def test_what_was_written_is_read_back():
    assert read_xlsx(write_xlsx(sheet_of("Zażółć"))) == [
        ["tekst", "kwota", "dzień"],
        ["Zażółć", Decimal("1.5"), date(2023, 1, 2)],
    ]


def test_the_same_sheet_is_the_same_bytes():
    assert write_xlsx(sheet_of("x")) == write_xlsx(sheet_of("x"))


@pytest.mark.parametrize(
    "content", [b"", b"x", b"PK\x05\x06" + b"\0" * 18, b"\xd0\xcf\x11\xe0" * 200]
)
def test_anything_else_is_refused_in_words(content):
    with pytest.raises(UnreadableSheet):
        read_xlsx(content)
