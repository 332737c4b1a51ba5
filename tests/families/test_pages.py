"""The list of families and the page of one."""

from datetime import date

import pytest
from django.urls import reverse

from factories import AssignmentFactory, FamilyAssistantFactory, FamilyFactory
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event, ShownTogether
from visitors import client_as, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker():
    return client_as(Role.SOCIAL_WORKER)


@pytest.fixture
def family(worker):
    return FamilyFactory(gmina=worker.gmina, name="Zmyślonych", number="OPS.1", children=2)


def accompanied(family):
    assistant = FamilyAssistantFactory(gmina=family.gmina, name="Maria Pomocna")
    return AssignmentFactory(
        gmina=family.gmina, family=family, assistant=assistant, started_on=date(2024, 2, 1)
    )


def page_of(client, family):
    return text(client.get(reverse("families:family", args=(family.pk,))))


def test_bar_names_the_family_its_number_assistant_and_stage(worker, family):
    assert "OPS.1; bez asystenta" in page_of(worker, family)
    accompanied(family)
    page = page_of(worker, family)
    assert "Rodzina Zmyślonych" in page
    assert "OPS.1; asystent: Maria Pomocna, od 01.02.2024" in page
    assert "asystent pracuje z rodziną" in page


def test_list_shows_children_assistant_and_stage(worker, family):
    accompanied(family)
    page = text(worker.get(reverse("families:families")))
    assert '<td data-label="dzieci" class="number">2</td>' in page
    assert "Maria Pomocna, od 01.02.2024" in page


def test_search_finds_with_a_slip_and_keeps_the_name_out_of_the_address(worker, family):
    found = worker.post(reverse("families:search"), {"text": "zmyslonyhc"})
    assert "Znalezione rodziny" in text(found)
    assert f"/rodziny/{family.pk}/" in text(found)
    assert "Nie ma takiej rodziny" in text(worker.post(reverse("families:search"), {"text": "x"}))
    assert "Popraw, zanim" in text(worker.post(reverse("families:search"), {"text": ""}))


def test_opening_a_file_is_noted_with_everybody_in_it(worker, family):
    page_of(worker, family)
    event = Event.objects.get(gmina_id=family.gmina_id, action="page.read")
    shown = ShownTogether.objects.filter(gmina_id=family.gmina_id, people=event.people)
    people = {family.pk, *family.members.values_list("person_id", flat=True)}
    assert set(shown.values_list("subject", flat=True)) == people


def test_assistant_is_told_whose_file_it_is(family):
    assistant = client_as(Role.ASSISTANT, family.gmina)
    response = assistant.get(reverse("families:family", args=(family.pk,)))
    assert response.status_code == 403
    assert "Ta rodzina nie jest Ci przydzielona." in text(response)
    assert not Event.objects.filter(gmina_id=family.gmina_id, action="page.read").exists()
