"""Whole installations in folders of their own, run as an office runs them."""

import json
import os
import secrets
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import psycopg
import pytest

SOURCES = [Path(__file__).parents[1] / "src", Path(__file__).parent]
GIVEN = os.environ.get("DATABASE_URL", "")
ADDRESS = GIVEN if GIVEN.startswith("postgres") else ""
PATIENCE = 600
"""Seconds: a crowded machine needs two minutes for the demonstration data."""


ONE_AFTER_ANOTHER = """
import io, json, sys
from contextlib import redirect_stderr, redirect_stdout
from ostoja.web.command_line import run
answers = []
for line in json.load(sys.stdin):
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as said:
        status = run(line)
    answers.append((status, out.getvalue(), said.getvalue()))
json.dump(answers, sys.stdout)
"""


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


@dataclass(frozen=True)
class Installation:
    data: Path
    database: str = ""
    """Address on PostgreSQL; empty on SQLite."""

    @property
    def environment(self):
        plain = {name: value for name, value in os.environ.items() if not ours(name)}
        paths = os.pathsep.join(map(str, SOURCES))
        more = {"DATABASE_URL": self.database} if self.database else {}
        return {**plain, **more, "OSTOJA_DATA": str(self.data), "PYTHONPATH": paths}

    def run(self, *words, **more):
        command = [sys.executable, "-m", "ostoja", *map(str, words)]
        environment = {**self.environment, **more}
        return subprocess.run(
            command, capture_output=True, text=True, env=environment, timeout=PATIENCE
        )

    def run_all(self, lines):
        """The same for many commands, in one process: it saves the start of each."""
        command = [sys.executable, "-c", ONE_AFTER_ANOTHER]
        typed = json.dumps([list(map(str, line)) for line in lines])
        done = subprocess.run(
            command,
            input=typed,
            capture_output=True,
            text=True,
            env=self.environment,
            timeout=PATIENCE,
        )
        assert done.returncode == 0, done.stderr
        return [Done(*each) for each in json.loads(done.stdout)]

    def script(self, text, *words):
        """A few lines of Python inside the installation."""
        environment = {**self.environment, "DJANGO_SETTINGS_MODULE": "ostoja.web.settings"}
        command = [sys.executable, "-c", text, *map(str, words)]
        subprocess.run(command, env=environment, check=True, timeout=PATIENCE)

    def start(self, *words, **more):
        command = [sys.executable, "-m", "ostoja", *map(str, words)]
        return subprocess.Popen(command, env={**self.environment, **more})

    def connect(self):
        if self.database:
            return psycopg.connect(self.database, autocommit=True)
        own = sqlite3.connect(self.data / "ostoja.sqlite3", timeout=20, isolation_level=None)
        own.create_collation("pl-x-icu", lambda a, b: (a > b) - (a < b))
        return own

    def ask(self, sql):
        own = self.connect()
        try:
            return own.execute(sql).fetchall()
        finally:
            own.close()

    def rows(self):
        """Every row of every table, read without any help of the program."""
        listing = (
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            if self.database
            else "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
        names = sorted(name for (name,) in self.ask(listing))
        return {name: sorted(map(repr, self.ask(f'SELECT * FROM "{name}"'))) for name in names}

    def empty_twin(self, folder):
        """A new place to restore to."""
        return replace(self, data=folder, database=new_database() if self.database else "")


def ours(name):
    return name in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"} or name.startswith("OSTOJA_")


def address_of(name):
    return urlsplit(ADDRESS)._replace(path=f"/{name}").geturl()


def new_database():
    name = f"proba_{secrets.token_hex(6)}"
    with psycopg.connect(ADDRESS, autocommit=True) as own:
        own.execute(f"CREATE DATABASE {name}")
        return address_of(name)


def copy_of(original, folder):
    """The same installation in another place; on PostgreSQL the database is used as a template."""
    shutil.copytree(original.data, folder)
    if not original.database:
        return replace(original, data=folder)
    name = f"proba_{secrets.token_hex(6)}"
    source = psycopg.conninfo.conninfo_to_dict(original.database)["dbname"]
    with psycopg.connect(ADDRESS, autocommit=True) as own:
        own.execute(f"CREATE DATABASE {name} TEMPLATE {source}")
    return Installation(folder, address_of(name))


@pytest.fixture(scope="session")
def original(tmp_path_factory):
    """The demonstration's five gminas, and a stored file. Copied, never used itself."""
    data = tmp_path_factory.mktemp("ostoja") / "dane"
    made = Installation(data, new_database() if ADDRESS else "")
    done = made.run("demo", "--no-serve")
    assert done.returncode == 0, done.stderr
    (data / "pisma" / "2023").mkdir(parents=True)
    (data / "pisma" / "2023" / "nota żółta.pdf").write_bytes(b"%PDF-1.7 zm\xff\x00" * 5000)
    return made


@pytest.fixture
def installation(original, tmp_path):
    return copy_of(original, tmp_path / "dane")
