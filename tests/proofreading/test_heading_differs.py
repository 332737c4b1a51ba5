import pytest

from ostoja.proofreading.rules.heading_differs import RULE
from proofreading.written import Report, found, quotes


def test_heading_differs_shows_both_wordings():
    goal = Report().goal("1", "Dbałość o potrzeby dzieci", announced="Dbałość o potrzeby rodzin")
    [finding] = found(RULE, goal.read())
    assert finding.quote == "Cel 1. Dbałość o potrzeby dzieci"
    assert "„Dbałość o potrzeby rodzin”" in finding.message


@pytest.mark.parametrize("announced", [None, "dbałość o potrzeby – dzieci."])
def test_heading_differs_is_silent_about_marks_and_unannounced_goals(announced):
    goal = Report().goal("1", "Dbałość o potrzeby dzieci", announced=announced)
    assert quotes(RULE, goal.read()) == []
