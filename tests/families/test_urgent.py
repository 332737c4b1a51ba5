"""The board's quick path shows what reading every row of every family would."""

from collections import Counter
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counting import large_count
from factories import AssignmentFactory, ClosingFactory, FamilyFactory, GminaFactory, member_as
from factories.other_work import OpinionFactory
from factories.way_in import InterviewFactory
from factories.work import PlanActionFactory, PlanFactory, PlanGoalFactory
from ostoja.accounts.enums import Role
from ostoja.families.enums import DutyKind, Occasion, Watcher
from ostoja.families.models import Assessment, Monitoring, MonitoringCheck
from ostoja.families.queries import duties_for, most_urgent
from ostoja.values.periods import plus_months
from undone import undone

pytestmark = pytest.mark.django_db
TODAY = date(2026, 8, 31)
MONTH_ON = TODAY + timedelta(days=30)
NAMES = st.sampled_from(["Łucka", "Zając", "Ąbecka", "lucka", "Łucka-Zając"])
PAST = st.sampled_from([date(2026, 2, day) for day in (26, 27, 28)] + [date(2025, 8, 31)])
BEGUN = PAST | st.dates(date(2025, 6, 1), TODAY)
DUE = st.dates(TODAY - timedelta(days=3), TODAY + timedelta(days=33))
MAYBE = st.none() | DUE


@st.composite
def families(draw):
    begun = draw(BEGUN)
    later = st.dates(begun, TODAY)
    return SimpleNamespace(
        name=draw(NAMES),
        begun=draw(st.none() | st.just(begun)),
        handed_over=draw(st.none() | later),
        closed=draw(st.none() | later | st.just(TODAY)),
        assessed=draw(st.lists(st.tuples(later, st.booleans()), max_size=2)),
        plans=draw(st.lists(st.tuples(st.booleans(), st.lists(ACTIONS, max_size=3)), max_size=2)),
        interviews=draw(st.lists(DUE, max_size=1)),
        opinions=draw(st.lists(MAYBE, max_size=2)),
        checks=draw(st.lists(DUE, max_size=2)),
    )


ACTIONS = st.tuples(st.sampled_from([1, 2, 10]), st.integers(1, 11), MAYBE, st.booleans())


def make(world, gmina):
    of_family = {"gmina": gmina, "family": FamilyFactory(gmina=gmina, name=world.name)}
    if world.begun:
        _work(world, of_family)
    unhanded = False
    for day, is_handed in world.assessed:
        if is_handed or not unhanded:
            _assess(of_family, day, is_handed=is_handed)
        unhanded |= not is_handed
    for number, (is_ready, actions) in enumerate(versions(world), 1):
        _plan(of_family, number, actions, is_ready=is_ready)
    for day in world.interviews:
        InterviewFactory(**of_family, held_on=None, need="", due_on=day)
    for day in world.opinions:
        OpinionFactory(**of_family, due_on=day)
    for day in world.checks:
        _watch(of_family, day)
    return of_family["family"]


def versions(world):
    """Only the last one may be unready."""
    last = len(world.plans) - 1
    return [(ready or place < last, done) for place, (ready, done) in enumerate(world.plans)]


def _plan(of_family, number, actions, *, is_ready):
    marks = {"ready_on": TODAY, "checksum": "0" * 64} if is_ready else {}
    plan = PlanFactory(**of_family, number=number, **marks)
    for position, action, due_on, is_done in actions:
        goal = PlanGoalFactory(gmina=plan.gmina, plan=plan, position=position)
        done_on = TODAY if is_done else None
        PlanActionFactory(
            gmina=plan.gmina, goal=goal, position=action, due_on=due_on, done_on=done_on
        )


def _work(world, of_family):
    begun, ended = world.begun, world.closed
    if world.handed_over and world.handed_over > begun and not ended:
        AssignmentFactory(
            **of_family, started_on=begun, ended_on=world.handed_over - timedelta(days=1)
        )
        begun = world.handed_over
    AssignmentFactory(**of_family, started_on=begun, ended_on=ended)
    if ended:
        ClosingFactory(**of_family, closed_on=ended)


