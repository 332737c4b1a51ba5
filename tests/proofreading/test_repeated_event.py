from datetime import date

from ostoja.proofreading.finding import Severity
from ostoja.proofreading.rules.repeated_event import RULE
from proofreading.written import Report, found, quotes

DAY = date(2023, 5, 6)


def test_repeated_event_counts_the_repeated_of_a_list():
    report = Report().goal("1", "Wsparcie").task("3").institution("Dom Kultury")
    report.event("Bal", DAY).event("Rajd", DAY)
    report.task("4").institution("Dom Kultury").event("bal", DAY).event("Rajd", DAY).event(
        "Kiermasz"
    )
    [finding] = found(RULE, report.read())
    assert (finding.quote, finding.severity) == ("bal – 06.05.2023", Severity.WARNING)
    assert "(zadanie 3): 2 z 3" in finding.message


def test_repeated_event_on_one_list():
    report = Report().institution("Dom Kultury").event("Bal", DAY).event("Bal", DAY)
    [finding] = found(RULE, report.read())
    assert "na tej samej liście" in finding.message


def test_repeated_event_of_two_bodies_is_only_noted():
    report = Report().institution("Dom Kultury").event("Bal", DAY).institution("Szkoła")
    [finding] = found(RULE, report.event("Bal", DAY).read())
    assert finding.severity is Severity.NOTE
    assert "(Dom Kultury)" in finding.message


def test_repeated_event_in_two_goals_without_tasks():
    report = Report().goal("1", "A").institution("Dom").event("Bal", DAY)
    [finding] = found(RULE, report.goal("2", "B").institution("Dom").event("Bal", DAY).read())
    assert "w innym miejscu" in finding.message


def test_repeated_event_knows_a_title_with_its_place():
    report = Report().institution("Dom Kultury").event("Festyn Rodzinny w parku", DAY)
    assert len(quotes(RULE, report.event("Festyn rodzinny", DAY).read())) == 1
    report = Report().institution("Dom Kultury").event("Festyn w parku", DAY)
    assert quotes(RULE, report.event("Festyn", DAY).read()) == []


def test_repeated_event_reads_items_in_which_no_event_was_recognised():
    report = Report().institution("Dom Kultury").event("Bal", DAY)
    report.listing("letnie kino – 08.07.2023 r.", "bez daty", "letnie kino – 08.07.2023 r.")
    assert quotes(RULE, report.read()) == ["letnie kino – 08.07.2023 r."]


def test_repeated_event_is_silent_about_other_days_and_undated_events_of_others():
    report = Report().institution("Dom Kultury").event("Bal", DAY).event("Bal", date(2023, 5, 7))
    report.event("Wigilia").institution("Szkoła").event("Wigilia")
    assert quotes(RULE, report.read()) == []
