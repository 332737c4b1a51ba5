"""A real yearly report taken in whole: its programme, values and events."""

import pytest

from importers.taking import accept_everything, handed_over, seed_004, weighed
from ostoja.importers.enums import Verdict
from ostoja.importers.models import Decision
from ostoja.partners.models import Event, Institution, Listing, Value
from ostoja.programme.models import Goal, Implementer, Programme, Resolution, Task
from undone import undone

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def taken(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), undone():
        file = handed_over(seed_004(), name="sprawozdanie-2023.txt")
        accept_everything(file)
        yield file


def test_programme_has_the_tasks_of_the_report_with_their_gap(taken):
    programme = Programme.objects.get()
    assert (programme.year_from, programme.year_to) == (2022, 2024)
    assert programme.main_goal
    assert Resolution.objects.get().number == "L/348/2022"
    tasks = Task.objects.order_by("goal__number", "number").values_list("goal__number", "number")
    assert list(tasks) == [(1, n) for n in range(1, 5)] + [
        (2, n) for n in (*range(1, 8), *range(9, 13))
    ]
    assert Goal.objects.count() == 2
    assert Implementer.objects.count() == 14


def test_culture_centre_has_its_events_once(taken):
    centre = Institution.objects.get(name__startswith="Centrum Kultury")
    assert Event.objects.filter(institution=centre).count() == 39
    assert Listing.objects.filter(event__institution=centre).count() == 76


def test_values_are_those_of_the_text(taken):
    of_tasks = [
        one for one in weighed(taken) if one.piece.kind == "figure" and one.level != "critical"
    ]
    assert Value.objects.count() > 130
    assert [one.piece.fields for one in of_tasks if one.decision is None] == []


def test_same_report_again_makes_nothing_more(taken):
    before = {model: model.objects.count() for model in (Task, Institution, Value, Event, Listing)}
    again = handed_over(seed_004() + b"\n\n", gmina=taken.gmina, name="kopia.txt")
    assert again.pk != taken.pk
    accept_everything(again)
    assert {model: model.objects.count() for model in before} == before
    decisions = Decision.objects.filter(verdict=Verdict.ACCEPTED)
    targets = {one.target for one in decisions.filter(file=taken)}
    assert {one.target for one in decisions.filter(file=again)} == targets
