"""Every address of the program, and answers to it."""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.urls import reverse

from access.rooms import arguments, body
from access.test_matrix import ALLOWED


def addresses(whole: Any, method: str) -> Iterator[tuple[str, str]]:
    """Route and address of everything that takes this method."""
    for route, methods in ALLOWED.items():
        if method in methods:
            yield route, reverse(route, kwargs=arguments(route, whole))


def answers(client: Any, whole: Any) -> Iterator[tuple[str, Any]]:
    """What this visitor gets at every address, posts included; each post is undone."""
    for route, address in addresses(whole, "get"):
        yield route, client.get(address)
    for route, address in addresses(whole, "post"):
        if route == "sign_out":
            continue  # what came after it would be answers to a stranger
        with transaction.atomic():
            response = client.post(address, body(route, whole))
            transaction.set_rollback(True)
        yield route, response


def content_of(response: Any) -> bytes:
    found: bytes = b"".join(response) if response.streaming else response.content
    return found
