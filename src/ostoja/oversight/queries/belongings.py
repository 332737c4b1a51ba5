"""Which rows of any room are about a person or a family, found by following foreign keys.

A new table that points at a person, a family, or at a row about one is found by itself. A table
that leads to nobody must stand in `NOBODYS` with the reason; a test fails until it does.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import ForeignKey, ManyToManyField, Model, Q, QuerySet

from ostoja.accounts.models import GminaRow
from ostoja.families.models import Family, Person

ROOTS: tuple[type[Model], ...] = (Person, Family)
LONGEST = 5
"""Steps from a row to the person or the family it is about."""

NOBODYS = {
    "accounts": "konta pracowników, ich role i upoważnienia; szkice usuwa się po kluczu",
    "documents": "szablony pism gminy",
    "jobs": "listy do pracowników",
    "importers": "wgrane sprawozdania i programy, usuwane po 30 dniach",
    "oversight": "nadzór: rejestry, terminy, wnioski i opisy naruszeń, bez nazwisk",
    "partners": "instytucje, kto za nie odpowiada, i wydarzenia; liczby bez osób",
    "programme": "program przyjęty uchwałą",
    "reports": "sprawozdania: liczby i słowa bez nazwisk",
    "families.AssistantPay": "koszt zatrudnienia asystenta",
    "families.FamilyAssistant": "zatrudnienie asystenta",
    "families.GroupMeeting": "spotkanie grupy bez listy obecnych; obecność jest osobno",
    "families.MileageRate": "stawka za kilometr",
    "foster.CareInstitution": "placówka",
    "foster.CreditBureau": "biuro informacji gospodarczej",
    "foster.InstitutionRate": "stawka placówki",
    "foster.LaterRates": "stawki ustawowe",
    "foster.PlacedHere": "dziecko z innej gminy, tylko znak bez nazwiska",
    "foster.PolicySet": "ustalenia z powiatem",
    "foster.SheetColumns": "kolumny arkusza powiatu",
    "foster.YearLock": "zamknięcie roku",
    "foster.Note": "nota powiatu; jej pozycje wskazują dziecko",
}
"""Rooms and tables that are about no person of ours, with the reason."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a table leads to whom its rows are about: `placement__stay__child` to a person."""

    model: type[GminaRow]
    to_people: tuple[str, ...]
    to_families: tuple[str, ...]


@cache
def ways() -> tuple[Way, ...]:
    """Every table with rows about somebody, in the order of its room and name."""
    found = [
        Way(model, _paths(model, Person), _paths(model, Family))
        for model in apps.get_models()
        if issubclass(model, GminaRow) and model not in ROOTS
    ]
    return tuple(way for way in found if way.to_people or way.to_families)


def nobodys() -> set[str]:
    """Tables of a gmina that lead to nobody."""
    known = {way.model for way in ways()} | {*ROOTS}
    return {
        model._meta.label
        for model in apps.get_models()
        if issubclass(model, GminaRow) and model not in known
    }


def _paths(model: type[Model], root: type[Model], steps: int = LONGEST) -> tuple[str, ...]:
    """Direct ways first; longer ones only where no direct one is."""
    near = [field for field in _pointing(model) if field.related_model is root]
    if near or steps == 1:
        return tuple(field.name for field in near)
    return tuple(
        f"{field.name}__{rest}"
        for field in _pointing(model)
        if field.related_model is not model
        for rest in _paths(field.related_model, root, steps - 1)
    )


def _pointing(model: type[Model]) -> Iterator[Any]:
    """Fields that lead to rows of the same gmina."""
    for field in (*model._meta.fields, *model._meta.many_to_many):
        if isinstance(field, ForeignKey | ManyToManyField) and issubclass(
            field.related_model, GminaRow
        ):
            yield field


def rows_about(
    way: Way, gmina_id: UUID, *, people: Iterable[UUID] = (), families: Iterable[UUID] = ()
) -> QuerySet[GminaRow]:
    """Rows of one table about any of these people or families."""
    about = Q(pk__in=[])
    for path in way.to_people:
        about |= Q(**{f"{path}__in": list(people)})
    for path in way.to_families:
        about |= Q(**{f"{path}__in": list(families)})
    rows = way.model._default_manager.filter(about, gmina_id=gmina_id)
    return way.model._default_manager.filter(pk__in=rows.order_by().values("pk")).order_by("pk")


def targets_about(gmina_id: UUID, *, people: Iterable[UUID], families: Iterable[UUID]) -> list[str]:
    """These people and families, and every row about them, as the trail names its targets."""
    roots = [(Person, key) for key in people] + [(Family, key) for key in families]
    rows = [
        (way.model, key)
        for way in ways()
        for key in rows_about(way, gmina_id, people=people, families=families).values_list(
            "pk", flat=True
        )
    ]
    return [f"{model._meta.label_lower}:{key}" for model, key in [*roots, *rows]]
