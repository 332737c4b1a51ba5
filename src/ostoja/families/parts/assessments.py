"""By when the family is assessed next."""

from ostoja.families.parts.pieces import Part
from ostoja.families.queries import Case
from ostoja.families.queries.assessments import assessments_of, terms_of
from ostoja.families.tables.assessments import assessment_rows, term_words

SHOWN = 3


def part(case: Case) -> Part:
    words, tone = term_words(terms_of(case.family, case.on), case.on)
    return Part(
        key="oceny",
        title="Ocena sytuacji rodziny",
        status=words,
        tone=tone,
        template="families/parts/assessments.html",
        shown={"rows": assessment_rows(assessments_of(case.family)[:SHOWN]), "running": bool(tone)},
    )
