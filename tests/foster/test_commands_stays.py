"""Stays and placements: what is done, what is refused and in which words."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counting import large_count
from factories import FamilyFactory, GminaFactory, PersonFactory, PlacementFactory, StayFactory
from ostoja.audit.models import Event
from ostoja.foster.commands import begin_stay, end_stay, move_child
from ostoja.foster.enums import CareForm, EndReason
from ostoja.foster.models import Placement, Stay

pytestmark = pytest.mark.django_db
FIRST = date(2021, 3, 1)


@pytest.fixture
def family():
    return FamilyFactory()


@pytest.fixture
def child(family):
    return PersonFactory(gmina=family.gmina)


def begin(child, family, day=FIRST, form=CareForm.KINSHIP):
    return begin_stay(family.gmina, child=child, family=family, form=form, day=day, by="test")


def end(stay, day, reason=EndReason.RETURN):
    return end_stay(stay, day=day, reason=reason, by="test")


def move(stay, day, form=CareForm.INSTITUTION):
    return move_child(stay, form=form, day=day, by="test")


def refused(act, *arguments, **named):
    with pytest.raises(ValidationError) as refusal, transaction.atomic():
        act(*arguments, **named)
    return refusal.value.messages


def periods(stay):
    return [
        (one.form, one.started_on, one.ended_on) for one in stay.placements.order_by("started_on")
    ]


def actions():
    return list(Event.objects.order_by("number").values_list("action", flat=True))


def test_a_stay_begins_with_its_first_placement(child, family):
    stay = begin(child, family)
    assert (stay.started_on, stay.ended_on) == (FIRST, None)
    assert periods(stay) == [("kinship", FIRST, None)]
    assert actions() == ["families.whereabouts.noted", "foster.stay.begun"]


def test_a_move_closes_one_placement_and_opens_the_next_within_the_stay(child, family):
    stay = begin(child, family)
    move(stay, date(2022, 5, 1))
    assert periods(stay) == [
        ("kinship", FIRST, date(2022, 4, 30)),
        ("institution", date(2022, 5, 1), None),
    ]
    stay.refresh_from_db()
    assert (stay.started_on, stay.ended_on) == (FIRST, None)
    assert actions()[-2:] == ["foster.stay.begun", "foster.child.moved"]


def test_an_end_closes_stay_and_placement_on_one_day(child, family):
    stay = end(begin(child, family), date(2023, 6, 30))
    assert (stay.ended_on, stay.end_reason) == (date(2023, 6, 30), "return")
    assert periods(stay) == [("kinship", FIRST, date(2023, 6, 30))]
    event = Event.objects.get(action="foster.stay.ended")
    assert event.digest_before
    assert event.digest_before != event.digest


def test_a_stay_may_last_one_day(child, family):
    assert end(begin(child, family), FIRST).ended_on == FIRST


def test_a_second_open_stay_is_refused(child, family):
    begin(child, family)
    assert refused(begin, child, family, date(2022, 1, 1)) == [
        "To dziecko ma już otwarty pobyt w pieczy."
    ]


@pytest.mark.parametrize("day", [date(2020, 1, 1), FIRST, date(2023, 6, 30)])
def test_a_stay_over_an_earlier_one_is_refused(child, family, day):
    end(begin(child, family), date(2023, 6, 30))
    assert refused(begin, child, family, day) == [
        "Dziecko było w pieczy do 30.06.2023. Nowy pobyt może zacząć się następnego dnia."
    ]


def test_a_stay_may_begin_on_the_day_after_the_last_one(child, family):
    end(begin(child, family), date(2023, 6, 30))
    assert begin(child, family, date(2023, 7, 1)).started_on == date(2023, 7, 1)


def test_a_stay_before_birth_is_refused(child, family):
    assert refused(begin, child, family, child.born_on - timedelta(1)) == [
        "Dziecko urodziło się 05.05.2015, później."
    ]
    assert begin(child, family, child.born_on)


def test_an_unknown_form_of_care_is_refused_and_nothing_is_written(child, family):
    (words,) = refused(begin, child, family, form="zamek")
    assert "zamek" in words
    assert not Stay.objects.filter(child=child).exists()


def test_another_gminas_child_and_family_are_refused(child, family):
    own = GminaFactory()
    with pytest.raises(ValidationError) as refusal, transaction.atomic():
        begin_stay(own, child=child, family=family, form="kinship", day=FIRST, by="test")
    assert refusal.value.message_dict == {
        "child": ["dziecko: ten wpis należy do innej gminy. Wybierz swój."],
        "family": ["rodzina pochodzenia: ten wpis należy do innej gminy. Wybierz swój."],
    }


@pytest.mark.parametrize("day", [FIRST, date(2021, 2, 28)])
def test_a_move_must_come_after_the_first_day_of_the_placement(child, family, day):
    stay = begin(child, family)
    assert refused(move, stay, day) == [
        "Zmiana musi być po 01.03.2021, pierwszym dniu umieszczenia."
    ]
    assert periods(stay) == [("kinship", FIRST, None)]


def test_a_move_after_the_end_is_refused_even_to_one_who_looked_before(child, family):
    seen = begin(child, family)
    end(Stay.objects.get(pk=seen.pk), date(2023, 6, 30))
    assert refused(move, seen, date(2023, 7, 1)) == [
        "Pobyt skończył się 30.06.2023. Nowe umieszczenie zaczyna nowy pobyt."
    ]


def test_a_second_end_is_refused_and_the_first_stands(child, family):
    seen = begin(child, family)
    end(Stay.objects.get(pk=seen.pk), date(2023, 6, 30))
    assert refused(end, seen, date(2024, 6, 30)) == [
        "Pobyt skończył się 30.06.2023. Nie można zakończyć go drugi raz."
    ]
    assert Stay.objects.get(pk=seen.pk).ended_on == date(2023, 6, 30)


def test_an_end_before_the_beginning_is_refused_and_can_be_tried_again(child, family):
    stay = begin(child, family)
    assert refused(end, stay, date(2021, 2, 28)) == [
        "Pobyt nie może skończyć się przed początkiem."
    ]
    assert end(stay, date(2021, 3, 2)).ended_on == date(2021, 3, 2)


def test_an_end_before_the_last_move_is_refused(child, family):
    stay = begin(child, family)
    move(stay, date(2022, 5, 1))
    assert refused(end, stay, date(2022, 4, 30)) == [
        "Umieszczenie nie może skończyć się przed początkiem."
    ]
    assert Stay.objects.get(pk=stay.pk).ended_on is None


@pytest.mark.parametrize("reason", ["", "zniknęło"])
def test_an_end_without_a_known_reason_is_refused(child, family, reason):
    stay = begin(child, family)
    assert refused(end, stay, date(2022, 1, 1), reason)
    assert Stay.objects.get(pk=stay.pk).ended_on is None


days = st.integers(0, 9).map(lambda n: FIRST + timedelta(n))
steps = st.lists(st.tuples(st.sampled_from([begin, move, end]), days), max_size=8)


@settings(
    max_examples=large_count("sequences of begin, move and end", whole=2000),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps)
def test_no_sequence_leaves_a_child_in_two_places_or_in_none_on_a_day_of_its_stay(steps):
    with transaction.atomic():
        family = FamilyFactory()
        child = PersonFactory(gmina=family.gmina)
        for act, day in steps:
            attempt(act, day, child, family)
        for n in range(-2, 14):
            day = FIRST + timedelta(n)
            assert covering(Placement, day, stay__child=child) == covering(Stay, day, child=child)
            assert covering(Stay, day, child=child) <= 1
        transaction.set_rollback(True)


def attempt(act, day, child, family):
    """A refusal changes nothing; moves and ends are also tried on stays long ended."""
    try:
        with transaction.atomic():
            if act is begin:
                begin(child, family, day)
            else:
                for stay in Stay.objects.filter(child=child).order_by("-started_on")[:1]:
                    act(stay, day)
    except ValidationError:
        pass


def covering(model, day, **which):
    rows = model.objects.filter(started_on__lte=day, **which)
    return sum(row.ended_on is None or row.ended_on >= day for row in rows.order_by("id"))


def test_words_of_a_stay_and_a_placement():
    placement = PlacementFactory(stay=StayFactory())
    assert str(placement.stay) == "pobyt od 01.03.2021"
    assert str(placement) == "rodzina zastępcza spokrewniona od 01.03.2021"
