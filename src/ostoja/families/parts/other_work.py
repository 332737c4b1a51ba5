"""Help of art. 10 ust. 3, groups, opinions for a court and talks with institutions."""

from ostoja.families.parts.pieces import Part
from ostoja.families.queries import Case
from ostoja.families.queries.other_work import help_of, opinion_waiting
from ostoja.families.tables.other_work import help_rows
from ostoja.polish.dates import short

SHOWN = 3


def part(case: Case) -> Part:
    found = list(help_of(case.family)[:SHOWN])
    opinion = opinion_waiting(case.family)
    late = opinion is not None and opinion.due_on is not None and opinion.due_on < case.on
    status = f"ostatnia pomoc {short(found[0].held_on)}" if found else "jeszcze nic"
    if opinion is not None and opinion.due_on is not None:
        status = f"opinia dla sądu do {short(opinion.due_on)}"
    return Part(
        key="inna-praca",
        title="Pomoc, grupy, sąd i instytucje",
        status=status,
        tone=_tone(late=late, waits=opinion is not None),
        template="families/parts/other_work.html",
        shown={"rows": help_rows(found), "opinion": opinion},
    )


def _tone(*, late: bool, waits: bool) -> str:
    if late:
        return "error"
    return "warn" if waits else ""
