"""Where the plan stands."""

from ostoja.families.parts.pieces import Part
from ostoja.families.queries import Case
from ostoja.families.queries.plans import standing_of
from ostoja.families.tables.plans import state_words


def part(case: Case) -> Part:
    standing = standing_of(case.family)
    words, tone = state_words(standing)
    return Part(
        key="plan",
        title="Plan pracy z rodziną",
        status=words,
        tone="" if tone == "done" else tone,
        template="families/parts/plan.html",
        shown={"plan": standing.plan, "words": words, "tone": tone},
    )
