"""The end of the work, and looking in afterwards."""

from ostoja.families.models import Closing
from ostoja.families.parts.pieces import Part
from ostoja.families.queries import Case
from ostoja.families.queries.assessments import running_spell
from ostoja.families.queries.closings import checks_of, closings_of
from ostoja.polish.dates import short


def part(case: Case) -> Part:
    last = closings_of(case.family).first()
    following = checks_of(case.family).filter(done_on=None).first()
    running = running_spell(case.family) is not None
    late = following is not None and following.due_on < case.on
    return Part(
        key="zakonczenie",
        title="Zakończenie i monitorowanie",
        status=_status(last, running=running),
        tone="error" if late else "",
        hint=f"następne sprawdzenie {short(following.due_on)}" if following else "",
        template="families/parts/closings.html",
        shown={"running": running, "last": last, "late": late, "following": following},
    )


def _status(last: Closing | None, *, running: bool) -> str:
    if running:
        return "praca trwa"
    return f"praca zakończona {short(last.closed_on)}" if last else "nie dotyczy"
