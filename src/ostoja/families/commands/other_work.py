"""Work besides visits: help of art. 10 ust. 3, talks with institutions, opinions for a court."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.audit.commands import record, state_of
from ostoja.database.keys import new_key
from ostoja.families.commands.concerns import refuse_future
from ostoja.families.commands.keys import already
from ostoja.families.models import Contact, CourtOpinion, Family, FamilyAssistant, HelpGiven
from ostoja.families.queries import assignment_on


class HelpFields(TypedDict):
    """Help as typed."""

    form: str
    held_on: date
    minutes: int
    persons: int
    provider: str
    words: str


@transaction.atomic
def record_help(
    family: Family, *, key: UUID, today: date, by: object, **typed: Unpack[HelpFields]
) -> HelpGiven:
    known = already(HelpGiven, family.gmina, key)
    if known is not None:
        return known
    refuse_future("held_on", typed["held_on"], today)
    given = HelpGiven(id=key, gmina=family.gmina, family=family, **typed)
    given.full_clean()
    given.save()
    record("families.help.recorded", given, by=by)
    return given


@transaction.atomic
def correct_help(
    given: HelpGiven, *, today: date, by: object, **typed: Unpack[HelpFields]
) -> HelpGiven:
    refuse_future("held_on", typed["held_on"], today)
    before = state_of(given)
    for name, value in typed.items():
        setattr(given, name, value)
    given.full_clean()
    given.save()
    record("families.help.corrected", given, by=by, before=before)
    return given


class ContactFields(TypedDict):
    """A talk with an institution as typed."""

    institution: str
    held_on: date
    minutes: int
    channel: str
    matter: str
    outcome: str


@transaction.atomic
def record_contact(
    family: Family,
    *,
    key: UUID,
    assistant: FamilyAssistant | None,
    today: date,
    by: object,
    **typed: Unpack[ContactFields],
) -> Contact:
    """A talk of this assistant, or of the one assigned that day; it counts into her month."""
    known = already(Contact, family.gmina, key)
    if known is not None:
        return known
    refuse_future("held_on", typed["held_on"], today)
    led_by = assistant or _assigned(family, typed["held_on"])
    contact = Contact(id=key, gmina=family.gmina, family=family, assistant=led_by, **typed)
    contact.full_clean()
    contact.save()
    record("families.contact.recorded", contact, by=by)
    return contact


@transaction.atomic
def correct_contact(
    contact: Contact, *, today: date, by: object, **typed: Unpack[ContactFields]
) -> Contact:
    refuse_future("held_on", typed["held_on"], today)
    before = state_of(contact)
    for name, value in typed.items():
        setattr(contact, name, value)
    contact.full_clean()
    contact.save()
    record("families.contact.corrected", contact, by=by, before=before)
    return contact


class OpinionFields(TypedDict):
    """A court's request and the answer as typed."""

    court: str
    file_number: str
    requested_on: date
    due_on: date | None
    text: str


@transaction.atomic
def record_opinion(
    family: Family,
    *,
    today: date,
    by: object,
    key: UUID | None = None,
    **typed: Unpack[OpinionFields],
) -> CourtOpinion:
    """From the day the court's letter came, with or without the answer."""
    known = already(CourtOpinion, family.gmina, key)
    if known is not None:
        return known
    opinion = CourtOpinion(id=key or new_key(), gmina=family.gmina, family=family, **typed)
    _check(opinion, today)
    opinion.save()
    record("families.opinion.recorded", opinion, by=by)
    return opinion


@transaction.atomic
def correct_opinion(
    opinion: CourtOpinion, *, today: date, by: object, **typed: Unpack[OpinionFields]
) -> CourtOpinion:
    """Until it is sent: what the court has is not changed any more."""
    if opinion.sent_on is not None:
        raise ValidationError(
            f"Ta opinia jest wysłana {opinion.sent_on:%d.%m.%Y} i już się nie zmienia."
            " Uzupełnienie wpisz jako nową opinię."
        )
    before = state_of(opinion)
    for name, value in typed.items():
        setattr(opinion, name, value)
    _check(opinion, today)
    opinion.save()
    record("families.opinion.corrected", opinion, by=by, before=before)
    return opinion


@transaction.atomic
def send_opinion(opinion: CourtOpinion, *, sent_on: date, today: date, by: object) -> CourtOpinion:
    """The day it went to the court; told again, the day is corrected."""
    refuse_future("sent_on", sent_on, today)
    if not opinion.text.strip():
        raise ValidationError("Ta opinia nie ma jeszcze treści. Najpierw ją napisz.")
    if opinion.sent_on == sent_on:
        return opinion
    before = state_of(opinion)
    opinion.sent_on = sent_on
    try:
        opinion.full_clean()
    except ValidationError as refusal:
        raise ValidationError({"sent_on": refusal.messages}) from None
    opinion.save()
    record("families.opinion.sent", opinion, by=by, before=before)
    return opinion


def _check(opinion: CourtOpinion, today: date) -> None:
    refuse_future("requested_on", opinion.requested_on, today)
    if opinion.due_on is not None and opinion.due_on < opinion.requested_on:
        raise ValidationError({"due_on": "Termin nie może być przed wpływem pisma z sądu."})
    opinion.full_clean()


def _assigned(family: Family, day: date) -> FamilyAssistant:
    assignment = assignment_on(family, day)
    if assignment is None:
        raise ValidationError(
            {
                "held_on": f"{day:%d.%m.%Y} z rodziną nie pracował żaden asystent."
                " Wpisz dzień, w którym praca trwała."
            }
        )
    return assignment.assistant
