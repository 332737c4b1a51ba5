"""Looking for families and people: without Polish letters, and with a slip of the finger."""

from datetime import date
from functools import cache, reduce
from itertools import islice
from operator import and_, or_
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.families.models import Family, HouseholdMember, Person
from ostoja.families.queries.scoped import families_for
from ostoja.polish.closeness import is_near, pieces
from ostoja.polish.collation import folded
from ostoja.values.pesel import InvalidPesel, Pesel

NEAR = 200
"""So many near ones are looked at: who gets more should type more."""
Named = TypeVar("Named", Family, Person)


def families_like(
    member: Member, text: str, on: date, people: QuerySet[Person] | None = None
) -> QuerySet[Family]:
    """Families whose name, number or a person in it is like `text`, among those she may open.

    `people` are those like the text, for who has asked for them already.
    """
    people = people_like(member.gmina, text) if people is None else people
    with_them = HouseholdMember.objects.filter(gmina=member.gmina, person__in=people)
    named = _like(Family.objects.filter(gmina=member.gmina), text)
    return families_for(member, on).filter(
        Q(pk__in=with_them.values("family_id")) | Q(pk__in=named)
    )


def people_like(gmina: Gmina, text: str) -> QuerySet[Person]:
    """By PESEL when it is one, else by the words of the name."""
    people = Person.objects.filter(gmina=gmina).order_by("family_name", "given_name", "id")
    number = _pesel(text)
    if number:
        return people.filter(pesel_index=Person.pesel_index.field.mark(number, gmina.pk))
    return people.filter(pk__in=_like(people, text))


def people_in(
    gmina: Gmina, families: QuerySet[Family], people: QuerySet[Person]
) -> QuerySet[Any, Any]:
    """Rows of person, family, given name, family name, birth, family's name and number.

    Each found person's family is looked up: as a list of families, SQLite pairs all with all.
    """
    family = families.order_by().filter(pk=OuterRef("family"))
    return (
        HouseholdMember.objects.filter(Exists(family), gmina=gmina, person__in=people)
        .order_by("person__family_name", "person__given_name", "person_id", "family_id")
        .values_list(
            "person_id",
            "family_id",
            "person__given_name",
            "person__family_name",
            "person__born_on",
            "family__name",
            "family__number",
        )
        .distinct()
    )


def is_pesel(text: str) -> bool:
    return bool(_pesel(text))


def _pesel(text: str) -> str:
    try:
        return Pesel(text).number
    except InvalidPesel:
        return ""


def _like(rows: QuerySet[Named], text: str) -> list[UUID] | QuerySet[Named, UUID]:
    """Keys of rows that hold every word; where there are none, of rows that hold near words."""
    words = folded(text).split()
    if not words:
        return []
    exact = rows.filter(reduce(and_, map(_holds, words)))
    return exact.values_list("pk", flat=True) if exact.exists() else _near(rows, words)


def _near(rows: QuerySet[Named], words: list[str]) -> list[UUID]:
    candidates = rows.filter(
        reduce(and_, (reduce(or_, map(_holds, pieces(word))) for word in words))
    )
    near = cache(is_near)  # the same names come again and again
    found = (
        key
        for key, name in candidates.values_list("pk", "search_words")
        if all(any(near(word, other) for other in name.split()) for word in words)
    )
    return list(islice(found, NEAR))


def _holds(piece: str) -> Q:
    return Q(GreaterThan(StrIndex("search_words", Value(piece)), 0))
