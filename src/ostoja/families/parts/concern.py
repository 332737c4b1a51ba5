"""The concern, the interview and its analysis."""

from ostoja.families.parts.pieces import Part
from ostoja.families.queries import Case, children_on, concerns_of, interviews_of


def part(case: Case) -> Part:
    concerns, interviews = list(concerns_of(case.family)), list(interviews_of(case.family))
    under_way = next((one for one in interviews if one.held_on is None), None)
    latest = interviews[0] if interviews else None
    if under_way is not None:
        is_late = under_way.due_on < case.on
        status, tone = f"wywiad do {under_way.due_on:%d.%m.%Y}", "error" if is_late else "info"
    elif latest is not None:
        status, tone = latest.get_need_display(), ""
    else:
        status, tone = ("wywiad do zlecenia", "warn") if concerns else ("brak", "")
    return Part(
        key="zgloszenie",
        title="Zgłoszenie i wywiad",
        status=status,
        tone=tone,
        template="families/parts/concern.html",
        shown={
            "concerns": concerns,
            "interviews": interviews,
            "under_way": under_way,
            "children": children_on(case.family, case.on),
        },
    )
