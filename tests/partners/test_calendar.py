"""A month of events: weeks from Monday, days that are apart, the way around."""

from datetime import date

import pytest

from factories import EventFactory
from ostoja.partners.calendar import bounds, month_of, takes_place


@pytest.mark.parametrize(
    ("event", "days"),
    [
        ({"starts_on": date(2023, 5, 2)}, [2]),
        ({"starts_on": date(2023, 5, 2), "ends_on": date(2023, 5, 4)}, [2, 3, 4]),
        (
            {
                "starts_on": date(2023, 5, 2),
                "ends_on": date(2023, 5, 9),
                "days": ["2023-05-02", "2023-05-09"],
            },
            [2, 9],
        ),
        ({}, []),
    ],
)
def test_an_event_stands_on_its_days(event, days):
    made = EventFactory.build(**event)
    assert [n for n in range(1, 32) if takes_place(made, date(2023, 5, n))] == days


def test_a_month_is_weeks_from_monday_with_days_around_it():
    event = EventFactory.build(starts_on=date(2023, 5, 1))
    month = month_of(2023, 5, [event])
    assert [len(week) for week in month.weeks] == [7] * 5
    assert (month.weeks[0][0].number, month.weeks[0][0].events) == (1, [event])
    assert [day.in_month for day in month.weeks[-1]] == [True] * 3 + [False] * 4
    assert month.events == [event]
    assert bounds(2024, 2) == (date(2024, 2, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    ("year", "month", "around"),
    [
        (2023, 1, ["2022/1", "2022/12", "2023/2", "2024/1"]),
        (2023, 12, ["2022/12", "2023/11", "2024/1", "2024/12"]),
    ],
)
def test_months_and_years_around(year, month, around):
    addresses = [address.strip("/") for _, address in month_of(year, month, []).around]
    assert [address[-len(end) :] for address, end in zip(addresses, around, strict=True)] == around
