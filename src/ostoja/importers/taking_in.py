"""Families of a list made into rows, some at a time, each time in one transaction."""

import json
from base64 import b64encode
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.families.models import Assignment, Family, HouseholdMember, Person
from ostoja.importers.casecheck import Known
from ostoja.importers.caselists import CaseLines, FamilyRows, Faulty, case_lines
from ostoja.importers.models import CaseList
from ostoja.importers.sheets import NoSheet, read_sheet

BATCH = 500
"""Families in one transaction: others write in between."""


@transaction.atomic
def hand_over(gmina: Gmina, *, name: str, content: bytes, by: object) -> CaseList:
    """Keep a list that can be read."""
    try:
        _lines(content, timezone.localdate())
    except (NoSheet, Faulty) as refusal:
        raise ValidationError({"file": str(refusal)}) from None
    kept = CaseList(
        gmina=gmina,
        name=name[-200:],
        content=b64encode(content).decode(),
        uploaded_by=str(by),
    )
    kept.full_clean()
    kept.save()
    record("importers.list.handed_over", kept, by=by)
    return kept


@transaction.atomic
def begin(kept: CaseList, *, by: object) -> bool:
    """Whether the taking in begins now; a second click does not begin it again."""
    kept.refresh_from_db(from_queryset=CaseList.objects.select_for_update())
    if kept.asked_at is not None:
        return False
    kept.asked_at = timezone.now()
    kept.save()
    record("importers.list.begun", kept, by=by)
    return True


def read_list(kept: CaseList) -> CaseLines:
    return _lines(kept.bytes, timezone.localdate())


@lru_cache(maxsize=1)
def _lines(content: bytes, day: date) -> CaseLines:
    """The same bytes are read once while they are taken in, part after part."""
    return case_lines(read_sheet(content), day)


def checked(kept: CaseList) -> CaseLines:
    """What would be taken if it were begun now, and every fault."""
    lines, known = read_list(kept), Known(kept.gmina)
    faults, good = dict(lines.faults), []
    for family in lines.families:
        refusal = _spread(family, known.take(family))
        faults |= refusal
        if not refusal:
            good.append(family)
    return CaseLines(tuple(good), faults)


@transaction.atomic
def take_some(gmina: Gmina, key: UUID, *, by: object) -> bool:
    """The next families of the list; whether any are left."""
    kept = CaseList.objects.select_for_update().get(gmina=gmina, pk=key)
    if kept.finished_at is not None:
        return False
    before, lines, known = state_of(kept), read_list(kept), Known(kept.gmina)
    start = kept.families_read
    some = lines.families[start : start + BATCH]
    faults, good = kept.faults or dict(lines.faults), []
    for family in some:
        refusal = _spread(family, known.take(family))
        faults |= refusal
        if not refusal:
            good.append(family)
    _save(kept.gmina, good, known)
    kept.families_read, kept.families_taken = start + len(some), kept.families_taken + len(good)
    kept.refused = json.dumps(faults)
    is_last = kept.families_read >= len(lines.families)
    kept.finished_at = timezone.now() if is_last else None
    kept.save()
    record("importers.list.taken", kept, by=by, before=before)
    return not is_last


def _spread(family: FamilyRows, refusal: dict[int, str]) -> dict[int, str]:
    """The reason at its row, and at the family's other rows that it keeps them back."""
    if not refusal:
        return {}
    [row] = refusal
    words = f"Czeka na poprawę wiersza {row}: to ta sama rodzina."
    return {person.row: words for person in family.people} | refusal


def _save(gmina: Gmina, families: Sequence[FamilyRows], known: Known) -> None:
    made = [Family(gmina=gmina, number=one.number, name=one.name) for one in families]
    Family.objects.bulk_create(made)
    people, members, spells = [], [], []
    for family, rows in zip(made, families, strict=True):
        for row in rows.people:
            person = Person(
                gmina=gmina,
                given_name=row.given_name,
                family_name=row.family_name,
                born_on=row.born_on,
                pesel=row.pesel,
            )
            people.append(person)
            members.append(_member(family, person, row.place, row.born_on))
        if rows.work:
            spells.append(
                Assignment(
                    gmina=gmina,
                    family=family,
                    assistant=known.assistant(rows.work),
                    basis=rows.work.basis,
                    started_on=rows.work.started_on,
                    ended_on=rows.work.ended_on,
                )
            )
    Person.objects.bulk_create(people)
    HouseholdMember.objects.bulk_create(members)
    Assignment.objects.bulk_create(spells)


def _member(family: Family, person: Person, place: str, since: date) -> HouseholdMember:
    return HouseholdMember(
        gmina=family.gmina, family=family, person=person, place=place, since=since
    )
