"""A demonstration installation in a folder, run as an office runs it, for the checks."""

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

SOURCES = Path(__file__).resolve().parents[2] / "src"


class CommandFailed(Exception):
    """A command of the program that should have worked."""


def environment(data: Path) -> dict[str, str]:
    ours = ("OSTOJA_", "DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    plain = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**plain, "OSTOJA_DATA": str(data), "PYTHONPATH": str(SOURCES)}


def made(data: Path) -> Path:
    """The five gminas and a stored file, on SQLite: a copy of what was loaded once."""
    shutil.copytree(_loaded(), data)
    return data


@cache
def _loaded() -> Path:
    folder = tempfile.mkdtemp(prefix="ostoja-security-loaded-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    data = Path(folder) / "dane"
    run(data, "demo", "--no-serve")
    (data / "pisma").mkdir()
    (data / "pisma" / "pismo żółte.pdf").write_bytes(b"%PDF-1.7 " + bytes(range(256)) * 500)
    return data


def run(data: Path, *words: object) -> str:
    """What it prints. Raises `CommandFailed` with what it said."""
    command = [sys.executable, "-m", "ostoja", *map(str, words)]
    done = subprocess.run(command, env=environment(data), capture_output=True, text=True)
    if done.returncode:
        raise CommandFailed(f"ostoja {words[0]}: {done.stderr}")
    return done.stdout


def answer(data: Path, *words: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(data, *words))
    return found
