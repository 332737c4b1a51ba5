"""Who accompanies the family, and who did before."""

from ostoja.families import tables
from ostoja.families.commands import may_undo
from ostoja.families.parts.pieces import Part
from ostoja.families.queries import Case, assignment_on, open_assignments, work_with


def part(case: Case) -> Part:
    current = assignment_on(case.family, case.on)
    latest = open_assignments(case.family).first()
    return Part(
        key="asystent",
        title="Asystent rodziny",
        status=current.assistant.name if current else "nie ma",
        template="families/parts/work.html",
        shown={
            "rows": tables.work_rows(*work_with(case.family)),
            "latest": latest,
            "may_undo": latest is not None and may_undo(latest),
        },
    )
