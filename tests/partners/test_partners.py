"""Institutions' answers: zero is not "no data", and an event is one however often it is named."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from factories import (
    CampaignFactory,
    EntryFactory,
    EventFactory,
    GminaFactory,
    InstitutionFactory,
    ListingFactory,
    ReturnFactory,
    TaskFactory,
    ValueFactory,
    member_as,
)
from ostoja.accounts.enums import Role
from ostoja.partners import queries
from ostoja.partners.enums import Answer
from ostoja.partners.models import Campaign, Event

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("answer", "number", "allowed"),
    [
        (Answer.NUMBER, Decimal(41), True),
        (Answer.NUMBER, Decimal("0.01"), True),
        (Answer.NUMBER, Decimal(0), False),
        (Answer.NUMBER, Decimal(-1), False),
        (Answer.NUMBER, None, False),
        (Answer.ZERO, None, True),
        (Answer.ZERO, Decimal(0), False),
        (Answer.NO_DATA, None, True),
        (Answer.NO_DATA, Decimal(3), False),
        (Answer.NOT_APPLICABLE, None, True),
        (Answer.NOT_APPLICABLE, Decimal(3), False),
    ],
)
def test_zero_no_data_and_number_never_stand_for_one_another(answer, number, allowed):
    value = ValueFactory()
    value.answer, value.number = answer, number
    if allowed:
        value.full_clean()
        value.save()
        return
    with pytest.raises(ValidationError) as refusal:
        value.full_clean()
    words = "Liczbę podaj tylko przy odpowiedzi „liczba”; zero wybierz osobno."
    assert words in refusal.value.messages
    with pytest.raises(IntegrityError), transaction.atomic():
        value.save()


def again(factory, *same):
    first = factory()
    return factory.build(**{name: getattr(first, name) for name in ("gmina", *same)})


def campaign_again():
    return Campaign(gmina=CampaignFactory().gmina, year=2023)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: again(InstitutionFactory, "slug"), "Instytucja o tym skrócie jest już zapisana."),
        (campaign_again, "Odpowiedzi za ten rok są już zbierane."),
        (
            lambda: again(ReturnFactory, "campaign", "institution"),
            "Ta instytucja ma już odpowiedź za ten rok.",
        ),
        (
            lambda: again(EntryFactory, "of_return", "task", "position"),
            "Na tym miejscu odpowiedzi coś już stoi.",
        ),
        (
            lambda: again(ValueFactory, "entry", "indicator"),
            "Ten wskaźnik ma już wartość w tym wpisie.",
        ),
        (
            lambda: again(EventFactory, "institution", "key"),
            "To wydarzenie jest już zapisane w tym roku.",
        ),
        (
            lambda: again(ListingFactory, "event", "entry", "task"),
            "To wydarzenie jest już wymienione pod tym zadaniem.",
        ),
    ],
)
def test_the_same_twice_is_refused_in_words_and_by_the_database(make, words):
    row = make()
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    assert refusal.value.message_dict == {"__all__": [words]}
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_an_event_may_not_end_before_it_starts_and_may_have_no_day():
    event = EventFactory(starts_on=date(2023, 5, 2))
    event.ends_on = date(2023, 5, 1)
    with pytest.raises(ValidationError, match="Wydarzenie nie może skończyć się przed początkiem"):
        event.full_clean()
    EventFactory().full_clean()


def test_an_event_under_two_tasks_is_two_lines_and_one_event():
    gmina = GminaFactory()
    event = EventFactory(gmina=gmina, starts_on=date(2023, 5, 1))
    of_return = ReturnFactory(gmina=gmina, institution=event.institution)
    for task in TaskFactory.create_batch(2, gmina=gmina):
        entry = EntryFactory(gmina=gmina, of_return=of_return, task=task)
        ListingFactory(gmina=gmina, entry=entry, task=task, event=event)
    found = queries.contributions_in(gmina, 2023)
    lines = [one.events for parts in found.values() for part in parts for one in part.contents]
    assert lines == [[event], [event]]
    assert Event.objects.filter(gmina=gmina).count() == 1
    assert list(queries.events_in_month(gmina, date(2023, 5, 1), date(2023, 5, 31))) == [event]


def test_contributions_stand_by_task_institution_and_place():
    gmina = GminaFactory()
    task = TaskFactory(gmina=gmina)
    first, second = ReturnFactory.create_batch(2, gmina=gmina)
    shared = {"gmina": gmina, "task": task}
    late = EntryFactory(**shared, of_return=second, position=3)
    early = EntryFactory(**shared, of_return=second, position=1)
    other = EntryFactory(**shared, of_return=first, position=2)
    value = ValueFactory(gmina=gmina, entry=late)
    EntryFactory()
    (parts,) = queries.contributions_in(gmina, 2023).values()
    assert [part.institution for part in parts] == [second.institution, first.institution]
    assert [one.entry for one in parts[0].contents] == [early, late]
    assert [one.entry for one in parts[1].contents] == [other]
    assert parts[0].contents[1].values == [value]
    assert queries.contributions_in(gmina, 2022) == {}


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "seen"),
    [
        (date(2023, 5, 31), None, True),
        (date(2023, 4, 30), None, False),
        (date(2023, 6, 1), None, False),
        (date(2023, 4, 1), date(2023, 5, 1), True),
        (date(2023, 4, 1), date(2023, 6, 30), True),
        (date(2023, 4, 1), date(2023, 4, 30), False),
        (None, None, False),
    ],
)
def test_a_month_shows_events_with_a_day_in_it(starts_on, ends_on, seen):
    event = EventFactory(starts_on=starts_on, ends_on=ends_on)
    found = queries.events_in_month(event.gmina, date(2023, 5, 1), date(2023, 5, 31))
    assert list(found) == ([event] if seen else [])
    undated = queries.undated_events(event.gmina, 2023)
    assert list(undated) == ([event] if starts_on is None else [])
    assert queries.latest_event_day(event.gmina) == starts_on


def test_institutions_and_returns_of_another_gmina_are_not_reachable():
    own, _ = ReturnFactory(), ReturnFactory()
    member = member_as(Role.COORDINATOR, own.gmina)
    assert list(queries.institutions_for(member)) == [own.institution]
    assert list(queries.returns_in(own.gmina, 2023)) == [own]
    assert list(queries.returns_in(own.gmina, 2022)) == []


def test_rows_say_what_they_are():
    gmina = GminaFactory()
    institution = InstitutionFactory(gmina=gmina, name="Biblioteka")
    assert str(ReturnFactory(gmina=gmina, institution=institution)) == (
        "Biblioteka: odpowiedzi za 2023 rok"
    )
    assert str(EntryFactory(position=4)) == "wpis 4"
    value = ValueFactory(indicator__label="rodziny")
    assert str(value) == "rodziny: 41.00"
    value.answer, value.number = Answer.NO_DATA, None
    assert str(value) == "rodziny: brak danych"
    listing = ListingFactory(event__title="Festyn", entry__task__number=1)
    assert str(listing) == "Festyn przy: Zadanie 1. Dożywianie"
