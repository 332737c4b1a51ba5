import pytest

from ostoja.proofreading.rules.misplaced_content import RULE
from proofreading.written import Report, quotes


def under(task, *texts):
    report = Report().goal("1", "Wsparcie").task("4", task).institution("GOPS")
    for text in texts:
        report.say(text)
    return report.read()


@pytest.mark.parametrize(
    ("task", "text", "quote"),
    [
        (
            "Pobyt dzieci w instytucjonalnej pieczy zastępczej",
            "Działało 9 rodzin zastępczych.",
            "rodzin zastępczych",
        ),
        (
            "Prowadzenie placówek wsparcia dziennego",
            "Ze świetlicy szkolnej korzysta 40 dzieci.",
            "świetlicy szkolnej",
        ),
        ("Placówka wsparcia dziennego", "Działa Dom Samopomocy.", "Dom Samopomocy"),
        (
            "Rozwój rodzinnej pieczy zastępczej",
            "W placówce opiekuńczo-wychowawczej było 6 dzieci.",
            "placówce opiekuńczo",
        ),
        (
            "Szkolenie asystentów rodziny",
            "Przeszkolono 12 nauczycieli.",
            "Przeszkolono 12 nauczyciel",
        ),
    ],
)
def test_misplaced_content_is_found(task, text, quote):
    assert quotes(RULE, under(task, "Zadanie wykonano.", text)) == [quote]


@pytest.mark.parametrize(
    ("task", "text"),
    [
        ("Pobyt dzieci w pieczy zastępczej", "Działało 9 rodzin zastępczych."),
        ("Instytucjonalna piecza i rodziny zastępcze", "Działało 9 rodzin zastępczych."),
        ("Placówki wsparcia dziennego", "Świetlica środowiskowa ma 30 miejsc."),
        ("Organizacja czasu wolnego", "Ze świetlicy szkolnej korzysta 40 dzieci."),
    ],
)
def test_misplaced_content_leaves_what_belongs_alone(task, text):
    assert quotes(RULE, under(task, text)) == []


def test_misplaced_content_reads_the_name_of_the_institution_too():
    report = Report().goal("1", "Wsparcie").task("5", "Placówki wsparcia dziennego")
    assert quotes(RULE, report.institution("Świetlica szkolna").read()) == ["Świetlica szkolna"]


def test_misplaced_content_is_told_once_an_institution():
    text = "Rodziny zastępcze pracowały dobrze."
    assert len(quotes(RULE, under("Instytucjonalna piecza zastępcza", text, text))) == 1
