from dataclasses import replace

import pytest

from ostoja.proofreading.finding import Severity
from ostoja.proofreading.rules.small_count import RULE
from proofreading.written import Report, found, quotes


@pytest.mark.parametrize(
    ("digits", "unit", "label"),
    [
        ("1", "dziecko", "dziecko w placówce"),
        ("4", "rodzina", "rodziny"),
        ("3", None, "Liczba rodzin"),
    ],
)
def test_small_count_of_people_is_found(digits, unit, label):
    [finding] = found(RULE, Report().say(f"Było {digits}", (digits, unit, label)).read())
    assert (finding.quote, finding.severity) == (f"Było {digits}", Severity.WARNING)


@pytest.mark.parametrize(
    ("digits", "unit", "label"),
    [
        ("5", "dziecko", "dzieci"),
        ("0", "rodzina", "rodziny"),
        ("2", "asystent", "asystenci rodziny"),
        ("2", "osoba", "osoby zatrudnione jako asystent rodziny"),
        ("3", "wydarzenie", "festyny"),
        ("3", None, "Liczba gabinetów"),
        ("1,5", "osoba", "etat"),
    ],
)
def test_small_count_leaves_staff_services_and_larger_numbers_alone(digits, unit, label):
    assert quotes(RULE, Report().say(f"Było {digits}", (digits, unit, label)).read()) == []


def test_small_count_leaves_unreadable_numbers_alone():
    report = Report().say("Było 3", ("3", "rodzina", "rodziny"))
    report.figures = [replace(report.figures[0], value=None)]
    assert quotes(RULE, report.read()) == []
