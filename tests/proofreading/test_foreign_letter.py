import pytest

from ostoja.proofreading.finding import Severity
from ostoja.proofreading.rules.foreign_letter import RULE
from proofreading.written import found, prose, quotes


@pytest.mark.parametrize(
    ("text", "quote", "severity"),
    [
        ("Zajéć było wiele.", "Zajéć", Severity.WARNING),  # opens the sentence: no name
        ("Spotkanie prowádzono w sali.", "prowádzono", Severity.WARNING),
        ("Koncert grupy Tößtal.", "Tößtal", Severity.NOTE),  # a name inside a sentence
        ("„Piťka nożna”", "Piťka", Severity.WARNING),
    ],
)
def test_foreign_letter_is_told_with_its_weight(text, quote, severity):
    assert [(each.quote, each.severity) for each in found(RULE, prose(text))] == [(quote, severity)]


def test_foreign_letter_finds_characters_nobody_sees():
    [finding] = found(RULE, prose("Za\u200bjęcia dla dzieci"))
    assert finding.quote == "Za\u200bjęcia dla"
    assert "U+200B" in finding.message
    assert len(quotes(RULE, prose("Li\uf0b7sta i zna\ufffdk"))) == 2


def test_foreign_letter_leaves_polish_and_whole_other_scripts_alone():
    assert quotes(RULE, prose("Quiz, Vademecum i Xero: ZAŻÓŁĆ gęślą jaźń\tДім")) == []
    assert quotes(RULE, prose("Łódz\u0301 złożona z dwóch znaków")) == []
