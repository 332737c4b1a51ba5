"""acknowledged visits lost, half-written or doubled when the server is killed.

Eight writers post visits; the server, all its processes, is killed at random moments. A writer
that got no answer sends the same form again. In the end every acknowledged visit stands once,
and each visit has its event in the trail and each event its visit.
"""

import os
import random
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from datetime import date, timedelta
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, OpenerDirector, build_opener
from uuid import UUID, uuid4

import installation

SAMPLE = "two of 100 kills"
KILLS = 100
WRITERS = 8
PATIENCE = 90
SEED = 20260310
WHO = {"login": "assistant@polaniec.example", "password": "ostoja-pokaz"}
FIRST_DAY = date(2024, 1, 1)
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
FAMILY = re.compile(r'href="(/rodziny/[0-9a-f-]{36}/)"')


class Stay(HTTPRedirectHandler):
    """The answer to a form is looked at, not followed."""

    def redirect_request(self, *_: object) -> None:
        return None


def check(full: bool) -> tuple[int, int]:
    """(visits acknowledged, those lost, half-written or doubled)."""
    chance = random.Random(SEED)  # the same moments each time
    with tempfile.TemporaryDirectory(prefix="ostoja-check-1-") as name:
        data = installation.made(Path(name) / "dane")
        server = Server(data)
        writers = Writers(server.address)
        try:
            for _ in range(KILLS if full else 2):
                writers.wait_for_one_more()
                time.sleep(chance.uniform(0, 2))
                server.kill()
                server.start()
        finally:
            writers.stop()
            server.kill()
        return len(writers.acknowledged), _faults(data, writers.acknowledged)


def _faults(data: Path, acknowledged: set[str]) -> int:
    own = sqlite3.connect(data / "ostoja.sqlite3")
    rows = own.execute("SELECT id, route FROM families_visit WHERE route LIKE 'próba %'").fetchall()
    events = own.execute("SELECT target FROM audit_event WHERE action = 'families.visit.recorded'")
    noted = Counter(target.split(":")[1] for (target,) in events)
    own.close()
    kept = {str(UUID(str(key))): route for key, route in rows}
    lost = acknowledged - kept.keys()
    half = kept.keys() ^ noted.keys()
    doubled = sum(count > 1 for count in [*noted.values(), *Counter(kept.values()).values()])
    return len(lost) + len(half) + doubled


class Server:
    """`ostoja serve`, as an office runs it, on a port that stays the same."""

    def __init__(self, data: Path) -> None:
        self.data = data
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ostoja", "serve", "--port", str(self.port)],
            env={**installation.environment(self.data), "OSTOJA_DEMO": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                build_opener().open(f"{self.address}/pomoc/klawisze/", timeout=5).close()
            except (URLError, OSError):
                time.sleep(0.1)
            else:
                return
        raise TimeoutError("the server does not come back")

    def kill(self) -> None:
        """The group that we started: its first process and all that it began."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Writers:
    """Each writes visits to a family of the assistant, a new hour of a new day each."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.acknowledged: set[str] = set()
        self.stopping = threading.Event()
        self.cookies = CookieJar()
        self._again("/zaloguj/", WHO)
        self.families = FAMILY.findall(self._again("/dzis/"))
        self.threads = [
            threading.Thread(target=self._write, args=(number,)) for number in range(WRITERS)
        ]
        for thread in self.threads:
            thread.start()

    def stop(self) -> None:
        self.stopping.set()
        for thread in self.threads:
            thread.join()

    def _write(self, number: int) -> None:
        form = f"{self.families[number % len(self.families)]}wizyty/nowa/"
        turn = 0
        while not self.stopping.is_set():
            turn += 1
            visit = _visit(number, turn)
            if self._again(form, visit) == "sent":
                self.acknowledged.add(visit["key"])

    def wait_for_one_more(self) -> None:
        """A server that is up and writing; when nothing is written, the check will say so."""
        before, until = len(self.acknowledged), time.monotonic() + PATIENCE
        while len(self.acknowledged) == before and time.monotonic() < until:
            time.sleep(0.05)

    def _again(self, path: str, sent: dict[str, str] | None = None) -> str:
        """The same request until it is answered."""
        browser = build_opener(HTTPCookieProcessor(self.cookies), Stay())
        while not self.stopping.is_set():
            try:
                page = _get(browser, self.address + path)
                if sent is None:
                    return page
                token = {"csrfmiddlewaretoken": TOKEN.findall(page)[0]}
                return _post(browser, self.address + path, {**sent, **token})
            except (URLError, OSError, EOFError):
                time.sleep(0.2)
        return ""


def _get(browser: OpenerDirector, address: str) -> str:
    with browser.open(address, timeout=30) as answer:
        return str(answer.read().decode())


def _post(browser: OpenerDirector, address: str, sent: dict[str, str]) -> str:
    """`sent` once the server has said so, that is when it leads on to the next page."""
    try:
        browser.open(address, urlencode(sent).encode(), timeout=30).close()
    except HTTPError as answer:
        if answer.code == 302:  # noqa: PLR2004 # a form that was taken
            return "sent"
        raise
    return "refused"


def _visit(number: int, turn: int) -> dict[str, str]:
    day = FIRST_DAY + timedelta(days=turn // 2)
    hour = 2 * number + turn % 2 + 4
    return {
        "key": str(uuid4()),
        "held_on": f"{day:%d.%m.%Y}",
        "began_at": f"{hour}.00",
        "ended_at": f"{hour}.30",
        "place": "home",
        "contact_made": "yes",
        "done": f"Wizyta {turn} pisarza {number}: rozmowa o przedszkolu.",
        "route": f"próba {number}-{turn}",
        "kilometres": "1",
        "travel": "large_car",
    }


if __name__ == "__main__":
    tried, failed = check(full=os.environ.get("OSTOJA_FULL") == "1")
    print(f"check 1: {failed} faults of {tried} tried, {'FAILED' if failed else 'ok'}")
    sys.exit(1 if failed or not tried else 0)
