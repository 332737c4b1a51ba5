"""How many families an assistant has at once."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, F, Q

from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, Membership
from ostoja.families.enums import Basis
from ostoja.families.models import Assignment, FamilyAssistant
from ostoja.families.queries.counted import during
from ostoja.families.queries.scoped import running_on
from ostoja.families.rules.loads import most_beside
from ostoja.law.caseload import counts_to_limit


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


def assistants_on(gmina: Gmina, day: date) -> list[FamilyAssistant]:
    """Who is employed that day, by name."""
    employed = Q(employed_to=None) | Q(employed_to__gte=day)
    rows = FamilyAssistant.objects.filter(employed, gmina=gmina, employed_from__lte=day)
    return list(rows.order_by("name", "id"))


def loads_on(gmina: Gmina, day: date) -> dict[UUID, int]:
    """How many families each assistant has that day, of those that the limit counts."""
    found: dict[UUID, int] = {}
    running = Assignment.objects.filter(running_on(day), gmina=gmina)
    of_basis = running.order_by("assistant_id", "basis").values_list("assistant_id", "basis")
    for assistant, basis, families in of_basis.annotate(Count("id")):
        counted = counts_to_limit(day, is_for_life=basis == Basis.FOR_LIFE)
        found[assistant] = found.get(assistant, 0) + counted * families
    return found


def load_with_one_more(assistant: FamilyAssistant, new: Assignment) -> tuple[int, date]:
    """The most families beside the new one on any day of it, and the first such day."""
    if not counts_to_limit(new.started_on, is_for_life=new.basis == Basis.FOR_LIFE):
        return 0, new.started_on
    others = assistant.assignments.exclude(family=new.family).order_by("id")
    spells = [
        (start, end)
        for start, end, basis in others.values_list("started_on", "ended_on", "basis")
        if counts_to_limit(new.started_on, is_for_life=basis == Basis.FOR_LIFE)
    ]
    return most_beside(spells, (new.started_on, new.ended_on))


def works_as_social_worker(assistant: FamilyAssistant, day: date) -> bool:
    """Whether the assistant's account has that role in the gmina on the day or later (R2.7)."""
    if assistant.user_id is None:
        return False
    roles = Membership.objects.filter(
        gmina=assistant.gmina, user=assistant.user_id, role=Role.SOCIAL_WORKER
    )
    return roles.filter(Q(valid_to=None) | Q(valid_to__gte=day)).exists()
