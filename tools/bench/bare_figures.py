"""The register's figures by bare SQL: each statement lists key, group and amount of its rows."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.db import connection

from ostoja.accounts.models import Gmina

IN_YEAR = "{0}.{1} <= :last AND ({0}.{2} IS NULL OR {0}.{2} >= :first)"
WORK = IN_YEAR.format("a", "started_on", "ended_on")
STAYS = "FROM foster_stay s WHERE s.gmina_id = :gmina AND " + IN_YEAR.format(
    "s", "started_on", "ended_on"
)
SUPPORTED = (
    f"SELECT a.family_id AS key FROM families_assignment a WHERE a.gmina_id = :gmina AND {WORK}"
)

STATEMENTS = {
    "AR1": "SELECT e.id, '', 1 FROM families_familyassistant e WHERE e.gmina_id = :gmina AND "
    + IN_YEAR.format("e", "employed_from", "employed_to")
    + " ORDER BY e.name, e.id",
    "AR2": f"SELECT DISTINCT key, '', 1 FROM ({SUPPORTED})",
    "AR3": "SELECT DISTINCT m.person_id, '', 1 FROM families_householdmember m"
    " JOIN families_person p ON p.id = m.person_id WHERE m.gmina_id = :gmina"
    f" AND m.place = 'child' AND p.born_on > :adult AND m.family_id IN ({SUPPORTED}) AND "
    + IN_YEAR.format("m", "since", "until"),
    "AR4": "SELECT c.id, c.reason, 1 FROM families_closing c WHERE c.gmina_id = :gmina"
    " AND c.closed_on BETWEEN :first AND :last ORDER BY c.closed_on",
    "AR5": "SELECT assistant_id, '', max(load) FROM (SELECT d.assistant_id, d.id, ("
    "SELECT count(*) FROM families_assignment a WHERE a.gmina_id = :gmina"
    f" AND {WORK} AND a.assistant_id = d.assistant_id"
    " AND a.started_on <= max(d.started_on, :first)"
    " AND (a.ended_on IS NULL OR a.ended_on >= max(d.started_on, :first))) AS load"
    " FROM families_assignment d WHERE d.gmina_id = :gmina"
    f" AND {WORK.replace('a.', 'd.')}) GROUP BY assistant_id",
    "AR6": "SELECT p.id, p.source, p.amount FROM families_assistantpay p"
    " WHERE p.gmina_id = :gmina AND p.year = :year ORDER BY p.source",
    "PZ1": f"SELECT DISTINCT s.child_id, '', 1 {STAYS}",
    "PZ2": f"SELECT DISTINCT s.family_id, '', 1 {STAYS}",
    "PZ3": "SELECT l.id, l.component || coalesce(p.form, ''), l.billed FROM foster_noteline l"
    " JOIN foster_note n ON n.id = l.note_id LEFT JOIN foster_placement p ON p.id = l.placement_id"
    " WHERE l.gmina_id = :gmina AND n.paid_on BETWEEN :first AND :last"
    " ORDER BY n.paid_on, n.number, l.first_day",
    "PZ4": "SELECT s.id, s.end_reason, 1 FROM foster_stay s WHERE s.gmina_id = :gmina"
    " AND s.ended_on BETWEEN :first AND :last"
    " AND s.end_reason IN ('return', 'adoption', 'independence') ORDER BY s.ended_on",
}


def values(gmina: Gmina, year: int) -> dict[str, Decimal]:
    asked = {
        "gmina": gmina.pk.hex,
        "year": year,
        "first": str(date(year, 1, 1)),
        "last": str(date(year, 12, 31)),
        "adult": str(date(year - 18, 1, 1)),
    }
    found = {}
    for code, statement in STATEMENTS.items():
        rows = connection.connection.execute(statement, asked).fetchall()
        found[code] = measured(code, [row[2] for row in rows])
    return found


def measured(code: str, amounts: Sequence[object]) -> Decimal:
    numbers = [Decimal(str(one)) for one in amounts]
    if code == "AR5":
        return max(numbers, default=Decimal(0))
    return round(sum(numbers, Decimal(0)), 2)
