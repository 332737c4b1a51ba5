"""Prints "address checksum" for each page that a head of each gmina can open; writes nothing."""

import hashlib
import os
import re
from http import HTTPStatus

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "ostoja.web.settings"
django.setup()

from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from ostoja.accounts.entry import memberships_of  # noqa: E402
from ostoja.accounts.models import User  # noqa: E402

START = ("/", "/program/", "/piecza/pobyty/", "/piecza/noty/", "/instytucje/", "/sprawozdania/")
LINK = re.compile(r'href="(/[^"#?]*)"')
CHANGING = re.compile(r'(name="csrfmiddlewaretoken" value=|nonce=)"[^"]*"')
LEFT_OUT = re.compile(r"^/(static|wyloguj|stan|komponenty|pomoc)/|/(plik|docx|pdf)/?$")
PAGES_EACH = 15


def pages(client: Client) -> dict[str, str]:
    """The first pages found by following links from the start, with what changes taken out."""
    waiting, found = list(START), {}
    while waiting and len(found) < PAGES_EACH:
        address = waiting.pop(0)
        if address in found or LEFT_OUT.search(address):
            continue
        response = client.get(address)
        html = response.content.decode(errors="replace")
        content = CHANGING.sub("", html).encode()
        found[address] = f"{response.status_code} {hashlib.sha256(content).hexdigest()}"
        waiting += LINK.findall(html) if response.status_code == HTTPStatus.OK else []
    return found


def main() -> None:
    for user in User.objects.filter(email__startswith="manager@").order_by("email"):
        if not memberships_of(user, on=timezone.localdate()):
            continue
        client = Client()
        client.force_login(user)
        for address, said in pages(client).items():
            print(f"{user.email}{address} {said}")


main()
