from dataclasses import replace

import pytest

from blocks.samples import COSTS, COSTS_CHART, document, every_kind
from ostoja.blocks.checks import Unwritable, refusals, require_writable
from ostoja.blocks.pdf import write_pdf
from ostoja.blocks.tree import Contents, Heading, Item, KeyFigure, Listing, Paragraph, Row, Series


def test_sound_document_is_not_refused():
    assert refusals(every_kind()) == []


def nested(depth):
    return (Item("p", nested(depth - 1)),) if depth else ()


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        ([Paragraph("p", "a"), Paragraph("p", "b")], "Oznaczenie „p” ma 2 części"),
        ([Paragraph(" ", "a")], "nie ma oznaczenia"),
        ([Heading("a", 2, "Zadanie")], "„Zadanie” ma poziom 2 zaraz po poziomie 0"),
        ([Heading("a", 1, "A"), Heading("b", 3, "B")], "„B” ma poziom 3 zaraz po poziomie 1"),
        ([Heading("a", 7, "A")], "Użyj poziomu od 1 do 6"),
        ([Heading("a", 0, "A")], "Użyj poziomu od 1 do 6"),
        ([Heading("a", 1, " \x00\n")], "Nagłówek „a” jest pusty"),
        ([COSTS_CHART], "nie ma tabeli z tymi samymi danymi"),
        ([COSTS_CHART, Paragraph("p", "x"), COSTS], "nie ma tabeli z tymi samymi danymi"),
        ([replace(COSTS, caption="")], "nie ma tytułu"),
        ([replace(COSTS, columns=(), rows=())], "nie ma kolumn"),
        ([replace(COSTS, rows=(Row(("a", "b")),))], "wiersz 1: komórek jest 2, a kolumn 3"),
        ([replace(COSTS_CHART, title=""), COSTS], "nie ma tytułu"),
        ([replace(COSTS_CHART, description=""), COSTS], "nie ma opisu"),
        ([replace(COSTS_CHART, series=()), COSTS], "od 1 do 6 serii"),
        ([replace(COSTS_CHART, series=COSTS_CHART.series * 7), COSTS], "od 1 do 6 serii"),
        (
            [replace(COSTS_CHART, series=(Series("s", (1,), ("1",)),)), COSTS],
            "wartości jest 1, podpisów 1, a kategorii 4",
        ),
        (
            [
                replace(
                    COSTS_CHART, categories=("a",), series=(Series("s", (float("inf"),), ("",)),)
                ),
                COSTS,
            ],
            "nie jest liczbą",
        ),
        ([Listing("l", ())], "nie ma pozycji"),
        ([Listing("l", nested(5))], "ma więcej niż 4 poziomy"),
        ([KeyFigure("k", "", "rodzin")], "musi mieć wartość i opis"),
        ([Contents("c", depth=0)], "głębokość od 1 do 6"),
    ],
)
def test_unsound_blocks_are_refused_in_words(blocks, said):
    found = refusals(document(*blocks))
    assert len(found) == 1
    assert said in found[0]


def test_document_without_title_or_day_is_refused():
    with pytest.raises(Unwritable) as refusal:
        require_writable(replace(document(title=" "), made_on="wczoraj"))
    assert str(refusal.value).splitlines() == [
        "Dokument nie ma tytułu. Wpisz tytuł.",
        "Data sporządzenia dokumentu „wczoraj” nie jest datą. Podaj ją w postaci rrrr-mm-dd.",
    ]


def test_going_up_several_levels_is_allowed():
    levels = [1, 2, 3, 4, 1, 2]
    blocks = [Heading(str(place), level, "n") for place, level in enumerate(levels)]
    assert refusals(document(*blocks)) == []


def test_writers_ask_first():
    with pytest.raises(Unwritable):
        write_pdf(document(COSTS_CHART))
