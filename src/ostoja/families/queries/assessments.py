"""Assessments of a family within the work that goes on, and what each goal rests on."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from ostoja.families.models import Assessment, Family, PlanGoal, Visit
from ostoja.families.rules.assessments import Made, Term, terms


@dataclass(frozen=True, slots=True)
class Spell:
    """Work with a family from its first assignment after the last closing."""

    started_on: date
    closed_on: date | None


def spells_of(family: Family) -> list[Spell]:
    """Oldest first; the last one has no end while the work goes on."""
    starts = list(family.assignments.order_by("started_on").values_list("started_on", flat=True))
    found = []
    for closed_on in family.closings.order_by("closed_on").values_list("closed_on", flat=True):
        begun = [day for day in starts if day <= closed_on]
        if begun:
            found.append(Spell(begun[0], closed_on))
        starts = starts[len(begun) :]
    return [*found, Spell(starts[0], None)] if starts else found


def running_spell(family: Family) -> Spell | None:
    spells = spells_of(family)
    return spells[-1] if spells and spells[-1].closed_on is None else None


def assessments_of(family: Family) -> QuerySet[Assessment]:
    """Newest first, with the results of the goals."""
    return (
        family.assessments.select_related("family")
        .prefetch_related("results__goal")
        .order_by("-assessed_on", "-id")
    )


def terms_of(family: Family, on: date) -> list[Term]:
    """The terms of the running work; nothing while nobody works with the family."""
    spell = running_spell(family)
    if spell is None:
        return []
    handed = family.assessments.filter(
        handed_on__isnull=False, assessed_on__gte=spell.started_on
    ).order_by("assessed_on")
    made = [Made(one.assessed_on, one.handed_on) for one in handed if one.handed_on]
    return terms(spell.started_on, made, on)


def period_start(family: Family) -> date | None:
    """Where the next assessment's period begins: the last one, or the start of the work."""
    spell = running_spell(family)
    if spell is None:
        return None
    made = family.assessments.filter(
        handed_on__isnull=False, assessed_on__gte=spell.started_on
    ).order_by("assessed_on")
    last = made.last()
    return last.assessed_on if last else spell.started_on


def begun_assessment(family: Family) -> Assessment | None:
    """The one that is being written."""
    return assessments_of(family).filter(handed_on=None).first()


def visits_by_goal(family: Family, since: date) -> dict[PlanGoal, list[Visit]]:
    """Each goal of the newest plan with the visits since this day that touched it, in order.

    A goal is the same through the versions of the plan.
    """
    goals = PlanGoal.objects.filter(
        gmina=family.gmina_id, plan__in=family.plans.order_by("-number").values("pk")[:1]
    ).order_by("position", "id")
    found: dict[PlanGoal, list[Visit]] = {goal: [] for goal in goals}
    by_line = {goal.line: goal for goal in found}
    visits = family.visits.filter(held_on__gte=since).prefetch_related("touched__goal")
    for visit in visits.order_by("held_on", "began_at", "id"):
        for touched in visit.touched.all():
            if touched.goal.line in by_line:
                found[by_line[touched.goal.line]].append(visit)
    return found
