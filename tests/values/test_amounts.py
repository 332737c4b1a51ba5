"""Amounts: read as people write them, rounded half-up, split to the grosz."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.values.amounts import (
    UnreadableAmount,
    grosze,
    half_up,
    in_zloty,
    largest_remainder,
    read_amount,
    split,
    with_point,
    zloty,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1361", 136100),
        ("1361,00", 136100),
        ("1361.5", 136150),
        (" 1 361,05 ", 136105),
        ("1\u00a0234\u202f567,89 zł", 123456789),
        ("0,01", 1),
        ("-5,20", -520),
        ("\u22125,20", -520),
        ("12 zł", 1200),
        ("999999999999999", 99999999999999900),
        ("999 999 999 999 999,99", 99999999999999999),
    ],
)
def test_read_amount_takes_what_people_write(text, expected):
    assert read_amount(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "zł",
        "1.361",
        "1,234.56",
        "1.234,56",
        "12 34",
        "1e3",
        "1_000",
        "٣",
        "1,",
        ",5",
        "--1",
        "9" * 16,
        "NaN",
    ],
)
def test_read_amount_refuses_what_may_mean_two_things(text):
    with pytest.raises(UnreadableAmount, match="nie jest kwotą"):
        read_amount(text)


def test_grosze_refuses_a_part_of_a_grosz():
    assert grosze(Decimal("12.30")) == 1230
    for wrong in ("0.001", "NaN", "Infinity"):
        with pytest.raises(UnreadableAmount):
            grosze(Decimal(wrong))


@given(st.integers(-(10**12), 10**12))
def test_amount_comes_back_from_every_way_of_writing_it(amount):
    assert read_amount(with_point(amount)) == amount
    assert read_amount(in_zloty(amount)) == amount
    assert grosze(zloty(amount)) == amount
    assert str(zloty(amount)) == with_point(amount)


def test_in_zloty_groups_thousands_with_no_break_spaces():
    assert in_zloty(6951809) == "69\u00a0518,09\u00a0zł"
    assert in_zloty(-5) == "-0,05\u00a0zł"


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**6))
def test_half_up_is_the_nearest_whole_number(numerator, denominator):
    miss = Fraction(numerator, denominator) - half_up(numerator, denominator)
    assert abs(miss) <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("numerator", "rounded"), [(5, 3), (-5, -3), (4, 2), (3, 2), (1, 1), (0, 0)]
)
def test_half_up_sends_halves_away_from_zero(numerator, rounded):
    assert half_up(numerator, 2) == rounded


def test_largest_remainder_gives_the_rest_to_the_largest_fraction():
    assert largest_remainder(7, [25, 46], 10) == [2, 5]


def test_largest_remainder_breaks_a_tie_to_the_lower_index():
    assert largest_remainder(1, [5, 5], 10) == [1, 0]


def test_largest_remainder_refuses_a_total_that_is_not_theirs():
    for total in (1, 5):
        with pytest.raises(ValueError, match="rounded sum"):
            largest_remainder(total, [10, 11], 10)


@given(st.integers(-(10**9), 10**9), st.lists(st.integers(0, 1000), min_size=1, max_size=8))
def test_split_sums_to_the_total_and_errs_by_less_than_a_grosz(total, weights):
    if not any(weights):
        with pytest.raises(ValueError, match="weights"):
            split(total, weights)
        return
    parts = split(total, weights)
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part * sum(weights) - total * weight) < sum(weights)


def test_split_refuses_a_negative_weight():
    with pytest.raises(ValueError, match="weights"):
        split(1, [2, -1])
