"""The board of the day: what is to be done for families, and for the head who carries how much."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from django.urls import reverse

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Right
from ostoja.families import queries, tables
from ostoja.families.queries import Duty
from ostoja.foster.queries import notes_for
from ostoja.partners.queries import silent_in
from ostoja.polish.agreement import counted
from ostoja.polish.dates import short
from ostoja.polish.nouns import noun
from ostoja.web.board import Due, due_for

DEADLINES = timedelta(days=90)
Rows = list[tuple[str, list[str]]]


@dataclass(frozen=True, slots=True)
class Board:
    """Rows of each list; `people` are the families it names."""

    meetings: Rows
    late: Rows
    soon: Rows
    people: set[UUID]
    head: "HeadBoard | None" = None


@dataclass(frozen=True, slots=True)
class HeadBoard:
    waiting: Rows
    loads: Rows
    notes: Rows
    silent: Rows
    deadlines: list[Due] = field(default_factory=list)


def board_for(member: Member, on: date) -> Board:
    meetings = queries.meetings_for(member, on)
    duties = queries.duties_for(member, on)
    late = [one for one in duties if one.by is None or one.by < on]
    people = {one.family_id for one in [*meetings, *duties]}
    head = None
    if member.may(Right.ASSIGN_ASSISTANT):
        waiting = queries.applications_waiting(member, on)
        people |= {one.application.family_id for one in waiting}
        head = _head(member, waiting, on)
    return Board(
        _meeting_rows(meetings),
        _rows(late, on),
        _rows((one for one in duties if one not in late), on),
        people,
        head,
    )


def _meeting_rows(meetings: Iterable[Duty]) -> Rows:
    before, after = tables.link_prefix("families:new_visit")
    return [
        (
            f"{before}{one.family_id}{after}",
            [f"{one.family}, {one.number}", short(one.by) if one.by else "", one.words],
        )
        for one in meetings
    ]


def _rows(duties: Iterable[Duty], on: date) -> Rows:
    before, after = tables.link_prefix("families:family")
    return [
        (
            f"{before}{one.family_id}{after}",
            [f"{one.family}, {one.number}", one.words, _when(one.by, on)],
        )
        for one in duties
    ]


def _when(by: date | None, on: date) -> str:
    """The day, and how far it is."""
    if by is None:
        return "brakuje"
    days = (by - on).days
    if days < 0:
        return f"{short(by)}, po terminie {counted(-days, noun('dzień'))}"
    return f"{short(by)}, " + {0: "dziś", 1: "jutro"}.get(days, f"za {days} dni")


def _head(member: Member, waiting: list[queries.Waiting], on: date) -> HeadBoard:
    deadlines = [one for one in due_for(member, on) if one.by <= on + DEADLINES]
    carried = queries.carried_on(member.gmina, on)
    return HeadBoard(
        waiting=tables.waiting_rows(waiting, on),
        loads=[(reverse("families:assistants"), cells) for cells in tables.load_rows(carried, on)],
        notes=[
            (reverse("foster:note", args=(one.pk,)), [f"nota {one.number}", short(one.received_on)])
            for one in notes_for(member).filter(checked_on__isnull=False, approved_on=None)
        ],
        silent=[
            (reverse("partners:institutions"), [one.name])
            for one in silent_in(member.gmina, on.year - 1)
        ],
        deadlines=deadlines,
    )
