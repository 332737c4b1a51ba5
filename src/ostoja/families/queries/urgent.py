"""The first of what is due, and how much there is: for a board of thousands of families.

The database gives only the rows that are shown, and counts the others; `duties_for` reads all.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from operator import attrgetter
from typing import Any

from django.db.models import QuerySet

from ostoja.accounts.entry import Member
from ostoja.database.order import ByCodePoint
from ostoja.families.enums import DutyKind
from ostoja.families.queries.boards import is_late
from ostoja.families.queries.duties import (
    AHEAD,
    Duty,
    Work,
    duties_of,
    urgency,
    work_for,
    written_down,
)

BY_NAME = attrgetter("family", "key")


@dataclass(frozen=True, slots=True)
class Cut:
    """The first duties of a list, and the numbers of all by kind."""

    first: list[Duty]
    numbers: Counter[DutyKind]


@dataclass(frozen=True, slots=True)
class Urgent:
    late: Cut
    soon: Cut


def most_urgent(
    member: Member, on: date, shown: int, *, without: Collection[DutyKind] = ()
) -> Urgent:
    """What the act sets a term for stands before the actions of plans when it is late."""
    late, soon = Cut([], Counter()), Cut([], Counter())
    _add_work(late, soon, work_for(member, on), on, shown)
    for kind, rows in written_down(member, on, on + AHEAD):
        if kind not in without:
            _add(late, soon, kind, rows, on, shown)
    first = nsmallest(
        shown, late.first, key=lambda one: (one.kind == DutyKind.ACTION, urgency(one))
    )
    return Urgent(
        Cut(first, late.numbers), Cut(nsmallest(shown, soon.first, key=urgency), soon.numbers)
    )


def _add_work(late: Cut, soon: Cut, work: list[Work], on: date, shown: int) -> None:
    """Of thousands of families only those that may be shown become duties."""
    unplanned = [one for one in work if not one.is_planned]
    late.numbers[DutyKind.PLAN] = len(unplanned)
    late.first.extend(one.missing_plan for one in nsmallest(shown, unplanned, key=BY_NAME))
    passed = [one for one in work if one.by < on]
    to_come = [one for one in work if on <= one.by <= on + AHEAD]
    for part, found in ((late, passed), (soon, to_come)):
        part.numbers[DutyKind.ASSESSMENT] = len(found)
        part.first.extend(one.assessment for one in nsmallest(shown, found))


def _add(late: Cut, soon: Cut, kind: DutyKind, rows: QuerySet[Any], on: date, shown: int) -> None:
    """So many of the kind that no order of kinds can need more, in the order of `urgency`."""
    in_order = rows.order_by("by", ByCodePoint("called"), ByCodePoint("words"), "of")
    found = duties_of(kind, in_order[: shown + 1])
    passed = [one for one in found if is_late(one, on)]
    to_come = found[len(passed) :]
    late.numbers[kind], soon.numbers[kind] = len(passed), len(to_come)
    if len(found) > shown:
        to_come = duties_of(kind, in_order.filter(by__gte=on)[:shown])
        late.numbers[kind] = in_order.filter(by__lt=on).count()
        soon.numbers[kind] = in_order.filter(by__gte=on).count()
    late.first.extend(passed)
    soon.first.extend(to_come)
