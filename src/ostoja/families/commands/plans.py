"""Writing a plan: versions, goals with their actions, "gotowy", signatures."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.audit.commands import record, state_of
from ostoja.blocks.data import as_data
from ostoja.database.keys import new_key
from ostoja.documents.paper import checksum_of
from ostoja.families.commands.bins import put_in_bin
from ostoja.families.commands.keys import already
from ostoja.families.models import Family, Plan, PlanAction, PlanGoal, PlanSignature
from ostoja.families.papers.plans import goals_of, plan_document
from ostoja.families.queries import assignment_on, latest_interview
from ostoja.families.queries.plans import lacks_of, plans_of

COPIED = (
    "assistant social_worker problems resources_held resources_at_risk resources_missing"
    " main_goal child_plan_number child_plan_on coordinator"
).split()
GOAL = ("line", "position", "area", "text", "indicator")
ACTION = (
    "line position what doer doer_name due_on effect began_on done_on dropped_on dropped_why"
).split()


class SituationFields(TypedDict):
    """What a plan says before its goals."""

    problems: str
    resources_held: str
    resources_at_risk: str
    resources_missing: str
    main_goal: str
    social_worker: str
    child_plan_number: str
    child_plan_on: date | None
    coordinator: str


class ActionFields(TypedDict):
    """One row of actions under a goal; without `what` it is taken away."""

    what: str
    doer: str
    doer_name: str
    due_on: date | None
    effect: str


@transaction.atomic
def start_plan(family: Family, *, today: date, by: object) -> Plan:
    """The first version; what the interview found stands in it already."""
    known = plans_of(family).first()
    if known is not None:
        return known
    assignment = assignment_on(family, today)
    if assignment is None:
        raise ValidationError("Plan układa asystent. Najpierw kierownik musi go przydzielić.")
    interview = latest_interview(family)
    plan = Plan(
        gmina=family.gmina,
        family=family,
        number=1,
        drawn_on=today,
        assistant=assignment.assistant.name,
        problems=interview.problems if interview else "",
        resources_held=interview.resources if interview else "",
    )
    plan.full_clean()
    plan.save()
    record("families.plan.started", plan, by=by)
    return plan


@transaction.atomic
def describe_situation(plan: Plan, *, by: object, **fields: Unpack[SituationFields]) -> Plan:
    _require_open(plan)
    before = state_of(plan)
    for name, value in fields.items():
        setattr(plan, name, value)
    plan.full_clean()
    plan.save()
    record("families.plan.described", plan, by=by, before=before)
    return plan


@transaction.atomic
def save_goal(
    plan: Plan,
    *,
    key: UUID,
    area: str,
    text: str,
    indicator: str,
    actions: Sequence[ActionFields],
    by: object,
) -> PlanGoal:
    """A goal with its rows of actions, new or as they are now; `key` is the goal's."""
    _require_open(plan)
    goal = already(PlanGoal, plan.gmina, key)
    if goal is not None and goal.plan_id != plan.pk:
        raise ValidationError("Ten cel jest w innej wersji planu. Wróć do planu i otwórz go znowu.")
    before = state_of(goal) if goal else ""
    last = max((one.position for one in plan.goals.order_by("position")), default=0)
    goal = goal or PlanGoal(id=key, gmina=plan.gmina, plan=plan, position=last + 1)
    goal.area, goal.text, goal.indicator = area, text, indicator
    goal.full_clean()
    goal.save()
    _write_actions(goal, actions, by)
    record("families.plan_goal.saved", goal, by=by, before=before)
    return goal


def _write_actions(goal: PlanGoal, rows: Iterable[ActionFields], by: object) -> None:
    """Row by row over the actions that are there; numbers run on without a gap.

    An action whose row was emptied goes to the bin.
    """
    known = list(goal.actions.order_by("position", "id"))
    position = 0
    for number, row in enumerate(rows):
        action = known[number] if number < len(known) else None
        if not row["what"].strip():
            if action is not None:
                title = f"działanie {goal.position}.{action.position}: {action.what}"
                put_in_bin(goal.plan.family, [action], title=title, by=by)
                action.delete()
            continue
        position += 1
        action = action or PlanAction(gmina=goal.gmina, goal=goal)
        action.position = position
        for name, value in row.items():
            setattr(action, name, value)
        action.full_clean()
        action.save()


