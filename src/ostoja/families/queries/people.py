"""People: who is already known, where they live, and the next number of a case."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.families.enums import Place
from ostoja.families.models import Family, HouseholdMember, Person, Whereabouts
from ostoja.polish.closeness import is_near
from ostoja.polish.collation import folded


def people_alike(
    gmina: Gmina, *, given_name: str, family_name: str, born_on: date, pesel: str = ""
) -> list[Person]:
    """The person of this PESEL, and those born that day under a like name."""
    words = folded(f"{given_name} {family_name}").split()
    born_that_day = Person.objects.filter(gmina=gmina, born_on=born_on).order_by("id")
    alike = [one for one in born_that_day if _like(words, one.search_words.split())]
    return [*same_pesel(gmina, pesel).exclude(pk__in=[one.pk for one in alike]), *alike]


def same_pesel(gmina: Gmina, pesel: str) -> QuerySet[Person]:
    if not pesel:
        return Person.objects.none()
    mark = Person.pesel_index.field.mark(pesel, gmina.pk)
    return Person.objects.filter(gmina=gmina, pesel_index=mark).order_by("id")


def _like(words: list[str], others: list[str]) -> bool:
    return all(any(is_near(word, other) for other in others) for word in words)


def families_with(gmina: Gmina, people: Collection[Person]) -> QuerySet[Family]:
    """The families in whose household any of these people is or was."""
    return (
        Family.objects.filter(gmina=gmina, members__person__in=people)
        .distinct()
        .order_by("name", "number", "id")
    )


def next_number(gmina: Gmina, year: int) -> str:
    """The case number after the greatest of the year: `OPS.4142.17.2026`."""
    start, end = f"{gmina.welfare_centre_short}.4142.", f".{year}"
    numbers = (
        Family.objects.filter(gmina=gmina, number__startswith=start, number__endswith=end)
        .order_by("number")
        .values_list("number", flat=True)
    )
    middles = [number.removeprefix(start).removesuffix(end) for number in numbers]
    greatest = max((int(middle) for middle in middles if middle.isdecimal()), default=0)
    return f"{start}{greatest + 1}{end}"


def members_for(member: Member, family: Family) -> QuerySet[HouseholdMember]:
    return HouseholdMember.objects.filter(gmina=member.gmina, family=family).order_by("id")


def children_on(family: Family, on: date) -> list[Person]:
    """Children of the household that day, the eldest first."""
    members = family.members.filter(Q(until=None) | Q(until__gte=on), since__lte=on)
    of_children = members.filter(place=Place.CHILD).select_related("person")
    return [one.person for one in of_children.order_by("person__born_on", "id")]


def living_on(gmina: Gmina, people: Collection[UUID], on: date) -> dict[UUID, Whereabouts]:
    """Where each of these people is that day, for those of whom it is known."""
    rows = Whereabouts.objects.filter(gmina=gmina, person__in=people, since__lte=on)
    return {row.person_id: row for row in rows.order_by("since")}
