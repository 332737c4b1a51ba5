"""The board of the day: what is to be done for families, and for the head who carries how much."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.urls import reverse

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Right
from ostoja.families import queries, tables
from ostoja.families.enums import DutyKind
from ostoja.families.models import GoalRemark
from ostoja.families.queries import Duty
from ostoja.families.queries.remarks import goal_tasks_for
from ostoja.foster.queries import notes_for
from ostoja.partners.queries import silent_in
from ostoja.polish.agreement import counted
from ostoja.polish.dates import short
from ostoja.polish.nouns import noun
from ostoja.web.board import Due, due_for

DEADLINES = timedelta(days=90)
SHOWN = 20
"""So many rows of a list stand on the board; the most urgent of them."""
ON_THE_WAY_IN = {DutyKind.CONCERN, DutyKind.INTERVIEW, DutyKind.APPLICATION}
Rows = list[tuple[str, list[str]]]


@dataclass(frozen=True, slots=True)
class Board:
    """Rows of each list; `people` are the families it names."""

    counts: list[queries.Tally]
    meetings: "Listed"
    late: "Listed"
    soon: "Listed"
    way_in: "Listed"
    tasks: "Listed"
    people: set[UUID]
    head: "HeadBoard | None" = None


@dataclass(frozen=True, slots=True)
class Listed:
    """The first rows of a list, and how many there are in all."""

    rows: Rows
    number: int

    @property
    def is_cut(self) -> bool:
        return self.number > len(self.rows)


@dataclass(frozen=True, slots=True)
class HeadBoard:
    waiting: Listed
    to_accept: Listed
    unassigned: Listed
    loads: Rows
    notes: Rows
    silent: Rows
    deadlines: list[Due]


def board_for(member: Member, on: date) -> Board:
    """What is most urgent, and the numbers of all."""
    meetings = queries.meetings_for(member, on)[:SHOWN]
    applies = member.may(Right.APPLY_FOR_ASSISTANT)
    way_in = queries.way_in_for(member, on) if applies else []
    urgent = queries.most_urgent(member, on, SHOWN, without=ON_THE_WAY_IN if applies else ())
    named = [*meetings, *urgent.late.first, *urgent.soon.first, *way_in[:SHOWN]]
    tasks = list(goal_tasks_for(member, on))
    people = {one.family_id for one in named} | {one.family_id for one in tasks[:SHOWN]}
    return Board(
        queries.tallies(way_in, on, urgent.late.numbers, urgent.soon.numbers),
        Listed(_meeting_rows(meetings), len(meetings)),
        Listed(_rows(urgent.late.first, on), urgent.late.numbers.total()),
        Listed(_rows(urgent.soon.first, on), urgent.soon.numbers.total()),
        Listed(_rows(way_in[:SHOWN], on), len(way_in)),
        Listed(_task_rows(tasks[:SHOWN]), len(tasks)),
        people,
        _head(member, on, people) if member.may(Right.ASSIGN_ASSISTANT) else None,
    )


def _task_rows(tasks: Iterable[GoalRemark]) -> Rows:
    before, after = tables.link_prefix("families:remarks")
    return [
        (
            f"{before}{one.family_id}{after}",
            [f"{one.family.name}, {one.family.number}", one.text, one.written_by],
        )
        for one in tasks
    ]


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


def _head(member: Member, on: date, people: set[UUID]) -> HeadBoard:
    """`people` grows by the families that it names."""
    waiting = queries.applications_waiting(member, on)
    to_accept = queries.assessments_to_accept(member, on)
    left = list(queries.left_without_assistant(member.gmina, on))
    people |= {one.application.family_id for one in waiting[:SHOWN]}
    people |= {one.family_id for one in to_accept[:SHOWN]}
    people |= {one.family_id for one in left[:SHOWN]}
    carried = queries.carried_on(member.gmina, on)
    return HeadBoard(
        waiting=Listed(tables.waiting_rows(waiting[:SHOWN], on), len(waiting)),
        to_accept=Listed(_handed_rows(to_accept[:SHOWN]), len(to_accept)),
        unassigned=Listed(tables.unassigned_rows(left[:SHOWN]), len(left)),
        loads=tables.load_rows(carried, on),
        notes=[
            (reverse("foster:note", args=(one.pk,)), [f"nota {one.number}", short(one.received_on)])
            for one in notes_for(member).filter(checked_on__isnull=False, approved_on=None)
        ],
        silent=[
            (reverse("partners:institutions"), [one.name])
            for one in silent_in(member.gmina, on.year - 1)
        ],
        deadlines=[one for one in due_for(member, on) if one.by <= on + DEADLINES],
    )


def _handed_rows(handed: Iterable[Duty]) -> Rows:
    before, after = tables.link_prefix("families:assessments")
    return [
        (
            f"{before}{one.family_id}{after}",
            [f"{one.family}, {one.number}", one.words, short(one.by) if one.by else ""],
        )
        for one in handed
    ]
