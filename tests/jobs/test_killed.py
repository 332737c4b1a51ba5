"""Real processes, really killed: a job is done again within a minute, and once."""

import json
import os
import signal
import socket
import time
from pathlib import Path

import pytest

from counting import FULL

ASK = """
import django
django.setup()
from ostoja.accounts.entry import find_gmina
from ostoja.database.isolation import scope
from ostoja.jobs.commands import ask
from jobs import work_for_tests as work
ask(work.slow, gmina=find_gmina("polaniec"), mark="raz", seconds=3)
"""
JOBS = (
    "SELECT status, worker_ids FROM django_tasks_database_dbtaskresult WHERE queue_name = 'gmina'"
)
MARKS = "SELECT count(*) FROM jobs_letter WHERE subject = 'raz'"
WORKERS = "SELECT id FROM jobs_worker"
SILENT = "UPDATE jobs_worker SET beat_at = '2020-01-01 00:00:00+00:00' RETURNING id"


def wait_for(condition, seconds=40):
    until = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < until, "it did not happen"
        time.sleep(0.1)
    return found


def state(installation):
    [(status, workers)] = installation.ask(JOBS)
    return status, len(json.loads(workers) if isinstance(workers, str) else workers)


@pytest.fixture
def started():
    """Processes that a failed test must not leave behind."""
    found = []
    yield found
    for process in found:
        if process.poll() is None:
            process.kill()
            process.wait()


def test_job_of_a_killed_worker_is_done_again_and_once(installation, started):
    installation.script(ASK)
    first = installation.start("work")
    started.append(first)
    wait_for(lambda: state(installation) == ("RUNNING", 1))
    first.kill()
    first.wait()
    killed_at = time.monotonic()
    assert installation.ask(MARKS) == [(0,)]
    if not FULL:  # the thirty seconds of silence are waited for under `make full`
        installation.ask(SILENT)
    second = installation.start("work")
    started.append(second)
    wait_for(lambda: state(installation) == ("SUCCESSFUL", 2), seconds=60)
    assert time.monotonic() - killed_at < 60
    time.sleep(1.5)
    assert installation.ask(MARKS) == [(1,)]
    assert state(installation) == ("SUCCESSFUL", 2)
    second.terminate()
    assert second.wait(30) == 0


def children(parent):
    lists = Path(f"/proc/{parent}/task").glob("*/children")
    return [int(one) for listed in lists for one in listed.read_text().split()]


def pids_of_workers(parent):
    commands = {one: Path(f"/proc/{one}/cmdline") for one in children(parent)}
    return [
        one for one, path in commands.items() if path.exists() and b"\0work\0" in path.read_bytes()
    ]


def alive(pid):
    status = Path(f"/proc/{pid}/status")
    return status.exists() and "State:\tZ" not in status.read_text()


def a_free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for processes in /proc")
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_worker_lives_and_ends_with_the_server(installation, started, end):
    server = installation.start("serve", "--port", a_free_port())
    started.append(server)
    [first] = wait_for(lambda: pids_of_workers(server.pid))
    known = set(wait_for(lambda: installation.ask(WORKERS)))
    started_by_server = children(server.pid)
    started_workers = [first]
    if end == signal.SIGTERM:
        os.kill(first, signal.SIGKILL)
        wait_for(lambda: [one for one in pids_of_workers(server.pid) if one != first])
        wait_for(lambda: set(installation.ask(WORKERS)) - known)
        started_workers += pids_of_workers(server.pid)
    server.send_signal(end)
    server.wait(40)
    wait_for(lambda: not any(map(alive, started_workers)))
    for left in filter(alive, started_by_server):  # of the web server, which was not asked to end
        os.kill(left, signal.SIGKILL)
