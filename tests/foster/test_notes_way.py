"""A note's way through two persons, and what is expected beside what was billed."""

import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from factories import (
    CareInstitutionFactory,
    InstitutionRateFactory,
    NoteFactory,
    NoteLineFactory,
    PlacementFactory,
    PolicySetFactory,
    StayFactory,
    member_as,
)
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.foster import commands, queries
from ostoja.foster.enums import CareForm, Component, NoteState
from visitors import client_as, text

pytestmark = pytest.mark.django_db


def refused(act, *arguments, **named):
    with pytest.raises(ValidationError) as refusal, transaction.atomic():
        act(*arguments, **named)
    return refusal.value.messages


@pytest.fixture
def line():
    return NoteLineFactory(note__paid_on=None, billed=Decimal("500.00"))


def compared(*lines):
    note = lines[0].note
    return queries.expected_of(note.gmina, note.powiat, queries.lines_of(note))


def test_two_persons_lead_a_note_to_its_payment(line):
    note = line.note
    first, second = (member_as(role, note.gmina) for role in (Role.ACCOUNTANT, Role.MANAGER))
    assert note.state is NoteState.RECEIVED
    commands.check_note(note, by=first)
    (words,) = refused(commands.approve_note, note, by=first)
    assert words == "Notę zatwierdza druga osoba, nie ta, która ją sprawdziła."
    assert refused(commands.pay_note, note, paid_on=date(2023, 7, 1), by=first) == [
        "Nota jest sprawdzona. To można zrobić, gdy jest zatwierdzona."
    ]
    commands.approve_note(note, by=second)
    commands.pay_note(note, paid_on=date(2023, 7, 1), by=first)
    assert note.state is NoteState.PAID
    assert [event.action for event in Event.objects.order_by("number")] == [
        "foster.note.checked",
        "foster.note.approved",
        "foster.note.paid",
    ]


def test_lines_stand_once_they_are_checked(line):
    commands.check_note(line.note, by="a")
    assert "Nota jest już sprawdzona." in refused(commands.remove_line, line, by="a")[0]
    commands.reopen_note(line.note, by="a")
    commands.remove_line(line, by="a")
    assert refused(commands.check_note, line.note, by="a") == [
        "Nota nie ma jeszcze pozycji. Najpierw je wpisz."
    ]


def test_a_contested_note_has_a_letter_with_the_difference(line):
    client = client_as(Role.ACCOUNTANT, line.gmina)
    line.billed = Decimal("300.00")
    line.save()
    address = reverse("foster:contest_note", args=(line.note_id,))
    assert "Co kwestionujemy: To pole jest wymagane." in text(client.post(address, {"reason": ""}))
    client.post(address, {"reason": "Prosimy o poprawienie udziału."})
    page = text(client.get(reverse("foster:note", args=(line.note_id,))))
    assert "Pobierz pismo do powiatu" in page
    answer = client.get(reverse("foster:letter", args=(line.note_id,)))
    word = zipfile.ZipFile(io.BytesIO(answer.content)).read("word/document.xml").decode()
    word = word.replace("\N{NO-BREAK SPACE}", " ")
    for words in ("Prosimy o poprawienie udziału.", str(line.placement.stay.child), "art. 191"):
        assert words in word
    assert Event.objects.filter(purpose="pismo do powiatu").exists()


def test_a_correction_names_its_note_and_may_take_off(line):
    fields = {
        "placement": line.placement,
        "component": Component.BENEFIT,
        "first_day": line.first_day,
        "last_day": line.last_day,
        "basis": "monthly",
        "base": Decimal("1000.00"),
        "billed": Decimal("200.00"),
        "reduces": True,
    }
    (words,) = refused(commands.add_line, line.note, by="a", **fields)
    assert words == "Pomniejszyć może tylko nota, która poprawia inną. Wskaż tamtą notę."
    correction = NoteFactory(gmina=line.gmina, corrects=line.note, paid_on=None)
    taken = commands.add_line(correction, by="a", **fields)
    assert taken.signed == Decimal("-200.00")
    member = member_as(Role.ACCOUNTANT, line.gmina)
    assert queries.notes_for(member).get(pk=correction.pk).total == Decimal("-200.00")
    correction.paid_on = line.note.issued_on
    correction.save()
    (paid,) = queries.lines_paid_in(line.gmina, correction.paid_on.year)
    assert paid.billed == Decimal("-200.00")


