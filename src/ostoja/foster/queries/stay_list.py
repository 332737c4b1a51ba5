"""The list of stays in plain SQL: put together by the ORM, it would cost the page twice as much."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from django.db import connection

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.database.keys import as_text
from ostoja.families.models import Family, Person
from ostoja.families.queries.counted import ADULT_AT
from ostoja.foster.models import Absence, PolicySet, Stay
from ostoja.law.cofunding import Before2012
from ostoja.law.cofunding_policies import LeavingDay, Policies, Recount
from ostoja.law.settlement import Care
from ostoja.values.periods import Period, plus_years

STAYS = Stay._meta.db_table
COUNT = f"SELECT count(*) FROM {STAYS} WHERE gmina_id = %s"  # noqa: S608 # our own table
SETTLED = (
    f"SELECT recount, leaving_day, before_2012 FROM {PolicySet._meta.db_table}"  # noqa: S608
    " WHERE gmina_id = %s AND powiat = %s AND valid_from <= %s ORDER BY valid_from DESC LIMIT 1"
)
BY_LAW = Policies()
UNSETTLED = (BY_LAW.recount.value, BY_LAW.leaving_day.value, BY_LAW.before_2012.value)


class ShareFacts(NamedTuple):
    """What the share of a day hangs on: flat, so that the same facts are soon known again."""

    first_day: date
    last_day: date | None
    born_on: date
    is_unpaid: bool
    earlier: tuple[Period, ...]
    recount: str
    leaving_day: str
    before_2012: str

    def care(self, day: date) -> Care:
        """As far as that day is concerned."""
        return Care(
            self.first_day,
            self.last_day,
            self.earlier,
            plus_years(self.born_on, ADULT_AT),
            (Period(day, day),) if self.is_unpaid else (),
        )

    @property
    def policies(self) -> Policies:
        return Policies(
            recount=Recount(self.recount),
            leaving_day=LeavingDay(self.leaving_day),
            before_2012=Before2012(self.before_2012),
        )


class ListedStay(NamedTuple):
    """What the list of stays shows of one; the keys as text."""

    id: str
    child_id: str
    family_id: str
    given_name: str
    family_name: str
    family: str
    facts: ShareFacts
    """Of the day asked about."""


def count_stays(member: Member) -> int:
    """How many stays the gmina the member acts in has."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [gmina_of(member)])
        return int(cursor.fetchone()[0])


def listed_stays_for(member: Member, *, page: int, size: int, on: date) -> list[ListedStay]:
    """One page, counted from 1, of the stays of that gmina, by the child's name."""
    gmina = gmina_of(member)
    month, day = map(connection.ops.adapt_datefield_value, (on.replace(day=1), on))
    with connection.cursor() as cursor:
        cursor.execute(SETTLED, [gmina, member.gmina.powiat, month])
        settled = cursor.fetchone() or UNSETTLED
        cursor.execute(_rows(), [False, day, gmina, size, (page - 1) * size])
        rows = cursor.fetchall()
    cumulates = settled[0] == Recount.CUMULATE.value
    earlier = _ended_stays(member, {row[1] for row in rows}) if cumulates else {}
    return [
        ListedStay(
            *row[:6],
            ShareFacts(*row[6:9], bool(row[9]), _before(row, earlier), *settled),  # type: ignore[call-arg] # in order
        )
        for row in rows
    ]


def _before(row: tuple[Any, ...], ended: dict[str, list[Period]]) -> tuple[Period, ...]:
    child, started_on = row[1], row[6]
    return tuple(days for days in ended.get(child, ()) if days.first < started_on)


def _ended_stays(member: Member, children: Collection[Any]) -> dict[str, list[Period]]:
    """By child, as text."""
    found: dict[str, list[Period]] = defaultdict(list)
    ended = Stay.objects.filter(gmina=member.gmina, child__in=children, ended_on__isnull=False)
    days = ended.order_by("started_on", "id").values_list("child_id", "started_on", "ended_on")
    for child, first, last in days:
        found[str(child)].append(Period(first, last))  # type: ignore[arg-type] # ended
    return found


def gmina_of(member: Member) -> Any:  # noqa: ANN401 # as the database writes keys
    """The key of the gmina the member acts in, for plain SQL."""
    return Gmina._meta.pk.get_db_prep_value(member.gmina.pk, connection)


@cache
def _rows() -> str:
    """Last, whether the child is away that day without the powiat paying for it."""
    keys = ", ".join(as_text(f"s.{column}") for column in ("id", "child_id", "family_id"))
    away = (
        f"EXISTS (SELECT 1 FROM {Absence._meta.db_table} a WHERE a.stay_id = s.id"  # noqa: S608
        " AND a.is_paid = %s AND %s BETWEEN a.first_day AND a.last_day)"
    )
    return (
        f"SELECT {keys}, p.given_name, p.family_name, f.name, s.started_on, s.ended_on, p.born_on,"  # noqa: S608
        f" {away} FROM {STAYS} s JOIN {Person._meta.db_table} p ON p.id = s.child_id"
        f" JOIN {Family._meta.db_table} f ON f.id = s.family_id WHERE s.gmina_id = %s"
        " ORDER BY p.family_name, p.given_name, s.started_on, s.id LIMIT %s OFFSET %s"
    )
