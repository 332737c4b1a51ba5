"""Whatever is done with a family in whatever order, its case stands in one place and nothing hides.

A day passes, somebody does something or is refused; after each step the same must hold.
"""

from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from counting import large_count
from factories import FamilyAssistantFactory, FamilyFactory, member_as
from factories.way_in import ApplicationFactory, ConsentFactory
from factories.work import VisitFactory, assessed
from ostoja.accounts.enums import Role
from ostoja.database.keys import new_key
from ostoja.families import commands
from ostoja.families.commands import assessments, closings, plans
from ostoja.families.enums import DutyKind
from ostoja.families.models import Assignment, Plan
from ostoja.families.queries import duties_for, loads_on, stages_of
from ostoja.families.queries.plans import plans_of
from ostoja.families.rules.stages import Stage
from ostoja.values.periods import plus_months

pytestmark = pytest.mark.django_db
FIRST = date(2023, 1, 9)
POLAND = ZoneInfo("Europe/Warsaw")
CLOSING = {
    "reason": "goals_reached",
    "reason_words": "",
    "final_words": "Rodzina radzi sobie sama.",
    "notified": "",
    "no_monitoring_why": "",
}
WATCH = {"watcher": "social_worker", "every_months": 1, "months": 3}
WHICH = st.integers(0, 1)
BACK = st.sampled_from([0, 0, 0, 1, 7, 40])
"""So many days before today something is said to have happened."""
DUE = st.sampled_from([date(2024, 9, 1), date(2024, 9, 1), None])
EFFECT = st.sampled_from(["Jest miejsce.", "Jest miejsce.", ""])
STEPS = st.one_of(
    *(
        st.tuples(st.just(name), *arguments)
        for name, *arguments in (
            ("days_pass", st.integers(1, 130)),
            ("days_pass", st.integers(1, 130)),
            ("assign", WHICH, BACK),
            ("change_assistant", WHICH, BACK),
            ("undo_assignment",),
            ("visit", BACK),
            ("write_goal", DUE, EFFECT),
            ("remove_first_goal",),
            ("move_plan", st.sampled_from(["ready", "ready", "again", "revise"])),
            ("assess", BACK, st.sampled_from([True, True, False])),
            ("close", BACK),
            ("undo_closing",),
        )
    )
)


