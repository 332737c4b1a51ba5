"""Families of a list taken in together: the same rules and events as one by one, in few queries."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record
from ostoja.families.models import Assignment, Family, HouseholdMember, Person
from ostoja.families.queries.known import Known
from ostoja.families.rules.intake import NewFamily, NewWork, Refusal


@transaction.atomic
def record_families(
    gmina: Gmina, families: Sequence[NewFamily], *, day: date, by: object
) -> dict[int, Refusal]:
    """The good ones are recorded, each with its event; the others are told by their place."""
    known = Known(gmina, day)
    good: list[NewFamily] = []
    refused: dict[int, Refusal] = {}
    for place, new in enumerate(families):
        refusal = known.take(new)
        if refusal is None:
            good.append(new)
        else:
            refused[place] = refusal
    made = _saved(gmina, good)
    spells = _work_begun(made, good, known)
    for one in made:
        record("families.family.recorded", one, by=by)
    for spell in spells:
        record("families.assistant.assigned", spell, by=by)
    return refused


def _saved(gmina: Gmina, families: Sequence[NewFamily]) -> list[Family]:
    made = [Family(gmina=gmina, number=one.number, name=one.name) for one in families]
    for one in made:
        one.clean_fields(exclude=["gmina"])
    Family.objects.bulk_create(made)
    _save_people(made, families)
    return made


def _save_people(made: Sequence[Family], families: Sequence[NewFamily]) -> None:
    people, members = [], []
    for family, new in zip(made, families, strict=True):
        for one in new.people:
            person = Person(
                gmina=family.gmina,
                given_name=one.given_name,
                family_name=one.family_name,
                born_on=one.born_on,
                pesel=one.pesel,
            )
            person.clean_fields(exclude=["gmina"])
            people.append(person)
            members.append(
                HouseholdMember(
                    gmina=family.gmina,
                    family=family,
                    person=person,
                    place=one.place,
                    since=one.born_on,
                )
            )
    Person.objects.bulk_create(people)
    HouseholdMember.objects.bulk_create(members)


def _work_begun(
    made: Sequence[Family], families: Sequence[NewFamily], known: Known
) -> list[Assignment]:
    spells = [
        _spell(family, new.work, known)
        for family, new in zip(made, families, strict=True)
        if new.work is not None
    ]
    Assignment.objects.bulk_create(spells)
    return spells


def _spell(family: Family, work: NewWork, known: Known) -> Assignment:
    assistant = known.assistant(work)
    assert assistant is not None  # noqa: S101 # a family without one was refused
    return Assignment(
        gmina=family.gmina,
        family=family,
        assistant=assistant,
        basis=work.basis,
        started_on=work.started_on,
        ended_on=work.ended_on,
    )
