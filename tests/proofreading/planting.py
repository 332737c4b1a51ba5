"""Clean reports with one planted fault at a time, and how many of them the rules find."""

from functools import cache
from pathlib import Path
from random import Random

from ostoja.blocks.readers import read
from ostoja.proofreading.finding import Context, Severity, Subject
from ostoja.proofreading.registry import proofread
from ostoja.proofreading.rules import RULES
from ostoja.recognition.recognise import recognise
from proofreading import plants, plants_in_words

YEAR = 2023
CLEAN = {
    path.stem: path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob("clean/*.txt"))
}
PLANTERS = {**plants.PLANTERS, **plants_in_words.PLANTERS}
WORDS_A_PAGE = 300
_TRIES = 200


def findings_of(text):
    document = read(text.encode(), "report.txt")
    result = proofread(Subject(document, recognise(document), Context(YEAR)))
    assert result.crashes == ()
    return result.findings


@cache
def clean_findings(name):
    return findings_of(CLEAN[name])


def false_warnings():
    """Findings at warning or above on the clean reports: each is false."""
    return [
        (name, finding)
        for name in CLEAN
        for finding in clean_findings(name)
        if finding.severity is not Severity.NOTE
    ]


def pages():
    """At 300 words a page, as typed reports have."""
    return sum(len(text.split()) for text in CLEAN.values()) / WORDS_A_PAGE


def planted(rule, number):
    """The name of a clean report and its text with the `number`th fault of this kind."""
    rng = Random(f"{rule} {number}")
    for _ in range(_TRIES):
        name = rng.choice(sorted(CLEAN))
        text = PLANTERS[rule](CLEAN[name], rng)
        if text is not None and text != CLEAN[name]:
            return name, text
    raise AssertionError(f"no report takes a fault of {rule}")


def is_found(rule, number):
    """The rule says something that it does not say of the clean report."""
    name, text = planted(rule, number)
    before = {each.quote for each in clean_findings(name) if each.rule == rule}
    return any(each.rule == rule and each.quote not in before for each in findings_of(text))


def score(rule, count):
    return sum(is_found(rule, number) for number in range(count))


def rule_names():
    return [rule.name for rule in RULES]
