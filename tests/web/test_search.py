"""Global search: whatever one may see is found, and what one may not is not even named."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from factories import (
    AssignmentFactory,
    FamilyAssistantFactory,
    FamilyFactory,
    HouseholdMemberFactory,
    PersonFactory,
    StayFactory,
)
from factories.foster import NoteFactory
from factories.partners import InstitutionFactory
from factories.programme import ProgrammeFactory
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from visitors import client_as, text

pytestmark = pytest.mark.django_db
SEARCH = reverse("search")
PESEL = "85650300148"


@pytest.fixture
def manager():
    return client_as(Role.MANAGER)


@pytest.fixture
def family(manager):
    family = FamilyFactory(gmina=manager.gmina, name="Żółcińska", number="OPS.4142.7.2026")
    child = PersonFactory(gmina=family.gmina, given_name="Łucja", family_name="Świerk", pesel=PESEL)
    HouseholdMemberFactory(gmina=family.gmina, family=family, person=child)
    return family


def found(client, words):
    page = text(client.post(SEARCH, {"text": words}))
    shown = page.split("<main")[1].split("</main>")[0]
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", shown)


def address(family):
    return reverse("families:family", args=(family.pk,))


@pytest.mark.parametrize("words", ["zolcinska", "zolcnska", "4142.7", "swierk lucja", PESEL])
def test_head_finds_a_family_and_its_child_despite_slips(manager, family, words):
    assert address(family) in found(manager, words)


def test_note_institution_document_page_and_law_are_found(manager):
    note = NoteFactory(gmina=manager.gmina, number="PCPR/77/2026")
    InstitutionFactory(gmina=manager.gmina, name="Biblioteka Publiczna")
    programme = ProgrammeFactory(gmina=manager.gmina, title="Program na lata 2022-2024")
    assert reverse("foster:note", args=(note.pk,)) in found(manager, "pcpr/77")
    assert "Biblioteka Publiczna" in found(manager, "bibloteka")
    assert reverse("programme:programme", args=(programme.pk,)) in found(manager, "2022")
    assert reverse("families:blanks") in found(manager, "druki")
    assert "art. 15 ust. 4" in found(manager, "asystent rodziny najwyzsza")


def test_child_in_care_is_found_by_the_accountant_but_not_by_pesel(manager, family):
    child = family.members.get().person
    stay = StayFactory(gmina=manager.gmina, child=child, family=family)
    accountant = client_as(Role.ACCOUNTANT, manager.gmina)
    page = found(accountant, "swierk")
    assert reverse("foster:stay", args=(stay.pk,)) in page
    assert address(family) not in page
    assert "Nic nie znaleźliśmy" in found(accountant, PESEL)


def test_assistant_finds_only_her_own_families(manager, family):
    assistant = client_as(Role.ASSISTANT, manager.gmina)
    assert "Nic nie znaleźliśmy" in found(assistant, "zolcinska")
    row = FamilyAssistantFactory(gmina=manager.gmina, user=assistant.member.user)
    AssignmentFactory(gmina=manager.gmina, family=family, assistant=row)
    assert address(family) in found(assistant, "zolcinska")


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.PARTNER, Role.ADMINISTRATOR])
def test_role_without_the_right_never_learns_that_a_family_is_there(manager, family, role):
    NoteFactory(gmina=manager.gmina, number="Żółcińska")
    there = found(client_as(role, manager.gmina), "zolcinska")
    nothing = found(client_as(role, manager.gmina), "nieistniejaca")
    assert there.replace("zolcinska", "") == nothing.replace("nieistniejaca", "")


def test_another_gminas_rows_are_not_found(family):
    assert "Nic nie znaleźliśmy" in found(client_as(Role.MANAGER), "zolcinska")


def test_those_whom_it_shows_stand_in_the_trail(manager, family):
    before = Event.objects.count()
    found(manager, "druki")
    assert Event.objects.count() == before
    found(manager, "zolcinska")
    assert Event.objects.latest("number").target == "web.search"


def test_queries_do_not_grow_with_rows(manager, family):
    FamilyFactory(gmina=manager.gmina, name="Żółcińska", children=2)
    found(manager, "zolcinska")
    with CaptureQueriesContext(connection) as few:
        found(manager, "zolcinska")
    for _ in range(5):
        FamilyFactory(gmina=manager.gmina, name="Żółcińska", children=2)
        NoteFactory(gmina=manager.gmina)
        InstitutionFactory(gmina=manager.gmina)
    with CaptureQueriesContext(connection) as many:
        found(manager, "zolcinska")
    assert abs(len(few) - len(many)) <= 1


def test_without_words_the_page_asks_for_them(manager):
    assert "Czego szukasz" in found(manager, "")
    assert "Czego szukasz" in text(manager.get(SEARCH))


def test_every_page_of_a_member_has_the_box(manager, client):
    assert 'accesskey="1"' in text(manager.get("/"))
    assert 'id="szukaj"' in text(manager.get("/"))
    assert 'id="szukaj"' not in text(client.get("/"))


def test_law_page_tells_since_when_and_why(client):
    page = text(client.get(reverse("law")))
    assert "art. 15 ust. 4" in page
    assert date(2015, 1, 1).strftime("%d.%m.%Y") in page
