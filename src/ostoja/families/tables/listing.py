"""Families and their households as text."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse

from ostoja.accounts.models import Gmina
from ostoja.families.models import Assignment, Closing, HouseholdMember
from ostoja.families.queries import Case, ListedFamily, assignment_on, stages_of
from ostoja.families.rules import WORDS, Stage
from ostoja.polish.dates import short

ANY = UUID(int=0)
STILL = "trwa"


def family_page(
    gmina: Gmina, found: Iterable[tuple[Any, ...]], on: date
) -> list[tuple[str, list[str]]]:
    """Rows of `queries.listed` as the list shows them."""
    families = [ListedFamily(*row) for row in found]
    return family_rows(families, stages_of(gmina, [one.id for one in families], on))


def identity(case: Case) -> dict[str, str]:
    """What the bar at the top of each page of a family says."""
    current = assignment_on(case.family, case.on)
    stage = stages_of(case.family.gmina, [case.family.pk], case.on)[case.family.pk]
    words, tone = WORDS[stage]
    return {
        "name": f"Rodzina {case.family.name}",
        "detail": f"{case.family.number}; " + (_accompanied(current) or "bez asystenta"),
        "words": words,
        "tone": tone,
    }


def _accompanied(current: Assignment | None) -> str:
    return f"asystent: {current.assistant}, od {short(current.started_on)}" if current else ""


def family_rows(
    families: Iterable[ListedFamily], stages: Mapping[UUID, Stage]
) -> list[tuple[str, list[str]]]:
    """Address and cells: family, case number, children, assistant, stage."""
    before, after = reverse("families:family", args=(ANY,)).split(str(ANY))
    return [
        (
            f"{before}{one.id}{after}",
            [
                one.name,
                one.number,
                str(one.children),
                f"{one.assistant}, od {short(one.since)}" if one.since else "brak",
                WORDS[stages[one.id]][0],
            ],
        )
        for one in families
    ]


def member_rows(members: Iterable[HouseholdMember], on: date) -> list[list[str]]:
    """Cells: person, place, born, age, since."""
    return [
        [
            str(one.person),
            one.get_place_display(),
            short(one.person.born_on),
            str(age(one.person.born_on, on)),
            short(one.since),
        ]
        for one in members
    ]


def age(born_on: date, on: date) -> int:
    """Whole years; who was born on 29 February is older from 1 March."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def work_rows(spells: Iterable[Assignment], closings: Sequence[Closing]) -> list[list[str]]:
    """Cells: assistant, basis, from, to with the reason where the work was closed that day."""
    reasons = {one.closed_on: one.get_reason_display() for one in closings}
    return [
        [
            one.assistant.name,
            one.get_basis_display(),
            short(one.started_on),
            _end(one.ended_on, reasons) if one.ended_on else STILL,
        ]
        for one in spells
    ]


def _end(day: date, reasons: Mapping[date, str]) -> str:
    return f"{short(day)}, {reasons[day]}" if day in reasons else short(day)
