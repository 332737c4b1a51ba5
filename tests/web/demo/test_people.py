from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.pl import pesel

from counting import large_count
from ostoja.web.demo.people import (
    FEMALE_NAMES,
    MALE_NAMES,
    STREETS,
    fictional_address,
    fictional_name,
    fictional_pesel,
    fictional_surname,
)

BIRTHDAYS = st.dates(date(1930, 1, 1), date(2030, 12, 31))
SEXES = st.sampled_from(["F", "M"])
NUMBERS = st.integers(0, 9_999)


def test_pesel_worked_by_hand():
    # 85 65 03 0014: 8*1+5*3+6*7+5*9+0+3*3+0+0+1*1+4*3 = 132, so the check digit is 8
    assert fictional_pesel(7, date(1985, 5, 3), "F") == "85650300148"


@settings(max_examples=large_count("fictional PESEL numbers", whole=10_000))
@given(n=NUMBERS, born_on=BIRTHDAYS, sex=SEXES)
def test_pesel_is_well_formed_and_of_the_2200s(n, born_on, sex):
    number = fictional_pesel(n, born_on, sex)
    assert pesel.is_valid(number)
    assert 2200 <= pesel.get_birth_date(number).year <= 2299
    assert pesel.get_birth_date(number).month == born_on.month
    assert pesel.get_gender(number) == sex


def test_pesel_differs_for_each_number_born_on_one_day():
    born_on = date(2012, 2, 29)
    for sex in ("F", "M"):
        assert len({fictional_pesel(n, born_on, sex) for n in range(10_000)}) == 10_000


@given(st.tuples(NUMBERS, BIRTHDAYS, SEXES), st.tuples(NUMBERS, BIRTHDAYS, SEXES))
def test_pesel_differs_whenever_the_number_differs(one, other):
    if one[0] != other[0]:
        assert fictional_pesel(*one) != fictional_pesel(*other)


@pytest.mark.parametrize(
    ("born_day", "n", "said"),
    [
        (1, 0, "01"),
        (27, 4999, "27"),
        (28, 4999, "27"),
        (31, 0, "27"),
        (1, 5000, "28"),
        (31, 9999, "28"),
    ],
)
def test_pesel_keeps_the_day_apart_from_the_upper_half(born_day, n, said):
    assert fictional_pesel(n, date(1990, 1, born_day), "M")[4:6] == said


@pytest.mark.parametrize("n", [-1, 10_000])
def test_pesel_outside_the_range_is_refused(n):
    with pytest.raises(ValueError, match=f"od 0 do 9999, a jest {n}"):
        fictional_pesel(n, date(2000, 1, 1), "F")


def test_household_shares_its_surname():
    assert str(fictional_name(0, 0, "F")) == "Agata Brzozowska"
    assert str(fictional_name(0, 0, "M")) == "Adrian Brzozowski"


def test_household_of_a_later_round_has_a_double_surname():
    assert fictional_surname(22, "F") == "Brzozowska-Bocian"
    assert fictional_surname(44, "M") == "Brzozowski-Czajka"


def test_surnames_of_neighbouring_households_differ():
    assert len({fictional_surname(h, "M") for h in range(198)}) == 198


def test_first_names_follow_the_number():
    assert len({fictional_name(n, 0, "F").first for n in range(len(FEMALE_NAMES))}) == len(
        set(FEMALE_NAMES)
    )
    assert len({fictional_name(n, 0, "M").first for n in range(len(MALE_NAMES))}) == len(
        set(MALE_NAMES)
    )


def test_addresses_of_a_thousand_households_differ():
    assert len({fictional_address(h) for h in range(1_000)}) == 1_000
    assert fictional_address(len(STREETS)).startswith(STREETS[0])
