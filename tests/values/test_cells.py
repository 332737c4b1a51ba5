"""What a spreadsheet could take for a formula stays text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.values.cells import safe_cell

STARTS = "=+-@|%＝＋－＠｜％"
BEFORE = ("", "\ufeff", "\t", "\r", "\n", "\x00", " ", "\N{NO-BREAK SPACE}", "\u200b", "\ufeff \t")


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("before", BEFORE, ids=ascii)
def test_formula_gets_an_apostrophe(before, start):
    assert safe_cell(f"{before}{start}cmd|' /C calc'!A0") == f"'{before}{start}cmd|' /C calc'!A0"


@pytest.mark.parametrize("text", ["", "Anna", "1 234,56 zł", "a=b", "(-5)", "'=1", "a\n=1"])
def test_plain_text_is_left_alone(text):
    assert safe_cell(text) == text


@given(st.text())
def test_nothing_begins_like_a_formula_afterwards(text):
    first = safe_cell(text).lstrip("\ufeff \t\r\n\x00")[:1]
    assert first not in set(STARTS)
