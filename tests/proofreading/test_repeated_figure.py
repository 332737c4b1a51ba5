import pytest

from ostoja.proofreading.rules.repeated_figure import RULE
from proofreading.written import Report, found, quotes


def two_bodies(one, two):
    report = Report().goal("1", "Wsparcie").task("2")
    report.institution("Dom Kultury").say(one[2] + " " + one[0], one)
    return report.institution("Urząd Gminy").say(two[2] + " " + two[0], two)


def test_repeated_figure_of_two_bodies_with_the_same_words():
    report = two_bodies(
        ("57", "osoba", "nagrody artystyczne wójta"), ("57", None, "Nagrody artystyczne")
    )
    [finding] = found(RULE, report.read())
    assert finding.quote == "Nagrody artystyczne 57"
    assert "(zadanie 2, Dom Kultury)" in finding.message


def test_repeated_figure_knows_the_unit_from_the_label_and_leaves_verbs_aside():
    one = ("57", "stypendium", "Wójt przyznał artystycznych")
    two = ("57", "osoba", "Stypendia artystyczne otrzymało")
    assert len(quotes(RULE, two_bodies(one, two).read())) == 1


def test_repeated_figure_of_one_body_under_two_tasks():
    report = Report().goal("1", "Wsparcie")
    for task in ("3", "4"):
        report.task(task).institution("Biblioteka").say(
            "Wydarzenia: 32", ("32", None, "Wydarzenia")
        )
    [finding] = found(RULE, report.read())
    assert "(zadanie 3)" in finding.message


def test_repeated_figure_lets_the_summary_confirm_a_number():
    report = two_bodies(("57", "osoba", "nagrody artystyczne"), ("58", None, "koncerty jesienne"))
    report.summary().say("Koncerty jesienne: 58", ("58", None, "Koncerty jesienne"))
    assert quotes(RULE, report.read()) == []


def test_repeated_figure_outside_tasks():
    report = (
        Report().institution("Szkoła").say("Koncerty zimowe: 58", ("58", None, "Koncerty zimowe"))
    )
    report.institution("Dom").say("Koncerty zimowe: 58", ("58", None, "Koncerty zimowe"))
    assert "wcześniej (Szkoła)" in found(RULE, report.read())[0].message


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("57", "osoba", "nagrody artystyczne"), ("56", None, "nagrody artystyczne")),
        (("57", "osoba", "nagrody artystyczne"), ("57", None, "nagrody sportowe")),
        (("57", "osoba", "dożywianie"), ("57", "osoba", "dożywianie")),  # one word: chance
        (("7", "osoba", "nagrody artystyczne"), ("7", None, "nagrody artystyczne")),
        (("570,00", "zł", "nagrody artystyczne"), ("570,00", "zł", "nagrody artystyczne")),
        (("57", "osoba", ""), ("57", "osoba", "")),
    ],
)
def test_repeated_figure_is_silent_about_chance_and_amounts(one, two):
    assert quotes(RULE, two_bodies(one, two).read()) == []


def test_repeated_figure_within_one_section_is_another_rules_business():
    figure = ("57", "osoba", "nagrody artystyczne")
    report = Report().institution("Dom").say("57 nagród", figure).say("57 nagród", figure)
    assert quotes(RULE, report.read()) == []
