"""The report of Połaniec for 2023, where it is at hand: every known fault, no false alarm more."""

import os
from functools import cache
from pathlib import Path

import pytest

from ostoja.blocks.readers import read
from ostoja.proofreading.finding import Finding, Severity, Subject
from ostoja.proofreading.registry import proofread
from ostoja.recognition.recognise import recognise
from proofreading.verdicts import VERDICTS, to_judge

SHARED = Path(os.environ.get("OSTOJA_SHARED", Path(__file__).parents[3] / "shared"))
SEEDS = sorted(SHARED.glob("seeds/*.txt"))
pytestmark = pytest.mark.skipif(len(SEEDS) < 5, reason="the seeds are not at hand")
MOST_WRONG = 5


@cache
def findings(number=4) -> tuple[Finding, ...]:
    document = read(SEEDS[number].read_bytes(), SEEDS[number].name)
    result = proofread(Subject(document, recognise(document)))
    assert result.crashes == ()
    return result.findings


def quotes(rule):
    return [each.quote for each in findings() if each.rule == rule]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("number-agreement", "294 godzin"),
        ("number-agreement", "228 porady"),
        ("number-agreement", "4 rodziny skorzystało"),
        ("mixed-script", "Ruszчы"),
        ("foreign-letter", "Odbývają"),
        ("misspelling", "ostonowego"),
        ("misspelling", "wygaśło"),
        ("numbering-gap", "Zadanie 9."),
        ("heading-differs", "Cel szczegółowy 1."),
        ("sum-mismatch", "282"),
        ("repeated-figure", "69"),
        ("repeated-figure", "32"),
        ("duplicate-implementer", "Ośrodek Sportu i Rekreacji"),
        ("unlisted-implementer", "Biblioteka"),
        ("misplaced-content", "rodzin zastępczych"),
        ("misplaced-content", "świetlicy szkolnej"),
        ("misplaced-content", "Dom Samopomocy"),
    ],
)
def test_seed_004_known_fault_is_found(rule, words):
    assert any(words in quote for quote in quotes(rule))


@pytest.mark.parametrize(
    ("rule", "count"),
    [("malformed-date", 4), ("non-answer", 3), ("name-variants", 6), ("number-agreement", 3)],
)
def test_seed_004_faults_are_counted(rule, count):
    assert len(quotes(rule)) == count


def test_seed_004_small_counts_are_found():
    assert len(set(quotes("small-count"))) >= 11


def test_seed_004_list_of_the_culture_centre_is_repeated():
    [whole] = [
        each for each in findings() if each.rule == "repeated-event" and "37 z 39" in each.message
    ]
    assert "zadanie 3" in whole.message


def test_seed_004_sums_that_are_right_or_partial_are_not_doubted():
    doubted = quotes("sum-mismatch")
    assert not any(
        words in quote for quote in doubted for words in ("69 518,09", "77 osób", "10 rodzin")
    )
    notes = [each for each in findings() if each.rule == "breakdown-incomplete"]
    assert {each.severity for each in notes} == {Severity.NOTE}
    assert [("77 osób" in each.quote, "69 518,09" in each.quote) for each in notes] == [
        (False, True),
        (True, False),
    ]


def test_seed_004_every_finding_is_judged_and_few_are_wrong():
    judged = [(verdict.rule, verdict.line) for verdict in VERDICTS]
    assert sorted(judged) == sorted((each.rule, each.line) for each in to_judge(findings()))
    for verdict in VERDICTS:
        told = [
            each for each in findings() if (each.rule, each.line) == (verdict.rule, verdict.line)
        ]
        assert any(verdict.words in each.quote for each in told)
    assert sum(not verdict.right for verdict in VERDICTS) <= MOST_WRONG


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, []),
        (1, []),
        (2, [("legal-reference", "art. 10 ust.2")]),
        (3, [("late-report", "2020-05-29")]),
    ],
)
def test_other_seeds_get_what_is_known_and_nothing_more(number, expected):
    assert [(each.rule, each.quote) for each in findings(number)] == expected
