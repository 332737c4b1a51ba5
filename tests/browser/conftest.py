"""A real browser on the real server with the demonstration data, loaded once a session."""

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import sync_playwright

from browser.hand import JOURNEYS, Hand

CHROMIUM = shutil.which("chromium")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
PATIENCE = 30
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
ON_A_DAY = Path(__file__).with_name("on_a_day.py")


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.parent.name == "browser":
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium on this machine"))


def pytest_terminal_summary(terminalreporter):
    if JOURNEYS:
        terminalreporter.section("journeys")
        for line in JOURNEYS:
            terminalreporter.write_line(line)


@pytest.fixture(scope="module")
def chromium():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demonstration")
    subprocess.run(
        command("demo", "--no-serve"),
        env=environment(folder),
        check=True,
        stderr=subprocess.DEVNULL,
    )
    return folder


@pytest.fixture(scope="session")
def address(demonstration):
    """For tests that only read."""
    with Serving(demonstration) as serving:
        yield serving.address


@pytest.fixture
def own_address(demonstration, tmp_path):
    """For tests that write: a copy of the demonstration and a server of its own."""
    folder = tmp_path / "data"
    shutil.copytree(demonstration, folder)
    with Serving(folder) as serving:
        yield serving.address


@pytest.fixture
def hand(request, chromium, own_address):
    """Somebody at work: what they do is counted and told at the end."""
    yield from at_work(request, chromium, own_address, DESK)


@pytest.fixture
def on_phone(request, chromium, own_address):
    """The same with a phone in the hand."""
    yield from at_work(request, chromium, own_address, PHONE)


@pytest.fixture
def other_hand(request, chromium, own_address):
    """Somebody else, at another computer."""
    yield from at_work(request, chromium, own_address, DESK)


def at_work(request, chromium, address, viewport):
    context = chromium.new_context(
        viewport=viewport, base_url=address, locale="pl-PL", accept_downloads=True
    )
    yield (person := Hand(context))
    JOURNEYS.append(f"{request.node.name}: {person.told()}")
    context.close()


@pytest.fixture
def address_on_a_fixed_day(demonstration):
    with Serving(demonstration, day="2024-03-01") as serving:
        yield serving.address


@pytest.fixture
def on_day(request, chromium, demonstration, tmp_path):
    """Somebody at work on the day that is asked for, in data of their own that stay."""
    folder = tmp_path / "days"
    shutil.copytree(demonstration, folder)

    @contextmanager
    def at_day(day):
        with Serving(folder, day=f"{day}") as serving:
            yield from at_work(request, chromium, serving.address, DESK)

    return at_day


class Serving:
    """A server of its own process; on a day that stands still, where one is named."""

    def __init__(self, folder, day=""):
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        served = command("serve", "--port", str(self.port))
        self.command = [sys.executable, str(ON_A_DAY), str(self.port), day] if day else served

    def __enter__(self):
        self.process = subprocess.Popen(
            self.command,
            env=environment(self.folder),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(PATIENCE)

    def _wait(self):
        for _ in range(PATIENCE * 10):
            try:
                urlopen(f"{self.address}/pomoc/klawisze/").close()
            except URLError:
                time.sleep(0.1)
            else:
                return
        pytest.fail("the server does not answer")


def command(*words):
    return [sys.executable, "-m", "ostoja", *words]


def environment(folder):
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    return kept | {
        "OSTOJA_DEMO": "1",
        "OSTOJA_DATA": str(folder),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
