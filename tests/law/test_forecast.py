"""A year of children in care foreseen by hand, and what parts it from how the year went."""

from dataclasses import replace
from datetime import date

import pytest

from ostoja.law.cofunding import Basis
from ostoja.law.cofunding_policies import LeavingDay, Policies, Recount
from ostoja.law.dated import NotInForce
from ostoja.law.forecast import (
    Cause,
    Planned,
    differences,
    forecast,
    moving,
    repriced,
    returning,
)
from ostoja.law.settlement import Care
from ostoja.values.periods import Period, month_of, year

WHOLE = year(2023)
PLACED = date(2022, 12, 1)  # 10 % until the end of November 2023
MARCH = month_of(date(2023, 3, 1))


def monthly(stay="s", amount=100000, **rest):
    """1 000 zł a month, so 100 zł of the gmina's in each month at 10 %."""
    given = {"child": stay, "place": "dom", "component": "utrzymanie", "first": PLACED}
    given |= {"last": date(2023, 11, 30), "care": Care(PLACED), "amount_on": lambda _: amount}
    return Planned(stay=stay, **given | rest)


def line(number="1", stay="s", amount=100000, **rest):
    """One line of a note, for its days alone."""
    days = {"first": MARCH.first, "last": MARCH.last, "component": "wycieczka"}
    told = {"basis": Basis.BILLED, "recurs": False, "line": number}
    return monthly(stay, amount, **days | told | rest)


def of(*planned, readings=lambda _: Policies()):
    return forecast(planned, WHOLE, readings)


def causes(then, later):
    found = differences(then, later)
    assert sum(one.grosze for one in found) == later.total - then.total
    return [(one.stay, one.cause, one.grosze) for one in found]


def test_each_month_of_the_period_costs_its_share():
    found = of(monthly())
    assert (found.total, len(found.cells), found.missing) == (110000, 11, ())
    assert of(monthly(last=None)).total == 110000 + 30000


def test_days_that_a_note_tells_are_not_foreseen_again():
    assert of(monthly(told=(MARCH,)), line()).total == 110000


def test_a_cost_of_other_years_is_no_part_of_this_one():
    assert of(monthly(first=date(2024, 1, 1), last=None)).cells == ()


def test_a_billed_line_stays_whole_and_is_counted_in_the_year_it_begins():
    over = {"first": date(2023, 11, 20), "last": date(2024, 1, 5)}
    (cell,) = of(line(**over)).cells
    assert (cell.piece.first, cell.piece.last) == (over["first"], over["last"])
    assert of(line(first=date(2022, 12, 20), last=date(2023, 1, 5))).cells == ()
    assert len(of(line(last=None)).cells) == 1


def test_a_cost_that_cannot_be_told_is_named_once_and_left_out():
    def unknown(_):
        raise NotInForce("Nie ma stawki domu.")

    found = of(monthly("Ala", amount_on=unknown), monthly("Ola"))
    assert (found.missing, found.total) == (("Ala: Nie ma stawki domu.",), 110000)


def test_another_powiat_is_read_its_own_way():
    care = Care(PLACED, last_day=date(2023, 11, 30))
    other = monthly(care=care, readings=lambda _: Policies(leaving_day=LeavingDay.NOT))
    assert of(monthly(care=care)).total - of(other).total == 333


def test_what_comes_once_is_told_apart_and_what_is_taken_off_is_below_zero():
    off = line("2", amount=30000, reduces=True)
    each_month = replace(off, basis=Basis.MONTHLY, line="3")
    assert of(line(), off, each_month, monthly()).unforeseeable == 10000 - 3000
    assert of(off).total == -3000


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (MARCH.last, "wycieczka, 01.03.2023–31.03.2023"),
        (MARCH.first, "wycieczka, 01.03.2023"),
        (None, "wycieczka, 01.03.2023"),
    ],
)
def test_a_line_is_told_with_its_days(last, words):
    assert line(last=last).words == words


def test_a_child_that_leaves_costs_nothing_from_the_next_day():
    later = monthly(component="dodatek", first=date(2023, 6, 1))
    stays = returning([monthly(), later, monthly("t")], "s", date(2023, 3, 31))
    assert [(one.stay, one.last) for one in stays] == [
        ("s", date(2023, 3, 31)),
        ("t", date(2023, 11, 30)),
    ]
    assert stays[0].care.last_day == date(2023, 3, 31)
    assert causes(of(monthly()), of(stays[0])) == [("s", Cause.DEPARTURE, -80000)]


def test_a_child_that_moves_costs_as_the_new_place_from_its_first_day():
    new = monthly(place="rodzina", amount=50000, first=date(2023, 4, 1))
    stays = moving([monthly(), replace(new, component="dodatek"), monthly("t")], "s", new)
    assert [(one.stay, one.last) for one in stays[:2]] == [
        ("s", date(2023, 3, 31)),
        ("t", date(2023, 11, 30)),
    ]
    assert causes(of(monthly(), monthly("t")), of(*stays)) == [("s", Cause.MOVE, -40000)]


def test_a_raise_counts_from_the_month_of_its_day_and_not_for_what_comes_once():
    planned = repriced([monthly(), line()], date(2023, 11, 15), 5)
    assert causes(of(monthly(), line()), of(*planned)) == [("s", Cause.RATE, 500)]


@pytest.mark.parametrize(
    ("then", "later", "cause", "grosze"),
    [
        ([], [monthly()], Cause.ARRIVAL, 110000),
        (
            [monthly(last=MARCH.last)],
            [monthly(last=date(2023, 4, 30))],
            Cause.MOVE,
            10000,
        ),
        ([monthly()], [monthly(), monthly(component="dodatek")], Cause.COST, 110000),
        ([], [line()], Cause.UNFORESEEN, 10000),
        ([], [line(reduces=True)], Cause.REDUCED, -10000),
        ([line()], [line(amount=200000)], Cause.RATE, 10000),
        ([line()], [], Cause.DEPARTURE, -10000),
    ],
)
def test_what_parts_a_plan_from_its_year_is_named(then, later, cause, grosze):
    assert causes(of(*then), of(*later)) == [("s", cause, grosze)]


def test_a_line_that_both_know_is_no_difference():
    assert causes(of(line()), of(line())) == []


def test_settled_otherwise_is_a_cause_of_its_own():
    """With 244 days of an earlier stay the share is 30 % from the first of April."""
    earlier = (Period(date(2021, 8, 1), date(2022, 4, 1)),)
    again = monthly(care=Care(PLACED, earlier=earlier))
    other = of(again, readings=lambda _: Policies(recount=Recount.CUMULATE))
    assert causes(of(again), other) == [("s", Cause.POLICY, 8 * 20000)]
