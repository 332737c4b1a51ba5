"""72 hours run through nights, Sundays and a change of the clocks; what is missing is named."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.law.breaches import notify_by
from ostoja.law.dated import NotInForce
from ostoja.oversight.rules import BreachFacts, clock, state, why_not_close

WARSAW = ZoneInfo("Europe/Warsaw")
NOTICED = datetime(2026, 11, 26, 14, 30, tzinfo=WARSAW)
HOURS = st.integers(0, 280_000)


@given(HOURS)
def test_seventy_two_real_hours(hours):
    noticed = (datetime(2018, 6, 1, tzinfo=UTC) + timedelta(hours=hours)).astimezone(WARSAW)
    passed = notify_by(noticed).astimezone(UTC) - noticed.astimezone(UTC)
    assert passed == timedelta(hours=72)


def test_hours_over_the_change_of_the_clocks():
    noticed = datetime(2026, 10, 23, 14, 30, tzinfo=WARSAW)
    assert f"{notify_by(noticed):%d.%m %H:%M}" == "26.10 13:30"


def test_before_the_regulation_there_was_no_duty():
    with pytest.raises(NotInForce):
        notify_by(datetime(2018, 5, 24, 12, tzinfo=WARSAW))


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (0, "Zostały 72 godziny. Zgłoszenie UODO do 29.11.2026, 14:30."),
        (41, "Zostało 31 godzin. Zgłoszenie UODO do 29.11.2026, 14:30."),
        (71, "Została 1 godzina. Zgłoszenie UODO do 29.11.2026, 14:30."),
        (71.5, "Została mniej niż godzina. Zgłoszenie UODO do 29.11.2026, 14:30."),
        (73, "Termin zgłoszenia UODO minął 29.11.2026, 14:30. Zgłoś mimo to i napisz, dlaczego"),
    ],
)
def test_clock_tells_what_is_left(hours, words):
    assert clock(BreachFacts(NOTICED), NOTICED + timedelta(hours=hours)).startswith(words)


def test_clock_tells_whether_it_was_in_time():
    in_time = BreachFacts(NOTICED, to_office="yes", office_told_at=NOTICED + timedelta(hours=72))
    late = BreachFacts(
        NOTICED, to_office="yes", office_told_at=NOTICED + timedelta(hours=72, minutes=1)
    )
    assert "w terminie" in clock(in_time, NOTICED)
    assert "po terminie" in clock(late, NOTICED)
    assert "Nie zgłasza się UODO" in clock(BreachFacts(NOTICED, to_office="no"), NOTICED)


DONE = {
    "is_described": True,
    "to_office": "yes",
    "office_told_at": NOTICED,
    "to_people": "yes",
    "people_told": True,
}


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        ({"is_described": False}, "Opisz najpierw"),
        ({"to_office": ""}, "Rozstrzygnij najpierw"),
        ({"to_people": ""}, "Rozstrzygnij najpierw"),
        ({"office_told_at": None}, "kiedy je zgłoszono"),
        ({"people_told": False}, "kiedy to zrobiono"),
    ],
)
def test_case_with_something_missing_is_not_closed(missing, words):
    assert words in why_not_close(BreachFacts(NOTICED, **DONE | missing))


def test_case_with_everything_done_is_closed():
    assert why_not_close(BreachFacts(NOTICED, **DONE)) is None
    quiet = {"is_described": True, "to_office": "no", "to_people": "no"}
    assert why_not_close(BreachFacts(NOTICED, **quiet)) is None


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "do rozstrzygnięcia"),
        ({"to_office": "yes"}, "do zgłoszenia"),
        (DONE, "do zamknięcia"),
        (DONE | {"closed": True}, "zamknięte"),
    ],
)
def test_state_follows_from_the_facts(facts, words):
    assert state(BreachFacts(NOTICED, **facts)) == words
