"""Recording an assistant's visits, and what a kilometre is paid."""

from collections.abc import Collection
from datetime import date, time
from decimal import Decimal
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.families.models import Family, FamilyAssistant, MileageRate, PlanGoal, Visit, VisitGoal
from ostoja.families.queries import assignment_on
from ostoja.families.rules.visits import why_not_rate


class VisitFields(TypedDict):
    """A visit as it is typed on the doorstep."""

    held_on: date
    began_at: time
    ended_at: time
    place: str
    contact_made: bool
    no_contact_reason: str
    present: str
    done: str
    family_tasks: str
    assistant_tasks: str
    private_note: str
    next_on: date | None
    next_at: time | None
    kilometres: Decimal
    route: str
    travel: str


@transaction.atomic
def record_visit(
    family: Family,
    *,
    key: UUID,
    goals: Collection[PlanGoal],
    today: date,
    assistant: FamilyAssistant | None,
    by: object,
    **fields: Unpack[VisitFields],
) -> Visit:
    """A visit of this assistant, or of the one assigned that day; sent twice it is one."""
    known = family.visits.filter(pk=key).first()
    if known is not None:
        return known
    visit = Visit(id=key, gmina=family.gmina, family=family, **fields)
    visit.assistant = assistant or _assigned(visit)
    _check(visit, today)
    visit.save()
    _touch(visit, goals)
    record("families.visit.recorded", visit, by=by)
    return visit


@transaction.atomic
def correct_visit(
    visit: Visit,
    *,
    goals: Collection[PlanGoal],
    today: date,
    by: object,
    **fields: Unpack[VisitFields],
) -> Visit:
    """What was typed wrong is typed again; the trail keeps what stood before."""
    before = state_of(visit)
    for name, value in fields.items():
        setattr(visit, name, value)
    _check(visit, today)
    visit.save()
    visit.touched.exclude(goal__in=goals).delete()
    known = set(visit.touched.order_by("goal_id").values_list("goal_id", flat=True))
    _touch(visit, [one for one in goals if one.pk not in known])
    record("families.visit.corrected", visit, by=by, before=before)
    return visit


@transaction.atomic
def set_rate(gmina: Gmina, *, travel: str, valid_from: date, rate: Decimal, by: object) -> None:
    """The gmina's own rate from a day on; the law's is the most."""
    refusal = why_not_rate(travel, valid_from, rate)
    if refusal:
        raise ValidationError({"rate": refusal})
    row = MileageRate(gmina=gmina, travel=travel, valid_from=valid_from, rate=rate)
    row.full_clean()
    row.save()
    record("families.mileage_rate.set", row, by=by)


def _assigned(visit: Visit) -> FamilyAssistant:
    assignment = assignment_on(visit.family, visit.held_on)
    if assignment is None:
        raise ValidationError(
            {
                "held_on": f"{visit.held_on:%d.%m.%Y} z rodziną nie pracował żaden asystent."
                " Wpisz dzień, w którym praca trwała."
            }
        )
    return assignment.assistant


def _check(visit: Visit, today: date) -> None:
    if visit.held_on > today:
        raise ValidationError(
            {"held_on": "Ten dzień jeszcze nie nadszedł. Wpisz wizytę, gdy się odbędzie."}
        )
    _assigned(visit)
    if visit.next_on is not None and visit.next_on < visit.held_on:
        raise ValidationError({"next_on": "Następne spotkanie musi być po tej wizycie."})
    if visit.kilometres and not visit.travel:
        raise ValidationError({"travel": "Zaznacz, czym przejechano te kilometry."})
    visit.full_clean()


def _touch(visit: Visit, goals: Collection[PlanGoal]) -> None:
    for goal in goals:
        touched = VisitGoal(gmina=visit.gmina, visit=visit, goal=goal)
        touched.full_clean()
        touched.save()
