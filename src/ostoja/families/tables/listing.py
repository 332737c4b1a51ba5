"""Families and their households as text."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse

from ostoja.accounts.models import Gmina
from ostoja.families.enums import Living
from ostoja.families.models import Assignment, Closing, HouseholdMember, Whereabouts
from ostoja.families.queries import Case, ListedFamily, assignment_on, stages_of
from ostoja.families.rules import WORDS, Stage
from ostoja.polish.dates import short

ANY = UUID(int=0)
STILL = "trwa"


def link_prefix(view: str) -> tuple[str, str]:
    """What stands before and after the only key in a page's address."""
    before, after = reverse(view, args=(ANY,)).split(str(ANY))
    return before, after


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
    before, after = link_prefix("families:family")
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


def member_rows(
    members: Iterable[HouseholdMember], living: Mapping[UUID, Whereabouts], on: date
) -> list[tuple[UUID, list[str]]]:
    """Key and cells: person, place, born, age, where the person lives."""
    return [
        (
            one.pk,
            [
                str(one.person),
                one.get_place_display(),
                short(one.person.born_on),
                str(age(one.person.born_on, on)),
                _living(living.get(one.person_id)),
            ],
        )
        for one in members
    ]


def _living(row: Whereabouts | None) -> str:
    """At home unless something else is recorded."""
    if row is None:
        return str(Living.HOME.label)
    more = f", {row.note}" if row.note else ""
    return f"{row.get_living_display()} od {short(row.since)}{more}"


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
