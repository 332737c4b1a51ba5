"""Addresses of a list's rows, worked out once and not in the template."""

from functools import cache
from uuid import UUID

from django.urls import reverse

ANY = UUID(int=0)


@cache
def link_prefix(view: str, argument: str) -> tuple[str, str]:
    """What stands before and after the key in a page's address."""
    before, after = reverse(view, kwargs={argument: ANY}).split(str(ANY))
    return before, after
