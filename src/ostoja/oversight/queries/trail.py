"""The trail of one gmina, and the names of those whom it names by key."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina, Membership
from ostoja.audit.models import Event
from ostoja.audit.queries import Wanted, events_of, shown_in
from ostoja.audit.verification import whole_ones
from ostoja.families.models import Family, HouseholdMember, Person
from ostoja.families.queries import people_like
from ostoja.oversight.queries.belongings import targets_about
from ostoja.polish.collation import folded

GONE = "osoba usunięta"
NAMED = 3
"""So many people of one event are named on a list; the event's own page names all."""
MOST_FOUND = 20


@dataclass(frozen=True, slots=True)
class Told:
    """An event with whom it showed, and whether it stands as it was written."""

    event: Event
    people: tuple[UUID, ...]
    is_whole: bool


def trail_of(member: Member, wanted: Wanted) -> QuerySet[Event]:
    return events_of(member.gmina.pk, wanted)


def wanted_about(gmina: Gmina, key: UUID) -> Wanted:
    """Events that showed this person or family, or changed a row about them."""
    targets = targets_about(gmina.pk, people=[key], families=[key])
    return Wanted(people=[key], targets=targets)


def told(gmina: Gmina, events: Sequence[Event]) -> list[Told]:
    sets, whole = shown_in(gmina.pk, events), whole_ones(gmina.pk, events)
    return [Told(one, tuple(sets.get(one.people, ())), one.number in whole) for one in events]


def names_of(gmina: Gmina, keys: Collection[UUID]) -> dict[UUID, str]:
    """Of people and families that are still there."""
    people = Person.objects.filter(gmina=gmina, pk__in=keys).order_by("pk")
    families = Family.objects.filter(gmina=gmina, pk__in=keys).order_by("pk")
    return {one.pk: str(one) for one in (*people, *families)}


def find_of(gmina: Gmina, key: UUID) -> Person | Family | None:
    """The person or the family of this key, in this gmina."""
    person = Person.objects.filter(gmina=gmina, pk=key).first()
    return person or Family.objects.filter(gmina=gmina, pk=key).first()


def people_of(member: Member) -> QuerySet[Person]:
    return Person.objects.filter(gmina=member.gmina).order_by("family_name", "given_name", "id")


def like(gmina: Gmina, text: str) -> list[Person | Family]:
    """People by name or PESEL and their families, and families by name or case number."""
    people = list(people_like(gmina, text)[:MOST_FOUND])
    families = Family.objects.filter(gmina=gmina).order_by("name", "number", "id")
    for word in folded(text).split():
        families = families.filter(search_words__contains=word)
    theirs = HouseholdMember.objects.filter(gmina=gmina, person__in=people).order_by("family")
    with_them = Family.objects.filter(gmina=gmina, pk__in=theirs.values("family"))
    found = {one.pk: one for one in (*families[:MOST_FOUND], *with_them.order_by("name", "pk"))}
    return [*people, *found.values()]


def staff_of(gmina: Gmina) -> list[tuple[str, str]]:
    """Everybody who ever had a role here, as a choice: key of the user and name."""
    rows = Membership.objects.filter(gmina=gmina).select_related("user")
    names = {str(row.user_id): row.user for row in rows.order_by("user__last_name", "user__email")}
    return [(key, f"{user} ({user.email})") for key, user in names.items()]


def email_of(gmina: Gmina, user: UUID) -> str:
    """What the trail begins an actor with."""
    row = Membership.objects.filter(gmina=gmina, user=user).select_related("user").first()
    return row.user.email if row else ""


def named_in(told_ones: Iterable[Told]) -> set[UUID]:
    """Whom a list of events names."""
    return {key for one in told_ones if len(one.people) <= NAMED for key in one.people}
