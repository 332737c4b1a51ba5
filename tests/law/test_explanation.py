"""Where a note's amount comes from, in the words that a bookkeeper reads."""

from datetime import date

import pytest

from ostoja.law.cofunding import Basis, Proration
from ostoja.law.cofunding_policies import LeavingDay, Policies, Recount, Rounding
from ostoja.law.explanation import AGREES, explain, share_words
from ostoja.law.settlement import Care, Cost
from ostoja.values.periods import Period, month_of

PLACED = date(2024, 5, 17)
MAY_2025 = month_of(date(2025, 5, 1))
ANNIVERSARY = "do 16.05.2025 udział wynosi 10 %, a od 17.05.2025 30 %"


def told(billed, cost, care=None, **readings):
    return explain(cost, care or Care(PLACED), Policies(**readings), billed)


def monthly(amount, period):
    return Cost(amount, Basis.MONTHLY, period)


def test_what_agrees_is_said_to_agree():
    assert told(61000, monthly(310000, MAY_2025)) == AGREES


def test_days_before_the_act_have_no_share_to_mistake():
    december = month_of(date(2011, 12, 1))
    words = told(10000, monthly(310000, december), Care(december.first))
    assert words.startswith("Nota jest wyższa o 100,00")


@pytest.mark.parametrize(("billed", "share"), [(31000, 10), (93000, 30), (155000, 50)])
def test_a_note_that_overlooks_the_anniversary_is_told_by_its_share(billed, share):
    words = told(billed, monthly(310000, MAY_2025))
    assert words == f"Nota liczy cały okres po {share} %, a {ANNIVERSARY}."


RETURNED = Care(PLACED, earlier=(Period(date(2023, 3, 1), date(2024, 3, 6)),))
LEFT = Care(PLACED, last_day=date(2024, 6, 30))


@pytest.mark.parametrize(
    ("words", "readings", "parts", "care", "cost"),
    [
        (
            "lata po powrocie do domu",
            ({"recount": Recount.RESTART}, {"recount": Recount.CUMULATE}),
            (61000, 135000),
            RETURNED,
            monthly(310000, MAY_2025),
        ),
        (
            "dzień opuszczenia",
            ({"leaving_day": LeavingDay.COUNTS}, {"leaving_day": LeavingDay.NOT}),
            (30000, 29000),
            LEFT,
            monthly(300000, month_of(LEFT.last_day)),
        ),
        (
            "niepełny miesiąc",
            ({"proration": Proration.DAYS_OF_MONTH}, {"proration": Proration.THIRTIETHS}),
            (22000, 22733),
            Care(date(2025, 5, 10)),
            monthly(310000, Period(date(2025, 5, 10), date(2025, 5, 31))),
        ),
        (
            "zaokrągla",
            ({"rounding": Rounding.PART_ONCE}, {"rounding": Rounding.COST_FIRST}),
            (6585, 6586),
            Care(PLACED),
            monthly(136100, Period(PLACED, date(2024, 5, 31))),
        ),
    ],
    ids=["years", "leaving", "month", "rounding"],
)
def test_a_point_read_otherwise_is_named_whichever_way_was_settled(
    words, readings, parts, care, cost
):
    for settled, ours, other in ((0, *parts), (1, *reversed(parts))):
        assert told(ours, cost, care, **readings[settled]) == AGREES
        said = told(other, cost, care, **readings[settled])
        assert words in said
        assert said.startswith("Nota inaczej")


def test_days_of_absence_that_the_powiat_pays_for_no_one_are_named():
    away = Care(PLACED, unpaid=(Period(date(2025, 5, 1), date(2025, 5, 10)),))
    assert "dni nieobecności" in told(61000, monthly(310000, MAY_2025), away)


@pytest.mark.parametrize(
    ("billed", "words"),
    [(61001, "wyższa o 0,01\N{NO-BREAK SPACE}zł"), (50000, "niższa o 110,00\N{NO-BREAK SPACE}zł")],
)
def test_what_no_reading_explains_is_a_question_to_the_powiat(billed, words):
    said = told(billed, monthly(310000, MAY_2025))
    assert said == f"Nota jest {words}. Zapytaj powiat, z czego to wynika."


@pytest.mark.parametrize(
    ("month", "words"),
    [
        (date(2024, 6, 1), "od 17.05.2024 udział wynosi 10 %"),
        (date(2025, 5, 1), ANNIVERSARY),
        (date(2025, 6, 1), "od 17.05.2025 udział wynosi 30 %"),
    ],
)
def test_the_share_of_a_month_is_told_with_its_day(month, words):
    assert share_words(monthly(1, month_of(month)), Care(PLACED), Policies()) == words
