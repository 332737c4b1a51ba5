"""A query without an order comes back in another order than it was written in."""

import random

import pytest
from django.db.models import QuerySet


@pytest.fixture(autouse=True)
def _shuffled(request, monkeypatch):
    dice = random.Random(request.node.nodeid)
    fetch = QuerySet._fetch_all

    def fetch_shuffled(self):
        fresh = self._result_cache is None
        fetch(self)
        if fresh and not self.ordered:
            self._result_cache = shuffled(self._result_cache, dice)

    monkeypatch.setattr(QuerySet, "_fetch_all", fetch_shuffled)


def shuffled(rows, dice):
    """Two rows or more never keep their order, or the guard would sleep on short lists."""
    mixed = dice.sample(rows, len(rows))
    return mixed[::-1] if all(a is b for a, b in zip(mixed, rows, strict=True)) else mixed
