"""Monday's letter and the calendar: numbers alone, for who may see them, while they may."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils import timezone

from factories import FamilyAssistantFactory
from factories.due import with_everything_due
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Authorisation, CalendarFeed, Membership
from ostoja.jobs.models import Letter
from ostoja.jobs.rules import Weekly
from ostoja.web.coming import by_day
from ostoja.web.tasks import monday_letters
from visitors import client_as, text

pytestmark = pytest.mark.django_db
WARSAW = ZoneInfo("Europe/Warsaw")
CALENDAR = reverse("calendar")


@pytest.fixture
def assistant():
    client = client_as(Role.ASSISTANT)
    client.row = FamilyAssistantFactory(gmina=client.gmina, user=client.member.user)
    client.family = with_everything_due(client.gmina, assistant=client.row).family
    return client


def letters():
    monday_letters.call()
    return list(Letter.objects.order_by("to"))


def address(client):
    page = text(client.post(CALENDAR))
    return page.split("<code>")[1].split("</code>")[0]


def read(client, secret):
    return client.get(secret.removeprefix("http://testserver"))


def test_letter_tells_numbers_and_no_name(assistant):
    (letter,) = letters()
    assert letter.to == assistant.member.user.email
    assert "oceny sytuacji rodzin: 1 po terminie albo brakuje" in letter.body
    assert "spotkania: 1 przed terminem" in letter.body
    assert assistant.family.name not in letter.body + letter.subject
    assert assistant.family.number not in letter.body + letter.subject


def test_letter_goes_once_a_week_and_leads_to_the_board(assistant, settings):
    settings.ADDRESS = "https://ostoja.example"
    assert len(letters()) == len(letters()) == 1
    assert f"https://ostoja.example{reverse('today')}" in Letter.objects.get().body


def test_no_letter_to_who_has_nothing_due_or_may_not_see_families(assistant):
    client_as(Role.ASSISTANT, assistant.gmina)
    client_as(Role.ACCOUNTANT, assistant.gmina)
    head = client_as(Role.MANAGER, assistant.gmina)
    Authorisation.objects.filter(user=assistant.member.user).delete()
    assert [one.to for one in letters()] == [head.member.user.email]


@pytest.mark.parametrize(
    ("moment", "next_one"),
    [
        (datetime(2026, 11, 29, 12, tzinfo=WARSAW), datetime(2026, 11, 30, 7, tzinfo=WARSAW)),
        (datetime(2026, 11, 30, 6, tzinfo=WARSAW), datetime(2026, 11, 30, 7, tzinfo=WARSAW)),
        (datetime(2026, 11, 30, 7, tzinfo=WARSAW), datetime(2026, 12, 7, 7, tzinfo=WARSAW)),
        (datetime(2026, 12, 3, 7, tzinfo=WARSAW), datetime(2026, 12, 7, 7, tzinfo=WARSAW)),
    ],
)
def test_week_turns_on_monday_at_seven(moment, next_one):
    assert Weekly(0, 7, 0).after(moment) == next_one


def test_calendar_is_read_without_signing_in_and_names_nobody(assistant, client):
    answer = read(client, address(assistant))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    body = answer.content.decode().replace("\r\n ", "")
    today = timezone.localdate()
    assert f"DTSTART;VALUE=DATE:{today:%Y%m%d}" in body
    assert "oceny sytuacji rodzin: 1" in body
    assert assistant.family.name not in body
    assert assistant.family.number not in body
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
    assert body.endswith("END:VCALENDAR\r\n")


def test_what_is_late_stands_on_today_and_the_rest_on_its_day(assistant):
    today = timezone.localdate()
    days = by_day(assistant.member, today)
    assert min(days) == today
    assert sum(days[today + timedelta(days=1)].values()) == 1


def test_new_address_or_none_ends_the_old_one(assistant, client):
    first = address(assistant)
    assert CalendarFeed.objects.get().secret_print not in first
    second = address(assistant)
    assert (read(client, first).status_code, read(client, second).status_code) == (404, 200)
    assert "Cofnij adres" in text(assistant.get(CALENDAR))
    assistant.post(reverse("close_calendar"))
    assert read(client, second).status_code == 404
    assert "Nie masz teraz adresu kalendarza." in text(assistant.get(CALENDAR))


def test_address_ends_with_the_role_and_with_the_authorisation(assistant, client):
    secret = address(assistant)
    paper = Authorisation.objects.get(user=assistant.member.user)
    Authorisation.objects.update(valid_to=date(2024, 1, 1), valid_from=date(2023, 1, 1))
    assert read(client, secret).status_code == 404
    paper.save()
    assert read(client, secret).status_code == 200
    Membership.objects.filter(user=assistant.member.user).update(ended_at=timezone.now())
    assert read(client, secret).status_code == 404


def test_address_of_an_unknown_gmina_is_not_there(assistant, client):
    secret = address(assistant).replace(assistant.gmina.slug, "nieznana")
    assert read(client, secret).status_code == 404
