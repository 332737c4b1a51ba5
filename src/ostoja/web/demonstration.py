"""The demonstration: invented people and a public password, so for this machine alone."""

from collections.abc import Iterable

from django.core.exceptions import ImproperlyConfigured

THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "[::1]", "testserver"})


def refuse_open(hosts: Iterable[str]) -> None:
    """Raises `ImproperlyConfigured` when others could reach it under one of these names."""
    open_to = sorted(set(hosts) - THIS_MACHINE)
    if open_to:
        raise ImproperlyConfigured(
            f"Pokaz (OSTOJA_DEMO=1) działa tylko na tym komputerze, a OSTOJA_HOSTS wymienia:"
            f" {', '.join(open_to)}. Usuń OSTOJA_DEMO albo te adresy."
        )
