"""Everything the program knows of a person, table by table, with whom else each row names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import models

from ostoja.accounts.entry import Member
from ostoja.accounts.models import GminaRow
from ostoja.audit.models import Event
from ostoja.database.folded import Folded
from ostoja.families.models import Family, HouseholdMember, Person
from ostoja.foster.models import FeeNotice, ParentFee
from ostoja.oversight.queries.belongings import Way, rows_about, ways
from ostoja.oversight.queries.trail import names_of, trail_of, wanted_about
from ostoja.sealing.fields import BlindIndex, SealedFile

LEFT_OUT = (BlindIndex, Folded)
"""Columns that only serve to find a row."""
FILES = (models.BinaryField, SealedFile)
INNER = frozenset({"id", "gmina", "is_fictional"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: its table in words, its fields in words, and other people whom it names."""

    table: str
    key: UUID
    fields: tuple[tuple[str, str, str], ...]
    """Name, words and value of each."""
    others: tuple[str, ...] = ()
    is_shared: bool = False
    """It is about the whole family."""
    files: tuple[tuple[str, bytes], ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    person: Person
    families: tuple[Family, ...]
    entries: tuple[Entry, ...]
    events: tuple[Event, ...]


def copy_of(member: Member, person: Person) -> Copy:
    """The person's own rows and those of their families; nothing of any other family."""
    families = _families(person)
    household = _household(families, person)
    rows = [_entry(person), *(_entry(one, others=(str(one),)) for one in household)]
    rows += [_entry(family, is_shared=True) for family in families]
    for way in ways():
        rows += _entries(way, person, families, household)
    events = trail_of(member, wanted_about(member.gmina, person.pk))
    return Copy(person, tuple(families), tuple(rows), tuple(events))


def _families(person: Person) -> list[Family]:
    rows = HouseholdMember.objects.filter(gmina=person.gmina_id, person=person)
    families = Family.objects.filter(gmina=person.gmina_id, pk__in=rows.values("family"))
    return list(families.order_by("name", "number", "pk"))


def _household(families: Iterable[Family], person: Person) -> list[Person]:
    """The others of these families."""
    rows = HouseholdMember.objects.filter(gmina=person.gmina_id, family__in=list(families))
    others = Person.objects.filter(gmina=person.gmina_id, pk__in=rows.values("person"))
    return list(others.exclude(pk=person.pk).order_by("born_on", "pk"))


def _entries(
    way: Way, person: Person, families: Iterable[Family], household: Iterable[Person]
) -> Iterator[Entry]:
    """A table that knows families is asked by them: a co-resident's other family stays out."""
    people = [person.pk] if way.to_families else [person.pk, *(one.pk for one in household)]
    found = rows_about(way, person.gmina_id, people=people, families=[one.pk for one in families])
    named = _named(way, found, person)
    names = names_of(person.gmina, {key for keys in named.values() for key in keys})
    for row in found:
        others = tuple(sorted(names[key] for key in named.get(row.pk, ()) if key in names))
        yield _entry(row, others=others, is_shared=bool(way.to_families))


def _named(way: Way, rows: Any, person: Person) -> dict[UUID, set[UUID]]:  # noqa: ANN401 # a queryset of any table
    """Other people whom each row points at."""
    found: dict[UUID, set[UUID]] = {}
    for path in way.to_people:
        for key, other in rows.values_list("pk", path):
            if other not in {None, person.pk}:
                found.setdefault(key, set()).add(other)
    return found


def _entry(row: GminaRow, *, others: tuple[str, ...] = (), is_shared: bool = False) -> Entry:
    fields = [one for one in row._meta.concrete_fields if one.name not in INNER]
    told = [one for one in fields if not isinstance(one, (*LEFT_OUT, *FILES))]
    files = [one for one in fields if isinstance(one, FILES)]
    return Entry(
        table=str(row._meta.verbose_name),
        key=row.pk,
        fields=tuple(
            (one.name, str(one.verbose_name), _value(row, one, is_own=not others)) for one in told
        ),
        others=others,
        is_shared=is_shared,
        files=tuple((one.name, _content(row, one)) for one in files),
    )


def _content(row: GminaRow, field: Any) -> bytes:  # noqa: ANN401 # any field
    if isinstance(field, SealedFile):
        return field.bytes_of(row)
    return bytes(getattr(row, field.name) or b"")


def _value(row: GminaRow, field: Any, *, is_own: bool) -> str:  # noqa: ANN401 # any field
    """As a person reads it; somebody else's PESEL and a debtor's address stay masked."""
    if isinstance(row, Person) and field.name == "pesel" and not is_own:
        return row.masked_pesel
    if isinstance(row, ParentFee | FeeNotice) and field.name == "address" and not is_own:
        return "adres innej osoby, pominięto"
    value = getattr(row, field.name)
    if field.choices and value:
        return str(getattr(row, f"get_{field.name}_display")())
    if isinstance(value, bool):
        return "tak" if value else "nie"
    return "" if value is None else str(value)
