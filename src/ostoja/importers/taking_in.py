"""Families of a list handed to their command, some at a time, each time in one transaction."""

import json
from base64 import b64encode
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.families.commands.intake import record_families
from ostoja.families.queries.known import Known
from ostoja.families.rules.intake import NewFamily, NewPerson, NewWork, Refusal
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
    lines, known = read_list(kept), Known(kept.gmina, timezone.localdate())
    faults, good = dict(lines.faults), []
    for family in lines.families:
        refusal = _spread(family, known.take(_new(family)))
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
    before, lines = state_of(kept), read_list(kept)
    start = kept.families_read
    some = lines.families[start : start + BATCH]
    refused = record_families(
        kept.gmina, [_new(one) for one in some], day=timezone.localdate(), by=by
    )
    faults = kept.faults or dict(lines.faults)
    for place, refusal in refused.items():
        faults |= _spread(some[place], refusal)
    kept.families_read = start + len(some)
    kept.families_taken += len(some) - len(refused)
    kept.refused = json.dumps(faults)
    is_last = kept.families_read >= len(lines.families)
    kept.finished_at = timezone.now() if is_last else None
    kept.save()
    record("importers.list.taken", kept, by=by, before=before)
    return not is_last


def _spread(family: FamilyRows, refusal: Refusal | None) -> dict[int, str]:
    """The reason at its row, and at the family's other rows that it keeps them back."""
    if refusal is None:
        return {}
    row = family.people[refusal.person].row
    words = f"Czeka na poprawę wiersza {row}: to ta sama rodzina."
    return {person.row: words for person in family.people} | {row: refusal.words}


def _new(family: FamilyRows) -> NewFamily:
    """As the families' own command takes it."""
    people = tuple(
        NewPerson(one.given_name, one.family_name, one.born_on, one.pesel, one.place)
        for one in family.people
    )
    typed = family.work
    if typed is None:
        return NewFamily(family.number, family.name, people)
    work = NewWork(typed.assistant, typed.basis, typed.started_on, typed.ended_on)
    return NewFamily(family.number, family.name, people, work)
