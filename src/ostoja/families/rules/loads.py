"""How many families are accompanied at once. Pure."""

from collections.abc import Collection
from datetime import date

Spell = tuple[date, date | None]
"""From a day to a day, or still going on."""


def runs_on(spell: Spell, day: date) -> bool:
    start, end = spell
    return start <= day and (end is None or day <= end)


def most_beside(spells: Collection[Spell], new: Spell) -> tuple[int, date]:
    """The most of these spells on one day of the new one, and the first such day.

    Their number only rises on a day on which another begins.
    """
    first, last = new
    days = {start for start, _ in spells if start > first and (last is None or start <= last)}
    loads = [(sum(runs_on(one, day) for one in spells), day) for day in (first, *sorted(days))]
    return max(loads, key=lambda load: (load[0], -load[1].toordinal()))
