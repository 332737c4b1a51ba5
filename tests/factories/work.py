from dataclasses import dataclass
from datetime import date, time

import factory
from factory.django import DjangoModelFactory

from factories.accounts import GminaFactory
from factories.families import (
    AssignmentFactory,
    ClosingFactory,
    FamilyAssistantFactory,
    FamilyFactory,
)
from ostoja.families.commands import assessments, closings, plans
from ostoja.families.enums import Area, Doer
from ostoja.families.models import (
    Assessment,
    Closing,
    FamilyAssistant,
    MonitoringCheck,
    Plan,
    PlanAction,
    PlanGoal,
    Visit,
)


class PlanFactory(DjangoModelFactory):
    """The first version, not yet ready."""

    class Meta:
        model = Plan

    gmina = factory.SubFactory(GminaFactory)
    family = factory.SubFactory(FamilyFactory, gmina=factory.SelfAttribute("..gmina"))
    number = 1
    drawn_on = date(2023, 2, 10)
    main_goal = "Dzieci są bezpieczne w domu."


class PlanGoalFactory(DjangoModelFactory):
    class Meta:
        model = PlanGoal

    gmina = factory.SubFactory(GminaFactory)
    plan = factory.SubFactory(PlanFactory, gmina=factory.SelfAttribute("..gmina"))
    position = factory.Sequence(lambda n: n + 1)
    area = Area.CARE
    text = "Dzieci chodzą do przedszkola."


class PlanActionFactory(DjangoModelFactory):
    class Meta:
        model = PlanAction

    gmina = factory.SubFactory(GminaFactory)
    goal = factory.SubFactory(PlanGoalFactory, gmina=factory.SelfAttribute("..gmina"))
    position = factory.Sequence(lambda n: n + 1)
    what = "Zapisać dziecko do przedszkola."
    doer = Doer.FAMILY
    due_on = date(2023, 9, 1)
    effect = "Dziecko ma miejsce w przedszkolu."


class VisitFactory(DjangoModelFactory):
    """An hour at home, nothing driven."""

    class Meta:
        model = Visit

    gmina = factory.SubFactory(GminaFactory)
    family = factory.SubFactory(FamilyFactory, gmina=factory.SelfAttribute("..gmina"))
    assistant = factory.SubFactory(FamilyAssistantFactory, gmina=factory.SelfAttribute("..gmina"))
    held_on = date(2023, 5, 2)
    began_at = time(10)
    ended_at = time(11)
    done = "Byliśmy u lekarza."


@dataclass(frozen=True)
class Work:
    """One of everything that the work with a family has a page for."""

    assistant: FamilyAssistant
    visit: Visit
    signed: Plan
    """The first version, signed by the family and the assistant."""
    draft: Plan
    """The second, being written."""
    goal: PlanGoal
    action: PlanAction
    assessment: Assessment
    closing: Closing
    """Of work that had ended before."""
    check: MonitoringCheck


def work_with(family):
    """An assistant since January 2023, one visit, a signed plan and the next version of it."""
    assignment = AssignmentFactory(gmina=family.gmina, family=family, started_on=date(2023, 1, 9))
    visit = VisitFactory(gmina=family.gmina, family=family, assistant=assignment.assistant)
    signed = signed_plan(family)
    draft = plans.revise(signed, why_changed="Nowa szkoła.", today=date(2023, 5, 1), by="test")
    goal = draft.goals.get()
    assessment = assessments.write_assessment(
        family,
        results={goal: ("partly", "Syn chodzi do przedszkola.")},
        today=date(2023, 6, 1),
        by="test",
        **assessed(),
    )
    assessments.hand_over(assessment, today=date(2023, 6, 1), by="test")
    AssignmentFactory(
        gmina=family.gmina,
        family=family,
        assistant=assignment.assistant,
        started_on=date(2021, 1, 1),
        ended_on=date(2022, 1, 1),
    )
    closing = ClosingFactory(gmina=family.gmina, family=family, closed_on=date(2022, 1, 1))
    watch = closings.begin_monitoring(
        family,
        began_on=closing.closed_on,
        occasion="closing",
        watcher="assistant",
        every_months=3,
        months=12,
        closing=closing,
    )
    check = watch.checks.order_by("due_on").first()
    return Work(
        assignment.assistant,
        visit,
        signed,
        draft,
        goal,
        goal.actions.get(),
        assessment,
        closing,
        check,
    )


def assessed(**change):
    return {
        "assessed_on": date(2023, 6, 1),
        "cooperation": "willing",
        "cooperation_words": "",
        "children": "better",
        "children_words": "",
        "risk": "small",
        "risk_words": "",
        "conclusion": "continue",
    } | change


def signed_plan(family, today=date(2023, 3, 1)):
    """One goal with one action, ready and signed by the family and the assistant."""
    PlanActionFactory(gmina=family.gmina, goal__plan__family=family, goal__position=1, position=1)
    plan = plans.make_ready(family.plans.get(), today=today, by="test")
    for role in ("family", "assistant"):
        plans.sign_plan(
            plan, role=role, name=role, signed_on=today, refused_why="", today=today, by="test"
        )
    return plan
