"""Branch coverage of a whole run against its budgets (design §5), one line for each that is missed.

pytest-cov would begin in a worker only when Django is loaded; coverage itself begins before.
"""

import json
import math
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "coverage"
MEASURED = ("-m", "coverage", "run")
"""What Python is told before `-m pytest`."""
WHOLE_ROOMS = ("values", "law", "polish", "proofreading")
OVERALL = 95


def begun() -> dict[str, str]:
    """What is set for a measured run; what an earlier one left is gone."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    return {"COVERAGE_FILE": str(FOLDER / "data")}


def misses(measured: Mapping[str, Any]) -> Iterator[str]:
    """What is below its budget in what `coverage json` wrote."""
    for path, found in sorted(measured["files"].items()):
        untried = [str(line) for line in found["missing_lines"]]
        untried += [f"{start}->{end}" for start, end in found["missing_branches"]]
        if untried and room(path) in WHOLE_ROOMS:
            yield f"{path}: never run in a test: {', '.join(untried)}; budget 100 %"
    overall = measured["totals"]["percent_covered"]
    if overall < OVERALL:
        yield f"branch coverage {shown(overall)} %, budget {OVERALL} %"


def shown(percent: float) -> str:
    """Never rounded up to a budget that is missed."""
    return f"{math.floor(percent * 100) / 100:.2f}"


def room(path: str) -> str:
    return Path(path).parts[2]  # src/ostoja/<room>


def judged(environment: Mapping[str, str]) -> int:
    """0 when a run whose environment was `begun` keeps every budget."""
    written = FOLDER / "coverage.json"
    for step in (["combine", "-q"], ["json", "-q", "-o", str(written)]):
        done = subprocess.run([sys.executable, "-m", "coverage", *step], env=dict(environment))
        if done.returncode:
            print(f"== coverage {step[0]} failed, nothing is judged", flush=True)
            return 1
    measured = json.loads(written.read_text(encoding="utf-8"))
    found = list(misses(measured))
    whole = shown(measured["totals"]["percent_covered"])
    print(f"== branch coverage {whole} %", *found, sep="\n", flush=True)
    return 1 if found else 0