class Casework:
    def __init__(self, clock):
        self.clock = clock
        self.day = FIRST
        self.head = member_as(Role.MANAGER)
        self.gmina = self.head.gmina
        self.family = FamilyFactory(gmina=self.gmina, children=1)
        self.assistants = [FamilyAssistantFactory(gmina=self.gmina) for _ in range(2)]
        self.made = []
        """Days told of by the assessments that the head was handed since the work began."""
        ConsentFactory(gmina=self.gmina, family=self.family, given_on=FIRST)
        self.assign(0, 0)

    def open_work(self):
        return Assignment.objects.filter(family=self.family, ended_on=None).first()

    def days_pass(self, days):
        self.day += timedelta(days)
        self.clock.move_to(at(self.day))

    def assign(self, which, back):
        day = self.day - timedelta(back)
        with refused_or_done():
            application = ApplicationFactory(gmina=self.gmina, family=self.family, sent_on=day)
            chosen = self.assistants[which]
            commands.assign_assistant(application, chosen, started_on=day, by=self.head)
            self.made = []

    def change_assistant(self, which, back):
        if work := self.open_work():
            day, chosen = self.day - timedelta(back), self.assistants[which]
            with refused_or_done():
                commands.change_assistant(
                    work, chosen, started_on=day, reason="Urlop.", by=self.head
                )

    def undo_assignment(self):
        if work := self.open_work():
            with refused_or_done():
                commands.undo_assignment(work, by=self.head)

    def visit(self, back):
        if work := self.open_work():
            held_on = max(self.day - timedelta(back), work.started_on)
            if not self.family.visits.filter(held_on=held_on).exists():
                VisitFactory(
                    gmina=self.gmina, family=self.family, assistant=work.assistant, held_on=held_on
                )

    def write_goal(self, due, effect):
        with refused_or_done():
            plan = plans.start_plan(self.family, today=self.day, by=self.head)
            plan.main_goal = "Dzieci są bezpieczne."
            plan.save()
            action = {"what": "Zapisać syna.", "doer": "family", "doer_name": ""}
            plans.save_goal(
                plans_of(self.family).first(),
                key=new_key(),
                area="care",
                text="Syn chodzi do przedszkola.",
                indicator="",
                actions=[action | {"due_on": due, "effect": effect}],
                by=self.head,
            )

    def remove_first_goal(self):
        plan = plans_of(self.family).first()
        goal = plan.goals.order_by("position").first() if plan else None
        if goal:
            with refused_or_done():
                plans.remove_goal(goal, by=self.head)

    def move_plan(self, step):
        if plan := plans_of(self.family).first():
            with refused_or_done():
                if step == "ready":
                    plans.make_ready(plan, today=self.day, by=self.head)
                elif step == "again":
                    plans.write_again(plan, by=self.head)
                else:
                    plans.revise(plan, why_changed="Szkoła.", today=self.day, by=self.head)

    def assess(self, back, hand):
        day = self.day - timedelta(back)
        fields = assessed(assessed_on=day)
        with refused_or_done():
            row = assessments.write_assessment(
                self.family, results={}, today=self.day, by=self.head, **fields
            )
            if hand:
                assessments.hand_over(row, today=self.day, by=self.head)
                self.made.append(day)

    def close(self, back):
        with refused_or_done():
            closings.close_family(
                self.family,
                results={},
                watch=WATCH,
                closed_on=self.day - timedelta(back),
                today=self.day,
                by=self.head,
                **CLOSING,
            )

    def undo_closing(self):
        if closing := self.family.closings.order_by("-closed_on").first():
            with refused_or_done():
                closings.undo_closing(closing, today=self.day, by=self.head)

    def holds(self):
        self.nobody_has_two_assistants_on_one_day()
        self.the_case_stands_where_its_assignment_says()
        self.a_ready_plan_has_a_deadline_and_an_effect_everywhere()
        self.no_half_year_without_an_assessment_goes_unnoticed()

    def nobody_has_two_assistants_on_one_day(self):
        spells = list(Assignment.objects.filter(family=self.family).order_by("started_on", "id"))
        for earlier, later in pairwise(spells):
            assert earlier.ended_on is not None
            assert earlier.ended_on < later.started_on

    def the_case_stands_where_its_assignment_says(self):
        running = [
            one
            for one in Assignment.objects.filter(family=self.family)
            if one.started_on <= self.day and (one.ended_on is None or one.ended_on > self.day)
        ]
        stage = stages_of(self.gmina, [self.family.pk], self.day)[self.family.pk]
        assert (stage is Stage.RUNNING) == bool(running)
        assert sum(loads_on(self.gmina, self.day).values()) in (
            len(running),
            len(running) + 1,  # on its last day work still counts
        )

    def a_ready_plan_has_a_deadline_and_an_effect_everywhere(self):
        for plan in Plan.objects.filter(family=self.family, ready_on__isnull=False):
            actions = [one for goal in plan.goals.all() for one in goal.actions.all()]
            assert actions
            assert all(one.due_on and one.effect.strip() for one in actions)
            assert plan.checksum

    def no_half_year_without_an_assessment_goes_unnoticed(self):
        if not (work := self.open_work()) or work.started_on > self.day:
            return
        begun = first_day(work)
        last = max([begun, *(day for day in self.made if day >= begun)])
        duties = duties_for(self.head, self.day, ahead=timedelta(400))
        [term] = [one.by for one in duties if one.kind == DutyKind.ASSESSMENT]
        assert term == plus_months(last, 6)


def at(day):
    return datetime.combine(day, time(10), POLAND)


def first_day(work):
    """Of the work that was handed from one assistant to the next."""
    while work.follows is not None:
        work = work.follows
    return work.started_on


class refused_or_done:  # noqa: N801 # reads as a with statement
    """A command that refuses leaves nothing behind."""

    def __enter__(self):
        self.inner = transaction.atomic()
        self.inner.__enter__()

    def __exit__(self, kind, problem, trace):
        self.inner.__exit__(kind, problem, trace)
        return kind is not None and issubclass(kind, ValidationError)


@settings(
    max_examples=large_count("sequences of casework", whole=400, share=0.03),
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(STEPS, min_size=15, max_size=25))
def test_no_sequence_of_commands_leads_astray(steps):
    with transaction.atomic(), time_machine.travel(at(FIRST), tick=False) as clock:
        case = Casework(clock)
        for name, *arguments in steps:
            getattr(case, name)(*arguments)
            case.holds()
        transaction.set_rollback(True)
