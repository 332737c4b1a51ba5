"""leaks.

Every address and method by every visitor, on objects of the own gmina and of another; every page
of a family in each state: own, another assistant's, handed over, closed, shown, shown no more.
"""

from collections.abc import Iterator
from typing import Any

from django.db import transaction

from access.rooms import HEAD
from access.states import CASES, OF_FAMILIES, leaks
from access.test_matrix import ROWS, ROWS_WITH_OBJECT, answer, ask
from factories.whole import whole_gmina
from ostoja.accounts.enums import Role
from visitors import VISITORS, client_as

ASKED = HEAD[2:]
NOT_THERE = "404"


def check(full: bool) -> tuple[int, int]:  # noqa: ARG001 # whole every time
    own, foreign = whole_gmina(), whole_gmina(2019)
    found = [*of_roles(own), *of_gminas(own, foreign), *of_states(own)]
    return len(found), sum(found)


def of_roles(own: Any) -> Iterator[bool]:
    """Whether each visitor got something else than the table says."""
    for row in ROWS:
        for name in ASKED:
            with transaction.atomic():
                got = answer(ask(VISITORS[name](own.gmina), row["method"], row["route"], own))
                transaction.set_rollback(True)
            yield got != row[name]


def of_gminas(own: Any, foreign: Any) -> Iterator[bool]:
    """Whether an object of another gmina was there for anybody who may open such a page."""
    for row in ROWS_WITH_OBJECT:
        for role in Role:
            if row[role.value] == "in":
                with transaction.atomic():
                    client = client_as(role, own.gmina)
                    got = answer(ask(client, row["method"], row["route"], foreign))
                    transaction.set_rollback(True)
                yield got != NOT_THERE


def of_states(own: Any) -> Iterator[bool]:
    """Whether a family was opened, or kept closed, against its state."""
    for row in OF_FAMILIES:
        for role, state, opens in CASES:
            with transaction.atomic():
                got = leaks(row, own, role, state, opens=opens)
                transaction.set_rollback(True)
            yield got
