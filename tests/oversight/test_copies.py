"""A parent's copy holds everything of the parent and the children, and of no other family."""

import io
import json
import zipfile
from urllib.parse import quote

import pytest
from django.urls import reverse

from factories import (
    AssignmentFactory,
    FamilyFactory,
    GminaFactory,
    HouseholdMemberFactory,
    NoteLineFactory,
    PersonFactory,
    PlacementFactory,
    StayFactory,
    fee_with,
)
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.blocks.readers import read
from ostoja.families.enums import Place
from visitors import client_as, confirmed, text


@pytest.fixture
def gmina(db):
    return GminaFactory()


@pytest.fixture
def parent(gmina):
    """With two children, one of them in care and billed for."""
    family = FamilyFactory(gmina=gmina, name="Wierzba")
    parent = PersonFactory(gmina=gmina, given_name="Jagna", pesel="44051401359")
    children = [PersonFactory(gmina=gmina, given_name=name) for name in ("Lech", "Mira")]
    for person, place in ((parent, Place.PARENT), *((one, Place.CHILD) for one in children)):
        HouseholdMemberFactory(gmina=gmina, family=family, person=person, place=place)
    AssignmentFactory(gmina=gmina, family=family, assistant__name="Asystentka Zmyślona")
    stay = StayFactory(gmina=gmina, child=children[0], family=family)
    NoteLineFactory(
        gmina=gmina,
        placement=PlacementFactory(gmina=gmina, stay=stay),
        billed="317.42",
        note__number="PCPR.77",
    )
    return parent


@pytest.fixture
def strangers(gmina):
    """Another family of the gmina; the first family's father lives in it now."""
    member = HouseholdMemberFactory(
        gmina=gmina, person__given_name="Obcomir", family__name="Obcowscy"
    )
    StayFactory(gmina=gmina, child=member.person, family=member.family)
    return member


@pytest.fixture
def head(gmina):
    return confirmed(client_as(Role.MANAGER, gmina))


def given(head, person):
    answer = head.post(reverse("oversight:copy", args=(person.pk,)))
    return zipfile.ZipFile(io.BytesIO(answer.content))


PLANTED = ("Jagna", "Lech", "Mira", "Wierzba", "44051401359", "317.42", "PCPR.77", "Zmyślona")


def test_copy_holds_everything_planted_and_no_other_family(head, parent, strangers):
    father = PersonFactory(gmina=parent.gmina, given_name="Ojcomir")
    family = parent.households.get().family
    for one in (family, strangers.family):
        HouseholdMemberFactory(gmina=parent.gmina, family=one, person=father)
    with given(head, parent) as files:
        data = files.read("kopia-danych.json").decode()
        word = "\n".join(
            str(block) for block in read(files.read("kopia-danych.docx"), "k.docx").blocks
        )
    for planted in PLANTED:
        assert planted in data
        assert planted in word
    for foreign in ("Obcomir", "Obcowscy"):
        assert foreign not in data
        assert foreign not in word


def test_rows_with_other_people_are_flagged_and_their_pesel_is_masked(head, parent):
    child = parent.households.get().family.members.get(person__given_name="Mira").person
    child.pesel = "85650300148"
    child.save()
    with given(head, parent) as files:
        data = json.loads(files.read("kopia-danych.json"))
    assert "85650300148" not in json.dumps(data)
    own = [one for one in data["wpisy"] if one["rodzaj"] == "osoba"]
    assert [one["dane_innych_osób"] == [] for one in own] == [True, False, False]
    stay = next(one for one in data["wpisy"] if one["rodzaj"] == "pobyt w pieczy")
    assert [name.split()[0] for name in stay["dane_innych_osób"]] == ["Lech"]


def test_a_debtors_address_is_told_to_the_debtor_alone(head, parent):
    stay = parent.households.get().family.stays.get()
    own = fee_with(gmina=parent.gmina, stay=stay, address="ul. Własna 1", decision="PCPR.1")
    own.debtor = parent
    own.save()
    fee_with(gmina=parent.gmina, stay=stay, address="ul. Cudza 2", decision="PCPR.2")
    with given(head, parent) as files:
        data = files.read("kopia-danych.json").decode()
    assert "ul. Własna 1" in data
    assert "ul. Cudza 2" not in data
    assert "PCPR.2" in data


def test_copy_says_who_saw_the_person_and_is_itself_in_the_trail(head, parent):
    head.get(reverse("oversight:copy", args=(parent.pk,)))
    with given(head, parent) as files:
        data = json.loads(files.read("kopia-danych.json"))
    assert [one["po_co"] for one in data["kto_widział"]] == ["przed wydaniem kopii"]
    last = Event.objects.filter(gmina_id=parent.gmina_id).last()
    assert last.action == "oversight.copy.given"


def test_page_counts_what_the_copy_will_hold(head, parent):
    page = text(head.get(reverse("oversight:copy", args=(parent.pk,))))
    assert "pobyt w pieczy" in page
    assert "Zapisz kopię" in page


def test_password_is_asked_for_again_before_anything_is_shown(gmina, parent):
    hurried = client_as(Role.MANAGER, gmina)
    hurried.member.user.set_password("cztery zwykłe słowa obok")
    hurried.member.user.save()
    hurried.force_login(hurried.member.user)
    address = reverse("oversight:copy", args=(parent.pk,))
    asked = hurried.get(address)
    assert asked.url == f"/konto/potwierdz/?next={quote(address, safe='')}"
    assert not Event.objects.filter(gmina_id=gmina.pk, purpose="przed wydaniem kopii").exists()
    asked = hurried.post(address)
    assert asked.url.startswith("/konto/potwierdz/")
    given = hurried.post(asked.url, {"password": "cztery zwykłe słowa obok", "next": address})
    assert given.headers["Content-Type"] == "application/zip"
