"""Meetings of several families that an assistant leads, and which families came."""

from datetime import date, time
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.audit.commands import record, state_of
from ostoja.families.commands.bins import put_in_bin
from ostoja.families.commands.concerns import refuse_future
from ostoja.families.commands.keys import already
from ostoja.families.models import Family, FamilyAssistant, GroupAttendance, GroupMeeting
from ostoja.polish.dates import short


class MeetingFields(TypedDict):
    """A meeting as typed."""

    held_on: date
    began_at: time
    ended_at: time
    place: str
    topic: str


@transaction.atomic
def record_meeting(
    assistant: FamilyAssistant,
    *,
    key: UUID,
    today: date,
    by: object,
    **typed: Unpack[MeetingFields],
) -> GroupMeeting:
    known = already(GroupMeeting, assistant.gmina, key)
    if known is not None:
        return known
    meeting = GroupMeeting(id=key, gmina=assistant.gmina, assistant=assistant, **typed)
    _check(meeting, today)
    meeting.save()
    record("families.group.recorded", meeting, by=by)
    return meeting


@transaction.atomic
def correct_meeting(
    meeting: GroupMeeting, *, today: date, by: object, **typed: Unpack[MeetingFields]
) -> GroupMeeting:
    before = state_of(meeting)
    for name, value in typed.items():
        setattr(meeting, name, value)
    _check(meeting, today)
    meeting.save()
    record("families.group.corrected", meeting, by=by, before=before)
    return meeting


@transaction.atomic
def note_attendance(
    meeting: GroupMeeting, family: Family, *, persons: int, by: object
) -> GroupAttendance:
    """How many of the family came; noted again, the number is corrected."""
    row = meeting.attendances.filter(family=family).first()
    if row is not None and row.persons == persons:
        return row
    before = state_of(row) if row else ""
    row = row or GroupAttendance(gmina=meeting.gmina, meeting=meeting, family=family)
    row.persons = persons
    if persons < 1:
        raise ValidationError({"persons": "Podaj liczbę osób większą od zera."})
    row.full_clean()
    row.save()
    record("families.group.attended", row, by=by, before=before)
    return row


@transaction.atomic
def remove_attendance(attendance: GroupAttendance, *, by: object) -> None:
    """A family that was put on the list by mistake; it waits in the family's bin."""
    meeting = attendance.meeting
    title = f"udział w spotkaniu {short(meeting.held_on)}: {meeting.topic}"
    put_in_bin(attendance.family, [attendance], title=title, by=by)
    before = state_of(attendance)
    record("families.group.not_attended", attendance, by=by, before=before, removed=True)
    attendance.delete()


def _check(meeting: GroupMeeting, today: date) -> None:
    refuse_future("held_on", meeting.held_on, today)
    if not _employed(meeting.assistant, meeting.held_on):
        raise ValidationError(
            {"held_on": f"{meeting.assistant} nie pracuje w ośrodku w tym dniu. Sprawdź datę."}
        )
    meeting.full_clean()


def _employed(assistant: FamilyAssistant, day: date) -> bool:
    return assistant.employed_from <= day and (
        assistant.employed_to is None or day <= assistant.employed_to
    )
