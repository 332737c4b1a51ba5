"""What the head and the social worker find on the board besides what is due."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from factories import AssignmentFactory, FamilyAssistantFactory
from factories.due import with_everything_due
from factories.way_in import ApplicationFactory, ConcernFactory, InterviewFactory
from ostoja.accounts.enums import Role
from ostoja.families.enums import Basis, DutyKind, Outcome
from ostoja.families.models import Assessment, Ruling
from ostoja.families.queries import Tally, duties_for, tallies, way_in_for
from ostoja.web import today as board
from visitors import client_as, text

pytestmark = pytest.mark.django_db
TODAY = reverse("today")
DAY = date(2024, 3, 1)


@pytest.fixture
def manager():
    return client_as(Role.MANAGER)


@pytest.fixture
def worker(manager):
    return client_as(Role.SOCIAL_WORKER, manager.gmina)


def words(client, on=DAY):
    return [(one.words, one.by) for one in way_in_for(client.member, on)]


def handed(gmina, **more):
    work = AssignmentFactory(gmina=gmina)
    return Assessment.objects.create(
        gmina=gmina,
        family=work.family,
        period_from=work.started_on,
        assessed_on=DAY,
        due_on=DAY,
        handed_on=DAY,
        conclusion="continue",
        **more,
    )


def by_court(gmina):
    return ApplicationFactory(gmina=gmina, basis=Basis.COURT_ORDER)


def test_assessment_stays_on_the_board_until_the_head_accepts_it(manager):
    one = handed(manager.gmina)
    page = text(manager.get(TODAY))
    assert "Oceny do przyjęcia" in page
    assert reverse("families:assessments", args=(one.family_id,)) in page
    one.read_on = DAY
    one.save()
    assert "Oceny do przyjęcia" not in text(manager.get(TODAY))


def test_family_whose_assistant_left_stands_on_the_board(manager):
    gone = FamilyAssistantFactory(gmina=manager.gmina, employed_to=date(2024, 1, 1))
    work = AssignmentFactory(gmina=manager.gmina, assistant=gone)
    page = text(manager.get(TODAY))
    assert "Rodziny, których asystent odszedł" in page
    assert reverse("families:change_assistant", args=(work.family_id,)) in page


def test_court_ordered_family_that_waits_alarms_on_the_start_page(manager, worker):
    application = by_court(manager.gmina)
    home = text(manager.get(reverse("home")))
    assert "Na asystenta z&nbsp;postanowienia sądu czeka" in home
    assert application.family.name not in home
    assert "postanowienia sądu czeka" not in text(worker.get(reverse("home")))
    Ruling.objects.create(
        gmina=manager.gmina,
        application=application,
        made_on=DAY,
        outcome=Outcome.ASSIGN,
        made_by="kierownik",
    )
    assert "postanowienia sądu czeka" not in text(manager.get(reverse("home")))


def test_social_worker_sees_concerns_interviews_and_applications(manager, worker):
    concern = ConcernFactory(gmina=manager.gmina, received_on=DAY)
    InterviewFactory(gmina=manager.gmina, held_on=None, need="", due_on=DAY, ordered_on=DAY)
    ApplicationFactory(gmina=manager.gmina, sent_on=None)
    found = dict(words(worker))
    assert found["zgłoszenie: kierownik zleca wywiad"] == date(2024, 3, 15)
    assert found["wniosek: dokończ i wyślij"] is None
    assert DAY in found.values()
    page = text(worker.get(TODAY))
    assert "Droga do asystenta: zgłoszenia, wywiady, wnioski" in page
    assert reverse("families:family", args=(concern.family_id,)) in page
    assert "Terminy w&nbsp;ciągu 90 dni" not in page


def test_concern_is_settled_by_an_interview_or_an_assistant(worker):
    settled = ConcernFactory(gmina=worker.gmina, received_on=DAY)
    of_family = {"gmina": worker.gmina, "family": settled.family}
    InterviewFactory(**of_family, ordered_on=DAY, held_on=DAY, due_on=DAY)
    accompanied = ConcernFactory(gmina=worker.gmina, received_on=DAY)
    AssignmentFactory(gmina=worker.gmina, family=accompanied.family, started_on=DAY)
    assert words(worker) == []


def test_application_leaves_the_list_once_the_head_decided(manager, worker):
    application = ApplicationFactory(gmina=manager.gmina, sent_on=DAY)
    assert [one.by for one in way_in_for(worker.member, DAY)] == [date(2024, 3, 15)]
    Ruling.objects.create(
        gmina=manager.gmina, application=application, made_on=DAY, outcome=Outcome.WAIT, urgency=2
    )
    assert words(worker) == []


def test_assistant_has_no_list_of_the_way_in(manager):
    ConcernFactory(gmina=manager.gmina, received_on=DAY)
    assistant = client_as(Role.ASSISTANT, manager.gmina)
    assert "Droga do asystenta" not in text(assistant.get(TODAY))


def test_counts_tell_late_from_soon(manager):
    AssignmentFactory(gmina=manager.gmina, started_on=date(2023, 9, 10))
    AssignmentFactory(gmina=manager.gmina, started_on=date(2023, 8, 1))
    found = tallies(duties_for(manager.member, DAY), DAY)
    assert found == [Tally(DutyKind.ASSESSMENT, 1, 1), Tally(DutyKind.PLAN, 2, 0)]


def test_long_list_shows_the_most_urgent_and_says_how_many_there_are(manager, monkeypatch):
    monkeypatch.setattr(board, "SHOWN", 2)
    for number in (1, 2, 3):
        with_everything_due(manager.gmina, number)
    shown = board.board_for(manager.member, timezone.localdate())
    assert (len(shown.late.rows), shown.late.number > 2) == (2, True)
    assert "najpierw najpilniejsze" in text(manager.get(TODAY))


def test_row_of_an_assistant_leads_to_her_families(manager):
    row = FamilyAssistantFactory(
        gmina=manager.gmina, employed_from=timezone.localdate() - timedelta(days=1)
    )
    assert reverse("families:hand_over", args=(row.pk,)) in text(manager.get(TODAY))
