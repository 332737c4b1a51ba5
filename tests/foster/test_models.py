"""The database refuses what a command would, named constraint by named constraint."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from factories import NoteFactory, NoteLineFactory, PersonFactory, PlacementFactory, StayFactory

pytestmark = pytest.mark.django_db
BEFORE = date(2000, 1, 1)


def a_second_open_stay():
    child = PersonFactory()
    StayFactory(gmina=child.gmina, child=child)
    StayFactory(gmina=child.gmina, child=child)


def a_second_open_placement():
    stay = StayFactory()
    PlacementFactory(gmina=stay.gmina, stay=stay)
    PlacementFactory(gmina=stay.gmina, stay=stay, started_on=date(2022, 1, 1))


def the_same_note_again():
    note = NoteFactory()
    NoteFactory(gmina=note.gmina, number=note.number)


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (lambda: StayFactory(ended_on=BEFORE, end_reason="return"), "stay_ends_after_it_starts"),
        (lambda: StayFactory(ended_on=date(2023, 1, 1)), "an_ended_stay_says_how"),
        (lambda: StayFactory(end_reason="return"), "an_ended_stay_says_how"),
        (a_second_open_stay, "one_open_stay_per_child"),
        (lambda: PlacementFactory(ended_on=BEFORE), "placement_ends_after_it_starts"),
        (a_second_open_placement, "one_open_placement_per_stay"),
        (lambda: NoteFactory(received_on=BEFORE), "note_is_received_after_issue"),
        (lambda: NoteFactory(paid_on=BEFORE), "note_is_paid_after_issue"),
        (the_same_note_again, "one_note_per_number"),
        (lambda: NoteLineFactory(last_day=BEFORE), "line_ends_after_it_starts"),
        (lambda: NoteLineFactory(base=Decimal("-0.01")), "line_amounts_are_not_negative"),
        (lambda: NoteLineFactory(billed=Decimal("-0.01")), "line_amounts_are_not_negative"),
        (lambda: NoteLineFactory(placement=None), "line_names_its_child"),
    ],
)
def test_database_refuses(make, name):
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        make()
    words = str(refusal.value)
    assert name in words or "UNIQUE constraint failed" in words


def test_the_same_child_and_stay_dates_may_stand_in_another_gmina():
    stay = StayFactory()
    assert StayFactory(started_on=stay.started_on).gmina != stay.gmina
