"""Meetings of several families, and who came."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from access.rooms.families_other_work import meeting_body
from factories import AssignmentFactory, FamilyAssistantFactory
from factories.other_work import AttendanceFactory, GroupFactory
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.families.commands import groups as commands
from ostoja.families.models import Binned, GroupAttendance, GroupMeeting
from ostoja.families.papers.month_rows import summary
from ostoja.families.queries import month_for
from visitors import client_as, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def assistant():
    """In a browser, with a family of her own since January 2023."""
    client = client_as(Role.ASSISTANT)
    client.row = FamilyAssistantFactory(gmina=client.gmina, user=client.member.user)
    client.family = AssignmentFactory(
        gmina=client.gmina, assistant=client.row, started_on=date(2023, 1, 9)
    ).family
    return client


def led(client):
    """A meeting that she has just written down."""
    sent = meeting_body()
    for _ in range(2):
        assert client.post(reverse("families:new_group"), sent).status_code == 302
    return GroupMeeting.objects.get()


def page_of(meeting, name="group", *more):
    return reverse(f"families:{name}", args=(meeting.pk, *more))


def test_meeting_is_hers_and_counts_into_her_month(assistant):
    meeting = led(assistant)
    assert meeting.assistant == assistant.row
    numbers = dict(summary(month_for(assistant.row, date(2023, 5, 1))))
    assert (numbers["spotkania grupowe"], numbers["czas pracy z rodzinami"]) == (
        "1",
        "1 h 30 min",
    )


def test_family_is_noted_once_and_its_number_can_be_put_right(assistant):
    meeting = led(assistant)
    for persons in ("2", "3"):
        assistant.post(page_of(meeting), {"family": assistant.family.pk, "persons": persons})
    assert [one.persons for one in meeting.attendances.all()] == [3]
    assert assistant.family.name in text(assistant.get(page_of(meeting)))
    came = meeting.attendances.get()
    assistant.post(page_of(meeting, "remove_attendance", came.pk))
    assert not GroupAttendance.objects.exists()
    assert Event.objects.filter(action="families.group.not_attended").count() == 1
    back = reverse("families:bring_back", args=(assistant.family.pk, Binned.objects.get().pk))
    assert "Kosz jest pusty" in text(assistant.post(back, follow=True))
    assert GroupAttendance.objects.get().persons == 3


def test_family_of_another_assistant_cannot_be_chosen(assistant):
    other = AssignmentFactory(gmina=assistant.gmina, started_on=date(2023, 1, 9)).family
    meeting = led(assistant)
    page = text(assistant.post(page_of(meeting), {"family": other.pk, "persons": "1"}))
    assert "Popraw, zanim zapiszemy" in page
    assert other.name not in page
    assert not GroupAttendance.objects.exists()


def test_meeting_of_another_assistant_is_not_hers(assistant):
    other = GroupFactory(gmina=assistant.gmina)
    assert assistant.get(page_of(other)).status_code == 404
    assert other.topic not in text(assistant.get(reverse("families:groups")))


def test_head_says_who_led_it_and_sees_all(assistant):
    manager = client_as(Role.MANAGER, assistant.gmina)
    form = reverse("families:new_group")
    refused = text(manager.post(form, meeting_body()))
    assert "Kto prowadził: " in refused
    manager.post(form, meeting_body(assistant=assistant.row.pk))
    assert "Granice i nagrody" in text(manager.get(reverse("families:groups")))
    assert GroupMeeting.objects.get().assistant == assistant.row


def test_head_of_an_office_without_assistants_is_asked_who_led_it():
    manager = client_as(Role.MANAGER)
    page = text(manager.post(reverse("families:new_group"), meeting_body()))
    assert "Kto prowadził: " in page


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"held_on": "1.1.2099"}, "Ten dzień jest w przyszłości"),
        ({"held_on": "1.1.2019"}, "nie pracuje w ośrodku w tym dniu"),
        ({"ended_at": "15"}, "Spotkanie musi skończyć się później"),
        ({"topic": ""}, "Temat: "),
    ],
)
def test_meeting_that_cannot_be_is_refused_and_stays_typed(assistant, change, words):
    page = text(assistant.post(reverse("families:new_group"), meeting_body(**change)))
    assert words in page
    assert "świetlica" in page
    assert not GroupMeeting.objects.exists()


def test_nobody_is_no_attendance(assistant):
    row = AttendanceFactory(gmina=assistant.gmina)
    with pytest.raises(ValidationError, match="większą od zera"):
        commands.note_attendance(row.meeting, row.family, persons=0, by="test")


def test_correction_and_the_list_to_sign(assistant):
    meeting = led(assistant)
    page = text(assistant.get(page_of(meeting, "correct_group")))
    mark = page.split('name="seen" value="')[1].split('"')[0]
    sent = meeting_body(topic="Budżet", seen=mark)
    assert assistant.post(page_of(meeting, "correct_group"), sent).status_code == 302
    meeting.refresh_from_db()
    assert meeting.topic == "Budżet"
    for kind in ("pdf", "docx"):
        file = assistant.get(page_of(meeting, "group_file", kind))
        assert file.content[:4] in (b"%PDF", b"PK\x03\x04")
