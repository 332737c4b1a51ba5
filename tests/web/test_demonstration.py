"""The demonstration says so on every page, and stays on this machine."""

import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from factories import GminaFactory
from ostoja.web.demonstration import refuse_open


@pytest.fixture(autouse=True)
def _gmina(db):
    """With no gmina at all the front door leads to the first run."""
    GminaFactory()


BANNER = "To jest pokaz, dane są zmyślone"
ADDRESSES = ("/", "/zaloguj/", "/pomoc/klawisze/", "/komponenty/", "/nie-ma-tego/")


@pytest.mark.parametrize("address", ADDRESSES)
def test_banner_stands_on_every_page_of_the_demonstration(client, settings, address):
    settings.DEMO = True
    assert BANNER in client.get(address).content.decode()


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_banner_outside_it(client, address):
    assert BANNER not in client.get(address).content.decode()


def test_this_machine_alone_is_served():
    refuse_open(["localhost", "127.0.0.1", "[::1]"])
    with pytest.raises(ImproperlyConfigured, match=r"wymienia: ops\.example"):
        refuse_open(["localhost", "ops.example"])


@pytest.mark.parametrize("words", [["demo", "--no-serve"], ["work"]])
def test_program_does_not_start_a_demonstration_for_others(tmp_path, words):
    environment = {
        **os.environ,
        "OSTOJA_DATA": str(tmp_path),
        "OSTOJA_DEMO": "1",
        "OSTOJA_HOSTS": "localhost,ops.example",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "ostoja", *words]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Pokaz (OSTOJA_DEMO=1) działa tylko na tym komputerze" in done.stderr
    assert "Traceback" not in done.stderr
