from decimal import Decimal

import pytest

from ostoja.polish.sentences import Part, in_parts, listed, sentence


@pytest.mark.parametrize(
    ("items", "said"),
    [(["A"], "A"), (["A", "B"], "A i B"), (["A", "B", "C"], "A, B i C")],
)
def test_listed_has_one_conjunction(items, said):
    assert listed(items) == said


def test_listed_takes_another_conjunction():
    assert listed(["A", "B", "C"], "oraz") == "A, B oraz C"


def test_listed_refuses_nothing():
    with pytest.raises(ValueError, match="lista jest pusta"):
        listed([])


def test_in_parts_says_whether_the_parts_are_all():
    reached, left = Part(6, "6 osiągnęło cele"), Part(3, "3 zrezygnowały")
    assert in_parts("9 rodzin", 9, [reached, left]) == (
        "9 rodzin, z tego 6 osiągnęło cele i 3 zrezygnowały"
    )
    assert in_parts("10 rodzin", 10, [reached]) == "10 rodzin, w tym 6 osiągnęło cele"
    assert in_parts("1,50 zł", Decimal("1.50"), [Part(Decimal("1.50"), "x")]) == "1,50 zł, z tego x"


def test_in_parts_refuses_parts_greater_than_the_whole():
    with pytest.raises(ValueError, match=r"dają razem 11, więcej niż całość \(10\)"):
        in_parts("10 rodzin", 10, [Part(11, "11 rodzin")])


@pytest.mark.parametrize(
    ("text", "whole"),
    [(" ósma rodzina", "Ósma rodzina."), ("Czy tak?", "Czy tak?"), ("do 2023 r.", "Do 2023 r.")],
)
def test_sentence_has_a_capital_and_an_end(text, whole):
    assert sentence(text) == whole


def test_sentence_refuses_an_empty_text():
    with pytest.raises(ValueError, match="tekst jest pusty"):
        sentence("  ")
