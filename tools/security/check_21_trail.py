"""falsified trails not found at their first bad event, or readings unlike the crawl.

One event changed, deleted, moved, inserted or recomputed straight in the database; the tail cut
after the last anchor is the stated limit. Then every page as every role: whom it names is whom
the trail says it named, and nobody else.
"""

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

from django.db import transaction
from django.test import override_settings

from access.crawl import crawl
from access.test_readings import COUNTED
from audit.tampering import WAYS, Forger
from factories import GminaFactory
from factories.whole import whole_gmina
from ostoja.audit.anchors import anchor
from ostoja.audit.commands import record_reading
from ostoja.audit.verification import verify

TIMES = 200
LENGTH = 12


def check(full: bool) -> tuple[int, int]:  # noqa: ARG001 # 200 take seconds
    with tempfile.TemporaryDirectory() as data, override_settings(DATA=Path(data)):
        held = [*tampered()]
    held += [
        named == logged or (named < logged and route in COUNTED)
        for _, route, named, logged in crawl(whole_gmina())
    ]
    return len(held), held.count(False)


def tampered() -> Iterator[bool]:
    gmina, dice = GminaFactory(), random.Random(21)
    for number in range(LENGTH):
        record_reading(gmina, by=f"osoba {number}", purpose="x", people=(uuid4(), uuid4()))
    anchor(gmina.pk)
    yield verify(gmina.pk).fault is None
    for place in range(TIMES):
        with transaction.atomic():
            way = getattr(Forger(gmina.pk, dice), WAYS[place % len(WAYS)])
            number, words = way(dice.randint(1, LENGTH))
            fault = verify(gmina.pk).fault
            transaction.set_rollback(True)
        yield getattr(fault, "number", None) == number and words in str(fault)
