"""Columns of a table: no word is broken while there is room."""

import pytest

from ostoja.blocks.layout import column_shares
from ostoja.blocks.tree import Column, Row, Table
from ostoja.blocks.typeface import regular

ROOM, WIDER = 450, 1.3
NBSP = "\N{NO-BREAK SPACE}"


def table(titles, *rows):
    return Table("t", "Próba", tuple(Column(one) for one in titles), tuple(Row(r) for r in rows))


@pytest.mark.parametrize(
    "made",
    [
        table(
            (
                "rok",
                "Rodziny wspierane przez asystentów",
                "Dzieci w rodzinach wspieranych",
                "Dzieci",
            ),
            ("2022", "19 rodzin", "39 dzieci", "10 dzieci"),
        ),
        table(
            ("liczba", "2022", "2023", "zmiana"),
            (
                "Rodziny, z których pochodzą dzieci w pieczy zastępczej",
                f"2{NBSP}asystentów",
                "9",
                "–",
            ),
        ),
        table(("nr", "zadanie"), ("1", "słowo " * 60)),
    ],
    ids=["short beside long titles", "long beside short", "a page of words"],
)
def test_longest_word_of_each_column_fits_in_a_wider_face_too(made):
    shares = column_shares(made)
    assert sum(shares) == 1000
    for place, share in enumerate(shares):
        cells = [made.columns[place].title, *(row.cells[place] for row in made.rows)]
        words = [word for cell in cells for word in cell.split(" ")]
        assert max(regular().width(word, 10) for word in words) * WIDER < share * ROOM / 1000


def test_what_is_left_goes_to_the_column_with_more_to_say():
    narrow, wide = column_shares(table(("nr", "zadanie"), ("1", "słowo " * 60)))
    assert wide > 4 * narrow


def test_words_too_long_for_the_page_share_it():
    shares = column_shares(table(("a" * 200, "b" * 200), ("1", "2")))
    assert sum(shares) == 1000
    assert abs(shares[0] - shares[1]) < 20
