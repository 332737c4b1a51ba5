"""What is done with people's records and households."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.database.keys import new_key
from ostoja.families.commands.keys import already
from ostoja.families.enums import Alike
from ostoja.families.models import Family, HouseholdMember, Person, Whereabouts
from ostoja.families.queries import living_on, people_alike, same_pesel
from ostoja.families.rules import why_not_born, why_not_pesel


class PersonFields(TypedDict):
    """A person as typed."""

    given_name: str
    family_name: str
    born_on: date
    pesel: str
    place: str


@transaction.atomic
def reveal_pesel(person: Person, *, by: object) -> str:
    """The whole number, after the trail says who saw it."""
    record("families.pesel.revealed", person, by=by)
    return str(person.pesel)


class FamilyFields(TypedDict):
    """A family as typed."""

    name: str
    number: str
    people: list[PersonFields]


@transaction.atomic
def record_family(
    gmina: Gmina,
    *,
    day: date,
    by: object,
    key: UUID | None = None,
    judged: str = "",
    **typed: Unpack[FamilyFields],
) -> Family:
    """A new family with its household; refused where somebody in it is already known.

    `judged` says that people of a like name and the same birth date are others (`Alike`).
    """
    known = already(Family, gmina, key)
    if known is not None:
        return known
    for person in typed["people"]:
        _refuse_known(gmina, person, judged)
    family = Family(id=key or new_key(), gmina=gmina, number=typed["number"], name=typed["name"])
    family.full_clean()
    family.save()
    for person in typed["people"]:
        _join(family, _new_person(gmina, person, day), person["place"], person["born_on"])
    record("families.family.recorded", family, by=by)
    return family


@transaction.atomic
def add_person(
    family: Family,
    person: PersonFields,
    *,
    since: date | None,
    day: date,
    by: object,
    key: UUID | None = None,
    judged: str = "",
) -> HouseholdMember:
    """One more person in the household; one judged the same is taken as they are recorded."""
    before = already(HouseholdMember, family.gmina, key)
    if before is not None:
        return before
    found = _known(family.gmina, person) if judged == Alike.SAME else None
    if found is None:
        _refuse_known(family.gmina, person, judged)
        found = _new_person(family.gmina, person, day)
    member = _join(family, found, person["place"], since or person["born_on"], key)
    record("families.person.added", member, by=by)
    return member


@transaction.atomic
def leave_household(member: HouseholdMember, *, day: date, by: object) -> None:
    """`day` is the last one in the household."""
    before = state_of(member)
    member.until = day
    member.full_clean()
    member.save()
    record("families.person.left", member, by=by, before=before)


@transaction.atomic
def note_whereabouts(
    person: Person, *, living: str, since: date, by: object, note: str = ""
) -> Whereabouts:
    """Where a person lives from this day on; said again of the same day, it is corrected."""
    if since < person.born_on:
        raise ValidationError({"since": f"Ta osoba urodziła się {person.born_on:%d.%m.%Y}."})
    row = Whereabouts.objects.filter(gmina=person.gmina, person=person, since=since).first()
    before = state_of(row) if row else ""
    row = row or Whereabouts(gmina=person.gmina, person=person, since=since)
    current = living_on(person.gmina, [person.pk], since).get(person.pk)
    if current is not None and (current.living, current.note) == (living, note):
        return current
    row.living, row.note = living, note
    row.full_clean()
    row.save()
    record("families.whereabouts.noted", row, by=by, before=before)
    return row


@transaction.atomic
def correct_whereabouts_day(
    person: Person, *, living: str, since: date, to: date, by: object
) -> None:
    """What was said of one day is true from another; nothing where it was not said."""
    said = Whereabouts.objects.filter(gmina=person.gmina, person=person)
    row = said.filter(since=since, living=living).first()
    if row is None or said.filter(since=to).exists():
        return
    before = state_of(row)
    row.since = to
    row.full_clean()
    row.save()
    record("families.whereabouts.noted", row, by=by, before=before)


def _known(gmina: Gmina, person: PersonFields) -> Person | None:
    """Whom the gmina knows under this PESEL, or born that day under a like name."""
    alike = people_alike(
        gmina,
        given_name=person["given_name"],
        family_name=person["family_name"],
        born_on=person["born_on"],
        pesel=person["pesel"],
    )
    return alike[0] if alike else None


def _refuse_known(gmina: Gmina, person: PersonFields, judged: str) -> None:
    name = f"{person['given_name']} {person['family_name']}"
    if same_pesel(gmina, person["pesel"]).exists():
        raise ValidationError(
            f"{name}: osoba o tym numerze PESEL jest już zapisana.", code="same_pesel"
        )
    if judged != Alike.OTHER and _known(gmina, person):
        raise ValidationError(
            f"{name}: osoba o podobnym nazwisku, urodzona tego samego dnia, jest już zapisana."
            " Sprawdź, czy to nie ona.",
            code="alike",
        )


def _new_person(gmina: Gmina, typed: PersonFields, day: date) -> Person:
    _refuse_impossible(typed, day)
    person = Person(
        gmina=gmina,
        given_name=typed["given_name"],
        family_name=typed["family_name"],
        born_on=typed["born_on"],
        pesel=typed["pesel"],
    )
    person.full_clean()
    person.save()
    return person


def _refuse_impossible(typed: PersonFields, day: date) -> None:
    refusal = why_not_born(typed["born_on"], day)
    if refusal:
        raise ValidationError({"born_on": refusal})
    refusal = why_not_pesel(typed["pesel"], typed["born_on"]) if typed["pesel"] else None
    if refusal:
        raise ValidationError({"pesel": refusal})


def _join(
    family: Family, person: Person, place: str, since: date, key: UUID | None = None
) -> HouseholdMember:
    if since < person.born_on:
        raise ValidationError({"since": f"Ta osoba urodziła się {person.born_on:%d.%m.%Y}."})
    member = HouseholdMember(
        id=key or new_key(),
        gmina=family.gmina,
        family=family,
        person=person,
        place=place,
        since=since,
    )
    member.full_clean()
    _refuse_twice(member)
    member.save()
    return member


def _refuse_twice(member: HouseholdMember) -> None:
    if member.family.members.filter(person=member.person, until=None).exists():
        raise ValidationError("Ta osoba jest już w tej rodzinie.")
