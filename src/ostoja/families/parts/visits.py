"""The last visits, and the way to a new one."""

from ostoja.families import tables
from ostoja.families.parts.pieces import Part
from ostoja.families.queries import Case, visits_of
from ostoja.polish.dates import short

SHOWN = 3


def part(case: Case) -> Part:
    found = list(visits_of(case.family)[:SHOWN])
    return Part(
        key="wizyty",
        title="Wizyty",
        status=f"ostatnia {short(found[0].held_on)}" if found else "jeszcze żadnej",
        template="families/parts/visits.html",
        shown={"rows": tables.visit_rows(found)},
    )
