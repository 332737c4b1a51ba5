"""Everything that is checked without running a test. All checks run; each failure is shown."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOT_RUN = 3
"""A check that could not be made says so; it does not fail, and it did not pass."""
PROGRAMS = Path(sys.executable).parent


def checks() -> Iterator[tuple[str, Sequence[str]]]:
    """Its name, and the command that fails when it does not hold."""
    yield "style", ("ruff", "check", "--quiet", ".")
    yield "format", ("ruff", "format", "--check", "--quiet", ".")
    yield "types", ("mypy", "--no-error-summary", "src")
    yield "import contracts", ("lint-imports",)
    yield "budgets and locks", ("python", "tools/budgets.py")
    yield "templates", ("djlint", "--lint", "--quiet", "src")
    yield "migrations", ("ostoja", "makemigrations", "--check", "--dry-run")
    yield "settings", ("ostoja", "check", "--deploy", "--fail-level", "WARNING")
    yield "secrets", ("python", "tools/secrets_scan.py")
    yield "known weaknesses", ("python", "tools/advisories.py")
    for page in sorted((ROOT / "tools").glob("generate_*.py")):
        yield f"up to date: {page.stem}", ("python", str(page.relative_to(ROOT)), "--check")


def holds(name: str, command: Sequence[str], environment: dict[str, str]) -> bool:
    began = time.monotonic()
    done = subprocess.run(
        [str(PROGRAMS / command[0]), *command[1:]],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    verdict = {0: "ok", NOT_RUN: "NOT RUN"}.get(done.returncode, "FAILED")
    print(f"{verdict:<8}{name} ({time.monotonic() - began:.1f} s)", flush=True)
    if done.returncode:
        print(f"{done.stdout}{done.stderr}".strip(), flush=True)
    return verdict != "FAILED"


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="ostoja-check-") as data:
        environment = {**os.environ, "OSTOJA_DATA": data, "NO_COLOR": "1", "OSTOJA_BEHIND_TLS": "1"}
        environment.pop("DATABASE_URL", None)
        results = [holds(name, command, environment) for name, command in checks()]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
