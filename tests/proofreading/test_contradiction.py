import pytest

from ostoja.proofreading.finding import Severity
from ostoja.proofreading.rules.contradiction import RULE
from ostoja.recognition.structure import Relation
from proofreading.written import Report, found, quotes

LABEL = "rodziny objęte pracą asystenta"


def told_twice(second="25", label=LABEL, unit="rodzina", more=None, body="GOPS"):
    report = Report().institution("GOPS").say(f"24 {LABEL}", ("24", "rodzina", LABEL))
    opened = report.institution(body) if body else report.summary()
    return opened.say(f"{second} {label}", (second, unit, label, more or {}))


def test_contradiction_in_one_body_and_in_the_summary():
    for body in ("GOPS", ""):
        [finding] = found(RULE, told_twice(body=body).read())
        assert (finding.quote, finding.severity) == (f"25 {LABEL}", Severity.WARNING)
        assert "24 rodziny (wiersz 2)" in finding.message


def test_contradiction_of_two_bodies_is_only_noted_and_only_about_the_whole_gmina():
    [finding] = found(RULE, told_twice(body="PCPR").read())
    assert finding.severity is Severity.NOTE
    report = Report().institution("Szkoła").say("9 dzieci", ("9", "dziecko", "dzieci na obiadach"))
    report.institution("Przedszkole").say("8 dzieci", ("8", "dziecko", "dzieci na obiadach"))
    assert quotes(RULE, report.read()) == []


def test_contradiction_takes_wards_and_children_for_the_same():
    report = Report().summary().say("9 dzieci", ("9", "dziecko", "dzieci w pieczy zastępczej"))
    report.say("8 wychowanków", ("8", "dziecko", "wychowankowie pieczy zastępczej"))
    assert quotes(RULE, report.read()) == ["8 wychowanków"]


@pytest.mark.parametrize(
    "second",
    [
        {"second": "24"},
        {"label": "rodziny objęte pracą socjalną"},
        {"unit": "dziecko"},
        {"more": {"period": "I-VI 2023"}},
        {"label": "pozostałe rodziny objęte pracą asystenta"},
        {"more": {"approximate": True}},
        {"more": {"relation": Relation.SOME}},
    ],
)
def test_contradiction_is_silent_about_other_facts(second):
    assert quotes(RULE, told_twice(**second).read()) == []


def test_contradiction_lets_the_summary_say_it_in_other_words_and_name_the_year():
    summary = {"body": "", "label": "rodziny gminy objęte stałą pracą asystenta"}
    assert len(quotes(RULE, told_twice(more={"period": "2023"}, **summary).read())) == 1
    assert quotes(RULE, told_twice(body="", label="rodziny objęte opieką zdrowotną").read()) == []


def test_contradiction_needs_words_and_two_places():
    report = Report().say("24 i 25", ("24", None, "rodziny"), ("25", None, "rodziny"))
    assert quotes(RULE, report.say("26", ("26", None, "to już")).read()) == []
    same = Report().listing(
        ("24 a", [("24", "rodzina", LABEL)]), ("25 b", [("25", "rodzina", LABEL)])
    )
    assert quotes(RULE, same.read()) == []
    same = Report().say("24 a 25 tu", ("24", "rodzina", LABEL), ("25", "rodzina", LABEL))
    assert quotes(RULE, same.read()) == []
