"""The routes of plans."""

from factories.work import PlanActionFactory, PlanGoalFactory
from ostoja.database.keys import new_key
from ostoja.families.commands.bins import put_in_bin
from ostoja.families.commands.remarks import write_goal_remark

TABLE = """
families:plan              get     in      403         403       in            403        403     403           403       403        door     403      403
families:start_plan        post    in      403         403       403           403        403     403           403       403        door     403      403
families:situation         get     in      403         403       403           403        403     403           403       403        door     403      403
families:situation         post    in      403         403       403           403        403     403           403       403        door     403      403
families:new_goal          get     in      403         403       403           403        403     403           403       403        door     403      403
families:new_goal          post    in      403         403       403           403        403     403           403       403        door     403      403
families:change_goal       get     in      403         403       403           403        403     403           403       403        door     403      403
families:change_goal       post    in      403         403       403           403        403     403           403       403        door     403      403
families:remove_goal       post    in      403         403       403           403        403     403           403       403        door     403      403
families:remarks           get     in      403         403       in            403        403     403           403       403        door     403      403
families:remarks           post    in      403         403       in            403        403     403           403       403        door     403      403
families:settle_remark     post    in      403         403       in            403        403     403           403       403        door     403      403
families:removed           get     in      403         403       403           403        403     403           403       403        door     403      403
families:bring_back        post    in      403         403       403           403        403     403           403       403        door     403      403
families:make_ready        post    in      403         403       403           403        403     403           403       403        door     403      403
families:write_again       post    in      403         403       403           403        403     403           403       403        door     403      403
families:revise_plan       get     in      403         403       403           403        403     403           403       403        door     403      403
families:revise_plan       post    in      403         403       403           403        403     403           403       403        door     403      403
families:sign_plan         get     in      403         403       403           403        403     403           403       403        door     403      403
families:sign_plan         post    in      403         403       403           403        403     403           403       403        door     403      403
families:move_action       get     in      403         403       403           403        403     403           403       403        door     403      403
families:move_action       post    in      403         403       403           403        403     403           403       403        door     403      403
families:plan_version      get     in      403         403       in            403        403     403           403       403        door     403      403
families:plan_file         get     in      403         403       in            403        403     403           403       403        door     403      403
"""
GOAL_FIELDS = "key text area indicator what_1 doer_1 doer_name_1 due_1 effect_1".split()
FORMS = {
    "families:situation": (
        "problems resources_held resources_at_risk resources_missing main_goal social_worker"
        " child_plan_number child_plan_on coordinator"
    ).split(),
    "families:new_goal": GOAL_FIELDS,
    "families:change_goal": GOAL_FIELDS,
    "families:remarks": ("key", "line", "text", "to_role"),
    "families:revise_plan": ("why_changed",),
    "families:sign_plan": ("role", "name", "signed_on", "refused_why"),
    "families:move_action": ("state", "day", "why"),
}


def arguments(whole):
    family = {"family_id": whole.family.pk}
    return dict.fromkeys([line.split()[0] for line in TABLE.strip().splitlines()], family) | {
        "families:change_goal": family | {"goal_id": whole.work.goal.pk},
        "families:remove_goal": family | {"goal_id": whole.work.goal.pk},
        "families:settle_remark": family | {"remark_id": _remark(whole)},
        "families:bring_back": family | {"binned_id": _binned(whole)},
        "families:move_action": family | {"action_id": whole.work.action.pk},
        "families:plan_version": family | {"number": 2},
        "families:plan_file": family | {"number": 1, "paper": "plan", "kind": "pdf"},
    }


def _binned(whole):
    """An action taken out of the plan that is being written."""
    found = whole.family.binned.first()
    if found is None:
        goal = PlanGoalFactory(gmina=whole.gmina, plan=whole.family.plans.latest("number"))
        action = PlanActionFactory(gmina=whole.gmina, goal=goal)
        found = put_in_bin(whole.family, [action], title="działanie", by="test")
        action.delete()
    return found.pk


def _remark(whole):
    return (whole.family.remarks.first() or _task(whole)).pk


def _task(whole):
    """For the social worker."""
    return write_goal_remark(
        whole.family,
        key=new_key(),
        line=str(whole.work.goal.line),
        text="Zapytać szkołę.",
        to_role="social_worker",
        by=whole.manager,
    )


def more_remarks(whole, number):
    _task(whole)


def goal_body(**change):
    return {
        "key": new_key(),
        "text": "Dzieci mają szczepienia.",
        "area": "health",
        "what_1": "Umówić wizytę.",
        "doer_1": "family",
        "due_1": "1.9.2023",
        "effect_1": "Szczepienie jest wpisane.",
    } | change


def bodies(whole):
    return {
        "families:situation": {"main_goal": "Dzieci są w domu.", "problems": "Długi."},
        "families:new_goal": goal_body(),
        "families:change_goal": goal_body(key=whole.work.goal.pk),
        "families:remarks": {
            "key": new_key(),
            "line": whole.work.draft.goals.first().line,
            "text": "Zapytać szkołę.",
        },
        "families:revise_plan": {"why_changed": "Nowa praca matki."},
        "families:sign_plan": {"role": "manager", "name": "Halina", "signed_on": "2.5.2023"},
        "families:move_action": {"state": "done", "day": "2.5.2023"},
    }


def more_goals(whole, number):
    PlanGoalFactory(gmina=whole.gmina, plan=whole.work.draft)


LISTS = [("families:plan", more_goals), ("families:remarks", more_remarks)]