def test_a_line_as_it_should_be_agrees(line):
    (one,) = compared(line)
    assert (one.part, one.words, one.agrees) == (Decimal("500.00"), "Zgadza się.", True)
    assert one.days == ((50, 31),)
    assert one.share == "od 01.03.2023 udział wynosi 50 %"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"billed": "300.00"},
         "Nota liczy cały okres po 30 %, a od 01.03.2023 udział wynosi 50 %."),
        ({"billed": "471.00"}, "Nota jest niższa o 29,00 zł."),
        ({"billed": "512.34"}, "Nota jest wyższa o 12,34 zł."),
    ],
)  # fmt: skip
def test_a_difference_is_told_in_a_sentence(line, change, words):
    line.billed = Decimal(change["billed"])
    line.save()
    (one,) = compared(line)
    assert words in one.words.replace("\N{NO-BREAK SPACE}", " ")
    assert not one.agrees


def test_an_anniversary_in_the_month_is_named():
    placement = PlacementFactory(stay__started_on=date(2022, 5, 17))
    line = NoteLineFactory(
        gmina=placement.gmina, placement=placement, base=Decimal(1517), billed=Decimal("455.10")
    )
    (one,) = compared(line)
    assert one.part == Decimal("298.51")
    assert one.days == ((10, 16), (30, 15))
    assert one.words == (
        "Nota liczy cały okres po 30 %, a do 16.05.2023 udział wynosi 10 %, a od 17.05.2023 30 %."
    )


def test_what_was_settled_with_the_powiat_is_looked_at():
    stay = StayFactory(ended_on=date(2023, 5, 31), end_reason="return")
    placement = PlacementFactory(gmina=stay.gmina, stay=stay)
    line = NoteLineFactory(
        gmina=stay.gmina, placement=placement, base=Decimal(3100), billed=Decimal("1550.00")
    )
    assert compared(line)[0].agrees
    PolicySetFactory(gmina=stay.gmina, powiat=line.note.powiat, leaving_day="not")
    (one,) = compared(line)
    assert one.part == Decimal("1500.00")
    assert one.words.startswith("Nota ")


def institution_line(**more):
    placement = PlacementFactory(form=CareForm.INSTITUTION, **more)
    return NoteLineFactory(
        gmina=placement.gmina,
        placement=placement,
        component=Component.AVERAGE_COST,
        base=Decimal("7000.00"),
        billed=Decimal("3500.00"),
    )


def test_the_published_rate_governs_and_a_missing_one_is_refused():
    line = institution_line()
    assert "Nie wiadomo, z której placówki." in compared(line)[0].words
    home = CareInstitutionFactory(gmina=line.gmina)
    line.placement.institution = home
    line.placement.save()
    (one,) = compared(line)
    assert one.part is None
    assert one.words.startswith("Brak stawki placówki")
    InstitutionRateFactory(gmina=line.gmina, institution=home)
    (one,) = compared(line)
    assert one.part == Decimal("4000.00")
    assert one.words.replace("\N{NO-BREAK SPACE}", " ") == (
        "Nota liczy od 7 000,00 zł, a ogłoszona stawka placówki to 8 000,00 zł."
    )


def test_the_page_tells_how_many_lines_agree(line):
    NoteLineFactory(
        gmina=line.gmina, note=line.note, placement=None, component=Component.COORDINATOR
    )
    client = client_as(Role.ACCOUNTANT, line.gmina)
    page = text(client.get(reverse("foster:note", args=(line.note_id,))))
    assert "Zgadza się: 1. Różni się: 0. Nie policzono: 1." in page
    assert "31 dni po 50 %" in page
    assert Event.objects.filter(purpose="nota powiatu").exists()


def test_the_coordinator_line_may_be_marked_as_disputed(line):
    shared = NoteLineFactory(
        gmina=line.gmina, note=line.note, placement=None, component=Component.COORDINATOR
    )
    client = client_as(Role.ACCOUNTANT, line.gmina)
    address = reverse("foster:dispute_line", args=(line.note_id, shared.pk))
    assert "sporna" in text(client.post(address, follow=True))
    assert "Zdjęto oznaczenie." in text(client.post(address, follow=True))


def test_classification_is_suggested_and_free(line):
    assert line.classification == ("85508", "4330")
    client = client_as(Role.ACCOUNTANT, line.gmina)
    address = reverse("foster:classify_line", args=(line.note_id, line.pk))
    page = text(client.post(address, {"chapter": "85510", "paragraph": "2900"}, follow=True))
    assert "85510/2900" in page
