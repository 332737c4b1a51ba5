"""The list of stays in plain SQL: put together by the ORM, it would cost the page twice as much."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.db import connection

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.database.keys import as_text
from ostoja.families.models import Family, Person
from ostoja.foster.models import Stay

STAYS = Stay._meta.db_table
COUNT = f"SELECT count(*) FROM {STAYS} WHERE gmina_id = %s"  # noqa: S608 # our own table


@dataclass(frozen=True, slots=True)
class ListedStay:
    """What the list of stays shows of one; the keys as text."""

    id: str
    child_id: str
    family_id: str
    given_name: str
    family_name: str
    family: str
    started_on: date
    ended_on: date | None


def count_stays(member: Member) -> int:
    """How many stays the gmina the member acts in has."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [_gmina_of(member)])
        return int(cursor.fetchone()[0])


def listed_stays_for(member: Member, *, page: int, size: int) -> list[ListedStay]:
    """One page, counted from 1, of the stays of that gmina, by the child's name."""
    with connection.cursor() as cursor:
        cursor.execute(_rows(), [_gmina_of(member), size, (page - 1) * size])
        return [ListedStay(*row) for row in cursor.fetchall()]


def _gmina_of(member: Member) -> Any:  # noqa: ANN401 # as the database writes keys
    return Gmina._meta.pk.get_db_prep_value(member.gmina.pk, connection)


@cache
def _rows() -> str:
    keys = ", ".join(as_text(f"s.{column}") for column in ("id", "child_id", "family_id"))
    return (
        f"SELECT {keys}, p.given_name, p.family_name, f.name, s.started_on, s.ended_on"  # noqa: S608
        f" FROM {STAYS} s JOIN {Person._meta.db_table} p ON p.id = s.child_id"
        f" JOIN {Family._meta.db_table} f ON f.id = s.family_id WHERE s.gmina_id = %s"
        " ORDER BY p.family_name, p.given_name, s.started_on, s.id LIMIT %s OFFSET %s"
    )
