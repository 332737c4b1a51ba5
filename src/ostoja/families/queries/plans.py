"""Plans of a family: the newest version, what it says, where it stands."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from ostoja.families.enums import Living
from ostoja.families.models import Family, Person, Plan, PlanAction
from ostoja.families.queries import children_on, living_on
from ostoja.families.rules.plans import REQUIRED, Draft, PlanState, Said, lacks, plan_state


def plans_of(family: Family) -> QuerySet[Plan]:
    """Newest version first, with goals, actions and signatures."""
    actions = PlanAction.objects.filter(gmina=family.gmina_id).order_by("position", "id")
    return (
        Plan.objects.filter(gmina=family.gmina_id, family=family)
        .select_related("family", "gmina")
        .prefetch_related("goals", Prefetch("goals__actions", queryset=actions), "signatures")
        .order_by("-number")
    )


def children_in_care(family: Family, on: date) -> list[Person]:
    """Children of the household who are in foster care that day."""
    children = children_on(family, on)
    living = living_on(family.gmina, [one.pk for one in children], on)
    return [one for one in children if one.pk in living and living[one.pk].living == Living.CARE]


def is_coordinated(plan: Plan) -> bool:
    return bool(plan.child_plan_number and plan.child_plan_on and plan.coordinator)


def as_said(plan: Plan, on: date) -> Draft:
    """The plan as the rule of what it lacks reads it."""
    goals = list(plan.goals.order_by("position", "id").prefetch_related("actions"))
    actions = [
        Said(goal.position, action.position, action.what, action.due_on, action.effect)
        for goal in goals
        for action in sorted(goal.actions.all(), key=lambda one: one.position)
    ]
    return Draft(
        main_goal=plan.main_goal,
        goals=tuple(goal.position for goal in goals),
        actions=tuple(actions),
        child_in_care=bool(children_in_care(plan.family, on)),
        is_coordinated=is_coordinated(plan),
    )


def lacks_of(plan: Plan, on: date) -> list[str]:
    return lacks(as_said(plan, on))


@dataclass(frozen=True, slots=True)
class Standing:
    """The versions of a family's plan, and where the newest stands."""

    versions: list[Plan]
    state: PlanState | None

    @property
    def plan(self) -> Plan | None:
        return self.versions[0] if self.versions else None


def standing_of(family: Family) -> Standing:
    versions = list(plans_of(family))
    if not versions:
        return Standing([], None)
    newest, *before = versions
    state = plan_state(
        ready=newest.ready_on is not None,
        signed=signed_roles(newest),
        signed_before=any(signed_roles(one) >= REQUIRED for one in before),
    )
    return Standing(versions, state)


def signed_roles(plan: Plan) -> set[str]:
    """Who signed; a refusal is noted and signs nothing."""
    return {one.role for one in plan.signatures.all() if not one.refused_why}


def actions_of(plan: Plan) -> QuerySet[PlanAction]:
    return PlanAction.objects.filter(gmina=plan.gmina_id, goal__plan=plan).order_by(
        "goal__position", "position", "id"
    )
