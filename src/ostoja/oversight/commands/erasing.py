"""Everything about a family goes, in an order that foreign keys allow. The trail stays."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from graphlib import TopologicalSorter
from itertools import product
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, F, ForeignKey, Model, Sum, When

from ostoja.accounts.models import Draft, Gmina, GminaRow
from ostoja.families.models import Family, FamilyMerge, Person
from ostoja.foster.models import NoteLine
from ostoja.oversight.queries.belongings import rows_about, ways

KEY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
Keys = dict[type[GminaRow], list[UUID]]


class Erased:
    """What went: how many rows of which table, what of which note, and whose."""

    def __init__(self, tables: Counter[str], notes: list[list[str]], people: set[UUID]) -> None:
        self.tables = tables
        self.notes = notes
        self.people = people

    def told(self) -> dict[str, Any]:
        """For the protocol: numbers alone."""
        return {"tables": sorted(self.tables.items()), "notes": self.notes}


def erase_families(gmina: Gmina, families: Collection[UUID]) -> Erased:
    """The families with what was joined to them, people of theirs alone, and drafts about them."""
    whole = _with_joined(gmina, set(families))
    people = _theirs_alone(gmina, whole)
    keys: Keys = {
        way.model: list(
            rows_about(way, gmina.pk, people=people, families=whole).values_list("pk", flat=True)
        )
        for way in ways()
    }
    keys |= {Family: list(whole), Person: list(people)}
    notes = _notes(gmina, keys[NoteLine])
    _drop_drafts(gmina, {key for found in keys.values() for key in found})
    return Erased(_delete(gmina, keys), notes, whole | people)


def _with_joined(gmina: Gmina, families: set[UUID]) -> set[UUID]:
    """Records that were made one with these, also those joined to a joined one."""
    merges = FamilyMerge.objects.filter(gmina=gmina, undone_at=None, kept__in=families)
    found = families | set(merges.order_by("pk").values_list("emptied_id", flat=True))
    return found if found == families else _with_joined(gmina, found)


def _theirs_alone(gmina: Gmina, families: set[UUID]) -> set[UUID]:
    """People of these families, of the household or in care, whom no row ties to another."""
    ties = [(person, family) for person, family in _ties(gmina) if person and family]
    people = {person for person, family in ties if family in families}
    return people - {person for person, family in ties if family not in families}


def _ties(gmina: Gmina) -> Iterator[tuple[UUID, UUID]]:
    """Each person with each family that one row names together."""
    for way in ways():
        for person, family in product(way.to_people, way.to_families):
            rows = way.model._default_manager.filter(gmina_id=gmina.pk).order_by("pk")
            yield from rows.values_list(person, family)


def _notes(gmina: Gmina, lines: Collection[UUID]) -> list[list[str]]:
    """Number, lines and sum taken out of each note: its total can still be explained."""
    signed = Case(When(reduces=True, then=-F("billed")), default=F("billed"))
    rows = NoteLine.objects.filter(gmina=gmina, pk__in=lines).order_by("note__number")
    sums = rows.values_list("note__number").annotate(count=Count("pk"), total=Sum(signed))
    return [[number, str(count), f"{total:.2f}"] for number, count, total in sums]


def _drop_drafts(gmina: Gmina, gone: set[UUID]) -> None:
    """Unsaved typing on a page whose address names something that is gone."""
    drafts = Draft.objects.filter(gmina=gmina).order_by("pk")
    keys = [
        key
        for key, page in drafts.values_list("pk", "key")
        if gone & {UUID(one) for one in KEY.findall(page)}
    ]
    Draft.objects.filter(gmina=gmina, pk__in=keys).delete()


def _delete(gmina: Gmina, keys: Keys) -> Counter[str]:
    counts: Counter[str] = Counter()
    for model in _pointing_first(keys):
        found = keys[model]
        if found:
            model._default_manager.filter(gmina_id=gmina.pk, pk__in=found).delete()
            counts[str(model._meta.verbose_name_plural)] += len(found)
    return counts


def _pointing_first(models: Iterable[type[GminaRow]]) -> list[type[GminaRow]]:
    """A table stands before every table that it points at."""
    order: TopologicalSorter[type[GminaRow]] = TopologicalSorter(dict.fromkeys(models, ()))
    for model in models:
        for other in _pointed_at(model):
            if other in models and other is not model:
                order.add(other, model)
    return list(order.static_order())


def _pointed_at(model: type[Model]) -> Iterator[Any]:
    for field in model._meta.concrete_fields:
        if isinstance(field, ForeignKey):
            yield field.related_model
