"""A private PostgreSQL for the tests: Debian's binaries, a temporary folder, a unix socket."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

BINARIES = Path("/usr/lib/postgresql")
OWNER = "ostoja_owner"
HASTE = ("fsync", "full_page_writes", "synchronous_commit")  # these rows need survive nothing
STARTS_WITHIN = 30


class Unusable(Exception):
    """Why there is no PostgreSQL to test on, in words."""


def binaries() -> Path | None:
    """The newest version's folder that can make and run a cluster."""
    found = [path for path in BINARIES.glob("*/bin") if (path / "initdb").exists()]
    return max(found, key=lambda path: float(path.parent.name), default=None)


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """The address of a running cluster, stopped by its own process id at the end."""
    folder = Path(tempfile.mkdtemp(prefix="ostoja-pg-"))
    person = someone_else(folder)
    try:
        make(programs, folder, person)
        server = start(programs, folder, person)
        try:
            wait(programs, folder, server)
            yield f"postgres://{OWNER}@/postgres?host={folder}"
        finally:
            server.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown
            server.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def someone_else(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root: its own user does, else nobody."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    os.chown(folder, entry.pw_uid, entry.pw_gid)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def make(programs: Path, folder: Path, person: dict[str, Any]) -> None:
    command: list[object] = [programs / "initdb", "--pgdata", folder / "data", "--username", OWNER]
    command += ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, cwd=folder, **person
    )
    if done.returncode:
        raise Unusable(f"initdb failed: {done.stderr.strip()}")


def start(programs: Path, folder: Path, person: dict[str, Any]) -> "subprocess.Popen[bytes]":
    command: list[object] = [programs / "postgres", "-D", folder / "data", "-k", folder]
    command += ["-c", "listen_addresses="]
    for setting in HASTE:
        command += ["-c", f"{setting}=off"]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(
            list(map(str, command)), stderr=log, stdout=log, cwd=folder, **person
        )


def wait(programs: Path, folder: Path, server: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + STARTS_WITHIN
    while subprocess.run([programs / "pg_isready", "-q", "-h", folder]).returncode:
        if server.poll() is not None or time.monotonic() > until:
            raise Unusable(f"did not start: {(folder / 'log').read_text().strip()}")
        time.sleep(0.05)
