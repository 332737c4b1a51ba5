from ostoja.proofreading.finding import Severity
from ostoja.proofreading.rules.mixed_script import RULE
from proofreading.written import found, prose, quotes


def test_mixed_script_names_the_letters_of_the_other_alphabet():
    [finding] = found(RULE, prose("Zebranie w Brzezinaсh było otwarte."))
    assert (finding.quote, finding.severity, finding.line) == ("Brzezinaсh", Severity.ERROR, 1)
    assert "cyrylicy: „с”" in finding.message


def test_mixed_script_tells_greek_from_cyrillic():
    [finding] = found(RULE, prose("Τeatr"))
    assert "alfabetu greckiego" in finding.message


def test_mixed_script_leaves_whole_words_and_polish_letters_alone():
    assert quotes(RULE, prose("Święto Дім i Źródło: zażółć gęślą jaźń, 5 m² oraz CO₂.")) == []
