from ostoja.proofreading.rules.numbering_repeat import RULE
from proofreading.written import Report, found, quotes


def test_numbering_repeat_finds_the_second_task_of_a_number():
    report = (
        Report().goal("1", "Wsparcie").task("1", "Jedna").task("2", "Druga").task("2", "Trzecia")
    )
    [finding] = found(RULE, report.read())
    assert finding.quote == "Zadanie 2. Trzecia"
    assert "Numer 2 się powtarza (zadania celu 1)" in finding.message


def test_numbering_repeat_finds_two_goals_of_a_number():
    assert quotes(RULE, Report().goal("1", "A").goal("1", "B").read()) == ["Cel 1. B"]


def test_numbering_repeat_lets_each_goal_count_from_one():
    report = Report().goal("1", "A").task("1").goal("2", "B").task("1").task("", "bez numeru")
    assert quotes(RULE, report.read()) == []
