from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.polish.numerals import in_words, numeral


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "0"),
        (999, "999"),
        (1234, "1\u00a0234"),
        (1234567, "1\u00a0234\u00a0567"),
        (-1234, "\u22121\u00a0234"),
        (Decimal("1.50"), "1,5"),
        (Decimal("2.00"), "2"),
        (Decimal("0.05"), "0,05"),
        (Decimal("1E+3"), "1\u00a0000"),
    ],
)
def test_numeral_writes_as_polish_offices_do(number, written):
    assert numeral(number) == written


def test_numeral_keeps_the_places_asked_for():
    assert numeral(Decimal("12.5"), places=2) == "12,50"
    assert numeral(7, places=0) == "7"


def test_numeral_refuses_to_round():
    with pytest.raises(ValueError, match="więcej miejsc po przecinku niż 1"):
        numeral(Decimal("1.25"), places=1)


@pytest.mark.parametrize("number", ["NaN", "Infinity"])
def test_numeral_refuses_what_is_no_number(number):
    with pytest.raises(ValueError, match="nie jest skończona"):
        numeral(Decimal(number))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-1e9, max_value=1e9))
def test_numeral_can_be_read_back(number):
    plain = numeral(number).replace("\u00a0", "").replace(",", ".").replace("\u2212", "-")
    assert Decimal(plain) == number


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (7, "siedem"),
        (10, "dziesięć"),
        (19, "dziewiętnaście"),
        (20, "dwadzieścia"),
        (341, "trzysta czterdzieści jeden"),
        (1000, "tysiąc"),
        (2012, "dwa tysiące dwanaście"),
        (5000, "pięć tysięcy"),
        (21_000, "dwadzieścia jeden tysięcy"),
        (22_114, "dwadzieścia dwa tysiące sto czternaście"),
        (69_518, "sześćdziesiąt dziewięć tysięcy pięćset osiemnaście"),
        (1_000_001, "milion jeden"),
        (3_000_000_000, "trzy miliardy"),
        (
            999_999,
            "dziewięćset dziewięćdziesiąt dziewięć tysięcy dziewięćset dziewięćdziesiąt dziewięć",
        ),
        (-12, "minus dwanaście"),
    ],
)
def test_in_words_says_a_whole_number(number, words):
    assert in_words(number) == words


@given(st.integers(0, 10**12 - 1), st.integers(0, 10**12 - 1))
def test_in_words_says_different_numbers_differently(first, second):
    assert (in_words(first) == in_words(second)) == (first == second)


def test_in_words_refuses_what_it_has_no_words_for():
    with pytest.raises(ValueError, match="za duża"):
        in_words(10**12)
