"""The board of the day: each thing due once, late first, and only families one may open."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from factories import AssignmentFactory, FamilyAssistantFactory
from factories.due import with_everything_due
from factories.work import PlanFactory, VisitFactory
from ostoja.accounts.enums import Role
from ostoja.families.enums import DutyKind
from ostoja.families.models import Assessment
from ostoja.families.queries import duties_for, meetings_for
from ostoja.web.today import board_for
from visitors import client_as, text

pytestmark = pytest.mark.django_db
TODAY = reverse("today")


@pytest.fixture
def assistant():
    client = client_as(Role.ASSISTANT)
    client.row = FamilyAssistantFactory(gmina=client.gmina, user=client.member.user)
    return client


def work_since(client, day):
    return AssignmentFactory(gmina=client.gmina, assistant=client.row, started_on=day)


def kinds(client, on):
    return [one.kind for one in duties_for(client.member, on)]


def assessed(work, day):
    Assessment.objects.create(
        gmina=work.gmina,
        family=work.family,
        period_from=work.started_on,
        assessed_on=day,
        due_on=day,
        handed_on=day,
        conclusion="continue",
    )


def test_assistant_sees_all_that_is_due_for_her_families_and_no_others(assistant):
    work = with_everything_due(assistant.gmina, assistant=assistant.row)
    other = with_everything_due(assistant.gmina, 2)
    page = text(assistant.get(TODAY))
    for words in ("ocena sytuacji rodziny", "działanie 1.1 z planu", "sprawdzenie", "wywiad"):
        assert words in page
    assert reverse("families:new_visit", args=(work.family_id,)) in page
    assert str(other.family_id) not in page
    assert "Asystenci i ich rodziny" not in page


def test_head_sees_the_whole_centre(assistant):
    work = with_everything_due(assistant.gmina, assistant=assistant.row)
    page = text(client_as(Role.MANAGER, assistant.gmina).get(TODAY))
    assert str(work.family_id) in page
    assert "Czekają na asystenta, w kolejności" in page
    assert "1 z 15 rodzin" in page
    assert "Instytucje, które nie przysłały sprawozdania" in page
    assert "Terminy w&nbsp;ciągu 90 dni" in page


def test_assessment_is_due_six_months_after_the_start_and_then_after_the_last_one(assistant):
    work = work_since(assistant, date(2024, 1, 15))
    PlanFactory(gmina=work.gmina, family=work.family, ready_on=date(2024, 2, 1), checksum="0" * 64)
    assert kinds(assistant, date(2024, 6, 14)) == []
    (soon,) = duties_for(assistant.member, date(2024, 6, 15))
    assert (soon.kind, soon.by) == (DutyKind.ASSESSMENT, date(2024, 7, 15))
    assessed(work, date(2024, 7, 1))
    assert kinds(assistant, date(2024, 7, 16)) == []
    (late,) = duties_for(assistant.member, date(2025, 1, 31))
    assert late.by == date(2025, 1, 1)


def test_family_without_a_ready_plan_stands_first(assistant):
    work = work_since(assistant, date(2024, 1, 15))
    PlanFactory(gmina=work.gmina, family=work.family)
    assert kinds(assistant, date(2024, 8, 1)) == [DutyKind.PLAN, DutyKind.ASSESSMENT]
    work.ended_on = date(2024, 7, 31)
    work.save()
    assert kinds(assistant, date(2024, 8, 1)) == []


def test_meeting_is_shown_until_a_visit_takes_its_place(assistant):
    today = timezone.localdate()
    work = work_since(assistant, today - timedelta(days=90))
    of_family = {"gmina": work.gmina, "family": work.family, "assistant": work.assistant}
    VisitFactory(**of_family, held_on=today - timedelta(days=7), next_on=today)
    assert [one.words for one in meetings_for(assistant.member, today)] == ["bez godziny"]
    VisitFactory(**of_family, held_on=today)
    assert meetings_for(assistant.member, today) == []


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2024, 7, 15), "15.07.2024, dziś"),
        (date(2024, 7, 14), "15.07.2024, jutro"),
        (date(2024, 7, 1), "15.07.2024, za 14 dni"),
        (date(2024, 7, 16), "15.07.2024, po terminie 1 dzień"),
        (date(2024, 7, 17), "15.07.2024, po terminie 2 dni"),
    ],
)
def test_each_day_says_how_far_it_is(assistant, on, words):
    work_since(assistant, date(2024, 1, 15))
    board = board_for(assistant.member, on)
    assert words in [cells[2] for _, cells in [*board.late.rows, *board.soon.rows]]


def test_empty_board_says_so(assistant):
    page = text(assistant.get(TODAY))
    assert "Nie masz umówionego spotkania" in page
    assert "Nic nie jest spóźnione." in page
