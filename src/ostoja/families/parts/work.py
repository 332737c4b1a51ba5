"""Who accompanies the family, and who did before."""

from ostoja.families import tables
from ostoja.families.parts.pieces import Part
from ostoja.families.queries import Case, assignment_on, work_with


def part(case: Case) -> Part:
    current = assignment_on(case.family, case.on)
    return Part(
        key="asystent",
        title="Asystent rodziny",
        status=current.assistant.name if current else "nie ma",
        template="families/parts/work.html",
        shown={"rows": tables.work_rows(*work_with(case.family))},
    )
