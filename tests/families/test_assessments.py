"""An assessment beside the visits, in time or late for ever; the end of the work and after it."""

import re
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from access.rooms.families_ends import assessment_body, closing_body
from factories import AssignmentFactory, FamilyAssistantFactory
from factories.work import VisitFactory, assessed, signed_plan
from ostoja.accounts.enums import Role
from ostoja.families.commands import assessments as writing
from ostoja.families.commands import closings as ending
from ostoja.families.models import Assessment, Assignment, Closing, MonitoringCheck, VisitGoal
from ostoja.families.papers import assessment_paper, closing_paper
from ostoja.families.queries import duties_for
from visitors import client_as, seen, text

pytestmark = pytest.mark.django_db
START = date(2023, 1, 9)


@pytest.fixture
def assistant():
    client = client_as(Role.ASSISTANT)
    client.row = FamilyAssistantFactory(gmina=client.gmina, user=client.member.user)
    client.family = AssignmentFactory(
        gmina=client.gmina, assistant=client.row, started_on=START
    ).family
    return client


def address(name, family, *more):
    return reverse(f"families:{name}", args=(family.pk, *more))


def post(client, name, body=None, *more):
    return client.post(address(name, client.family, *more), body or {}, follow=True)


def assessment_on(family, day, handed_on=None):
    row = writing.write_assessment(
        family, results={}, today=handed_on or day, by="test", **assessed(assessed_on=day)
    )
    return writing.hand_over(row, today=handed_on or day, by="test")


def test_each_goal_stands_beside_its_visits(assistant):
    goal = signed_plan(assistant.family).goals.get()
    visit = VisitFactory(gmina=assistant.gmina, family=assistant.family, assistant=assistant.row)
    VisitGoal.objects.create(gmina=assistant.gmina, visit=visit, goal=goal)
    page = text(assistant.get(address("assess", assistant.family)))
    assert "Cel 1. Dzieci chodzą do przedszkola." in page
    assert "02.05.2023: Byliśmy u lekarza." in page


def test_assessment_is_saved_handed_over_and_accepted_by_the_head(assistant):
    signed_plan(assistant.family)
    post(assistant, "assess", assessment_body(conclusion=""))
    row = Assessment.objects.get()
    assert (row.handed_on, row.results.get().result) == (None, "partly")
    handing = {"hand": "1", "seen": seen(assistant.get(address("assess", assistant.family)))}
    refused = text(post(assistant, "assess", assessment_body(conclusion="") | handing))
    assert "Wybierz wniosek, zanim przekażesz ocenę." in refused
    assert "Przekazano ocenę" in text(post(assistant, "assess", assessment_body() | handing))
    head = client_as(Role.MANAGER, assistant.gmina)
    head.family = assistant.family
    assert "Przyjmij ocenę" in text(head.get(address("assessment", head.family, row.pk)))
    post(head, "accept", {"remarks": "Proszę o wizytę w szkole."}, row.pk)
    row.refresh_from_db()
    assert (row.read_by, row.remarks) == (str(head.member.user), "Proszę o wizytę w szkole.")


def test_two_who_write_an_assessment_see_both_results_of_a_goal(assistant):
    signed_plan(assistant.family)
    post(assistant, "assess", assessment_body(conclusion=""))
    mark = {"seen": seen(assistant.get(address("assess", assistant.family)))}
    post(assistant, "assess", assessment_body(result_1="reached") | mark)
    page = text(post(assistant, "assess", assessment_body(result_1="partly") | mark))
    assert "Obie wersje obok siebie" in page
    assert Assessment.objects.get().results.get().result == "reached"


def test_late_assessment_stays_late(assistant):
    row = assessment_on(assistant.family, date(2023, 7, 9), handed_on=date(2023, 7, 20))
    assert row.due_on == date(2023, 7, 9)
    assert row.is_late
    page = text(assistant.get(address("assessments", assistant.family)))
    assert "po terminie" in page


