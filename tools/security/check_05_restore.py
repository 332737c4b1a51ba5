"""differences between an installation and its copy, taken under load and restored.

Tried are tables, files and rendered pages; failed are those that differ.
"""

import os
import secrets
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import installation

SAMPLE = "two of twenty copies under load"
COPIES = 20
PAGES = Path(__file__).with_name("render_pages.py")
WRITE = "INSERT INTO jobs_due (name, at) VALUES (?, '2026-01-01')"


def check(full: bool) -> tuple[int, int]:
    """(tried, failed). In full, twenty copies under load; else two."""
    with tempfile.TemporaryDirectory(prefix="ostoja-check-5-") as name:
        folder = Path(name)
        data = installation.made(folder / "dane")
        under_load = _drills(data, folder, COPIES if full else 2)
        still = _twins(data, folder)
    return under_load[0] + still[0], under_load[1] + still[1]


def _drills(data: Path, folder: Path, copies: int) -> tuple[int, int]:
    """Copies made while three writers write, each tried: (tables, tables that differ)."""
    tried = failed = 0
    with _writers(data):
        for number in range(copies):
            copy = folder / f"{number}.kopia"
            installation.run(data, "backup", copy)
            outcome = installation.answer(data, "drill", copy, "--to", folder)
            tried += outcome["tables"]
            failed += outcome["differences"]
    return tried, failed


def _twins(data: Path, folder: Path) -> tuple[int, int]:
    """The restored installation beside the first: every row, file and page."""
    copy, twin = folder / "spokojna.kopia", folder / "odtworzone"
    installation.run(data, "backup", copy)
    installation.run(data, "restore", copy, "--to", twin)
    shutil.copytree(data / "keys", twin / "keys", dirs_exist_ok=True)  # kept apart from the copy
    pairs = [
        *_pairs(_rows(data), _rows(twin)),
        *_pairs(_files(data), _files(twin)),
        *_pairs(_pages(data), _pages(twin)),
    ]
    return len(pairs), sum(one != other for one, other in pairs)


def _pairs(one: dict[str, object], other: dict[str, object]) -> Iterator[tuple[object, object]]:
    for name in {*one, *other}:
        yield one.get(name), other.get(name)


def _rows(data: Path) -> dict[str, object]:
    """Read without any help of the program; the list of copies itself is younger than the copy."""
    own = sqlite3.connect(data / "ostoja.sqlite3")
    listing = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    names = {name for (name,) in own.execute(listing)} - {"safekeeping_copy", "django_session"}
    found = {
        name: sorted(map(repr, own.execute(f'SELECT * FROM "{name}"')))  # its own
        for name in names
    }
    own.close()
    return dict(found)


def _files(data: Path) -> dict[str, object]:
    return {
        str(path.relative_to(data)): path.read_bytes()
        for path in data.rglob("*")
        if path.is_file() and not path.name.startswith("ostoja.sqlite3")
    }


def _pages(data: Path) -> dict[str, object]:
    lines = subprocess.run(
        [sys.executable, str(PAGES)],
        env=installation.environment(data),
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    return dict(line.split(" ", 1) for line in lines)


@contextmanager
def _writers(data: Path) -> Iterator[None]:
    stopping = threading.Event()
    threads = [threading.Thread(target=_write, args=(data, stopping)) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stopping.set()
        for thread in threads:
            thread.join()


def _write(data: Path, stopping: threading.Event) -> None:
    own = sqlite3.connect(data / "ostoja.sqlite3", timeout=20, isolation_level=None)
    while not stopping.wait(0.002):
        own.execute(WRITE, [secrets.token_hex(16)])
    own.close()


if __name__ == "__main__":
    tried, failed = check(full=os.environ.get("OSTOJA_FULL") == "1")
    print(f"check 5: {failed} differences of {tried} tried, {'FAILED' if failed else 'ok'}")
    sys.exit(1 if failed else 0)
