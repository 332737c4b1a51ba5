"""leaks.

Every address and method by every visitor, on objects of the own gmina and of another; every page
of a family in each state: own, another assistant's, handed over, closed, shown, shown no more.
"""

import itertools
import random
from collections.abc import Iterator
from http.cookies import SimpleCookie
from typing import Any

from access.rooms import HEAD
from access.states import CASES, OF_FAMILIES, leaks, visitor_in
from access.test_matrix import ROWS, ROWS_WITH_OBJECT, answer, ask
from factories.whole import whole_gmina
from ostoja.accounts.enums import Role
from undone import undone
from visitors import VISITORS

SAMPLE = "one method of each address, visitor and kind of object"
SEED = 8
NOT_THERE = "404"
Row = dict[str, str]


class Draw:
    """All rows of the table, or of each address one; another for each visitor."""

    def __init__(self, *, full: bool) -> None:
        self.full = full
        self.dice = random.Random(SEED)  # the same rows each time

    def __call__(self, rows: list[Row]) -> list[Row]:
        if self.full:
            return rows
        of_routes = itertools.groupby(rows, key=lambda row: row["route"])
        return [self.dice.choice([*of_route]) for _, of_route in of_routes]


def check(full: bool) -> tuple[int, int]:
    draw = Draw(full=full)
    own, foreign = whole_gmina(), whole_gmina(2019)
    found = [*of_visitors(own, foreign, draw), *of_states(own, draw)]
    return len(found), sum(found)


def of_visitors(own: Any, foreign: Any, draw: Draw) -> Iterator[bool]:
    """Whether each got something else than the table says, or an object of another gmina."""
    for name in HEAD[2:]:
        client = VISITORS[name](own.gmina)
        cookies = client.cookies.output(header="", sep=";")
        for row in draw(ROWS):
            yield asked(client, cookies, row, own) != row[name]
        theirs = [row for row in ROWS_WITH_OBJECT if name in Role.values and row[name] == "in"]
        for row in draw(theirs):
            yield asked(client, cookies, row, foreign) != NOT_THERE


def asked(client: Any, cookies: str, row: Row, whole: Any) -> str:
    """What the visitor gets who has done nothing but sign in."""
    client.cookies = SimpleCookie(cookies)
    got: str = answer(ask(client, row["method"], row["route"], whole))
    return got


def of_states(own: Any, draw: Draw) -> Iterator[bool]:
    """Whether a family was opened, or kept closed, against its state."""
    for role, state, opens in CASES:
        with undone():
            rows = draw(OF_FAMILIES)
            client = visitor_in(own, role, state, rows)
            found = [leaks(row, own, client, opens=opens) for row in rows]
        yield from found
