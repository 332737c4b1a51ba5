"""When a family's file may go: never while something goes on, never before its day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.database.keys import new_key
from ostoja.oversight.enums import FileClass
from ostoja.oversight.rules import (
    Age,
    Keeping,
    categories_of,
    destroyable_from,
    why_not_destroy,
)

PERIODS = {
    FileClass.FAMILY: Keeping(10, "B10", "wykaz"),
    FileClass.CARE: Keeping(25, "B25", "wykaz"),
}
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
LAST_DAYS = st.dictionaries(st.sampled_from(FileClass), DAYS, min_size=1)


def age(last_days, going_on=()):
    return Age(new_key(), "RW.1.2013", "Wierzba", last_days, going_on)


@given(LAST_DAYS)
def test_every_class_has_had_its_years(last_days):
    first = destroyable_from(age(last_days), PERIODS)
    for kind, day in last_days.items():
        assert first >= date(day.year + 1 + PERIODS[kind].years, 1, 1)


@given(LAST_DAYS, DAYS)
def test_a_file_with_something_going_on_never_goes(last_days, on):
    refusal = why_not_destroy(age(last_days, ("trwa praca asystenta",)), PERIODS, on)
    assert (
        refusal == "Sprawa RW.1.2013 nie jest zamknięta: trwa praca asystenta. Najpierw to zakończ."
    )


@given(LAST_DAYS)
def test_refused_the_day_before_and_let_go_on_the_day(last_days):
    first = destroyable_from(age(last_days), PERIODS)
    refusal = why_not_destroy(age(last_days), PERIODS, first - timedelta(days=1))
    assert f"najwcześniej {first:%d.%m.%Y}" in refusal
    assert why_not_destroy(age(last_days), PERIODS, first) is None


def test_a_file_without_any_day_never_goes():
    assert "nie ma żadnego dnia" in why_not_destroy(age({}), PERIODS, date(2999, 1, 1))


@pytest.mark.parametrize(
    ("kinds", "words"),
    [((FileClass.FAMILY,), "B10"), ((FileClass.FAMILY, FileClass.CARE), "B10 i B25")],
)
def test_categories_are_named_once_each(kinds, words):
    assert categories_of(age(dict.fromkeys(kinds, date(2013, 1, 1))), PERIODS) == words
