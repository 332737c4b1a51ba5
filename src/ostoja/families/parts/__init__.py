"""The parts of a family's page. Each module has `part(case)`; to add a part, add it to `PARTS`."""

from ostoja.families.parts import (
    application,
    assessments,
    attachments,
    closings,
    concern,
    ground,
    household,
    other_work,
    plans,
    visits,
    work,
)
from ostoja.families.parts.pieces import Part
from ostoja.families.queries import Case

PARTS = (
    household.part,
    concern.part,
    ground.part,
    application.part,
    work.part,
    plans.part,
    visits.part,
    other_work.part,
    assessments.part,
    closings.part,
    attachments.part,
)
"""In the order in which the work goes, which is that of the paper file."""


def parts_of(case: Case) -> list[Part]:
    return [make(case) for make in PARTS]


__all__ = [
    "Part",
    "parts_of",
]
