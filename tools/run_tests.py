"""The tests on SQLite, then on PostgreSQL where there is one; says which ran, and why not.

Whole (`make full`), only files with large counts or random cases run, on SQLite: the others have
no more to try than `make test` tried, which tries a share of each on PostgreSQL.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import coverage_gate
import postgres

FULL = os.environ.get("OSTOJA_FULL") == "1"
COVERAGE = os.environ.get("OSTOJA_COVERAGE") == "1"
NOTHING_RAN = 5
WORKERS = "2"
PURE = ("values", "law", "polish", "blocks", "recognition", "proofreading")
"""Rooms of the tests that touch no database."""
ONCE = (
    "accounts/test_passwords.py",
    "house/test_contracts.py",
    "importers/test_seed_004.py",  # its commands run on both in importers/test_commands.py
    "importers/test_shapes.py",
    "reports/test_figures_page.py",
    "safekeeping/test_packing.py",
    "safekeeping/test_sealing.py",
    "web/cli/test_cofunding.py",
)
"""Files elsewhere whose answers cannot differ from one database to the other."""
SECOND = [f"--ignore=tests/{one}" for one in (*PURE, *ONCE)]
LARGE = ("large_count", "from hypothesis import")
"""Words of a file that tries more cases under `make full`."""
ABSENT = "no DATABASE_URL, and no /usr/lib/postgresql/*/bin (Debian: apt-get install postgresql)"


def run(
    name: str, environment: Mapping[str, str], arguments: list[str], before: tuple[str, ...] = ()
) -> int:
    """The exit status of pytest; `before` is what Python is told before it."""
    print(f"== tests on {name}{', every large count whole' if FULL else ''}", flush=True)
    command = [sys.executable, *before, "-m", "pytest", "-m", "not browser", "-n", WORKERS]
    command += [*arguments, "--dist", "loadfile"]  # what a file builds once is built in one process
    done = subprocess.run(command, env=dict(environment))
    return 0 if done.returncode == NOTHING_RAN and arguments else done.returncode


@contextmanager
def second_database() -> Iterator[str]:
    """The address of a PostgreSQL, given or our own; raises `Unusable` with the reason."""
    given = os.environ.get("DATABASE_URL", "")
    if given.startswith(("postgres:", "postgresql:", "psql:", "pgsql:")):
        yield given
        return
    programs = postgres.binaries()
    if programs is None:
        raise postgres.Unusable(ABSENT)
    with postgres.cluster(programs) as address:
        yield address


@contextmanager
def databases() -> Iterator[dict[str, dict[str, str]]]:
    """What is set for each database that can be had; says at once which cannot, and why."""
    if FULL:
        print("== counts whole on SQLite; make test tries a share on PostgreSQL", flush=True)
        yield {"SQLite": {}}
        return
    try:
        with second_database() as address:
            print(f"== SQLite, then PostgreSQL without {', '.join(PURE)}", flush=True)
            print("   (these rooms touch no database) and without", *ONCE, flush=True)
            role = {"DATABASE_URL": address, "OSTOJA_DATABASE_ROLE": "ostoja_app"}
            yield {"SQLite": {}, "PostgreSQL": role}
    except postgres.Unusable as reason:
        print(f"== SQLite only. NOT RUN on PostgreSQL: {reason}", flush=True)
        yield {"SQLite": {}}


def run_measured(environment: Mapping[str, str]) -> dict[str, int]:
    """The whole on SQLite, and whether it keeps the budgets of coverage."""
    measured = {**environment, **coverage_gate.begun()}
    return {
        "SQLite": run("SQLite", measured, [], coverage_gate.MEASURED),
        "coverage": coverage_gate.judged(measured),
    }


def large_files() -> list[str]:
    files = sorted(Path("tests").rglob("test_*.py"))
    return [str(file) for file in files if any(word in file.read_text() for word in LARGE)]


def main(arguments: list[str]) -> int:
    """What pytest says comes last; only a failure gets a line below it."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the cluster is stopped too
    ours = {"DATABASE_URL", "OSTOJA_DATABASE_ROLE"}
    plain = {name: value for name, value in os.environ.items() if name not in ours}
    wanted = arguments or (large_files() if FULL else [])
    with databases() as found:
        results = run_measured(plain) if COVERAGE and not wanted else {}
        for name, extra in found.items():
            if name not in results:
                chosen = [*wanted, *(SECOND if extra else ())]
                results[name] = run(name, plain | extra, chosen)
    failed = [name for name, result in results.items() if result]
    if failed:
        print(f"== FAILED on {' and '.join(failed)}", flush=True)
    return max(results.values())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
