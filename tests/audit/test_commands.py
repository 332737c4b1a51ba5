"""Every change leaves a link, in its own transaction; a chain a gmina."""

from datetime import date
from decimal import Decimal

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from factories import FamilyFactory, GminaFactory, NoteLineFactory, PersonFactory
from ostoja.accounts.models import User
from ostoja.audit import chain
from ostoja.audit.commands import record, state_of
from ostoja.audit.models import Event, Head
from ostoja.documents.models import WordTemplate
from ostoja.foster import commands
from ostoja.foster.enums import CareForm
from ostoja.foster.models import NoteLine, Stay


def events_of(gmina):
    return list(Event.objects.filter(gmina_id=gmina.pk).order_by("number"))


def recomputed(event, previous):
    fields = {
        "gmina_id": str(event.gmina_id),
        "number": event.number,
        "at": event.at,
        "actor": event.actor,
        "action": event.action,
        "target": event.target,
        "digest_before": event.digest_before,
        "digest": event.digest,
    }
    return chain.link(settings.AUDIT_KEY, previous, fields)


def test_links_read_back_verify_one_after_another(db):
    family = FamilyFactory()
    for action in ("made", "seen", "changed"):
        record(action, family, by="Halina")
    previous = ""
    for number, event in enumerate(events_of(family.gmina), start=1):
        assert event.number == number
        assert event.previous == previous
        assert event.mac == recomputed(event, previous)
        previous = event.mac
    head = Head.objects.get(gmina_id=family.gmina_id)
    assert (head.number, head.mac) == (3, previous)


@pytest.mark.parametrize("field", ["actor", "action", "target", "digest_before", "digest"])
def test_a_changed_field_breaks_its_link(db, field):
    event = record("made", FamilyFactory(), by="Halina")
    setattr(event, field, "inne")
    assert event.mac != recomputed(event, "")


def test_an_event_names_who_what_and_on_which_record(db):
    family = FamilyFactory()
    event = record("made", family, by="Halina")
    assert (event.actor, event.action) == ("Halina", "made")
    assert event.target == f"families.family:{family.pk}"
    assert str(event) == "1. made"
    assert str(Head.objects.get(gmina_id=family.gmina_id)) == "zdarzenie 1"


def test_an_event_of_a_gmina_stands_in_its_own_chain(db):
    gmina = GminaFactory()
    event = record("made", gmina, by="test")
    assert events_of(gmina) == [event]


def test_two_gminas_have_separate_chains(db):
    one, other = FamilyFactory(), FamilyFactory()
    numbers = [record("seen", family, by="test").number for family in (one, other, one)]
    assert numbers == [1, 1, 2]
    assert events_of(other.gmina)[0].previous == ""


@pytest.mark.django_db(transaction=True)
def test_record_outside_a_transaction_is_refused():
    family = FamilyFactory()
    with pytest.raises(transaction.TransactionManagementError):
        record("made", family, by="test")
    assert not Event.objects.filter(gmina_id=family.gmina_id).exists()


def test_when_the_event_cannot_be_written_the_change_is_not_made(db):
    family = FamilyFactory()
    child = PersonFactory(gmina=family.gmina)
    Event.objects.create(gmina_id=family.gmina_id, number=1, at=timezone.now())
    with pytest.raises(IntegrityError), transaction.atomic():
        commands.begin_stay(
            family.gmina,
            child=child,
            family=family,
            form=CareForm.KINSHIP,
            day=date(2023, 1, 2),
            by="test",
        )
    assert not Stay.objects.filter(gmina=family.gmina).exists()


def test_a_refused_change_leaves_no_event(db):
    family = FamilyFactory()
    with pytest.raises(ValidationError), transaction.atomic():
        commands.begin_stay(
            family.gmina,
            child=PersonFactory(gmina=family.gmina),
            family=family,
            form="zamek",
            day=date(2023, 1, 2),
            by="test",
        )
    assert events_of(family.gmina) == []


@pytest.mark.parametrize("amount", [300, Decimal(300), Decimal("300.0"), "300.00"])
def test_a_record_digests_the_same_before_saving_and_when_read_back(db, amount):
    line = NoteLineFactory(billed=amount)
    assert state_of(line) == state_of(NoteLine.objects.get(pk=line.pk))


def test_a_file_digests_by_its_content(db):
    made = [
        WordTemplate.objects.create(gmina=GminaFactory(), name="a", content=content, digest="x")
        for content in (b"raz", b"dwa")
    ]
    read = [WordTemplate.objects.get(pk=one.pk) for one in made]
    assert [state_of(one) for one in made] == [state_of(one) for one in read]
    read[0].content = b"inna"
    assert state_of(read[0]) != state_of(made[0])


def test_nothing_known_digests_unlike_empty(db):
    line = NoteLineFactory()
    before = state_of(line)
    line.placement = None
    assert state_of(line) != before


def test_the_longest_address_with_its_role_fits(db):
    longest = User._meta.get_field("email").max_length
    name = f"{'a' * longest} (osoba sprawozdawcza partnera)"
    assert len(name) <= Event._meta.get_field("actor").max_length
