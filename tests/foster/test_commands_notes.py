"""Notes of the powiat and their lines: what is done, what is refused and in which words."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from factories import GminaFactory, NoteFactory, NoteLineFactory, PlacementFactory, StayFactory
from ostoja.audit.models import Event
from ostoja.database.keys import new_key
from ostoja.foster.commands import add_line, record_note, remove_line
from ostoja.foster.enums import Component, EndReason
from ostoja.foster.models import NoteLine

pytestmark = pytest.mark.django_db
NOTE = {
    "number": "PCPR.311.6",
    "powiat": "zmyślony",
    "issued_on": date(2023, 6, 20),
    "received_on": date(2023, 6, 22),
}
LINE = {
    "component": Component.BENEFIT,
    "first_day": date(2023, 5, 1),
    "last_day": date(2023, 5, 31),
    "basis": "monthly",
    "base": Decimal("1000.00"),
    "billed": Decimal("300.00"),
}


def refused(act, *arguments, **named):
    with pytest.raises(ValidationError) as refusal, transaction.atomic():
        act(*arguments, by="test", **named)
    return refusal.value.message_dict


@pytest.fixture
def placement():
    stay = StayFactory(ended_on=date(2023, 5, 20), end_reason=EndReason.RETURN)
    return PlacementFactory(gmina=stay.gmina, stay=stay, started_on=date(2023, 5, 3))


@pytest.fixture
def note(placement):
    return NoteFactory(gmina=placement.gmina, paid_on=None)


def test_a_note_is_recorded_with_its_trail():
    note = record_note(GminaFactory(), by="test", **NOTE)
    assert str(note) == "nota PCPR.311.6"
    assert Event.objects.get().action == "foster.note.recorded"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"received_on": date(2023, 6, 19)}, "Nota nie może wpłynąć przed dniem wystawienia."),
    ],
)
def test_days_of_a_note_out_of_order_are_refused(change, words):
    found = refused(record_note, GminaFactory(), **{**NOTE, **change})
    assert found == {"__all__": [words]}


def test_the_same_note_twice_is_refused_in_one_gmina_only():
    gmina = GminaFactory()
    record_note(gmina, by="test", **NOTE)
    assert refused(record_note, gmina, **NOTE) == {
        "__all__": ["Nota o tym numerze z tego powiatu jest już zapisana."]
    }
    record_note(gmina, by="test", **{**NOTE, "powiat": "inny"})
    record_note(GminaFactory(), by="test", **NOTE)


def test_a_line_within_its_placement_is_added(note, placement):
    days = {"first_day": date(2023, 5, 3), "last_day": date(2023, 5, 20)}
    line = add_line(note, placement=placement, by="test", **{**LINE, **days})
    assert line.gmina == note.gmina
    assert str(line) == "świadczenie na dziecko (art. 80): 300.00 zł"
    assert Event.objects.get().action == "foster.note_line.added"


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        (
            {"first_day": date(2023, 5, 2), "last_day": date(2023, 5, 20)},
            "first_day",
            "Umieszczenie zaczęło się 03.05.2023, później.",
        ),
        (
            {"first_day": date(2023, 5, 3), "last_day": date(2023, 5, 21)},
            "last_day",
            "Umieszczenie skończyło się 20.05.2023, wcześniej.",
        ),
        (
            {"first_day": date(2023, 5, 20), "last_day": date(2023, 5, 19)},
            "__all__",
            "Okres pozycji nie może skończyć się przed początkiem.",
        ),
        ({"base": Decimal("-0.01")}, "__all__", "Kwota pozycji nie może być ujemna."),
        ({"billed": Decimal("-0.01")}, "__all__", "Kwota pozycji nie może być ujemna."),
    ],
)
def test_a_line_that_does_not_fit_is_refused_by_field(note, placement, change, field, words):
    days = {"first_day": date(2023, 5, 3), "last_day": date(2023, 5, 20)}
    found = refused(add_line, note, placement=placement, **{**LINE, **days, **change})
    assert found == {field: [words]}
    assert not NoteLine.objects.exists()


def test_a_line_of_a_stay_that_goes_on_has_no_last_day(note):
    going_on = PlacementFactory(gmina=note.gmina)
    assert add_line(note, placement=going_on, by="test", **LINE).last_day == LINE["last_day"]


@pytest.mark.parametrize("component", [Component.COORDINATOR, Component.HOME_UPKEEP])
def test_a_shared_cost_needs_no_child(note, component):
    line = add_line(note, placement=None, by="test", **{**LINE, "component": component})
    assert line.placement is None


def test_a_cost_of_one_child_must_name_it(note):
    assert refused(add_line, note, placement=None, **LINE) == {
        "__all__": ["Pozycja musi wskazywać dziecko, jeżeli nie jest kosztem wspólnym."]
    }


def test_another_gminas_child_cannot_be_billed_for(note):
    found = refused(add_line, note, placement=PlacementFactory(), **LINE)
    assert found == {"placement": ["umieszczenie: ten wpis należy do innej gminy. Wybierz swój."]}


def test_a_removed_line_leaves_what_it_was_in_the_trail():
    line = NoteLineFactory(note__paid_on=None)
    key = line.pk
    remove_line(line, by="test")
    event = Event.objects.get()
    assert not NoteLine.objects.exists()
    assert event.target == f"foster.noteline:{key}"
    assert event.digest_before
    assert event.digest == ""


def test_the_same_form_sent_twice_adds_one_line(note):
    going_on, key = PlacementFactory(gmina=note.gmina), new_key()
    first = add_line(note, placement=going_on, by="test", key=key, **LINE)
    again = add_line(note, placement=going_on, by="test", key=key, **LINE)
    assert first == again
    assert NoteLine.objects.count() == 1
    assert Event.objects.count() == 1
