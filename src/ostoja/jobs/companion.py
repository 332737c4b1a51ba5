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
    stopping = Event()
    keeper = Thread(target=_keep, args=(stopping,), daemon=True, name="worker-keeper")
    keeper.start()
    try:
        yield
    finally:
        stopping.set()
        keeper.join(PATIENCE + PAUSE)


def _keep(stopping: Event) -> None:
    while not stopping.is_set():
        process = subprocess.Popen(COMMAND)  # noqa: S603 # our own command
        while process.poll() is None and not stopping.wait(PAUSE):
            pass
        if process.poll() is None:
            _end(process)
        stopping.wait(PAUSE)


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