def _assess(of_family, day, *, is_handed):
    Assessment.objects.create(
        **of_family,
        period_from=day,
        assessed_on=day,
        due_on=day,
        handed_on=day if is_handed else None,
        conclusion="continue" if is_handed else "",
    )


def _watch(of_family, day):
    watch = Monitoring.objects.create(
        **of_family,
        occasion=Occasion.choices[0][0],
        began_on=TODAY,
        until=day + timedelta(days=90),
        watcher=Watcher.choices[0][0],
    )
    MonitoringCheck.objects.create(gmina=watch.gmina, monitoring=watch, due_on=day)


def expected(world, family):
    """Every duty of one family as (kind, day, words), from what was drawn alone."""
    if world.begun and not world.closed:
        handed = [day for day, is_handed in world.assessed if is_handed]
        yield (
            DutyKind.ASSESSMENT,
            plus_months(max([world.begun, *handed]), 6),
            "ocena sytuacji rodziny",
        )
        ready = [actions for is_ready, actions in versions(world) if is_ready]
        if not ready:
            yield DutyKind.PLAN, None, "brak gotowego planu pracy"
        for goal, action, day, is_done in ready[-1] if ready else []:
            if day and not is_done:
                yield DutyKind.ACTION, day, f"działanie {goal}.{action} z planu"
    for day in world.interviews:
        yield DutyKind.INTERVIEW, day, "wywiad w rodzinie"
    for day in filter(None, world.opinions):
        yield DutyKind.OPINION, day, "opinia dla sądu"
    for day in world.checks:
        yield DutyKind.CHECK, day, "sprawdzenie po zakończeniu pracy"


def told(duties):
    return [(one.kind, one.by, one.words, one.family, one.number) for one in duties]


@given(st.lists(families(), max_size=5), st.sampled_from([1, 2, 3, 20]))
@settings(
    max_examples=large_count("boards of random gminas", whole=1000),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
def test_first_rows_and_numbers_are_those_of_a_plain_reading(worlds, shown):
    with undone():
        gmina = GminaFactory()
        head = member_as(Role.MANAGER, gmina)
        AssignmentFactory(started_on=date(2025, 1, 1))  # of another gmina
        rows = [
            (
                (day or date.min, one.name, words, family.pk),
                (kind, day, words, one.name, family.number),
            )
            for one in worlds
            for family in [make(one, gmina)]
            for kind, day, words in expected(one, family)
            if day is None or day <= MONTH_ON
        ]
        plain = [row for _, row in sorted(rows, key=lambda one: one[0])]
        late = [row for row in plain if row[1] is None or row[1] < TODAY]
        soon = [row for row in plain if row not in late]
        late.sort(key=lambda row: row[0] == DutyKind.ACTION)
        urgent = most_urgent(head, TODAY, shown)
        assert told(urgent.late.first) == late[:shown]
        assert told(urgent.soon.first) == soon[:shown]
        assert +urgent.late.numbers == Counter(row[0] for row in late)
        assert +urgent.soon.numbers == Counter(row[0] for row in soon)
        assert told(duties_for(head, TODAY)) == plain


def test_family_closed_today_has_no_duty_and_breaks_nothing():
    work = AssignmentFactory(started_on=date(2025, 1, 1), ended_on=TODAY)
    ClosingFactory(gmina=work.gmina, family=work.family, closed_on=TODAY)
    head = member_as(Role.MANAGER, work.gmina)
    assert duties_for(head, TODAY) == []
    assert most_urgent(head, TODAY, 20).late.first == []


def test_kinds_shown_elsewhere_are_left_out():
    interview = InterviewFactory(held_on=None, need="", due_on=TODAY)
    head = member_as(Role.MANAGER, interview.gmina)
    assert +most_urgent(head, TODAY, 20).soon.numbers == {DutyKind.INTERVIEW: 1}
    without = most_urgent(head, TODAY, 20, without={DutyKind.INTERVIEW})
    assert (without.soon.first, without.soon.numbers.total()) == ([], 0)
