"""docs/reference/figures.md is what the register says."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from ostoja.reports.figures import REGISTER

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "figures.md"


def generated(*arguments, tools=ROOT / "tools"):
    return subprocess.run(
        [sys.executable, tools / "generate_figures.py", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=False,
        text=True,
    )


def test_page_of_figures_is_up_to_date_and_names_each():
    assert generated("--check").returncode == 0
    page = PAGE.read_text(encoding="utf-8")
    for figure in REGISTER:
        assert f"## {figure.code}\n" in page
        assert figure.definition in page


def test_stale_page_is_noticed_and_made_again(tmp_path):
    tools, page = tmp_path / "tools", tmp_path / "docs" / "reference" / "figures.md"
    tools.mkdir()
    page.parent.mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "generate_figures.py", tools)
    page.write_text("yesterday")
    stale = generated("--check", tools=tools)
    assert (stale.returncode, "is stale" in stale.stderr) == (1, True)
    assert generated(tools=tools).returncode == 0
    assert page.read_bytes() == PAGE.read_bytes()
