"""Rows built once for a module: in a transaction around it; each test runs in a savepoint of it."""

from contextlib import contextmanager

from django.db import transaction


@contextmanager
def undone():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