@transaction.atomic
def remove_goal(goal: PlanGoal, *, by: object) -> None:
    """Only while the plan is being written; a goal that a visit or an assessment names stays."""
    _require_open(goal.plan)
    if goal.visits.exists():
        raise ValidationError("Ten cel jest zaznaczony przy wizycie, więc zostaje w planie.")
    if goal.results.exists():
        raise ValidationError("Ten cel jest w ocenie sytuacji rodziny, więc zostaje w planie.")
    record("families.plan_goal.removed", goal, by=by, before=state_of(goal), removed=True)
    plan, goal_id = goal.plan, goal.pk
    rows = [goal, *goal.actions.order_by("position", "id")]
    put_in_bin(plan.family, rows, title=f"cel {goal.position}: {goal.text}", by=by)
    goal.delete()
    for position, one in enumerate(plan.goals.exclude(pk=goal_id).order_by("position", "id"), 1):
        one.position = position
        one.save()


@transaction.atomic
def make_ready(plan: Plan, *, today: date, by: object) -> Plan:
    """Refused with everything it lacks; what is ready is frozen with its checksum."""
    _require_open(plan)
    missing = lacks_of(plan, today)
    if missing:
        raise ValidationError(missing)
    before = state_of(plan)
    fresh = plans_of(plan.family).get(pk=plan.pk)
    document = plan_document(fresh, today)
    fresh.ready_on = today
    fresh.tree = json.dumps(as_data(document), ensure_ascii=False)
    fresh.checksum = checksum_of(document)
    fresh.full_clean()
    fresh.save()
    record("families.plan.ready", fresh, by=by, before=before)
    return fresh


@transaction.atomic
def write_again(plan: Plan, *, by: object) -> Plan:
    """Back to writing, as long as nobody has signed."""
    if plan.ready_on is None:
        return plan
    if plan.signatures.exists():
        raise ValidationError("Plan ma już podpis. Zmień go w nowej wersji.")
    before = state_of(plan)
    plan.ready_on, plan.tree, plan.checksum = None, "", ""
    plan.full_clean()
    plan.save()
    record("families.plan.written_again", plan, by=by, before=before)
    return plan


@transaction.atomic
def revise(plan: Plan, *, why_changed: str, today: date, by: object) -> Plan:
    """The next version, with everything carried over; the one before stays as it was signed."""
    newest = plans_of(plan.family).first()
    if newest is not None and newest.ready_on is None:
        return newest
    following = Plan(
        gmina=plan.gmina,
        family=plan.family,
        number=plan.number + 1,
        drawn_on=today,
        why_changed=why_changed,
        **{name: getattr(plan, name) for name in COPIED},
    )
    following.full_clean()
    following.save()
    for goal in goals_of(plan):
        _copy_goal(goal, following)
    record("families.plan.revised", following, by=by)
    return following


def _copy_goal(goal: PlanGoal, plan: Plan) -> None:
    copied = PlanGoal(gmina=plan.gmina, plan=plan, **{name: getattr(goal, name) for name in GOAL})
    copied.save()
    for action in goal.actions.all():
        PlanAction(
            id=new_key(),
            gmina=plan.gmina,
            goal=copied,
            **{name: getattr(action, name) for name in ACTION},
        ).save()


@transaction.atomic
def sign_plan(
    plan: Plan,
    *,
    role: str,
    name: str,
    signed_on: date,
    refused_why: str,
    today: date,
    by: object,
) -> PlanSignature:
    """A signature under the printed plan; its checksum is the one on the paper."""
    if plan.ready_on is None:
        raise ValidationError("Podpisać można tylko gotowy plan.")
    if not plan.ready_on <= signed_on <= today:
        raise ValidationError(
            {"signed_on": f"Podpis musi być między {plan.ready_on:%d.%m.%Y} a dniem dzisiejszym."}
        )
    signature = PlanSignature(
        gmina=plan.gmina,
        plan=plan,
        role=role,
        name=name,
        signed_on=signed_on,
        refused_why=refused_why,
        checksum=plan.checksum,
    )
    signature.full_clean()
    signature.save()
    record("families.plan.signed", signature, by=by)
    return signature


@transaction.atomic
def move_action(
    action: PlanAction, *, state: str, day: date, why: str, today: date, by: object
) -> PlanAction:
    """Where an action stands from this day; the signed paper stays as it was."""
    if day > today:
        raise ValidationError({"day": "Ten dzień jeszcze nie nadszedł."})
    before = state_of(action)
    action.began_on = action.began_on or day if state == "going" else action.began_on
    action.done_on = day if state == "done" else None
    action.dropped_on = day if state == "dropped" else None
    action.dropped_why = why if state == "dropped" else ""
    if state == "planned":
        action.began_on = None
    action.full_clean()
    action.save()
    record("families.plan_action.moved", action, by=by, before=before)
    return action


def _require_open(plan: Plan) -> None:
    """Look at the row as it stands now, and keep others from it until we are done."""
    plan.refresh_from_db(from_queryset=Plan.objects.select_for_update())
    if plan.ready_on is not None:
        raise ValidationError("Ten plan jest gotowy. Zmień go w nowej wersji.")
