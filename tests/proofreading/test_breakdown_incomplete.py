import pytest

from ostoja.proofreading.finding import Severity
from ostoja.proofreading.rules.breakdown_incomplete import RULE
from proofreading.written import Report, found, quotes


def money(text, *amounts):
    return Report().say(text, *[(each, "zł", "wydatki") for each in amounts]).read()


def test_breakdown_incomplete_is_a_note():
    text = "Wydano 100,00 zł, w tym 20,00 zł na A i 50,00 zł na B."
    [finding] = found(RULE, money(text, "100,00", "20,00", "50,00"))
    assert (finding.quote, finding.severity) == (text, Severity.NOTE)
    assert "napisz „z tego”" in finding.message


def test_breakdown_incomplete_points_at_the_amount_in_the_next_sentence():
    text = "Wydano 100,00 zł, w tym 20,00 zł na A i 50,00 zł na B. Na C wydano 30,00 zł."
    [finding] = found(RULE, money(text, "100,00", "20,00", "50,00", "30,00"))
    assert "Brakującą liczbę (30,00 zł) podaje tekst obok." in finding.message


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Wydano 100,00 zł, w tym 20,00 zł na A i 80,00 zł na B.", ["100,00", "20,00", "80,00"]),
        ("Wydano 100,00 zł, w tym 20,00 zł na A.", ["100,00", "20,00"]),
        ("Wydano 100,00 zł, z tego 20,00 zł na A i 50,00 zł na B.", ["100,00", "20,00", "50,00"]),
        ("Wydano 100,00 zł, w tym 70,00 zł na A i 50,00 zł na B.", ["100,00", "70,00", "50,00"]),
    ],
)
def test_breakdown_incomplete_leaves_full_single_and_wrong_lists_alone(text, amounts):
    assert quotes(RULE, money(text, *amounts)) == []
