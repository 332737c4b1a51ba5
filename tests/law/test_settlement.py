"""The gmina's part under a powiat's settled readings, against a second implementation."""

import random
from datetime import date, timedelta

import pytest

from counting import large_count
from law.second_settlement import settle
from ostoja.law.cofunding import Basis, Before2012, NegativeAmount, Proration
from ostoja.law.cofunding_policies import LeavingDay, Policies, Recount, Rounding
from ostoja.law.dated import Dated, NotInForce, Since
from ostoja.law.settlement import Care, Cost, settled, share_on, shares_over
from ostoja.values.periods import Period, month_of

PLACED = date(2024, 5, 17)


def yes_or_no(*, value):
    return Dated("x", "x", "", (Since(date(2012, 1, 1), value, "porozumienie"),), date(2026, 1, 1))


def part(amount, care, period, basis=Basis.MONTHLY, coordinator=False, **readings):
    cost = Cost(amount, basis, period, coordinator)
    return sum(one.part for one in settled(cost, care, lambda day: Policies(**readings)))


def test_w1_rounding_order():
    """1 361 zł from 17 May: 65,85 when the part is rounded once, 65,86 when the cost goes first."""
    may = Period(PLACED, date(2024, 5, 31))
    assert part(136100, Care(PLACED), may) == 6585
    assert part(136100, Care(PLACED), may, rounding=Rounding.COST_FIRST) == 6586


def test_w6_return_and_a_new_placement():
    again = Care(date(2026, 1, 10), earlier=(Period(date(2022, 3, 1), date(2024, 8, 31)),))
    february = month_of(date(2026, 2, 1))
    assert part(100000, again, february) == 10000
    assert part(100000, again, february, recount=Recount.CUMULATE) == 50000


def test_w9_institution_by_thirtieths_and_by_days():
    april = Period(date(2025, 4, 10), date(2025, 4, 30))
    assert part(1019496, Care(date(2025, 4, 10)), april) == 71365
    may = Period(date(2025, 5, 10), date(2025, 5, 31))
    assert part(310000, Care(date(2025, 5, 10)), may) == 22000
    thirtieths = {"proration": Proration.THIRTIETHS}
    assert part(310000, Care(date(2025, 5, 10)), may, **thirtieths) == 22733


def test_the_day_of_leaving_may_be_unpaid():
    care, june = Care(PLACED, last_day=date(2024, 6, 30)), month_of(date(2024, 6, 1))
    assert part(300000, care, june) == 30000
    assert part(300000, care, june, leaving_day=LeavingDay.NOT) == 29000


def test_an_unpaid_absence_lowers_the_cost_and_not_the_years():
    away = Care(PLACED, unpaid=(Period(date(2025, 5, 1), date(2025, 5, 10)),))
    (may,) = settled(
        Cost(310000, Basis.MONTHLY, month_of(date(2025, 5, 1))), away, lambda day: Policies()
    )
    assert (may.days, may.part) == ({10: 6, 30: 15}, 6000 + 45000)


def test_a_month_without_a_paid_day_has_no_piece():
    away = Care(PLACED, unpaid=(Period(date(2024, 5, 20), date(2024, 8, 1)),))
    assert part(100000, away, month_of(date(2024, 7, 1))) == 0


def test_the_coordinator_is_shared_from_february_2023_and_by_agreement():
    care, days = Care(date(2022, 12, 1)), Period(date(2023, 1, 1), date(2023, 2, 28))
    assert part(42000, care, days, coordinator=True) == 4200
    shared = {"coordinator_shared": yes_or_no(value=True)}
    assert part(42000, care, days, coordinator=True, **shared) == 8400


def test_a_stay_begun_before_the_act_waits_for_the_reading():
    care, may = Care(date(2010, 5, 1)), month_of(date(2024, 5, 1))
    assert part(100000, care, may) == 0
    assert part(100000, care, may, before_2012=Before2012.SHARE) == 50000


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(date(2024, 5, 16), date(2024, 5, 31)), "zaczął się 17.05.2024"),
        (Period(date(2025, 1, 1), date(2025, 1, 2)), "skończył się 01.01.2025"),
    ],
)
def test_days_outside_the_stay_are_refused(period, words):
    with pytest.raises(NotInForce, match=words):
        part(1000, Care(PLACED, last_day=date(2025, 1, 1)), period)


def test_a_negative_amount_is_refused():
    with pytest.raises(NegativeAmount):
        part(-1, Care(PLACED), month_of(date(2024, 6, 1)))


def some_stay(chance):
    """First days often on 29 February, so that leap years are met."""
    first = chance.choice([date(2016, 2, 29), date(2012, 1, 1) + timedelta(chance.randrange(5000))])
    earlier, day = [], first - timedelta(chance.randrange(30, 400))
    for _ in range(chance.randrange(3)):
        start = max(date(2012, 1, 1), day - timedelta(chance.randrange(1, 500)))
        if start < day:
            earlier.append((start, day))
        day = start - timedelta(chance.randrange(2, 90))
    return first, earlier


