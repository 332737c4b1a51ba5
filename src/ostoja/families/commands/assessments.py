"""An assessment: written by the assistant, handed to the head, accepted."""

from collections.abc import Mapping
from datetime import date
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.audit.commands import record, state_of
from ostoja.families.models import Assessment, Family, GoalResult, PlanGoal
from ostoja.families.queries import assignment_on
from ostoja.families.queries.assessments import begun_assessment, period_start, terms_of


class AssessmentFields(TypedDict):
    """An assessment as typed."""

    assessed_on: date
    cooperation: str
    cooperation_words: str
    children: str
    children_words: str
    risk: str
    risk_words: str
    conclusion: str


Results = Mapping[PlanGoal, tuple[str, str]]
"""Goal: its result, and what it is seen by."""


@transaction.atomic
def write_assessment(
    family: Family,
    *,
    results: Results,
    today: date,
    by: object,
    **fields: Unpack[AssessmentFields],
) -> Assessment:
    """The one that is being written, or a new one; its term is that of the law."""
    found = begun_assessment(family)
    before = state_of(found) if found else ""
    found = found or _begun(family, today)
    for name, value in fields.items():
        setattr(found, name, value)
    if not found.period_from <= found.assessed_on <= today:
        raise ValidationError(
            {
                "assessed_on": f"Dzień oceny musi być od {found.period_from:%d.%m.%Y}"
                " do dnia dzisiejszego."
            }
        )
    found.full_clean()
    found.save()
    _write_results(found, results)
    record("families.assessment.written", found, by=by, before=before)
    return found


def _begun(family: Family, today: date) -> Assessment:
    open_terms = terms_of(family, today)
    start = period_start(family)
    assignment = assignment_on(family, today)
    if start is None or assignment is None:
        raise ValidationError("Ocenia się rodzinę, z którą pracuje asystent.")
    return Assessment(
        gmina=family.gmina,
        family=family,
        period_from=start,
        due_on=open_terms[-1].due_on,
        assistant=assignment.assistant.name,
    )


def _write_results(assessment: Assessment, results: Results) -> None:
    assessment.results.all().delete()
    for goal, (result, words) in results.items():
        if not result:
            continue
        row = GoalResult(
            gmina=assessment.gmina, assessment=assessment, goal=goal, result=result, words=words
        )
        row.full_clean()
        row.save()


@transaction.atomic
def hand_over(assessment: Assessment, *, today: date, by: object) -> Assessment:
    """From this day the head has it, and the next term runs from the day of the assessment."""
    if assessment.handed_on is not None:
        return assessment
    missing = _missing(assessment)
    if missing:
        raise ValidationError(missing)
    before = state_of(assessment)
    assessment.handed_on = today
    assessment.full_clean()
    assessment.save()
    record("families.assessment.handed", assessment, by=by, before=before)
    return assessment


def _missing(assessment: Assessment) -> dict[str, str]:
    said = {
        "cooperation": "Zaznacz, jak rodzina współpracuje.",
        "children": "Zaznacz, jaka jest sytuacja dzieci.",
        "risk": "Zaznacz, jakie jest ryzyko.",
        "conclusion": "Wybierz wniosek, zanim przekażesz ocenę.",
    }
    return {name: words for name, words in said.items() if not getattr(assessment, name)}


@transaction.atomic
def accept_assessment(
    assessment: Assessment, *, remarks: str, today: date, name: str, by: object
) -> Assessment:
    """The head has read it; remarks stay with it."""
    if assessment.handed_on is None:
        raise ValidationError("Ta ocena nie jest jeszcze przekazana.")
    before = state_of(assessment)
    assessment.read_on, assessment.read_by, assessment.remarks = today, name, remarks
    assessment.full_clean()
    assessment.save()
    record("families.assessment.accepted", assessment, by=by, before=before)
    return assessment
