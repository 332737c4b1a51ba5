"""The budgets of branch coverage: what is missed is named, what is kept is not."""

import json
import os
import subprocess
import sys

import coverage_gate
import pytest


def measured(path="src/ostoja/law/dated.py", lines=(), branches=(), overall=97.0):
    file = {"missing_lines": list(lines), "missing_branches": [list(one) for one in branches]}
    return {"files": {path: file}, "totals": {"percent_covered": overall}}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, []),
        ({"path": "src/ostoja/web/views.py", "lines": [3]}, []),
        ({"overall": 95.0}, []),
        ({"overall": 94.996}, ["branch coverage 94.99 %, budget 95 %"]),
        (
            {"lines": [3, 7], "branches": [(9, 12)]},
            ["src/ostoja/law/dated.py: never run in a test: 3, 7, 9->12; budget 100 %"],
        ),
    ],
)
def test_only_what_is_below_its_budget_is_named(given, said):
    assert list(coverage_gate.misses(measured(**given))) == said


def begun():
    """The environment of a run of its own, also when these tests are themselves measured."""
    outer = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    return {**outer, **coverage_gate.begun()}


def test_a_run_and_the_commands_it_starts_are_judged_together(monkeypatch, tmp_path, capfd):
    """One line is run by the process itself, the other only by a command that it starts."""
    monkeypatch.setattr(coverage_gate, "FOLDER", tmp_path / "coverage")
    package = tmp_path / "src" / "ostoja" / "law"
    package.mkdir(parents=True)
    (package / "rule.py").write_text("import sys\nif len(sys.argv) > 1:\n    sys.exit()\n")
    (tmp_path / "start.py").write_text(
        "import subprocess, sys, rule\nsubprocess.run([sys.executable, rule.__file__, 'x'])\n"
    )
    (tmp_path / ".coveragerc").write_text(
        f"[run]\nbranch = true\nparallel = true\npatch = subprocess\nsource = {package}\n"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(package))
    environment = begun()
    subprocess.run([sys.executable, *coverage_gate.MEASURED, "start.py"], env=environment)
    assert coverage_gate.judged(environment) == 0
    written = json.loads((tmp_path / "coverage" / "coverage.json").read_text())
    assert written["totals"]["percent_covered"] == 100


def test_nothing_measured_is_no_pass(monkeypatch, tmp_path, capfd):
    monkeypatch.setattr(coverage_gate, "FOLDER", tmp_path / "coverage")
    monkeypatch.chdir(tmp_path)
    assert coverage_gate.judged(begun()) == 1
    assert "nothing is judged" in capfd.readouterr().out
