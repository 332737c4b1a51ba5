"""One entry of a visit, and all that it feeds."""

from datetime import date, time
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from access.rooms.families_work import visit_body
from factories import AssignmentFactory, FamilyAssistantFactory
from factories.work import PlanGoalFactory, VisitFactory
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.families import commands
from ostoja.families.models import MileageRate, Visit
from ostoja.families.papers import visit_paper
from ostoja.families.papers.month_rows import summary
from ostoja.families.queries import month_for
from visitors import client_as, seen, text

pytestmark = pytest.mark.django_db
SECRET = "Sąsiadka mówi o awanturach."


@pytest.fixture
def assistant():
    """In a browser, with a family of her own since January 2023."""
    client = client_as(Role.ASSISTANT)
    client.row = FamilyAssistantFactory(gmina=client.gmina, user=client.member.user)
    client.family = AssignmentFactory(
        gmina=client.gmina, assistant=client.row, started_on=date(2023, 1, 9)
    ).family
    return client


def address(name, family, *more):
    return reverse(f"families:{name}", args=(family.pk, *more))


def send(client, **change):
    return client.post(address("new_visit", client.family), visit_body(**change))


def saved(client, **change):
    assert send(client, **change).status_code == 302
    return Visit.objects.get(family=client.family)


def test_form_knows_the_day_the_hour_the_place_and_that_contact_was_made(assistant):
    page = text(assistant.get(address("new_visit", assistant.family)))
    assert f'value="{timezone.localdate():%d.%m.%Y}"' in page
    assert 'value="home" selected' in page
    assert 'value="yes"' in page.split("checked")[0][-200:]


def test_visit_is_kept_with_its_hours_and_goals(assistant):
    goal = PlanGoalFactory(gmina=assistant.gmina, plan__family=assistant.family)
    visit = saved(assistant, goals=[str(goal.pk)], kilometres="12,5 km", travel="large_car")
    assert (visit.held_on, visit.began_at, visit.minutes) == (date(2023, 5, 3), time(9, 30), 90)
    assert [one.goal for one in visit.touched.order_by("id")] == [goal]
    assert visit.kilometres == Decimal("12.5")
    assert Event.objects.filter(action="families.visit.recorded").count() == 1


def test_same_form_sent_twice_is_one_visit(assistant):
    body = visit_body()
    for _ in range(2):
        assistant.post(address("new_visit", assistant.family), body)
    assert Visit.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"held_on": "1.1.2099"}, "Dzień: "),
        ({"held_on": "8.1.2023"}, "z rodziną nie pracował żaden asystent"),
        ({"ended_at": "9.00"}, "Wizyta musi skończyć się później"),
        ({"contact_made": "no"}, "Napisz, dlaczego nie było kontaktu"),
        ({"next_on": "1.1.2023"}, "Następne spotkanie musi być po tej wizycie"),
        ({"kilometres": "7"}, "czym przejechano"),
        ({"began_at": "25.00"}, "Wpisz godzinę, na przykład 9.30."),
        ({"kilometres": "99999"}, "To za dużo na jeden wyjazd"),
    ],
)
def test_visit_that_cannot_be_is_refused_and_nothing_typed_is_lost(assistant, change, words):
    page = text(send(assistant, **change))
    assert words in page
    assert "Rodzice zapisali syna do przedszkola." in page
    assert Visit.objects.count() == 0


def test_visit_of_tomorrow_is_refused(assistant):
    with pytest.raises(ValidationError, match="jeszcze nie nadszedł"):
        commands.correct_visit(
            VisitFactory(gmina=assistant.gmina, family=assistant.family, assistant=assistant.row),
            goals=[],
            today=date(2023, 5, 1),
            by="test",
        )


def test_failed_contact_is_work_too(assistant):
    visit = saved(assistant, contact_made="no", no_contact_reason="Nikt nie otworzył.")
    numbers = dict(summary(month_for(assistant.row, visit.held_on)))
    assert (numbers["wizyty bez kontaktu"], numbers["wizyty z kontaktem"]) == ("1", "0")
    assert "bez kontaktu: Nikt nie otworzył." in text(
        assistant.get(address("visits", assistant.family))
    )


def test_one_entry_feeds_diary_hours_trips_and_the_month(assistant):
    visit = saved(assistant, kilometres="10", travel="large_car", route="ośrodek – Leśna")
    page = text(assistant.get(reverse("families:month", args=(assistant.row.pk, 2023, 5))))
    assert "Rodzice zapisali syna do przedszkola." in page
    assert "1 h 30 min" in page
    assert "ośrodek – Leśna" in page
    assert "11,50 zł" in page
    assert reverse("families:visit", args=(assistant.family.pk, visit.pk)) in page


