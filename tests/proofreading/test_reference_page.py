"""docs/reference/proofreading.md says what the rules and verdicts say; its scores are full ones."""

import importlib.util
import re
from pathlib import Path

from proofreading.planting import rule_names

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "proofreading.md").read_text("utf-8")


def generator():
    spec = importlib.util.spec_from_file_location(
        "page", ROOT / "tools" / "measure_proofreading.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_page_has_the_rules_and_verdicts_as_they_are():
    assert generator().rules_table() in PAGE
    assert generator().verdicts_table() in PAGE


def test_page_gives_a_full_score_of_each_rule():
    scores = re.findall(r"^\| `([\w-]+)` \| 50 \| (\d+) \|$", PAGE, re.MULTILINE)
    assert [name for name, _ in scores] == rule_names()
    assert all(int(found) >= 48 for _, found in scores)
