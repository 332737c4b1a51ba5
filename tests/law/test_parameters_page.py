"""docs/reference/parameters.md is what the law modules say."""

import os
import subprocess
import sys
from pathlib import Path

from ostoja.law.register import PARAMETERS

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "parameters.md"


def generated(*arguments, tools=ROOT / "tools"):
    return subprocess.run(
        [sys.executable, tools / "generate_parameters.py", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=False,
        text=True,
    )


def test_page_of_parameters_is_up_to_date():
    assert generated("--check").returncode == 0
    page = PAGE.read_text(encoding="utf-8")
    assert [code for code in PARAMETERS if f"### `{code}`" not in page] == []


def test_stale_page_is_noticed_and_made_again(tmp_path):
    copied = tmp_path / "tools"
    copied.mkdir()
    (copied / "generate_parameters.py").write_bytes(
        (ROOT / "tools" / "generate_parameters.py").read_bytes()
    )
    page = tmp_path / "docs" / "reference" / "parameters.md"
    page.parent.mkdir(parents=True)
    page.write_text("yesterday")
    stale = generated("--check", tools=copied)
    assert (stale.returncode, "is stale" in stale.stderr) == (1, True)
    assert generated(tools=copied).returncode == 0
    assert page.read_bytes() == PAGE.read_bytes()
