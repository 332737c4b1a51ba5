"""The register of processing activities fills itself from what the system holds."""

import pytest
from django.urls import reverse

from factories import (
    FamilyFactory,
    GminaFactory,
    InstitutionFactory,
    ProcessingActivityFactory,
    StayFactory,
)
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.blocks.readers import read
from ostoja.oversight.models import ProcessingActivity
from visitors import client_as, text

LIST = reverse("oversight:activities")
FILL = reverse("oversight:fill_register")


@pytest.fixture
def gmina(db):
    return GminaFactory(welfare_centre="Ośrodek w Zmyślonej", powiat="zmyśleński")


@pytest.fixture
def inspector(gmina):
    return client_as(Role.INSPECTOR, gmina)


def codes(gmina):
    rows = ProcessingActivity.objects.filter(gmina=gmina).order_by("code")
    return [one.code for one in rows]


def test_only_activities_whose_data_are_held_are_filled_in(gmina, inspector):
    FamilyFactory(gmina=gmina)
    inspector.post(FILL)
    assert codes(gmina) == ["accounts", "families"]
    StayFactory(gmina=gmina)
    InstitutionFactory(gmina=gmina)
    assert "Nie wpisano jeszcze: 3" in text(inspector.get(LIST))
    inspector.post(FILL)
    assert codes(gmina) == ["accounts", "care", "families", "partners", "trail"]


def test_filling_again_changes_nothing_that_was_written(gmina, inspector):
    FamilyFactory(gmina=gmina)
    inspector.post(FILL)
    ours = ProcessingActivity.objects.get(gmina=gmina, code="families")
    assert "powiat zmyśleński" in ours.recipients
    assert "Po 10 latach od 1 stycznia" in ours.kept
    ProcessingActivity.objects.filter(pk=ours.pk).update(recipients="Tylko sąd")
    inspector.post(FILL)
    ours.refresh_from_db()
    assert ours.recipients == "Tylko sąd"


def test_list_says_how_much_the_system_holds(gmina, inspector):
    FamilyFactory.create_batch(2, gmina=gmina)
    FamilyFactory()
    inspector.post(FILL)
    assert "2 rodziny" in text(inspector.get(LIST))


def test_empty_register_tells_the_next_step(gmina, inspector):
    assert "Zacznij od czynności systemu" in text(inspector.get(LIST))


def test_second_of_two_writers_sees_both_and_overwrites_nothing(gmina, inspector):
    activity = ProcessingActivityFactory(gmina=gmina)
    address = reverse("oversight:edit_activity", args=(activity.pk,))
    form = inspector.get(address).context["form"]
    first = {**form.initial, "purpose": "Pierwsza osoba"}
    second = {**form.initial, "purpose": "Druga osoba"}
    assert inspector.post(address, first).status_code == 302
    page = text(client_as(Role.MANAGER, gmina).post(address, second))
    assert "Ktoś zapisał w tym czasie co innego" in page
    activity.refresh_from_db()
    assert activity.purpose == "Pierwsza osoba"
    last = Event.objects.filter(gmina_id=gmina.pk).last()
    assert last.action == "oversight.activity.changed"


def test_same_name_twice_is_refused_in_words(gmina, inspector):
    known = ProcessingActivityFactory(gmina=gmina)
    address = reverse("oversight:edit_activity", args=(ProcessingActivityFactory(gmina=gmina).pk,))
    form = inspector.get(address).context["form"]
    page = inspector.post(address, {**form.initial, "name": known.name})
    assert "Czynność o tej nazwie jest już w rejestrze." in text(page)


def test_printed_register_holds_every_activity_in_full(gmina, inspector):
    FamilyFactory(gmina=gmina)
    inspector.post(FILL)
    ProcessingActivityFactory(gmina=gmina, name="Wypożyczalnia", safeguards="Kłódka i klucz")
    file = inspector.get(reverse("oversight:register_file", args=("docx",)))
    words = "\n".join(str(block) for block in read(file.content, "rejestr.docx").blocks)
    for told in (
        "Ośrodek w Zmyślonej",
        "Wypożyczalnia",
        "Kłódka i klucz",
        "Wspieranie rodzin i praca asystenta",
    ):
        assert told.lower() in words.lower()
    assert inspector.member.user.email in words
    assert inspector.get(reverse("oversight:register_file", args=("exe",))).status_code == 404
