"""A legal value has a day, a basis and the day it was checked; the unknown is refused."""

from datetime import date

import pytest

from ostoja.law.dated import Dated, NotInForce, OverwritesShippedValue, Since

RATE = Dated(
    code="rate",
    title="Stawka próbna",
    unit="zł",
    history=(
        Since(date(2012, 1, 1), 660, basis="art. 80"),
        Since(date(2024, 6, 1), 1002, basis="art. 80; M.P. 2024 poz. 230"),
        Since(date(2026, 6, 1), 1076, basis="szacunek", enabled=False),
    ),
    checked_on=date(2026, 11, 22),
)
NOTICE = Since(date(2026, 6, 1), 1080, basis="M.P. 2026 poz. 1", source="A. Nowak, B. Lis")


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2012, 1, 1), 660),
        (date(2024, 5, 31), 660),
        (date(2024, 6, 1), 1002),
        (date(2026, 5, 31), 1002),
    ],
)
def test_value_is_the_last_one_begun(day, value):
    assert RATE.on(day) == value


def test_value_before_the_first_entry_is_refused_not_zero():
    with pytest.raises(NotInForce, match=r"Stawka próbna: w dniu 31\.12\.2011 nie obowiązuje"):
        RATE.on(date(2011, 12, 31))


def test_estimate_is_refused_and_says_what_to_do():
    with pytest.raises(NotInForce, match=r"01\.06\.2026 jest tylko szacunkiem\. Wpisz ogłoszoną"):
        RATE.on(date(2026, 6, 1))


def test_entry_gives_the_basis_of_the_value():
    assert RATE.entry_on(date(2025, 1, 1)).basis == "art. 80; M.P. 2024 poz. 230"


def test_later_entry_takes_the_place_of_the_estimate_and_leaves_the_shipped_value():
    joined = RATE.with_later([NOTICE])
    assert joined.on(date(2026, 6, 1)) == 1080
    assert joined.on(date(2026, 5, 31)) == 1002
    assert joined.history[:2] == RATE.history[:2]
    with pytest.raises(NotInForce):
        RATE.on(date(2026, 6, 1))


def test_later_entries_may_come_in_any_order():
    next_year = Since(date(2027, 6, 1), 1100, basis="M.P. 2027 poz. 1")
    joined = RATE.with_later([next_year, NOTICE])
    assert [joined.on(date(year, 6, 1)) for year in (2026, 2027)] == [1080, 1100]


def test_entry_before_the_estimate_leaves_the_estimate_refused():
    joined = RATE.with_later([Since(date(2026, 1, 1), 1010, basis="M.P. 2026 poz. 1")])
    assert joined.on(date(2026, 5, 31)) == 1010
    with pytest.raises(NotInForce):
        joined.on(date(2026, 6, 1))


def test_no_later_entry_changes_nothing():
    assert RATE.with_later([]) == RATE


def test_later_entry_may_not_reach_back_behind_a_shipped_one():
    for day in (date(2024, 6, 1), date(2020, 1, 1)):
        with pytest.raises(OverwritesShippedValue, match=r"późniejszego niż 01\.06\.2024"):
            RATE.with_later([Since(day, 1, basis="pomyłka")])


def test_history_must_go_forward_in_time():
    entry = Since(date(2012, 1, 1), 1, basis="art. 1")
    for history in ((), (entry, entry)):
        with pytest.raises(ValueError, match="each later"):
            Dated("x", "x", "zł", history, date(2026, 11, 22))
