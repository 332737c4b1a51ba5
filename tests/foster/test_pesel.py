"""The number is masked; the whole one takes a click that the trail remembers."""

import pytest
from django.urls import reverse

from factories import StayFactory
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from visitors import client_as, text

PESEL = "85650300148"


@pytest.fixture
def stay(db):
    return StayFactory(child__pesel=PESEL)


def test_stay_shows_a_masked_number(stay):
    page = text(client_as(Role.ACCOUNTANT, stay.gmina).get(reverse("foster:stay", args=[stay.pk])))
    assert PESEL not in page
    assert "85********8" in page


def test_click_shows_the_whole_number_and_leaves_a_trace(stay):
    client = client_as(Role.SOCIAL_WORKER, stay.gmina)
    response = client.post(reverse("foster:reveal_pesel", args=[stay.pk]))
    assert PESEL in text(response)
    assert response["Cache-Control"] == "no-store"
    event = Event.objects.get(action="families.pesel.revealed")
    assert event.target == f"families.person:{stay.child_id}"
    assert client.member.user.email in event.actor


def test_refused_click_shows_nothing(stay):
    response = client_as(Role.ASSISTANT, stay.gmina).post(
        reverse("foster:reveal_pesel", args=[stay.pk])
    )
    assert response.status_code == 403
    assert PESEL not in text(response)
    assert not Event.objects.filter(action="families.pesel.revealed").exists()


def test_accountant_settles_amounts_without_the_number(stay):
    client = client_as(Role.ACCOUNTANT, stay.gmina)
    assert "Numer PESEL widzi tylko" in text(client.get(reverse("foster:stay", args=[stay.pk])))
    response = client.post(reverse("foster:reveal_pesel", args=[stay.pk]))
    assert response.status_code == 403
    assert PESEL not in text(response)


def test_child_without_a_number_has_nothing_to_show(db):
    stay = StayFactory()
    page = text(client_as(Role.MANAGER, stay.gmina).get(reverse("foster:stay", args=[stay.pk])))
    assert "nie podano" in page
    assert "Pokaż cały PESEL" not in page
