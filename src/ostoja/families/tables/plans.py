"""A plan as its page shows it."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from ostoja.documents.paper import shown_checksum
from ostoja.families.library import GOALS, ReadyGoal
from ostoja.families.models import Plan, PlanAction, PlanGoal, PlanSignature
from ostoja.families.papers.plans import goals_of
from ostoja.families.queries.plans import Standing
from ostoja.families.rules.plans import ACTION_WORDS, STATE_WORDS, ActionState, action_state
from ostoja.polish.dates import short

TEXTS = (
    ("problems", "Problemy"),
    ("resources_held", "Zasoby, które rodzina ma"),
    ("resources_at_risk", "Zasoby, które może stracić"),
    ("resources_missing", "Czego rodzinie brakuje"),
    ("main_goal", "Cel główny"),
    ("social_worker", "Pracownik socjalny"),
    ("child_plan_number", "Plan pomocy dziecku"),
    ("coordinator", "Koordynator pieczy"),
)
NONE = "–"


def state_words(standing: Standing) -> tuple[str, str]:
    return STATE_WORDS[standing.state] if standing.state else ("nie ma planu", "warn")


def plan_facts(plan: Plan) -> list[dict[str, str]]:
    """What the plan says before its goals."""
    return [
        {"label": label, "value": getattr(plan, name), "url": ""}
        for name, label in TEXTS
        if getattr(plan, name)
    ]


def goal_parts(plan: Plan, today: date) -> list[dict[str, object]]:
    """Each goal with its actions as rows."""
    return [
        {"goal": goal, "rows": [action_row(goal, one, today) for one in actions_of(goal)]}
        for goal in goals_of(plan)
    ]


def actions_of(goal: PlanGoal) -> list[PlanAction]:
    return sorted(goal.actions.all(), key=lambda one: one.position)


def action_row(goal: PlanGoal, action: PlanAction, today: date) -> dict[str, object]:
    state = action_state(action.began_on, action.done_on, action.dropped_on)
    is_open = state in {ActionState.PLANNED, ActionState.GOING}
    late = is_open and action.due_on is not None and action.due_on < today
    return {
        "key": action.pk,
        "number": f"{goal.position}.{action.position}",
        "what": action.what,
        "who": action.doer_name or action.get_doer_display(),
        "due": short(action.due_on) if action.due_on else NONE,
        "effect": action.effect or NONE,
        "state": "po terminie" if late else ACTION_WORDS[state],
        "tone": "error" if late else "done" if state is ActionState.DONE else "neutral",
    }


def signature_rows(plan: Plan) -> list[list[str]]:
    """Cells: who, name, day, what was signed."""
    return [_signature(one) for one in plan.signatures.all()]


def _signature(one: PlanSignature) -> list[str]:
    signed = f"podpis pod sumą {shown_checksum(one.checksum)}"
    said = f"odmowa: {one.refused_why}" if one.refused_why else signed
    return [one.get_role_display(), one.name, short(one.signed_on), said]


def version_rows(standing: Standing) -> list[tuple[str, list[str]]]:
    """Address and cells: version, drawn, ready, why."""
    return [
        (
            reverse("families:plan_version", args=(one.family_id, one.number)),
            [
                f"wersja {one.number}",
                short(one.drawn_on),
                short(one.ready_on) if one.ready_on else "w opracowaniu",
                one.why_changed or NONE,
            ],
        )
        for one in standing.versions
    ]


def goal_entries(goal: PlanGoal) -> dict[str, object]:
    """A goal with its actions as its form shows them."""
    entries: dict[str, object] = {
        "key": goal.pk,
        "text": goal.text,
        "area": goal.area,
        "indicator": goal.indicator,
    }
    for number, one in enumerate(actions_of(goal), start=1):
        entries |= _entries(number, one)
    return entries


def _entries(number: int, one: PlanAction) -> dict[str, object]:
    return {
        f"what_{number}": one.what,
        f"doer_{number}": one.doer,
        f"doer_name_{number}": one.doer_name,
        f"due_{number}": one.due_on,
        f"effect_{number}": one.effect,
    }


def ready_entries(ready: ReadyGoal) -> dict[str, object]:
    """A goal of the library in the form; its deadlines are for the family to say."""
    entries: dict[str, object] = {
        "text": ready.text,
        "area": ready.area,
        "indicator": ready.indicator,
    }
    for number, one in enumerate(ready.actions, start=1):
        entries |= {
            f"what_{number}": one.what,
            f"doer_{number}": one.doer,
            f"effect_{number}": one.effect,
        }
    return entries


def library() -> list[dict[str, str]]:
    return [{"key": one.key, "area": one.area.label, "text": one.text} for one in GOALS]


def differences(before: Plan, after: Plan) -> list[list[str]]:
    """Cells: what, as it was, as it is; only what differs."""
    old, new = dict(_lines(before)), dict(_lines(after))
    order = [*new, *(key for key in old if key not in new)]
    return [
        [key[1], old.get(key, NONE), new.get(key, NONE)]
        for key in order
        if old.get(key) != new.get(key)
    ]


def _lines(plan: Plan) -> Iterator[tuple[tuple[str, str], str]]:
    """Every text of a plan under a name that is the same in each version."""
    for name, label in TEXTS:
        if getattr(plan, name):
            yield (name, label), getattr(plan, name)
    for goal in goals_of(plan):
        yield (str(goal.line), "Cel"), goal.text
        if goal.indicator:
            yield (f"{goal.line}-i", "Po czym poznamy"), goal.indicator
        for one in actions_of(goal):
            due = short(one.due_on) if one.due_on else NONE
            who = one.doer_name or one.get_doer_display()
            yield (str(one.line), "Działanie"), f"{one.what} ({who}, {due}): {one.effect}"