def test_trip_is_paid_by_the_rate_of_its_day_and_never_above_the_law(assistant):
    gmina = assistant.gmina
    commands.set_rate(
        gmina, travel="large_car", valid_from=date(2023, 5, 3), rate=Decimal("1.0"), by="test"
    )
    for day in (date(2023, 5, 2), date(2023, 5, 3)):
        VisitFactory(
            gmina=gmina,
            family=assistant.family,
            assistant=assistant.row,
            held_on=day,
            kilometres=Decimal("10.0"),
            travel="large_car",
        )
    numbers = dict(summary(month_for(assistant.row, date(2023, 5, 1))))
    assert numbers["zwrot za dojazdy"].replace("\xa0", " ") == "21,50 zł"
    with pytest.raises(ValidationError, match=r"najwyższa stawka to 1,15 zł"):
        commands.set_rate(
            gmina, travel="large_car", valid_from=date(2024, 1, 1), rate=Decimal("1.16"), by="test"
        )
    assert MileageRate.objects.count() == 1


def test_private_note_is_for_the_assistant_and_the_manager(assistant):
    visit = saved(assistant, private_note=SECRET)
    seen = {}
    for role in (Role.MANAGER, Role.SOCIAL_WORKER):
        client = client_as(role, assistant.gmina)
        seen[role] = text(client.get(address("visit", assistant.family, visit.pk)))
    assert SECRET in text(assistant.get(address("visit", assistant.family, visit.pk)))
    assert SECRET in seen[Role.MANAGER]
    assert SECRET not in seen[Role.SOCIAL_WORKER]
    assert "Rodzice zapisali syna" in seen[Role.SOCIAL_WORKER]
    assert SECRET not in str(visit_paper(visit))


def test_correction_keeps_what_was_not_changed_and_leaves_a_trail(assistant):
    goal = PlanGoalFactory(gmina=assistant.gmina, plan__family=assistant.family)
    visit = saved(assistant, goals=[str(goal.pk)])
    form = address("correct_visit", assistant.family, visit.pk)
    assert "Rodzice zapisali syna" in text(assistant.get(form))
    sent = visit_body(done="Poprawione.", contact_made="yes", seen=seen(assistant.get(form)))
    assistant.post(form, sent)
    visit.refresh_from_db()
    assert visit.done == "Poprawione."
    assert not visit.touched.exists()
    event = Event.objects.get(action="families.visit.corrected")
    assert event.digest_before != event.digest


def test_visit_of_a_manager_is_that_of_the_assigned_assistant(assistant):
    manager = client_as(Role.MANAGER, assistant.gmina)
    manager.family = assistant.family
    assert saved(manager).assistant == assistant.row


@pytest.mark.parametrize("paper", ["sprawozdanie", "dziennik", "ewidencja"])
@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_month_is_printed(assistant, paper, kind):
    saved(assistant, kilometres="10", travel="large_car")
    file = assistant.get(
        reverse("families:month_file", args=(assistant.row.pk, 2023, 5, paper, kind))
    )
    assert file.content[:4] in (b"%PDF", b"PK\x03\x04")
    assert "2023" in file.headers["Content-Disposition"]


def test_month_of_another_assistant_is_hers(assistant):
    other = FamilyAssistantFactory(gmina=assistant.gmina)
    answer = assistant.get(reverse("families:month", args=(other.pk, 2023, 5)))
    assert answer.status_code == 403
    assert "To miesiąc innego asystenta." in text(answer)


def test_own_month_opens_at_once_and_the_manager_chooses(assistant):
    answer = assistant.get(reverse("families:months"))
    assert str(assistant.row.pk) in answer.url
    manager = client_as(Role.MANAGER, assistant.gmina)
    assert assistant.row.name in text(manager.get(reverse("families:months")))


@pytest.mark.parametrize("path", ["2023/13", "0/1", "99999/1"])
def test_month_that_cannot_be_is_not_there(assistant, path):
    year, number = path.split("/")
    answer = assistant.get(
        reverse("families:month", args=(assistant.row.pk, int(year), int(number)))
    )
    assert answer.status_code == 404


def test_two_who_correct_a_visit_see_both_versions_and_nothing_is_overwritten(assistant):
    visit = saved(assistant)
    form = address("correct_visit", assistant.family, visit.pk)
    manager = client_as(Role.MANAGER, assistant.gmina)
    hers, mine = seen(manager.get(form)), seen(assistant.get(form))
    assert manager.post(form, visit_body(done="Kierownik.", seen=hers)).status_code == 302
    answer = assistant.post(form, visit_body(done="Asystentka.", seen=mine))
    visit.refresh_from_db()
    assert visit.done == "Kierownik."
    assert '<td data-label="zapisane przez inną osobę">Kierownik.</td>' in text(answer)
    assert "Asystentka.</textarea>" in text(answer)
    last = visit_body(done="Oboje.", seen=seen(answer))
    assert assistant.post(form, last).status_code == 302
    visit.refresh_from_db()
    assert visit.done == "Oboje."


def test_typing_of_a_visit_comes_back_and_goes_once_it_is_saved(assistant):
    form = address("new_visit", assistant.family)
    typed = visit_body(done="Zaczęte na schodach.", began_at="8.15")
    assistant.post(reverse("keep_draft"), typed | {"_page": form, "_title": "Nowa wizyta"})
    page = text(assistant.get(form))
    assert "Zaczęte na schodach.</textarea>" in page
    assert 'value="8.15"' in page
    assert "To jest Twój szkic" in page
    assert assistant.post(form, typed).status_code == 302
    assert "Zaczęte" not in text(assistant.get(form))
