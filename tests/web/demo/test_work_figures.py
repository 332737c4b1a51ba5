"""Figures of the work with families against a plain count of the demonstration's rows."""

from decimal import Decimal

import pytest

from ostoja.families.models import (
    Assignment,
    Closing,
    Contact,
    GoalResult,
    GroupMeeting,
    HelpGiven,
    Monitoring,
    Visit,
)
from ostoja.reports.figures import figure

YEARS = [("polaniec", 2023), ("koscierzyna", 2019)]
HALF = Decimal("0.5")


@pytest.fixture(params=YEARS, ids=lambda one: one[0])
def gmina_and_year(demonstration, request):
    slug, year = request.param
    return demonstration[slug], year


def value(gmina, year, code):
    computed = figure(code).of(gmina, year)
    assert computed.rows
    return computed.value


def test_visits_and_hours(gmina_and_year):
    gmina, year = gmina_and_year
    visits = [one for one in Visit.objects.filter(gmina=gmina) if one.held_on.year == year]
    assert value(gmina, year, "PR1") == len(visits) > 20
    others = [*Contact.objects.filter(gmina=gmina), *GroupMeeting.objects.filter(gmina=gmina)]
    minutes = sum(one.minutes for one in [*visits, *others] if one.held_on.year == year)
    assert abs(value(gmina, year, "PR2") - Decimal(minutes) / 60) < HALF


def test_help_in_each_of_the_five_forms(gmina_and_year):
    gmina, year = gmina_and_year
    given = [one for one in HelpGiven.objects.filter(gmina=gmina) if one.held_on.year == year]
    assert {one.form for one in given} == {"advice", "therapy", "services", "legal", "group"}
    assert value(gmina, year, "PR3") == sum(Decimal(one.minutes) for one in given) / 60


def test_mean_length_of_the_work_that_ended(gmina_and_year):
    gmina, year = gmina_and_year
    lengths = []
    for closing in Closing.objects.filter(gmina=gmina, closed_on__year=year):
        (spell,) = Assignment.objects.filter(gmina=gmina, family=closing.family)
        lengths.append((closing.closed_on - spell.started_on).days + 1)
    assert len(lengths) >= 8
    assert abs(value(gmina, year, "PR4") - Decimal(sum(lengths)) / len(lengths)) <= Decimal("0.05")


def test_share_of_goals_reached(gmina_and_year):
    gmina, year = gmina_and_year
    last = {}
    for one in GoalResult.objects.filter(gmina=gmina).select_related("assessment", "goal"):
        day = one.assessment.assessed_on
        if day.year == year and one.assessment.handed_on and one.result != "outdated":
            last[one.goal.line] = max(last.get(one.goal.line, (day, "")), (day, one.result))
    reached = sum(result == "reached" for _, result in last.values())
    share = value(gmina, year, "PR5")
    assert abs(share - Decimal(100 * reached) / len(last)) <= Decimal("0.05")
    assert 0 < share < 100


def test_families_looked_in_on(gmina_and_year):
    gmina, year = gmina_and_year
    families = {
        one.family_id
        for one in Monitoring.objects.filter(gmina=gmina)
        if one.began_on.year <= year <= one.until.year
    }
    assert value(gmina, year, "PR6") == len(families) > 0


def test_waiting_and_court_ordered_families_are_there(gmina_and_year):
    gmina, year = gmina_and_year
    assert value(gmina, year, "WE3") > 0
    assert value(gmina, year, "WE4") > 0
