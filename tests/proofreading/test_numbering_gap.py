import pytest

from ostoja.blocks.tree import Role
from ostoja.proofreading.numbering import number_of
from ostoja.proofreading.rules.numbering_gap import RULE
from proofreading.written import Report, found, quotes


def with_tasks(*numbers):
    report = Report().goal("1", "Wsparcie")
    for number in numbers:
        report.task(number, "Praca z rodziną")
    return report


def test_numbering_gap_names_the_missing_task():
    [finding] = found(RULE, with_tasks("1", "2", "4", "5").read())
    assert finding.quote == "Zadanie 4. Praca z rodziną"
    assert "brakuje numeru 3 (zadania celu 1)" in finding.message


def test_numbering_gap_at_the_beginning_and_between_goals():
    assert quotes(RULE, with_tasks("2", "3").read()) == ["Zadanie 2. Praca z rodziną"]
    goals = Report().goal("I", "Wsparcie").goal("III", "Pomoc").read()
    assert quotes(RULE, goals) == ["Cel III. Pomoc"]


@pytest.mark.parametrize(
    "numbers",
    [("1", "2", "3"), ("2", "1", "3"), ("1.1", "1.2"), ("", "a"), ("I", "II", "III", "IV")],
)
def test_numbering_gap_is_silent_where_all_numbers_stand(numbers):
    assert quotes(RULE, with_tasks(*numbers).read()) == []


def test_numbering_gap_lets_tasks_be_counted_on_across_goals():
    report = with_tasks("1", "2").goal("2", "Pomoc").task("3", "Druga").task("5", "Trzecia")
    assert quotes(RULE, report.read()) == ["Zadanie 5. Trzecia"]


@pytest.mark.parametrize(
    ("written", "number"),
    [("3", 3), ("2.4", 4), ("2.4.", 4), ("XIV", 14), ("IX.", 9), ("", None), ("b", None)],
)
def test_number_of_reads_the_last_part(written, number):
    assert number_of(written) == number


def headed(*texts):
    report = Report()
    for text in texts:
        report._heading(text, 1, Role.CHAPTER)
    return report.say("Tekst").read()


def test_numbering_gap_between_headings():
    assert quotes(RULE, headed("1. Wstęp", "2. Pomoc", "4. Wnioski")) == ["4. Wnioski"]
    assert quotes(RULE, headed("1. A", "1.1. B", "1.3. C", "2. D")) == ["1.3. C"]


def test_numbering_gap_starts_anew_with_each_chapter():
    texts = ("Wstęp", "1. A", "2. B", "Część", "1. C", "2. D", "3 czerwca", "5. Sierpień")
    assert quotes(RULE, headed(*texts[:-1])) == []
    assert quotes(RULE, headed("3. A", "4. B")) == []
