"""Every address of the program, and answers to it."""

from collections.abc import Collection, Iterator
from typing import Any

from django.urls import reverse

from access.rooms import arguments, body
from access.test_matrix import ALLOWED
from undone import undone


def addresses(whole: Any, method: str) -> Iterator[tuple[str, str]]:
    """Route and address of everything that takes this method."""
    for route, methods in ALLOWED.items():
        if method in methods:
            yield route, reverse(route, kwargs=arguments(route, whole))


def answers(client: Any, whole: Any, only: Collection[str] = ()) -> Iterator[tuple[str, Any]]:
    """What this visitor gets at every address, or at these; each post is undone."""
    for route, address in addresses(whole, "get"):
        if not only or route in only:
            yield route, client.get(address)
    for route, address in addresses(whole, "post"):
        if route == "sign_out":
            continue  # what came after it would be answers to a stranger
        if not only or route in only:
            with undone():
                response = client.post(address, body(route, whole))
            yield route, response


def content_of(response: Any) -> bytes:
    found: bytes = b"".join(response) if response.streaming else response.content
    return found
