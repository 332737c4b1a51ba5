"""Mutation tests: the scores that docs/reference/proofreading.md gives."""

import pytest

from counting import large_count
from proofreading.planting import CLEAN, PLANTERS, false_warnings, pages, rule_names, score

LEAST_FOUND = 0.95
MOST_FALSE_A_PAGE = 1


@pytest.mark.parametrize("rule", rule_names())
def test_planted_faults_are_found(rule):
    count = large_count("planted faults per rule", whole=50, share=0.05)
    assert score(rule, count) >= LEAST_FOUND * count


def test_clean_reports_get_few_false_warnings():
    assert len(CLEAN) >= 4
    assert len(false_warnings()) <= MOST_FALSE_A_PAGE * pages()


def test_each_rule_has_its_fault():
    assert set(PLANTERS) == set(rule_names())