def due(assistant, kind, on):
    return [one.by for one in duties_for(assistant.member, on) if one.kind == kind]


def test_due_assessment_moves_with_each_one(assistant):
    assert due(assistant, "assessment", date(2023, 7, 10)) == [date(2023, 7, 9)]
    assessment_on(assistant.family, date(2023, 5, 4))
    assert due(assistant, "assessment", date(2023, 10, 10)) == [date(2023, 11, 4)]


def test_another_assistant_does_not_move_the_day_of_the_assessment(assistant):
    Assignment.objects.update(ended_on=date(2023, 6, 1))
    AssignmentFactory(
        gmina=assistant.gmina,
        family=assistant.family,
        assistant=assistant.row,
        started_on=date(2023, 6, 2),
    )
    assert due(assistant, "assessment", date(2023, 7, 10)) == [date(2023, 7, 9)]


def test_assessment_of_a_family_without_an_assistant_is_refused():
    family = AssignmentFactory(started_on=START, ended_on=date(2023, 2, 1)).family
    with pytest.raises(ValidationError, match="z którą pracuje asystent"):
        writing.write_assessment(
            family, results={}, today=date(2023, 6, 1), by="test", **assessed()
        )


def closed(assistant, **change):
    signed_plan(assistant.family)
    return post(assistant, "close", closing_body(**change))


def head_of(assistant):
    head = client_as(Role.MANAGER, assistant.gmina)
    head.family = assistant.family
    return head


def test_two_who_close_the_same_work_see_both_versions(assistant):
    assert "Zakończono pracę z rodziną." in text(closed(assistant))
    mine = {"final_words": "Rodzina wyjechała.", "result_1": "partly", "watcher": "assistant"}
    head = head_of(assistant)
    page = text(post(head, "close", closing_body(**mine)))
    assert "Obie wersje obok siebie" in page
    for words in ("Rodzina radzi sobie sama.", "Rodzina wyjechała."):
        assert words in page
    again = closing_body(seen=re.search(r'name="seen" value="(\w*)"', page)[1], **mine)
    assert "Zakończenie jest już zapisane, więc" in text(post(head, "close", again))
    assert Closing.objects.get().final_words == "Rodzina radzi sobie sama."


def test_two_who_fill_one_card_see_both_versions(assistant):
    closed(assistant)
    head, one = head_of(assistant), MonitoringCheck.objects.order_by("due_on")[0]
    mark = {"seen": seen(head.get(address("check", head.family, one.pk)))}
    first = {"done_on": "2.11.2023", "situation": "Dzieci są w szkole.", "risk": "on"}
    assert "Zapisano sprawdzenie." in text(post(head, "check", first | mark, one.pk))
    second = {"done_on": "3.11.2023", "situation": "Nikogo nie było."}
    page = text(post(head, "check", second | mark, one.pk))
    assert "Obie wersje obok siebie" in page
    for words in ("Dzieci są w szkole.", "Nikogo nie było.", "tak", "nie"):
        assert words in page
    one.refresh_from_db()
    assert (one.situation, one.risk) == ("Dzieci są w szkole.", True)


def test_closing_ends_the_work_and_sets_the_looks(assistant):
    page = text(closed(assistant))
    assert "Zakończono pracę z rodziną." in page
    assert Assignment.objects.get().ended_on == date(2023, 8, 1)
    final = Assessment.objects.get()
    assert (final.is_final, final.results.get().result) == (True, "reached")
    days = MonitoringCheck.objects.order_by("due_on").values_list("due_on", flat=True)
    assert [str(day) for day in days] == ["2023-11-01", "2024-02-01", "2024-05-01", "2024-08-01"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"closed_on": "1.1.2023"}, "Dzień zakończenia musi być od 09.01.2023"),
        ({"closed_on": "1.1.2099"}, "Dzień zakończenia"),
        ({"months": "0"}, "Napisz, dlaczego rodzina nie będzie monitorowana."),
        ({"final_words": ""}, "Ocena końcowa"),
    ],
)
def test_closing_that_cannot_be_is_refused_and_changes_nothing(assistant, change, words):
    assert words in text(closed(assistant, **change))
    assert not Closing.objects.exists()
    assert Assignment.objects.get().ended_on is None


