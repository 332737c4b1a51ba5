"""Caseload, deadlines, statutory rates, tasks of the gmina: values and refusals by the day."""

from datetime import date
from decimal import Decimal

import pytest

from ostoja.law import deadlines
from ostoja.law.caseload import CASELOAD_LIMIT, Caseload, caseload, why_not_assign
from ostoja.law.dated import NotInForce, Since
from ostoja.law.gmina_tasks import DELEGATED_TASKS, OWN_TASKS
from ostoja.law.rates import STATUTORY_RATES, institution_rate_from, proposed_rates
from ostoja.law.register import PARAMETERS, SUBJECTS

BEFORE, AFTER = date(2014, 12, 31), date(2015, 1, 1)


@pytest.mark.parametrize(
    ("families", "day", "expected"),
    [
        (12, AFTER, Caseload.FREE),
        (13, AFTER, Caseload.WARNING),
        (15, AFTER, Caseload.WARNING),
        (16, AFTER, Caseload.OVER),
        (20, BEFORE, Caseload.WARNING),
        (21, BEFORE, Caseload.OVER),
    ],
)
def test_caseload_limit_fell_from_20_to_15(families, day, expected):
    assert caseload(families, day) is expected


def test_sixteenth_family_is_refused_in_words():
    assert why_not_assign(14, AFTER) is None
    assert why_not_assign(19, BEFORE) is None
    assert "najwyżej na 15 (art. 15 ust. 4)" in why_not_assign(15, AFTER)


def test_caseload_takes_a_later_limit_as_an_argument():
    reform = CASELOAD_LIMIT.with_later([Since(date(2027, 1, 1), 10, basis="próba")])
    assert caseload(11, date(2027, 1, 1), limit=reform) is Caseload.OVER
    assert caseload(11, date(2026, 12, 31), limit=reform) is Caseload.FREE


@pytest.mark.parametrize(
    ("rule", "period_end", "by"),
    [
        (deadlines.ANNUAL_REPORT, date(2023, 12, 31), date(2024, 3, 31)),
        (deadlines.AVERAGE_COSTS, date(2024, 12, 31), date(2025, 3, 31)),
        (deadlines.ACCESSIBILITY_REVIEW, date(2024, 12, 31), date(2025, 3, 31)),
        (deadlines.RESOURCE_ASSESSMENT, date(2024, 12, 31), date(2025, 4, 30)),
        (deadlines.STATE_OF_GMINA, date(2024, 12, 31), date(2025, 5, 31)),
        (deadlines.VOIVODE_FIRST_HALF, date(2025, 6, 30), date(2025, 7, 31)),
        (deadlines.VOIVODE_SECOND_HALF, date(2025, 12, 31), date(2026, 1, 31)),
        (deadlines.MRIPS_03, date(2023, 12, 31), date(2024, 2, 9)),
        (deadlines.ANNUAL_REPORT, date(2024, 3, 30), date(2024, 3, 31)),
        (deadlines.ANNUAL_REPORT, date(2024, 3, 31), date(2025, 3, 31)),
    ],
)
def test_deadline_is_the_first_such_day_after_the_period(rule, period_end, by):
    assert deadlines.due(rule, period_end) == by


def test_deadline_that_moves_each_year_is_refused_where_it_is_not_known():
    for period_end in (date(2022, 12, 31), date(2024, 12, 31)):
        with pytest.raises(NotInForce, match="MRiPS-03"):
            deadlines.due(deadlines.MRIPS_03, period_end)


def test_family_is_assessed_every_six_months_with_three_reminders():
    assert deadlines.assessment_due(date(2024, 8, 31)) == date(2025, 2, 28)
    assert deadlines.assessment_reminders(date(2025, 1, 15)) == [
        date(2025, 6, 15),
        date(2025, 7, 1),
        date(2025, 7, 12),
    ]


def test_family_is_looked_at_for_a_year_after_the_work_ended():
    days = deadlines.monitoring_days(date(2024, 11, 30))
    assert [str(day) for day in days] == ["2025-02-28", "2025-05-30", "2025-08-30", "2025-11-30"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2012, 1, 1), (660, 1000, 200)),
        (date(2018, 6, 1), (694, 1052, 211)),
        (date(2021, 6, 1), (746, 1131, 227)),
        (date(2022, 5, 31), (746, 1131, 227)),
        (date(2022, 6, 1), (785, 1189, 239)),
        (date(2023, 6, 1), (899, 1361, 274)),
        (date(2024, 6, 1), (1002, 1517, 306)),
        (date(2026, 5, 31), (1002, 1517, 306)),
    ],
)
def test_statutory_rates_by_day(day, expected):
    assert STATUTORY_RATES.on(day) == expected


def test_values_read_well_on_paper():
    day = date(2024, 6, 1)
    assert str(deadlines.ANNUAL_REPORT.on(day)) == "31.03"
    assert str(STATUTORY_RATES.on(day)) == "1002.00 / 1517.00 / 306.00"


def test_unknown_statutory_rates_are_refused_never_zero():
    with pytest.raises(NotInForce, match="nie obowiązuje"):
        STATUTORY_RATES.on(date(2011, 12, 31))
    with pytest.raises(NotInForce, match="szacunkiem"):
        STATUTORY_RATES.on(date(2026, 6, 1))


@pytest.mark.parametrize(
    ("since", "indices"),
    [
        (date(2021, 6, 1), ("101.6", "102.3", "103.4")),
        (date(2022, 6, 1), ("105.1",)),
        (date(2023, 6, 1), ("114.4",)),
        (date(2024, 6, 1), ("111.4",)),
    ],
)
def test_valorisation_reproduces_the_published_rates(since, indices):
    before = STATUTORY_RATES.on(since.replace(month=5, day=31))
    assert proposed_rates(before, [*map(Decimal, indices)], since) == STATUTORY_RATES.on(since)


@pytest.mark.parametrize("indices", [("103.6",), ("105.0",), ()])
def test_rates_stay_until_prices_pass_the_threshold(indices):
    day = date(2025, 6, 1)
    assert proposed_rates(STATUTORY_RATES.on(day), [*map(Decimal, indices)], day) is None


def test_w4_rate_of_an_institution_applies_from_the_next_month():
    assert institution_rate_from(date(2026, 3, 1)) == date(2026, 4, 1)
    assert institution_rate_from(date(2025, 12, 31)) == date(2026, 1, 1)


def test_tasks_of_the_gmina_are_numbered_as_in_the_act():
    own = OWN_TASKS.on(date(2024, 1, 1))
    assert [task.number for task in own if "lit" not in task.number] == list("12345678")
    assert str(own[0]) == "1) trzyletni gminny program wspierania rodziny"
    assert len(DELEGATED_TASKS.on(date(2024, 1, 1))) == 1


def test_every_value_is_in_the_register_once_with_basis_and_source():
    assert len(PARAMETERS) == sum(map(len, SUBJECTS.values()))
    for parameter in PARAMETERS.values():
        for entry in parameter.history:
            assert entry.basis
            assert entry.source
