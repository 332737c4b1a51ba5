"""`ostoja verify-audit` and `ostoja anchor`, and the trail of reading a child's file."""

import pytest
from django.urls import reverse

from factories import StayFactory
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.audit.queries import events_about
from ostoja.web.command_line import run
from visitors import client_as


@pytest.fixture
def stay(db):
    return StayFactory()


@pytest.fixture
def read(stay):
    """The stay's page, opened three times by the manager."""
    client = client_as(Role.MANAGER, stay.gmina)
    for _ in range(3):
        assert client.get(reverse("foster:stay", args=(stay.pk,))).status_code == 200
    return stay


def test_reading_a_childs_file_is_an_event_that_names_the_child(read):
    events = events_about(read.gmina_id, [read.child_id])
    assert [one.purpose for one in events] == ["pobyt dziecka"] * 3


def test_whole_trail_is_told_to_be_in_order(read, capsys):
    assert run(["anchor"]) == 0
    assert run(["verify-audit", read.gmina.slug]) == 0
    assert "w porządku" in capsys.readouterr().err


def test_changed_event_is_named(read, capsys):
    Event.objects.filter(gmina_id=read.gmina_id, number=2).update(actor="ktoś inny")
    assert run(["verify-audit"]) == 1
    said = capsys.readouterr().err
    assert "NARUSZONY" in said
    assert "2" in said


def test_unknown_gmina_is_refused(db, capsys):
    assert run(["verify-audit", "nigdzie"]) == 2
    assert "Nie znam gminy" in capsys.readouterr().err
