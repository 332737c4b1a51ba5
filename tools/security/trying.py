"""A check made of tests: how many were tried, how many failed."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parents[2]


def tests(*files: str, full: bool) -> tuple[int, int]:
    """Run these test files; a run that broke off counts as one failure more."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "--nomigrations", *files]
        command.append(f"--junitxml={report}")
        environment = {**os.environ, "OSTOJA_FULL": "1" if full else "0"}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True)
        if not report.exists():
            return 1, 1
        (suite,) = etree.parse(report).iter("testsuite")
        failed = int(suite.get("failures")) + int(suite.get("errors"))
        return int(suite.get("tests")), failed or int(done.returncode != 0)
