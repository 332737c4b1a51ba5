"""From a concern to the analysis of the interview: art. 11 ust. 1 and 2."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.models import User
from ostoja.audit.commands import record, state_of
from ostoja.database.keys import new_key
from ostoja.families.commands.keys import already
from ostoja.families.models import ChildSheet, Concern, Family, Interview, Person


class ConcernFields(TypedDict):
    """A concern as typed."""

    source: str
    received_on: date
    reporter: str
    text: str


@transaction.atomic
def record_concern(
    family: Family,
    *,
    day: date,
    by: object,
    key: UUID | None = None,
    **typed: Unpack[ConcernFields],
) -> Concern:
    known = already(Concern, family.gmina, key)
    if known is not None:
        return known
    refuse_future("received_on", typed["received_on"], day)
    concern = Concern(id=key or new_key(), gmina=family.gmina, family=family, **typed)
    concern.full_clean()
    concern.save()
    record("families.concern.recorded", concern, by=by)
    return concern


class Ordering(TypedDict):
    """An order of an interview as typed."""

    worker: User
    ordered_on: date
    due_on: date


@transaction.atomic
def order_interview(
    family: Family, *, day: date, by: object, key: UUID | None = None, **typed: Unpack[Ordering]
) -> Interview:
    """The manager orders it; it answers the latest concern that has none."""
    known = already(Interview, family.gmina, key)
    if known is not None:
        return known
    refuse_future("ordered_on", typed["ordered_on"], day)
    concern = family.concerns.filter(interviews=None).order_by("-received_on").first()
    if concern is not None and typed["ordered_on"] < concern.received_on:
        raise ValidationError(
            {"ordered_on": f"Zgłoszenie wpłynęło dopiero {concern.received_on:%d.%m.%Y}."}
        )
    interview = Interview(
        id=key or new_key(),
        gmina=family.gmina,
        family=family,
        concern=concern,
        **typed,
    )
    interview.full_clean()
    interview.save()
    record("families.interview.ordered", interview, by=by)
    return interview


class Findings(TypedDict):
    """What the social worker found."""

    held_on: date
    problems: str
    resources: str
    need: str
    reasons: str


@transaction.atomic
def write_interview(
    interview: Interview, *, day: date, by: object, **findings: Unpack[Findings]
) -> Interview:
    """The interview and its analysis; it may be corrected until an application rests on it."""
    refuse_future("held_on", findings["held_on"], day)
    if interview.applications.exclude(sent_on=None).exists():
        raise ValidationError("Na tym wywiadzie opiera się już wysłany wniosek. Zleć nowy wywiad.")
    before = state_of(interview)
    for name, value in findings.items():
        setattr(interview, name, value)
    interview.full_clean()
    interview.save()
    record("families.interview.written", interview, by=by, before=before)
    return interview


@transaction.atomic
def write_sheet(interview: Interview, child: Person, *, by: object, **words: str) -> ChildSheet:
    """What the interview says of one child; written again, it is replaced."""
    sheet = interview.sheets.filter(child=child).first()
    before = state_of(sheet) if sheet else ""
    sheet = sheet or ChildSheet(gmina=interview.gmina, interview=interview, child=child)
    for name, text in words.items():
        setattr(sheet, name, text)
    sheet.full_clean()
    sheet.save()
    record("families.sheet.written", sheet, by=by, before=before)
    return sheet


def refuse_future(name: str, when: date, day: date) -> None:
    if when > day:
        raise ValidationError({name: "Ten dzień jest w przyszłości. Wpisz dziś albo wcześniej."})