def test_closing_before_the_last_visit_is_refused(assistant):
    VisitFactory(gmina=assistant.gmina, family=assistant.family, held_on=date(2023, 9, 1))
    assert "Jest wizyta z 01.09.2023" in text(closed(assistant))


def test_second_closing_has_nothing_to_close(assistant):
    closed(assistant)
    with pytest.raises(ValidationError, match="nie ma czego kończyć"):
        ending.close_family(
            assistant.family,
            results={},
            watch=None,
            today=date(2023, 9, 1),
            by="test",
            closed_on=date(2023, 8, 2),
            reason="other",
            reason_words="",
            final_words="",
            notified="",
            no_monitoring_why="x",
        )


def test_undone_closing_leaves_the_work_as_it_was(assistant):
    closed(assistant)
    ending.undo_closing(Closing.objects.get(), today=date(2023, 8, 20), by="test")
    assert Assignment.objects.get().ended_on is None
    assert not Closing.objects.exists()
    assert not MonitoringCheck.objects.exists()
    assert Assessment.objects.get().handed_on is None


def test_closing_is_not_undone_after_a_month_or_a_look(assistant):
    closed(assistant)
    closing = Closing.objects.get()
    assert "przez 30 dni" in ending.why_not_undo(closing, date(2023, 9, 15))
    take(MonitoringCheck.objects.order_by("due_on")[0], date(2023, 8, 10))
    assert "była już sprawdzana" in ending.why_not_undo(closing, date(2023, 8, 20))


def take(check, day, *, risk=False):
    return ending.take_check(
        check, done_on=day, situation="Jest dobrze.", risk=risk, name="Ewa", today=day, by="test"
    )


def test_social_worker_fills_a_card_and_the_skipped_one_is_late_on_her_board(assistant):
    closed(assistant)
    worker = client_as(Role.SOCIAL_WORKER, assistant.gmina)
    first = MonitoringCheck.objects.order_by("due_on")[0]
    worker.family = assistant.family
    mark = seen(worker.get(address("check", worker.family, first.pk)))
    body = {"done_on": "2.11.2023", "situation": "Dzieci chodzą do szkoły.", "seen": mark}
    assert "Zapisano sprawdzenie." in text(post(worker, "check", body, first.pk))
    assert due(worker, "check", date(2024, 3, 1)) == [date(2024, 2, 1)]


def test_marked_risk_leads_to_a_new_application(assistant):
    closed(assistant)
    take(MonitoringCheck.objects.order_by("due_on")[0], date(2023, 11, 1), risk=True)
    worker = client_as(Role.SOCIAL_WORKER, assistant.gmina)
    page = text(worker.get(address("closings", assistant.family)))
    assert "budzi niepokój" in page
    assert reverse("families:application", args=(assistant.family.pk,)) in page


def test_papers_of_an_assessment_and_a_closing_say_what_they_hold(assistant):
    closed(assistant)
    assert "Dzieci chodzą do przedszkola." in str(assessment_paper(Assessment.objects.get()))
    assert "Rodzina radzi sobie sama." in str(closing_paper(Closing.objects.get()))
    head = client_as(Role.MANAGER, assistant.gmina)
    file = head.get(address("closing_file", assistant.family, Closing.objects.get().pk, "pdf"))
    assert file.content.startswith(b"%PDF-")


def test_check_before_the_closing_is_refused(assistant):
    closed(assistant)
    with pytest.raises(ValidationError, match="Dzień musi być od"):
        take(MonitoringCheck.objects.order_by("due_on")[0], date(2023, 7, 1))
