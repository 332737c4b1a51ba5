"""What the database refuses about people, families and assistants, and in which words."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from factories import (
    AssignmentFactory,
    ClosingFactory,
    FamilyAssistantFactory,
    FamilyFactory,
    HouseholdMemberFactory,
    PayFactory,
    PersonFactory,
)

pytestmark = pytest.mark.django_db
BEFORE = date(1999, 1, 1)


def again(factory, *same, **change):
    """A second row that shares these fields with the first."""
    first = factory(**change)
    shared = {name: getattr(first, name) for name in ("gmina", *same)}
    return factory.build(**shared, **change)


CASES = [
    (
        lambda: again(PersonFactory, pesel="44051401359"),
        "Osoba o tym numerze PESEL jest już zapisana.",
    ),
    (lambda: again(FamilyFactory, "number"), "Rodzina o tym znaku sprawy jest już zapisana."),
    (
        lambda: again(HouseholdMemberFactory, "family", "person", "since"),
        "Ta osoba jest już w tej rodzinie od tego dnia.",
    ),
    (
        lambda: again(AssignmentFactory, "family", "assistant"),
        "Ta rodzina ma już asystenta. Najpierw zakończ przydział.",
    ),
    (
        lambda: again(ClosingFactory, "family"),
        "Praca z tą rodziną jest już zakończona tego dnia.",
    ),
    (
        lambda: again(PayFactory, "assistant"),
        "Ten koszt jest już zapisany dla tego roku i źródła.",
    ),
]
ORDER = [
    (
        HouseholdMemberFactory,
        {"until": BEFORE},
        "Osoba nie może odejść z rodziny przed dniem, w którym do niej weszła.",
    ),
    (
        FamilyAssistantFactory,
        {"employed_to": BEFORE},
        "Zatrudnienie nie może skończyć się przed początkiem.",
    ),
    (
        AssignmentFactory,
        {"ended_on": BEFORE},
        "Praca z rodziną nie może skończyć się przed początkiem.",
    ),
    (PayFactory, {"amount": Decimal("-0.01")}, "Kwota nie może być ujemna."),
]


def refuse(row, words):
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    assert refusal.value.message_dict == {"__all__": [words]}
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


@pytest.mark.parametrize(("make", "words"), CASES)
def test_a_second_row_of_the_same_is_refused_in_words_and_by_the_database(make, words):
    refuse(make(), words)


@pytest.mark.parametrize(("factory", "change", "words"), ORDER)
def test_a_period_or_amount_that_cannot_be_is_refused(factory, change, words):
    row = factory()
    for name, value in change.items():
        setattr(row, name, value)
    refuse(row, words)


def test_people_without_a_number_are_many():
    gmina = PersonFactory(pesel="").gmina
    PersonFactory(gmina=gmina, pesel="").full_clean()


def test_rows_say_what_they_are():
    family = FamilyFactory(name="Zmyślonych", number="OPS.1")
    assert str(family) == "rodzina Zmyślonych (OPS.1)"
    assert str(PersonFactory(given_name="Jan", family_name="Zmyślony")) == "Jan Zmyślony"
    assert str(HouseholdMemberFactory()) == "dziecko od 05.05.2015"
    assert str(FamilyAssistantFactory(name="Maria Pomocna")) == "Maria Pomocna"
    assert str(PayFactory()) == "2023: 1000.00 zł"
    assert str(AssignmentFactory()) == "przydział od 01.02.2023"
    assert str(ClosingFactory()) == "osiągnięcie celów, 30.06.2023"


def test_a_family_with_children_has_them_from_their_birth():
    family = FamilyFactory(children=2)
    members = family.members.order_by("id")
    assert [one.since for one in members] == [date(2015, 5, 5)] * 2
    assert {one.gmina for one in members} == {family.gmina}