def some_line(chance, first):
    start = first + timedelta(chance.choice([0, 350, 364, 365, 366, 720, 729, 730, 731, 2000]))
    start += timedelta(chance.randrange(25))
    last = start + timedelta(chance.choice([0, 5, 30, 31, 59, 100, 400]))
    leaving = chance.choice([None, last, last + timedelta(3)])
    unpaid, day = [], start - timedelta(10)
    for _ in range(chance.randrange(3)):
        day += timedelta(chance.randrange(1, 60))
        end = day + timedelta(chance.randrange(40))
        unpaid.append((day, end))
        day = end + timedelta(2)
    return start, last, leaving, unpaid


def some_case(chance):
    first, earlier = some_stay(chance)
    start, last, leaving, unpaid = some_line(chance, first)
    return {
        "first_day": first,
        "earlier": earlier,
        "adult_from": chance.choice([None, None, start + timedelta(chance.randrange(60))]),
        "from": start,
        "to": last,
        "last_day": leaving,
        "unpaid": unpaid,
        "amount": chance.randrange(2_000_000),
        "billed": chance.random() < 0.3,
        "cumulate": chance.random() < 0.5,
        "leaving_day_not": chance.random() < 0.5,
        "thirtieths": chance.random() < 0.5,
        "cost_first": chance.random() < 0.3,
        "coordinator": chance.random() < 0.2,
        "coordinator_shared": chance.random() < 0.5,
    }


def ours(case):
    readings = Policies(
        recount=Recount.CUMULATE if case["cumulate"] else Recount.RESTART,
        leaving_day=LeavingDay.NOT if case["leaving_day_not"] else LeavingDay.COUNTS,
        proration=Proration.THIRTIETHS if case["thirtieths"] else Proration.DAYS_OF_MONTH,
        rounding=Rounding.COST_FIRST if case["cost_first"] else Rounding.PART_ONCE,
        coordinator_shared=yes_or_no(value=case["coordinator_shared"]),
    )
    care = Care(
        case["first_day"],
        case["last_day"],
        tuple(Period(*days) for days in case["earlier"]),
        case["adult_from"],
        tuple(Period(*days) for days in case["unpaid"]),
    )
    basis = Basis.BILLED if case["billed"] else Basis.MONTHLY
    cost = Cost(case["amount"], basis, Period(case["from"], case["to"]), case["coordinator"])
    found = settled(cost, care, lambda day: readings)
    assert all(sum(piece.by_share.values()) == piece.part for piece in found)
    return [(piece.first, piece.last, piece.days, piece.part) for piece in found]


def test_a_second_implementation_agrees_on_random_lines():
    count = large_count("lines settled a second time", whole=100_000)
    chance = random.Random(191)
    cases = (some_case(chance) for _ in range(count))
    differing = [case for case in cases if ours(case) != settle(case)]
    assert differing[:3] == []


def test_the_share_of_a_day_is_told_only_inside_the_stay():
    care = Care(PLACED, last_day=date(2025, 6, 30))
    assert share_on(date(2025, 5, 16), care, Policies()) == 10
    assert share_on(date(2025, 5, 17), care, Policies()) == 30
    for outside in (date(2024, 5, 16), date(2025, 7, 1)):
        with pytest.raises(NotInForce, match="Pobyt w pieczy"):
            share_on(outside, care, Policies())


def test_an_unpaid_day_has_no_share():
    away = Care(PLACED, unpaid=(Period(date(2024, 6, 1), date(2024, 6, 10)),))
    assert share_on(date(2024, 6, 10), away, Policies()) is None
    assert share_on(date(2024, 6, 11), away, Policies()) == 10


def test_shares_over_a_period_begin_where_the_share_is_another():
    whole = Period(PLACED, date(2027, 1, 31))
    found = shares_over(whole, Care(PLACED), lambda day: Policies())
    days = [(date.fromordinal(step.ordinal), step.percent) for step in found]
    assert days == [(PLACED, 10), (date(2025, 5, 17), 30), (date(2026, 5, 17), 50)]


def test_a_reading_settled_later_moves_the_share_from_its_month():
    care = Care(PLACED, earlier=(Period(date(2023, 8, 1), date(2024, 3, 31)),))

    def settled_in_july(day):
        later = day >= date(2024, 7, 1)
        return Policies(recount=Recount.CUMULATE if later else Recount.RESTART)

    found = shares_over(Period(PLACED, date(2024, 12, 31)), care, settled_in_july)
    days = [(date.fromordinal(step.ordinal), step.percent) for step in found]
    assert days == [(PLACED, 10), (date(2024, 9, 16), 30)]


def test_shares_before_the_act_are_none():
    before, shared = (
        Period(date(2011, 5, 1), date(2011, 6, 30)),
        Policies(before_2012=Before2012.SHARE),
    )
    assert shares_over(before, Care(date(2010, 5, 1)), lambda day: shared) == ()
