from dataclasses import replace
from decimal import Decimal

import pytest

from ostoja.blocks.tree import Column
from ostoja.proofreading.rules.non_answer import RULE
from ostoja.recognition.structure import FoundFigure, Place
from proofreading.written import Report, bare, prose, quotes


@pytest.mark.parametrize(
    "text",
    [
        "Na bieżąco.",
        "Zadanie realizowane na bieżąco",
        "W miarę potrzeb.",
        "Jak wyżej",
        "j.w.",
        "Monitoring rodzin prowadzony na bieżąco.",
        "b/d",
        "Nie dotyczy",
        "Brak danych",
        "według potrzeb rodzin",
    ],
)
def test_non_answer_is_found(text):
    assert quotes(RULE, prose(text)) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Na bieżąco monitorowano sytuację 12 rodzin.",
        "Brak wolnych miejsc w żłobku.",
        "Realizacja zadania",
        "Tak, udzielono 12 porad.",
    ],
)
def test_non_answer_leaves_sentences_alone(text):
    assert quotes(RULE, prose(text)) == []


def test_non_answer_takes_nothing_for_an_answer_in_a_table():
    table = Report().table(
        [Column("Wskaźnik"), Column("2023")], ["Liczba", "brak"], ["Inne", "na bieżąco"]
    )
    assert quotes(RULE, table.read()) == ["na bieżąco"]


def test_non_answer_lets_no_change_stand_beside_figures_of_two_years():
    columns = [Column("Liczba"), Column("2022"), Column("2023"), Column("zmiana")]
    report = Report().table(columns, ["Asystenci", "2", "2", "bez zmian"])
    place = Place(report.blocks[-1].id, None, part=(0, 1))
    figure = FoundFigure(Decimal(2), "asystent", "Asystenci", "2", place, "2")
    counted = replace(report.read(), structure=bare(figures=(figure,)))
    assert quotes(RULE, counted) == []
    assert quotes(RULE, report.read()) == ["bez zmian"]
