"""A family's history for another gmina, and what a family that comes back brings."""

import hashlib
import io
import json
import zipfile
from datetime import date

import pytest
from django.urls import reverse

from factories import AssignmentFactory, ClosingFactory, FamilyFactory
from factories.files import AttachmentFactory, picture
from factories.other_work import AttendanceFactory, HelpFactory
from factories.way_in import ApplicationFactory, ConcernFactory
from factories.work import VisitFactory, signed_plan
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.database.keys import new_key
from ostoja.documents.paper import shown_checksum
from ostoja.families.commands import closings
from ostoja.families.models import Delivery, Person
from visitors import client_as, text

pytestmark = pytest.mark.django_db
REPORTER = "Sąsiadka z parteru"
PRIVATE = "Tylko między nami."


@pytest.fixture
def manager():
    """In a browser, with a family that moved away in June 2023."""
    client = client_as(Role.MANAGER)
    gmina = client.gmina
    client.family = family = FamilyFactory(gmina=gmina, children=1)
    ConcernFactory(gmina=gmina, family=family, reporter=REPORTER)
    spell = AssignmentFactory(gmina=gmina, family=family, ended_on=date(2023, 6, 30))
    VisitFactory(gmina=gmina, family=family, assistant=spell.assistant, private_note=PRIVATE)
    HelpFactory(gmina=gmina, family=family)
    signed_plan(family)
    AttachmentFactory(gmina=gmina, family=family, file=picture(9))
    ClosingFactory(gmina=gmina, family=family, reason="moved", closed_on=date(2023, 6, 30))
    return client


def address(client, name="package"):
    return reverse(f"families:{name}", args=(client.family.pk,))


def body(**change):
    return {
        "key": new_key(),
        "receiver": "GOPS w Leśnej Dolinie",
        "channel": "e_delivery",
        "address": "AE:PL-12345-67890-ABCDE-12",
    } | change


def opened(answer):
    assert answer.headers["Content-Type"] == "application/zip"
    file = zipfile.ZipFile(io.BytesIO(answer.content))
    return {name: file.read(name) for name in file.namelist()}


def test_package_holds_the_history_to_read_and_for_machines_with_sums(manager):
    files = opened(manager.post(address(manager), body()))
    assert files["rodzina.docx"].startswith(b"PK")
    told = json.loads(files["rodzina.json"])
    assert told["Przekazanie"]["do ośrodka"] == "GOPS w Leśnej Dolinie"
    assert [one["kim jest"] for one in told["Skład rodziny"]] == ["dziecko"]
    assert told["Wizyty"][0]["co ustalono"] == "Byliśmy u lekarza."
    assert told["Udzielona pomoc"][0]["czas"] == "1 h 30 min"
    assert told["Plany pracy"][0]["cel"] == "1. Dzieci chodzą do przedszkola."
    assert told["Zakończenia pracy"][0]["powód"] == "wyjazd rodziny"
    assert told["Opinie dla sądu"] == []
    sums = dict(
        line.split("  ")[::-1] for line in files.pop("SUMY-SHA256.txt").decode().split("\n") if line
    )
    assert sums == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    assert picture(9) in files.values()


def test_package_names_no_other_family_no_reporter_and_no_private_note(manager):
    other = FamilyFactory(gmina=manager.gmina, children=1)
    child = Person.objects.get(households__family=other)
    came = AttendanceFactory(gmina=manager.gmina, family=manager.family)
    AttendanceFactory(gmina=manager.gmina, family=other, meeting=came.meeting)
    files = opened(manager.post(address(manager), body()))
    told = files["rodzina.json"].decode()
    assert came.meeting.topic in told
    words = zipfile.ZipFile(io.BytesIO(files["rodzina.docx"])).read("word/document.xml").decode()
    for secret in (other.name, other.number, child.family_name, REPORTER, PRIVATE):
        assert secret not in told
        assert secret not in words


def test_giving_it_is_in_the_trail_and_among_the_deliveries_once(manager):
    sent = body()
    content = [manager.post(address(manager), sent).content for _ in range(2)]
    delivery = Delivery.objects.get()
    assert delivery.receiver == "GOPS w Leśnej Dolinie"
    assert shown_checksum(hashlib.sha256(content[0]).hexdigest()) in delivery.paper
    events = Event.objects.filter(action="families.package.given")
    assert {one.purpose for one in events} == {"pakiet rodziny dla: GOPS w Leśnej Dolinie"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"receiver": ""}, "Ośrodek, który dostanie pakiet: "),
        ({"address": ""}, "Przy e-Doręczeniach podaj adres"),
        ({"address": "AE:1"}, "To nie jest adres do e-Doręczeń"),
    ],
)
def test_package_for_nobody_is_not_made(manager, change, words):
    assert words in text(manager.post(address(manager), body(**change)))
    assert not Delivery.objects.exists()


def test_family_that_did_not_move_has_no_package(manager):
    manager.family.closings.update(reason="goals_reached")
    assert "Pakiet robi się po zakończeniu pracy" in text(manager.get(address(manager)))
    assert "Pakiet robi się po zakończeniu pracy" in text(manager.post(address(manager), body()))
    assert not Event.objects.filter(action="families.package.given").exists()


def test_family_that_comes_back_brings_its_last_application(manager):
    ApplicationFactory(
        gmina=manager.gmina,
        family=manager.family,
        description="Długi i bałagan.",
        interview__need="assistant",
    )
    manager.family.closings.update(reason="goals_reached")
    page = text(manager.get(address(manager, "application")))
    assert "Długi i bałagan.</textarea>" in page
    assert "Praca z asystentem od 01.02.2023 do 30.06.2023: osiągnięcie celów." in page
    assert "Wpisaliśmy dane z wniosku z 18.01.2023, z zakończenia pracy 30.06.2023." in page
    child = manager.family.members.get().person
    assert f"Skład rodziny bierzemy z jej karty: {child}." in page


def test_marked_risk_is_brought_into_the_new_application(manager):
    ApplicationFactory(gmina=manager.gmina, family=manager.family)
    watch = closings.watch_after_return(
        manager.family,
        day=date(2023, 7, 1),
        watch={"watcher": "assistant", "every_months": 3, "months": 3},
        by="test",
    )
    closings.take_check(
        watch.checks.get(),
        done_on=date(2023, 10, 2),
        situation="Dzieci same w domu.",
        risk=True,
        name="Ewa",
        today=date(2023, 10, 2),
        by="test",
    )
    page = text(manager.get(address(manager, "application")))
    assert "Sprawdzenie 02.10.2023: Dzieci same w domu.</textarea>" in page
    assert 'value="possible"' in page.split("checked")[-2][-200:]


def test_new_family_begins_with_an_empty_form(manager):
    page = text(manager.get(address(manager, "application")))
    assert "Wpisaliśmy dane" not in page
