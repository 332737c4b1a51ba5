"""What to look at before signing: what is missing, what is late, what contradicts itself."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from ostoja.law.deadlines import ANNUAL_REPORT, due
from ostoja.polish.dates import short
from ostoja.programme.enums import Effect
from ostoja.reports.enums import Part
from ostoja.reports.queries import Year

NEEDED = (Part.INTRODUCTION, Part.NEEDS)


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence for the one who signs; `blocks` when signing would be wrong."""

    message: str
    blocks: bool = False
    place: str = ""
    """Id of the block it is about."""


def findings(year: Year) -> list[Finding]:
    today = timezone.localdate()
    return [
        *_adoption(year),
        *_missing_words(year),
        *_silent_tasks(year),
        *_unlisted(year),
        *_late(year, today),
    ]


def _adoption(year: Year) -> Iterator[Finding]:
    adopting = [one for one in year.resolutions if one.effect == Effect.ADOPTS]
    if not adopting:
        yield Finding(
            "Program nie ma uchwały, którą go przyjęto. Dopisz ją do programu.", blocks=True
        )
    for one in adopting:
        if one.adopted_on > date(year.programme.year_from, 1, 1):
            yield Finding(
                f"Uchwała nr {one.number} zapadła {short(one.adopted_on)}, po początku programu.",
                place="uchwaly",
            )


def _missing_words(year: Year) -> Iterator[Finding]:
    for part in NEEDED:
        if not year.text(part):
            yield Finding(
                f"Część „{part.label}” jest pusta. Ustawa wymaga jej treści.", blocks=True
            )


def _silent_tasks(year: Year) -> Iterator[Finding]:
    for goal in year.goals:
        numbers = [task.number for task in goal.tasks.all()]
        gaps = sorted(set(range(1, max(numbers, default=0) + 1)) - set(numbers))
        for number in gaps:
            yield Finding(f"Pod celem {goal.number} brakuje zadania {number}.")
        for task in goal.tasks.all():
            if task.pk not in year.contributions:
                yield Finding(
                    f"Nikt nie opisał zadania {task.number} pod celem {goal.number}.",
                    place=f"cel-{goal.number}-zadanie-{task.number}",
                )


def _unlisted(year: Year) -> Iterator[Finding]:
    names = {
        one.institution.name
        for found in year.contributions.values()
        for one in found
        if one.institution.implementer_id is None
    }
    for name in sorted(names):
        yield Finding(f"{name}: odpowiada, a nie ma jej na liście realizatorów programu.")


def _late(year: Year, today: date) -> Iterator[Finding]:
    deadline = due(ANNUAL_REPORT, date(year.year, 12, 31))
    if today > deadline:
        yield Finding(f"Termin sprawozdania minął {short(deadline)} (art. 179 ust. 1).")


def file_digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
