"""Fields of a piece: read, or refused with what to type."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.importers.enums import Kind
from ostoja.importers.pieces import arabic, task_number
from ostoja.importers.shapes import SHAPES, read_fields

FIGURE = {
    "task": "2.3",
    "institution": "OPS",
    "label": "obiady",
    "number": "1 234,50",
    "unit": "zł",
}


def test_figure_is_read():
    answers = read_fields(Kind.FIGURE, FIGURE)
    assert answers.refusals == {}
    assert answers.values["task"] == (2, 3)
    assert answers.values["number"] == Decimal("1234.50")
    assert answers.values["period"] == ""


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        (Kind.FIGURE, "number", ""),
        (Kind.FIGURE, "number", "-4"),
        (Kind.FIGURE, "number", "dużo"),
        (Kind.FIGURE, "task", "trzecie"),
        (Kind.FIGURE, "label", "a" * 301),
        (Kind.GOAL, "number", "0"),
        (Kind.GOAL, "number", "40000"),
        (Kind.PROGRAMME, "year_from", "22"),
        (Kind.RESOLUTION, "adopted_on", "31.02.2023"),
    ],
)
def test_wrong_field_is_refused_by_its_name(kind, name, value):
    fields = {shape.name: "1" for shape in SHAPES[kind]} | {name: value}
    assert name in read_fields(kind, fields).refusals


def test_programme_does_not_end_before_it_begins():
    fields = {"title": "P", "year_from": "2022", "year_to": "2021", "main_goal": "Dobro"}
    assert list(read_fields(Kind.PROGRAMME, fields).refusals) == ["year_to"]


def test_day_that_is_not_said_is_nothing():
    event = {"task": "1.1", "institution": "A", "title": "Festyn", "starts_on": "3.6.23"}
    values = read_fields(Kind.EVENT, event).values
    assert (values["starts_on"], values["ends_on"]) == (date(2023, 6, 3), None)


@given(
    st.sampled_from(Kind),
    st.dictionaries(
        st.sampled_from(["task", "number", "title", "text", "starts_on", "year_from"]), st.text()
    ),
)
def test_any_text_is_read_or_refused(kind, fields):
    answers = read_fields(kind, fields)
    assert set(answers.values) | set(answers.refusals) >= {shape.name for shape in SHAPES[kind]}


@pytest.mark.parametrize(
    ("written", "number"),
    [("1", "1"), ("IV", "4"), ("2.3", "3"), ("b", "b"), ("", ""), ("7.", "7")],
)
def test_number_of_a_goal_or_task(written, number):
    assert arabic(written) == number
    assert task_number("II", written) == f"2.{number}"
