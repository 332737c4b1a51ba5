"""The end of the work with a family, its undoing, and looking in on it afterwards."""

from datetime import date, timedelta
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.audit.commands import record, state_of
from ostoja.families.commands.assessments import Results
from ostoja.families.enums import Conclusion, Occasion
from ostoja.families.models import (
    Assessment,
    Assignment,
    Closing,
    Family,
    GoalResult,
    Monitoring,
    MonitoringCheck,
)
from ostoja.families.queries.assessments import begun_assessment, running_spell, terms_of
from ostoja.values.periods import plus_months

UNDO = timedelta(days=30)


class ClosingFields(TypedDict):
    """A closing as typed."""

    closed_on: date
    reason: str
    reason_words: str
    final_words: str
    notified: str
    no_monitoring_why: str


class Watch(TypedDict):
    """Who looks in on the family, how often and for how long."""

    watcher: str
    every_months: int
    months: int


@transaction.atomic
def close_family(
    family: Family,
    *,
    results: Results,
    watch: Watch | None,
    today: date,
    by: object,
    **fields: Unpack[ClosingFields],
) -> Closing:
    """Ends the assignment, keeps the final assessment, and sets the looks at the family."""
    assignment = _running(family)
    closing = Closing(gmina=family.gmina, family=family, **fields)
    _refuse_day(closing, assignment, today)
    _refuse_silence(closing, watch)
    closing.full_clean()
    assessment = _final(closing, assignment, today)
    assignment.ended_on = closing.closed_on
    assignment.full_clean()
    assignment.save()
    closing.save()
    assessment.save()
    _write_results(assessment, results)
    if watch is not None:
        begin_monitoring(
            family, began_on=closing.closed_on, occasion=Occasion.CLOSING, closing=closing, **watch
        )
    record("families.work.closed", closing, by=by)
    return closing


def _refuse_silence(closing: Closing, watch: Watch | None) -> None:
    if watch is None and not closing.no_monitoring_why:
        raise ValidationError(
            {"no_monitoring_why": "Napisz, dlaczego rodzina nie będzie monitorowana."}
        )


def _write_results(assessment: Assessment, results: Results) -> None:
    assessment.results.all().delete()
    for goal, (result, words) in results.items():
        if result:
            GoalResult(
                gmina=assessment.gmina,
                assessment=assessment,
                goal=goal,
                result=result,
                words=words,
            ).save()


def _running(family: Family) -> Assignment:
    """Look at the row as it stands now, and keep others from it until we are done."""
    open_ones = Assignment.objects.select_for_update().filter(
        gmina=family.gmina_id, family=family, ended_on=None
    )
    found = open_ones.first()
    if found is None and family.closings.exists():
        raise ValidationError(
            "Zakończenie jest już zapisane, więc nie ma czego kończyć."
            " Żeby zapisać swoje, najpierw cofnij tamto."
        )
    if found is None:
        raise ValidationError("Z tą rodziną nie pracuje teraz asystent, więc nie ma czego kończyć.")
    return found


def _refuse_day(closing: Closing, assignment: Assignment, today: date) -> None:
    if not assignment.started_on <= closing.closed_on <= today:
        raise ValidationError(
            {
                "closed_on": f"Dzień zakończenia musi być od {assignment.started_on:%d.%m.%Y}"
                " do dnia dzisiejszego."
            }
        )
    later = closing.family.visits.filter(held_on__gt=closing.closed_on).order_by("held_on").last()
    if later is not None:
        raise ValidationError(
            {
                "closed_on": f"Jest wizyta z {later.held_on:%d.%m.%Y}, późniejsza."
                " Wpisz dzień nie wcześniejszy niż ostatnia wizyta."
            }
        )


def _final(closing: Closing, assignment: Assignment, today: date) -> Assessment:
    """The assessment that was being written becomes the final one."""
    family = closing.family
    spell = running_spell(family)
    term = terms_of(family, closing.closed_on)[-1]
    found = begun_assessment(family) or Assessment(gmina=family.gmina, family=family)
    found.period_from = spell.started_on if spell else assignment.started_on
    found.assessed_on = closing.closed_on
    found.due_on = term.due_on
    found.assistant = assignment.assistant.name
    found.conclusion = Conclusion.END
    found.is_final, found.handed_on = True, today
    found.full_clean(exclude=["gmina"])
    return found


def begin_monitoring(
    family: Family,
    *,
    began_on: date,
    occasion: Occasion,
    watcher: str,
    every_months: int,
    months: int,
    closing: Closing | None = None,
) -> Monitoring:
    """A look every so many months; a part of closing, or of a child's return."""
    found = Monitoring(
        gmina=family.gmina,
        family=family,
        closing=closing,
        occasion=occasion,
        began_on=began_on,
        until=plus_months(began_on, months),
        watcher=watcher,
    )
    found.full_clean()
    found.save()
    for passed in range(every_months, months + 1, every_months):
        check = MonitoringCheck(
            gmina=family.gmina, monitoring=found, due_on=plus_months(began_on, passed)
        )
        check.full_clean()
        check.save()
    return found


@transaction.atomic
def watch_after_return(family: Family, *, day: date, watch: Watch, by: object) -> Monitoring:
    """A child came home: the work goes on, and somebody looks in."""
    found = begin_monitoring(family, began_on=day, occasion=Occasion.RETURN, **watch)
    record("families.monitoring.begun", found, by=by)
    return found


@transaction.atomic
def undo_closing(closing: Closing, *, today: date, by: object) -> None:
    """Within 30 days, while nothing was built on it: the same work goes on as if never closed."""
    refusal = why_not_undo(closing, today)
    if refusal:
        raise ValidationError(refusal)
    family = closing.family
    before = state_of(closing)
    for assignment in family.assignments.filter(ended_on=closing.closed_on).order_by("started_on"):
        assignment.ended_on = None
        assignment.full_clean()
        assignment.save()
    for assessment in family.assessments.filter(is_final=True, assessed_on=closing.closed_on):
        assessment.is_final, assessment.handed_on = False, None
        assessment.full_clean()
        assessment.save()
    record("families.work.reopened", closing, by=by, before=before, removed=True)
    closing.delete()


def why_not_undo(closing: Closing, today: date) -> str | None:
    if today - closing.closed_on > UNDO:
        return "Zakończenie można cofnąć przez 30 dni. Teraz potrzebny jest nowy wniosek."
    if closing.family.assignments.filter(started_on__gt=closing.closed_on).exists():
        return "Po zakończeniu zaczęła się nowa praca z rodziną."
    checks = MonitoringCheck.objects.filter(
        gmina=closing.gmina, monitoring__closing=closing, done_on__isnull=False
    )
    return "Rodzina była już sprawdzana po zakończeniu." if checks.exists() else None


@transaction.atomic
def take_check(
    check: MonitoringCheck,
    *,
    done_on: date,
    situation: str,
    risk: bool,
    name: str,
    today: date,
    by: object,
) -> MonitoringCheck:
    """What was found at the family; a marked risk proposes a new application."""
    if not check.monitoring.began_on <= done_on <= today:
        raise ValidationError(
            {
                "done_on": f"Dzień musi być od {check.monitoring.began_on:%d.%m.%Y}"
                " do dnia dzisiejszego."
            }
        )
    before = state_of(check)
    check.done_on, check.situation, check.risk, check.done_by = done_on, situation, risk, name
    check.full_clean()
    check.save()
    record("families.monitoring.checked", check, by=by, before=before)
    return check
