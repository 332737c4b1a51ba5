"""Texts by another hand: what the program makes of them now; first runs are in reading.md."""

import pytest

from recognition.other_hand import NAMES, key_of, score, text_of, total
from recognition.shared import structure_of

SILENT = [name for name in NAMES if not key_of(name)["figures"]]


def test_there_are_forty_two_texts_in_five_formats():
    assert len(NAMES) == 42
    assert {text_of(name).suffix for name in NAMES} == {".docx", ".odt", ".pdf", ".html", ".txt"}


def test_figures_are_found_and_right():
    found = total()
    assert found.wanted > 1200
    assert found.found / found.wanted >= 0.97
    assert found.right / found.seen >= 0.95


@pytest.mark.parametrize("name", SILENT)
def test_text_that_reports_nothing_done_yields_at_most_two_figures(name):
    assert score(name).seen <= 2


def test_years_of_the_programme_are_those_of_the_text():
    wrong = [
        name
        for name in NAMES
        if key_of(name)["kind"] not in {"call", "notice", "by-law"}
        and tuple(key_of(name)["programme_years"] or ())
        != (structure_of(text_of(name)).programme_years or ())
    ]
    assert wrong == []


def test_gminas_are_named():
    wrong = {name for name in NAMES if structure_of(text_of(name)).gmina != key_of(name)["gmina"]}
    assert len(wrong) <= 12


def test_every_place_lies_in_the_file():
    for name in NAMES:
        structure = structure_of(text_of(name))
        assert all(one.quote and one.place.block for one in structure.figures)
