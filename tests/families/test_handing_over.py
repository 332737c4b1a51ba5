"""Many families to other assistants at once: all or none, once, and back again."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from factories import AssignmentFactory, FamilyAssistantFactory
from ostoja.accounts.enums import Role
from ostoja.database.keys import new_key
from ostoja.families import commands, queries
from ostoja.families.models import Assignment
from visitors import client_as, text

pytestmark = pytest.mark.django_db
DAY = date(2023, 6, 1)


@pytest.fixture
def manager():
    return client_as(Role.MANAGER)


def assistant(manager, families, name):
    row = FamilyAssistantFactory(gmina=manager.gmina, name=name)
    for _ in range(families):
        AssignmentFactory(gmina=row.gmina, assistant=row, started_on=date(2023, 1, 2))
    return row


def hand_over(manager, moves, **more):
    given = {"started_on": DAY, "reason": "Urlop.", "key": new_key(), "by": manager.member}
    return commands.hand_over(moves, **given | more)


def loads(manager, day=DAY):
    return sorted(queries.loads_on(manager.gmina, day).values())


def to(assistant, work):
    return dict.fromkeys(work, assistant)


def test_five_families_go_to_two_others(manager):
    full = assistant(manager, 5, "Ewa")
    first, second = assistant(manager, 1, "Iga"), assistant(manager, 2, "Ola")
    work = list(queries.open_work_of(full))
    made = hand_over(manager, to(first, work[:2]) | to(second, work[2:]))
    assert loads(manager) == [3, 5]
    assert loads(manager, DAY - timedelta(days=1)) == [1, 2, 5]
    assert {one.change_reason for one in made} == {"Urlop."}


def test_sixteenth_is_refused_at_its_family_and_nothing_moves(manager):
    full, other = assistant(manager, 5, "Ewa"), assistant(manager, 13, "Iga")
    work = list(queries.open_work_of(full))
    with pytest.raises(ValidationError) as refusal:
        hand_over(manager, to(other, work))
    refused = refusal.value.message_dict
    assert list(refused) == [str(one.pk) for one in work[2:]]
    assert all("art. 15 ust. 4" in words[0] for words in refused.values())
    assert loads(manager) == [5, 13]


def test_same_form_twice_hands_over_once(manager):
    full, other = assistant(manager, 2, "Ewa"), assistant(manager, 0, "Iga")
    moves, key = to(other, queries.open_work_of(full)), new_key()
    made = hand_over(manager, moves, key=key)
    assert {one.pk for one in hand_over(manager, moves, key=key)} == {one.pk for one in made}
    assert Assignment.objects.count() == 4


def test_undo_of_one_and_then_of_the_rest(manager):
    full, other = assistant(manager, 3, "Ewa"), assistant(manager, 0, "Iga")
    key = new_key()
    made = hand_over(manager, to(other, queries.open_work_of(full)), key=key)
    commands.undo_assignment(made[0], by=manager.member)
    assert loads(manager) == [1, 2]
    assert commands.undo_hand_over(key, by=manager.member) == 2
    assert loads(manager) == [3]
    with pytest.raises(ValidationError, match="Nie ma już czego cofać"):
        commands.undo_hand_over(key, by=manager.member)


def test_undo_is_refused_when_the_former_assistant_has_no_room_any_more(manager):
    full, other = assistant(manager, 3, "Ewa"), assistant(manager, 0, "Iga")
    key = new_key()
    hand_over(manager, to(other, queries.open_work_of(full)), key=key)
    for _ in range(13):
        AssignmentFactory(gmina=full.gmina, assistant=full, started_on=DAY)
    with pytest.raises(ValidationError, match=r"art\. 15 ust\. 4"):
        commands.undo_hand_over(key, by=manager.member)
    assert loads(manager) == [3, 13]


def test_undo_is_refused_after_ten_minutes(manager, time_machine):
    full, other = assistant(manager, 1, "Ewa"), assistant(manager, 0, "Iga")
    key = new_key()
    (made,) = hand_over(manager, to(other, queries.open_work_of(full)), key=key)
    time_machine.move_to(made.made_at + timedelta(minutes=11))
    with pytest.raises(ValidationError, match="tylko przez 10 minut"):
        commands.undo_hand_over(key, by=manager.member)


def test_page_hands_over_and_offers_the_way_back(manager):
    full, other = assistant(manager, 2, "Ewa"), assistant(manager, 0, "Iga")
    page = reverse("families:hand_over", args=(full.pk,))
    stays, goes = queries.open_work_of(full)
    shown = text(manager.get(page))
    assert "Iga, 0 z 15 rodzin" in shown
    assert "Ewa, 2 z 15" not in shown
    typed = {"key": new_key(), "started_on": "1.6.2023", "reason": "Urlop."}
    refused = manager.post(page, typed)
    assert "przy przynajmniej jednej" in text(refused)
    done = manager.post(page, typed | {str(goes.pk): str(other.pk)}, follow=True)
    assert "Ewa: 1 rodzina, przekazane o" in text(done)
    assert [one.family for one in queries.open_work_of(other)] == [goes.family]
    assert [one.family for one in queries.open_work_of(full)] == [stays.family]
    back = manager.post(reverse("families:undo_hand_over", args=(typed["key"],)), follow=True)
    assert "Cofnięto przekazanie: 1 rodzina." in text(back)
    again = manager.post(reverse("families:undo_hand_over", args=(typed["key"],)), follow=True)
    assert "Nie ma już czego cofać" in text(again)


def test_page_of_an_assistant_without_families_says_so(manager):
    page = reverse("families:hand_over", args=(assistant(manager, 0, "Iga").pk,))
    assert "nie prowadzi teraz żadnej rodziny" in text(manager.get(page))


def test_families_of_who_left_can_go_together(manager):
    gone = assistant(manager, 1, "Ewa")
    gone.employed_to = date(2023, 5, 31)
    gone.save()
    page = text(manager.get(reverse("families:unassigned")))
    assert reverse("families:hand_over", args=(gone.pk,)) in page
