"""The plan on paper: whole, to be signed; and one plain page for the family."""

from datetime import date

from ostoja.blocks.tree import Document, Dress
from ostoja.documents.paper import Facts, Grid, Paper, Part, Said, Words, paper_document
from ostoja.families.enums import Doer
from ostoja.families.models import Plan, PlanGoal
from ostoja.families.papers.visits import day

COLUMNS = ("nr", "działanie", "kto", "termin", "przewidywany efekt")
SIGNERS = ("członek rodziny", "asystent rodziny", "pracownik socjalny", "kierownik")
WHO = {
    Doer.FAMILY.value: "Wy",
    Doer.ASSISTANT.value: "asystent",
    Doer.SOCIAL_WORKER.value: "pracownik socjalny",
    Doer.INSTITUTION.value: "instytucja",
}


def plan_paper(plan: Plan | None = None) -> Paper:
    """Everything that art. 15 ust. 3 asks for; empty without a plan."""
    one = plan or Plan()
    goals: tuple[Part, ...] = tuple(_goal(goal) for goal in goals_of(plan)) if plan else _empty()
    return Paper(
        f"Plan pracy z rodziną, wersja {one.number}" if plan else "Plan pracy z rodziną",
        (
            Facts("Plan", _facts(one)),
            Words("Problemy", one.problems),
            Words("Zasoby, które rodzina ma", one.resources_held, lines=3),
            Words("Zasoby, które może stracić", one.resources_at_risk, lines=3),
            Words("Czego rodzinie brakuje", one.resources_missing, lines=3),
            Words("Cel główny", one.main_goal, lines=2),
            *goals,
        ),
        case=one.family.number if plan else "",
        signers=SIGNERS,
    )


def _facts(one: Plan) -> tuple[tuple[str, str], ...]:
    whole = (
        ("sporządzono", day(one.drawn_on)),
        ("asystent rodziny", one.assistant),
        ("pracownik socjalny", one.social_worker),
        ("powód zmiany", one.why_changed),
        (
            "plan pomocy dziecku",
            ", ".join(filter(None, (one.child_plan_number, day(one.child_plan_on)))),
        ),
        ("koordynator pieczy", one.coordinator),
    )
    return tuple(row for row in whole if row[1]) if one.drawn_on else whole


def goals_of(plan: Plan) -> list[PlanGoal]:
    return sorted(plan.goals.all(), key=lambda goal: goal.position)


def _goal(goal: PlanGoal) -> Grid:
    known = f" Po czym poznamy: {goal.indicator}" if goal.indicator else ""
    rows = tuple(
        (
            f"{goal.position}.{one.position}",
            one.what,
            one.doer_name or one.get_doer_display(),
            day(one.due_on),
            one.effect,
        )
        for one in sorted(goal.actions.all(), key=lambda action: action.position)
    )
    caption = f"Cel {goal.position} ({goal.get_area_display()}). {goal.text}{known}"
    return Grid(caption, COLUMNS, rows, blank=3)


def _empty() -> tuple[Part, ...]:
    return tuple(Grid(f"Cel {number}:", COLUMNS, blank=3) for number in (1, 2, 3))


def plain_paper(plan: Plan) -> Paper:
    """One page in large type: who does what by when."""
    rows = tuple(
        (WHO[one.doer], one.what, day(one.due_on) or "do ustalenia")
        for goal in goals_of(plan)
        for one in sorted(goal.actions.all(), key=lambda action: action.position)
        if one.done_on is None and one.dropped_on is None
    )
    return Paper(
        "Nasz plan",
        (
            Words("Do czego dążymy", plan.main_goal),
            Grid("Kto, co i do kiedy", ("kto", "co zrobi", "do kiedy"), rows),
            Said(f"Asystent: {plan.assistant or '…………………'}. Jeśli coś jest niejasne, pytajcie."),
        ),
        case=plan.family.number,
        dress=Dress.LARGE,
    )


def plan_document(plan: Plan, on: date) -> Document:
    """The whole plan as it is frozen when it is ready."""
    return paper_document(plan.family.gmina, plan_paper(plan), on=on)
