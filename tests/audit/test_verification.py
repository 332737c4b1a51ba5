"""A falsified trail is found at its first bad event; an honest one is not accused."""

import random
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import transaction

from audit.tampering import WAYS, Forger
from counting import large_count
from factories import GminaFactory, HouseholdMemberFactory, StayFactory
from ostoja.audit import anchors
from ostoja.audit.anchors import anchor, anchored_gminas
from ostoja.audit.commands import record, record_reading
from ostoja.audit.models import Event, Head, ShownTogether
from ostoja.audit.verification import verify

LENGTH = 9


@pytest.fixture(autouse=True)
def _own_data_folder(settings, tmp_path):
    settings.DATA = tmp_path


@pytest.fixture
def gmina(db):
    """A chain with an anchor at its end; every event shows two people."""
    made = GminaFactory()
    for number in range(LENGTH):
        people = (uuid4(), uuid4())
        record_reading(made, by=f"osoba {number}", purpose="praca", people=people)
    anchor(made.pk)
    return made


def test_honest_chain_is_whole(gmina):
    verdict = verify(gmina.pk)
    assert (verdict.events, verdict.fault, verdict.unanchored) == (LENGTH, None, 0)


def test_a_gmina_without_events_is_whole(db):
    verdict = verify(GminaFactory().pk)
    assert (verdict.events, verdict.fault, verdict.anchor) == (0, None, None)


@pytest.mark.parametrize("number", [1, 4, LENGTH])
@pytest.mark.parametrize("way", WAYS)
def test_each_way_is_found_at_the_first_middle_and_last_event(gmina, way, number):
    number, words = getattr(Forger(gmina.pk, random.Random(number)), way)(number)
    fault = verify(gmina.pk).fault
    assert fault.number == number
    assert words in fault.words


def test_tampering_is_found_every_time_with_the_first_bad_event_named(gmina):
    tried = large_count("audit tamperings", whole=200, share=0.05)
    dice = random.Random(21)
    for place in range(tried):
        way = WAYS[place % len(WAYS)]
        with transaction.atomic():
            forged = getattr(Forger(gmina.pk, dice), way)(dice.randint(1, LENGTH))
            fault = verify(gmina.pk).fault
            transaction.set_rollback(True)
        assert (fault.number, forged[1] in fault.words) == (forged[0], True), (way, fault)


def test_tail_cut_after_the_last_anchor_is_the_stated_limit(gmina):
    record("made", gmina, by="test")
    Event.objects.get(gmina_id=gmina.pk, number=LENGTH + 1).delete()
    Forger(gmina.pk, None).mend_head()
    assert verify(gmina.pk).fault is None


def test_whole_chain_gone_is_found_by_its_anchor(gmina):
    Event.objects.all().delete()
    Head.objects.all().delete()
    assert anchored_gminas() == [gmina.pk]
    assert str(verify(gmina.pk).fault) == "zdarzenie nr 1: ucięto koniec dziennika"


def test_a_chain_rewritten_with_the_key_is_unlike_its_anchor(gmina):
    """Whoever has the database and the key still does not have yesterday's anchors elsewhere."""
    for model in (Event, ShownTogether, Head):
        model.objects.all().delete()
    for _ in range(LENGTH):
        record_reading(gmina, by="fałszerz", purpose="praca")
    assert verify(gmina.pk).fault.words.startswith("zdarzenie nie zgadza się z kotwicą")


def test_anchor_is_not_repeated_while_nothing_happens(gmina):
    assert anchor(gmina.pk) is None
    record("made", gmina, by="test")
    assert anchor(gmina.pk).number == LENGTH + 1
    assert [one.number for one in anchors.anchors_of(gmina.pk)] == [LENGTH, LENGTH + 1]


@pytest.mark.parametrize("spoil", ["change", "drop the first", "not JSON", "another gmina"])
def test_spoilt_anchors_are_told_by_line(gmina, spoil):
    record("made", gmina, by="test")
    anchor(gmina.pk)
    path = settings.DATA / "anchors" / f"{gmina.pk}.jsonl"
    lines = path.read_text().splitlines()
    spoilt = {
        "change": [lines[0].replace(f'"number": {LENGTH}', '"number": 8'), lines[1]],
        "drop the first": lines[1:],
        "not JSON": ["nie to", lines[1]],
        "another gmina": [lines[0].replace(str(gmina.pk), str(uuid4())), lines[1]],
    }[spoil]
    path.write_text("\n".join(spoilt) + "\n")
    assert verify(gmina.pk).fault.startswith("kotwica w wierszu 1")


def test_anchor_of_a_gmina_without_events_is_nothing(db):
    assert anchor(GminaFactory().pk) is None


def test_erasing_a_person_keeps_the_chain_and_leaves_no_content_in_it(db):
    member = HouseholdMemberFactory(person__given_name="Wymazana", person__pesel="44051401359")
    stay = StayFactory(gmina=member.gmina, child=member.person, family=member.family)
    person = member.person
    record("made", person, by="test")
    record_reading(stay, by="test", purpose="praca", people=(person.pk,))
    for one in (stay, member, person):
        record("erased", one, by="test", removed=True)
        one.delete()
    assert verify(member.gmina_id).fault is None
    written = " ".join(
        str(value)
        for row in Event.objects.filter(gmina_id=member.gmina_id).values()
        for value in row.values()
    )
    for content in ("Wymazana", person.family_name, "44051401359", "2015"):
        assert content not in written
