"""Art. 191 ust. 9 i 10: 10, 30, 50 % in the first, second and later years of stay."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.law.cofunding import (
    GMINA_SHARE,
    Basis,
    Before2012,
    NegativeAmount,
    Proration,
    days_by_share,
    gmina_share,
    pieces,
    share_steps,
    year_of_stay,
)
from ostoja.law.dated import NotInForce, Since
from ostoja.values.amounts import read_amount, with_point
from ostoja.values.periods import Period, month_of

PLACED = date(2024, 5, 17)
STARTS = st.dates(date(2012, 1, 1), date(2040, 1, 1))


def part(amount, first_day, first, last=None, basis=Basis.MONTHLY, **readings):
    period = Period(first, last) if last else month_of(first)
    cut = pieces(read_amount(amount), basis, period, share_steps(first_day), **readings)
    return with_point(sum(piece.part for piece in cut))


def test_w1_each_piece_is_rounded_once():
    assert part("1361", PLACED, PLACED, date(2024, 5, 31)) == "65.85"
    assert part("1517", PLACED, date(2024, 6, 1)) == "151.70"


def test_w2_month_in_which_the_share_rises_holds_two_shares():
    (may,) = pieces(151700, Basis.MONTHLY, month_of(date(2025, 5, 1)), share_steps(PLACED))
    assert (may.days, may.part) == ({10: 16, 30: 15}, 29851)
    assert may.by_share == {10: 7830, 30: 22021}
    assert part("1517", PLACED, date(2025, 6, 1)) == "455.10"
    assert part("1517", PLACED, date(2026, 6, 1)) == "758.50"


def test_w3_move_to_an_institution_keeps_the_year():
    assert part("10194,96", PLACED, date(2026, 2, 1)) == "3058.49"
    assert part("10194,96", PLACED, date(2026, 6, 1)) == "5097.48"
    (may,) = pieces(1019496, Basis.MONTHLY, month_of(date(2026, 5, 1)), share_steps(PLACED))
    assert may.days == {30: 16, 50: 15}


def test_w4_each_rate_of_an_institution_is_halved():
    assert part("7301", date(2020, 1, 1), date(2025, 12, 1)) == "3650.50"
    assert part("8425", date(2020, 1, 1), date(2026, 4, 1)) == "4212.50"


def test_w5_two_children_of_a_professional_family():
    assert part("2000", date(2024, 1, 10), date(2025, 3, 1)) == "600.00"
    assert part("2000", date(2023, 1, 10), date(2025, 3, 1)) == "1000.00"


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2025, 2, 27), 1),
        (date(2025, 2, 28), 2),
        (date(2026, 2, 28), 3),
        (date(2028, 2, 28), 4),
        (date(2028, 2, 29), 5),
    ],
)
def test_w7_stay_begun_on_29_february(day, year):
    assert year_of_stay(date(2024, 2, 29), day) == year


def test_w8_real_total_of_one_year_adds_up():
    parts = ("3 790,66", "8 523,72", "45 025,07", "12 178,64")
    assert with_point(sum(map(read_amount, parts))) == "69518.09"


@pytest.mark.parametrize("proration", list(Proration))
def test_w9_institution_entered_in_april(proration):
    entered = date(2025, 4, 10)
    assert part("10194,96", entered, entered, date(2025, 4, 30), proration=proration) == "713.65"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2025, 1, 1), date(2025, 1, 31), "100.00"),  # whole month: whole amount
        (date(2025, 1, 2), date(2025, 1, 31), "100.00"),  # thirty thirtieths
        (date(2025, 2, 1), date(2025, 2, 28), "100.00"),
        (date(2025, 2, 2), date(2025, 2, 28), "90.00"),
        (date(2025, 1, 1), date(2025, 1, 15), "50.00"),
    ],
)
def test_thirtieths_never_make_more_than_the_whole(first, last, expected):
    entered = date(2025, 1, 1)
    assert part("1000", entered, first, last, proration=Proration.THIRTIETHS) == expected


def test_billed_amount_is_one_piece_over_its_days():
    period = Period(date(2025, 5, 1), date(2025, 6, 30))
    (piece,) = pieces(10000, Basis.BILLED, period, share_steps(PLACED))
    assert piece.days == {10: 16, 30: 45}
    assert piece.part == 2475  # 10 000 x (16 x 10 + 45 x 30) / 61 / 100 = 2475.4


def test_by_share_breaks_a_tie_to_the_lower_share():
    period = Period(
        PLACED.replace(year=2026) - timedelta(5), PLACED.replace(year=2026) + timedelta(2)
    )
    (piece,) = pieces(8, Basis.BILLED, period, share_steps(PLACED))
    assert piece.days == {30: 5, 50: 3}
    assert (piece.part, piece.by_share) == (3, {30: 2, 50: 1})  # 1.5 and 1.5 grosze


def test_negative_cost_is_refused():
    with pytest.raises(NegativeAmount, match="ujemna"):
        pieces(-1, Basis.BILLED, month_of(PLACED), share_steps(PLACED))


def test_share_before_the_stay_is_an_error():
    with pytest.raises(ValueError, match="before the stay"):
        year_of_stay(PLACED, date(2024, 5, 16))
    with pytest.raises(NotInForce, match=r"W dniu 16\.05\.2024 nie ma udziału"):
        days_by_share(share_steps(PLACED), PLACED.toordinal() - 1, PLACED.toordinal())


def test_stay_begun_before_the_act_needs_a_reading():
    before = date(2010, 6, 1)
    with pytest.raises(NotInForce, match=r"01\.06\.2010, przed wejściem ustawy"):
        share_steps(before)
    assert [step.percent for step in share_steps(before, before_2012=Before2012.NONE)] == [0]
    shared = share_steps(before, before_2012=Before2012.SHARE)
    assert [(date.fromordinal(day), percent) for day, percent in shared] == [
        (date(2012, 1, 1), 30),
        (date(2012, 6, 1), 50),
    ]


def test_adult_is_shared_by_half_whatever_the_year():
    birthday = date(2024, 12, 1)
    assert gmina_share(PLACED, date(2024, 11, 30), adult_from=birthday) == 10
    steps = share_steps(PLACED, adult_from=birthday)
    days = Period(date(2024, 11, 30), date(2025, 6, 30))
    assert days_by_share(steps, days.first.toordinal(), days.last.toordinal()) == {10: 1, 50: 212}


def test_later_share_counts_from_its_day_without_touching_earlier_days():
    later = GMINA_SHARE.with_later([Since(date(2027, 1, 1), (5, 5, 20, 60), basis="próba")])
    steps = share_steps(date(2024, 1, 15), shares=later)
    assert [(str(date.fromordinal(day)), percent) for day, percent in steps] == [
        ("2024-01-15", 10),
        ("2025-01-15", 30),
        ("2026-01-15", 50),
        ("2027-01-01", 20),
        ("2027-01-15", 60),
    ]


def test_last_years_of_the_calendar_do_not_overflow():
    first = date(9998, 6, 1)
    (piece,) = pieces(73000, Basis.BILLED, Period(first, date.max), share_steps(first))
    assert piece.days == {10: 365, 30: 214}


@given(STARTS, st.integers(0, 5000), st.integers(0, 400))
def test_share_never_falls_as_the_stay_goes_on(placed, days, more):
    day = placed + timedelta(days)
    assert gmina_share(placed, day) <= gmina_share(placed, day + timedelta(more))


@given(STARTS, st.integers(0, 2000), st.integers(0, 500))
def test_days_by_share_agree_with_the_share_of_each_day(placed, offset, length):
    period = Period(placed + timedelta(offset), placed + timedelta(offset + length))
    shares = [gmina_share(placed, day) for day in period.days()]
    counted = days_by_share(share_steps(placed), period.first.toordinal(), period.last.toordinal())
    assert counted == {share: shares.count(share) for share in sorted(set(shares))}


@given(
    STARTS,
    st.integers(0, 2000),
    st.integers(0, 500),
    st.integers(0, 10**8),
    st.sampled_from(Basis),
    st.sampled_from(Proration),
)
def test_pieces_cover_the_period_and_their_shares_sum(
    placed, offset, length, amount, basis, proration
):
    period = Period(placed + timedelta(offset), placed + timedelta(offset + length))
    cut = pieces(amount, basis, period, share_steps(placed), proration=proration)
    covered = [day for piece in cut for day in Period(piece.first, piece.last).days()]
    assert covered == list(period.days())
    for piece in cut:
        assert sum(piece.days.values()) == len(Period(piece.first, piece.last))
        assert sum(piece.by_share.values()) == piece.part
        assert 0 <= piece.part <= amount // 2 + 1
