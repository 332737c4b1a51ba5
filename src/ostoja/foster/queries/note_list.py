"""The list of notes in plain SQL: put together by the ORM, it would cost the page three times."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from django.db import connection

from ostoja.accounts.entry import Member
from ostoja.database.keys import as_text
from ostoja.foster.models import Note, NoteLine
from ostoja.foster.models.notes import how_far
from ostoja.foster.queries.stay_list import gmina_of

NOTES, LINES = Note._meta.db_table, NoteLine._meta.db_table
COUNT = f"SELECT count(*) FROM {NOTES} WHERE gmina_id = %s"  # noqa: S608 # our own table
SIGNED = "CASE WHEN l.reduces THEN -l.billed ELSE l.billed END"
"""A line of a correction may take off."""
STEPS = ("checked_on", "contested_on", "approved_on", "paid_on")


class ListedNote(NamedTuple):
    """What the list of notes shows of one; the key as text."""

    id: str
    number: str
    powiat: str
    issued_on: date
    state: str
    total: Decimal | None
    """Of its lines; None where it has none yet."""


def count_notes(member: Member) -> int:
    """How many notes the gmina the member acts in has."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [gmina_of(member)])
        return int(cursor.fetchone()[0])


def listed_notes_for(member: Member, *, page: int, size: int) -> list[ListedNote]:
    """One page, counted from 1, of the notes of that gmina, newest first."""
    with connection.cursor() as cursor:
        cursor.execute(_rows(), [gmina_of(member), size, (page - 1) * size])
        rows = cursor.fetchall()
    return [
        ListedNote(
            key,
            number,
            powiat,
            issued_on,
            how_far(*steps).label,
            None if grosze is None else Decimal(grosze).scaleb(-2),
        )
        for key, number, powiat, issued_on, grosze, *steps in rows
    ]


@cache
def _rows() -> str:
    """The sum in whole grosze, exact on both databases; of the days only whether they are set."""
    steps = ", ".join(f"n.{step} IS NOT NULL" for step in STEPS)
    return (
        f"SELECT {as_text('n.id')}, n.number, n.powiat, n.issued_on,"  # noqa: S608
        f" (SELECT CAST(round(100 * sum({SIGNED})) AS bigint) FROM {LINES} l"
        f" WHERE l.note_id = n.id), {steps} FROM {NOTES} n WHERE n.gmina_id = %s"
        " ORDER BY n.issued_on DESC, n.number, n.id LIMIT %s OFFSET %s"
    )
