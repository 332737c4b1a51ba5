"""A worker beside the web server: started with it, started again when it dies, ended with it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

COMMAND = (sys.executable, "-m", "ostoja", "work", "--beside")
PAUSE = 2.0
"""Seconds before a dead worker is started again, so that a broken one does not spin."""
PATIENCE = 30.0
"""Seconds given to the job in hand at the end."""


@contextmanager
def worker() -> Iterator[None]:
    """Keep a worker running inside the `with`.

    The first is started before the body begins: the web server forks, and a fork amid the start
    of a process keeps its pipe open, on which the start would wait for ever.
    """
    stopping = Event()
    first = _start()
    keeper = Thread(target=_keep, args=(first, stopping), daemon=True, name="worker-keeper")
    keeper.start()
    try:
        yield
    finally:
        stopping.set()
        keeper.join(PATIENCE + PAUSE)


def _start() -> "subprocess.Popen[bytes]":
    return subprocess.Popen(COMMAND)  # noqa: S603 # our own command


def _keep(process: "subprocess.Popen[bytes]", stopping: Event) -> None:
    while not stopping.wait(PAUSE):
        if process.poll() is not None:
            process = _start()
    if process.poll() is None:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
