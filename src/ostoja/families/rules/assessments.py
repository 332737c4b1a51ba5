"""When a family is assessed, and which terms were missed. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ostoja.law.deadlines import assessment_due


@dataclass(frozen=True, slots=True, order=True)
class Made:
    """An assessment: the day it tells of, and the day it was handed to the head."""

    assessed_on: date
    handed_on: date


@dataclass(frozen=True, slots=True)
class Term:
    """A day by which an assessment had to be handed over, and what became of it."""

    due_on: date
    made: Made | None
    late: bool


def terms(started_on: date, made: Iterable[Made], until: date) -> list[Term]:
    """Every term from the start of the work to the day; the last one is still open.

    The next term runs from the day of the assessment before, not from the day it was due.
    """
    found = []
    last = started_on
    for one in sorted(made):
        due_on = assessment_due(last)
        found.append(Term(due_on, one, late=max(one.assessed_on, one.handed_on) > due_on))
        last = one.assessed_on
    due_on = assessment_due(last)
    return [*found, Term(due_on, None, late=until > due_on)]
