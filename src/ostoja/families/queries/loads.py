"""How many families an assistant has at once."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F

from ostoja.accounts.models import Gmina
from ostoja.families.models import (
    Assignment,
)
from ostoja.families.queries.counted import during


@dataclass(frozen=True, slots=True)
class Load:
    """The most families one assistant had at once in a year, and the first day of it."""

    assistant_id: UUID
    assistant: str
    families: int
    on: date


def highest_loads_in(gmina: Gmina, year: int) -> list[Load]:
    """One row an assistant, by name; the load only rises on a day on which work begins."""
    spells: dict[UUID, list[tuple[date, date, UUID]]] = {}
    names: dict[UUID, str] = {}
    rows = (
        Assignment.objects.filter(during(year, "started_on", "ended_on"), gmina=gmina)
        .order_by("assistant__name", "assistant_id", "started_on")
        .values_list("assistant_id", F("assistant__name"), "started_on", "ended_on", "family_id")
    )
    for key, name, started, ended, family in rows:
        names[key] = name
        spells.setdefault(key, []).append(
            (max(started, date(year, 1, 1)), ended or date(year, 12, 31), family)
        )
    return [_highest(key, names[key], periods) for key, periods in spells.items()]


def _highest(key: UUID, name: str, spells: list[tuple[date, date, UUID]]) -> Load:
    days = sorted({start for start, _, _ in spells})
    loads = [
        (len({family for start, end, family in spells if start <= day <= end}), day) for day in days
    ]
    most, day = max(loads, key=lambda load: (load[0], -load[1].toordinal()))
    return Load(key, name, most, day)
