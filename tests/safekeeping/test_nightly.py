"""The nightly copy: one a day, also after a crash; the oldest go."""

import json
import os
import time

import psycopg
import pytest

NIGHTLY = """
import sys
import django
django.setup()
from ostoja.safekeeping.tasks import nightly
for _ in range(int(sys.argv[1])):
    nightly.func()
"""


def copies(installation):
    return sorted((installation.data / "kopie").glob("*.kopia"))


def test_one_copy_a_day_however_often_the_job_runs(installation):
    installation.script(NIGHTLY, 3)
    [copy] = copies(installation)
    assert json.loads(installation.run("verify", copy).stdout)["rows"] > 2000
    assert copy.stat().st_mode & 0o077 == 0


def test_oldest_copies_and_what_a_crash_left_are_removed(installation):
    folder = installation.data / "kopie"
    folder.mkdir()
    for day in range(10, 30):
        (folder / f"ostoja-2020-01-{day}-023000.kopia").touch()
    left_over = installation.data / ".ostoja-abc"
    left_over.mkdir()
    (left_over / "ostoja.sqlite3").touch()
    (folder / ".ostoja-x.kopia.ab.part").touch()
    long_ago = time.time() - 7 * 60 * 60
    for path in (left_over, folder / ".ostoja-x.kopia.ab.part"):
        os.utime(path, (long_ago, long_ago))
    installation.script(NIGHTLY, 1)
    assert len(copies(installation)) == 14
    assert copies(installation)[0].name == "ostoja-2020-01-17-023000.kopia"
    assert not left_over.exists()
    assert not list(folder.glob(".*"))


def test_copies_are_not_copied_into_copies(installation, tmp_path):
    installation.script(NIGHTLY, 1)
    done = installation.run("backup", tmp_path / "a.kopia")
    assert done.returncode == 0, done.stderr
    assert json.loads(installation.run("verify", tmp_path / "a.kopia").stdout)["files"] == 2


def test_role_that_sees_too_little_is_refused(installation, tmp_path):
    if not installation.database:
        pytest.skip("roles are PostgreSQL's")
    with psycopg.connect(installation.database, autocommit=True) as own:
        own.execute("DROP ROLE IF EXISTS ostoja_blind")
        own.execute("CREATE ROLE ostoja_blind LOGIN")
    blind = installation.database.replace("//ostoja_owner@", "//ostoja_blind@")
    done = installation.run("backup", tmp_path / "a.kopia", OSTOJA_BACKUP_URL=blind)
    assert (done.returncode, done.stdout) == (2, "")
    assert "BYPASSRLS" in done.stderr
    assert not (tmp_path / "a.kopia").exists()
