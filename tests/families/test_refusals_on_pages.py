"""What cannot be is refused on its page: the field is named, nothing is saved, nothing typed lost."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from access.rooms.families_ends import closing_body
from access.rooms.families_work import visit_body
from factories import AssignmentFactory, FamilyAssistantFactory
from factories.way_in import ApplicationFactory, ConsentFactory
from ostoja.accounts.enums import Role
from ostoja.database.keys import new_key
from ostoja.families.models import Assignment, Closing, Concern, Family, Person, Visit
from visitors import client_as, text

pytestmark = pytest.mark.django_db
TOLD = "Rodzice zapisali syna do przedszkola."
MEGABYTE = "Długa opowieść. " * 65_536
NEWCOMER = {
    "name": "Wierzbicka",
    "number": "OPS.4142.9.2023",
    "parent-given_name": "Irena",
    "parent-family_name": "Wierzbicka",
    "parent-born_on": "7.4.1990",
}


@pytest.fixture
def head():
    """The manager, with a family that an assistant works with since January 2023."""
    client = client_as(Role.MANAGER)
    client.row = FamilyAssistantFactory(gmina=client.gmina)
    client.family = AssignmentFactory(
        gmina=client.gmina, assistant=client.row, started_on=date(2023, 1, 9)
    ).family
    return client


def post(client, name, body, *more):
    return text(client.post(reverse(f"families:{name}", args=(client.family.pk, *more)), body))


def refused(page, field, *words):
    """The summary above names the field, and what was typed stands in its form."""
    assert "Popraw, zanim zapiszemy" in page
    assert field in page.split("Popraw, zanim zapiszemy")[1].split("</ul>")[0]
    for one in words:
        assert one in page


def test_impossible_pesel(head):
    families, people = Family.objects.count(), Person.objects.count()
    body = NEWCOMER | {"key": new_key(), "parent-pesel": "90040712346"}
    page = text(head.post(reverse("families:record_family"), body))
    refused(page, "PESEL", 'value="Irena"', 'value="90040712346"')
    assert (Family.objects.count(), Person.objects.count()) == (families, people)


def test_day_in_the_family_before_birth(head):
    people = Person.objects.count()
    body = {"key": new_key(), "place": "child", "given_name": "Olaf", "family_name": "Nowy"}
    page = post(head, "add_person", body | {"born_on": "2.5.2017", "since": "1.5.2017"})
    refused(page, "W rodzinie od", 'value="Olaf"', 'value="1.5.2017"')
    assert Person.objects.count() == people


def test_second_assistant_at_the_same_time(head):
    ConsentFactory(gmina=head.gmina, family=head.family, given_on=date(2023, 1, 2))
    application = ApplicationFactory(gmina=head.gmina, family=head.family, sent_on=date(2023, 2, 1))
    body = {"key": new_key(), "assistant": head.row.pk, "started_on": "1.3.2023"}
    page = post(head, "assign", body, application.pk)
    refused(page, "Ta rodzina ma już asystenta", 'value="1.3.2023"')
    assert Assignment.objects.count() == 1


def test_closing_before_the_work_began(head):
    page = post(head, "close", closing_body(closed_on="8.1.2023"))
    refused(page, "Dzień zakończenia", "Rodzina radzi sobie sama.", 'value="8.1.2023"')
    assert not Closing.objects.exists()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"held_on": "1.1.2099"}, "Dzień"),
        ({"family_tasks": MEGABYTE}, "Co zrobi rodzina"),
        ({"family_tasks": "a\x00b"}, "Co zrobi rodzina"),
        ({"route": "a\x07b"}, "Skąd i dokąd"),
    ],
)
def test_visit_that_cannot_be(head, change, field):
    page = post(head, "new_visit", visit_body(done=TOLD, **change))
    refused(page, field, TOLD)
    assert not Visit.objects.exists()


def test_concern_sent_twice_is_one(head):
    day = f"{timezone.localdate():%d.%m.%Y}"
    body = {"key": new_key(), "source": "school", "received_on": day, "text": "Spóźnienia."}
    for _ in range(2):
        post(head, "concern", body)
    assert Concern.objects.filter(family=head.family).count() == 1
