"""A stolen database opens nothing: what a column holds, where it opens, and what queries may do."""

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.db.models import Value

from factories import GminaFactory, PersonFactory, member_as
from ostoja.accounts.drafts import draft_of, keep_draft
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Draft
from ostoja.audit.commands import state_of
from ostoja.families.models import Person
from ostoja.sealing import keyring, seal
from ostoja.sealing.fields import InClear
from ostoja.sealing.seal import BrokenSeal, Sealed
from ostoja.web.demo.people import fictional_pesel

PESEL = "85650300148"
OTHER = "44051401359"


def raw(row, column="pesel"):
    """What the database keeps."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {column} FROM {row._meta.db_table} WHERE id = %s",
            [row._meta.pk.get_db_prep_value(row.pk, connection)],
        )
        return cursor.fetchone()[0]


def write_raw(row, value, column="pesel"):
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {row._meta.db_table} SET {column} = %s WHERE id = %s",
            [value, row._meta.pk.get_db_prep_value(row.pk, connection)],
        )


@pytest.fixture
def keys(settings, tmp_path):
    settings.SEALING_KEYS = tmp_path / "sealing"
    return settings.SEALING_KEYS


@pytest.fixture
def opened(monkeypatch):
    """Places whose seal was opened."""
    places, true_unseal = [], seal.unseal
    monkeypatch.setattr(
        "ostoja.sealing.fields.unseal",
        lambda folder, text, place: (places.append(place), true_unseal(folder, text, place))[1],
    )
    return places


def test_pesel_is_not_in_the_database_and_reads_back(db):
    person = PersonFactory(pesel=PESEL)
    kept = raw(person)
    assert PESEL not in kept
    assert kept.startswith("0001:")
    assert Person.objects.get(pk=person.pk).pesel == PESEL
    assert PESEL not in raw(person, "pesel_index")


def test_draft_is_not_in_the_database_in_clear(db):
    member = member_as(Role.MANAGER)
    keep_draft(member, "report:1", {"text": ["Matka pije od lutego."]})
    kept = keep_draft(member, "report:1", {"text": ["Matka nie pije od marca."]})
    assert "Matka" not in raw(kept, "text")
    assert draft_of(member, "report:1").typed == {"text": ["Matka nie pije od marca."]}


def test_same_text_is_sealed_otherwise_each_time(db):
    person = PersonFactory(pesel=PESEL)
    before = raw(person)
    person.save()
    assert raw(person) != before


def test_nothing_stays_nothing(db):
    person = PersonFactory(pesel="")
    assert (raw(person), raw(person, "pesel_index")) == ("", "")
    assert Person.objects.get(pk=person.pk).masked_pesel == ""


@pytest.mark.parametrize(
    "stranger",
    [
        lambda person: PersonFactory(gmina=person.gmina, pesel=OTHER),
        lambda person: PersonFactory(pesel=OTHER),
    ],
    ids=["another row", "another gmina"],
)
def test_seal_copied_elsewhere_does_not_open(db, stranger):
    person = PersonFactory(pesel=PESEL)
    thief = stranger(person)
    write_raw(thief, raw(person))
    with pytest.raises(BrokenSeal):
        _ = Person.objects.get(pk=thief.pk).pesel


def test_seal_copied_to_another_column_does_not_open(db):
    member = member_as(Role.MANAGER)
    person = PersonFactory(gmina=member.gmina, pesel=PESEL)
    draft = Draft(id=person.pk, gmina=member.gmina, user=member.user, key="k")
    draft.save()
    write_raw(draft, raw(person), "text")
    with pytest.raises(BrokenSeal):
        _ = Draft.objects.get(pk=draft.pk).text


@pytest.mark.parametrize("text", ["", "85650300148", "0001:", "0001:!!!!", "x:AAAA", "0001:AAAA"])
def test_what_is_no_seal_is_refused(text):
    keyring.newest(settings.SEALING_KEYS)
    with pytest.raises(BrokenSeal):
        seal.unseal(settings.SEALING_KEYS, Sealed(text), "here")


def test_altered_byte_is_refused(db):
    person = PersonFactory(pesel=PESEL)
    kept = raw(person)
    write_raw(person, kept[:-6] + ("A" if kept[-6] != "A" else "B") + kept[-5:])
    with pytest.raises(BrokenSeal):
        _ = Person.objects.get(pk=person.pk).pesel


@pytest.mark.parametrize(
    "ask",
    [
        lambda: list(Person.objects.filter(pesel=PESEL)),
        lambda: list(Person.objects.filter(pesel__contains="856")),
        lambda: Person.objects.update(pesel=PESEL),
        lambda: Person.objects.update(
            pesel=Value(PESEL, output_field=Person._meta.get_field("pesel"))
        ),
    ],
    ids=["filter", "contains", "update", "update with a value"],
)
def test_query_never_carries_the_text_in_clear(db, ask):
    PersonFactory(pesel=OTHER)
    with pytest.raises(InClear):
        ask()


def test_bulk_update_is_refused(db):
    person = PersonFactory(pesel=OTHER)
    person.pesel = PESEL
    with pytest.raises(InClear):
        Person.objects.bulk_update([person], ["pesel"])


def test_bulk_create_seals(db):
    person = PersonFactory.build(gmina=GminaFactory(), pesel=PESEL)
    Person.objects.bulk_create([person])
    assert PESEL not in raw(person)
    assert Person.objects.get(pk=person.pk).pesel == PESEL


def test_copy_of_an_unopened_row_is_refused_rather_than_lost(db):
    copy = Person.objects.get(pk=PersonFactory(pesel=PESEL).pk)
    copy.pk = None
    with pytest.raises(BrokenSeal):
        copy.save(force_insert=True)


def test_list_opens_only_what_it_shows(db, opened):
    gmina = GminaFactory()
    for number in range(3):
        PersonFactory(gmina=gmina, pesel=fictional_pesel(number, PersonFactory.born_on, "F"))
    people = list(Person.objects.filter(gmina=gmina))
    assert [str(one) for one in people]
    assert opened == []
    assert people[0].pesel
    assert people[0].pesel
    assert len(opened) == 1


def test_saving_another_field_leaves_the_seal_closed(db, opened):
    person = Person.objects.get(pk=PersonFactory(pesel=PESEL).pk)
    before, index = raw(person), person.pesel_index
    person.family_name = "Inne"
    person.save()
    assert (raw(person), raw(person, "pesel_index"), opened) == (before, index, [])


def test_deferred_field_is_fetched_when_read(db):
    person = Person.objects.defer("pesel", "pesel_index").get(pk=PersonFactory(pesel=PESEL).pk)
    assert person.pesel_index
    assert person.pesel == PESEL
    person.refresh_from_db()
    assert person.pesel == PESEL


def test_index_finds_one_person_however_the_number_is_typed(db):
    person = PersonFactory(pesel=PESEL)
    field = Person._meta.get_field("pesel_index")
    mark = field.mark("856503 00148", person.gmina_id)
    assert list(Person.objects.filter(gmina=person.gmina, pesel_index=mark)) == [person]


def test_index_of_one_number_differs_between_gminas(db):
    assert PersonFactory(pesel=PESEL).pesel_index != PersonFactory(pesel=PESEL).pesel_index


def test_wrong_pesel_is_refused_without_repeating_it(db):
    person = PersonFactory.build(gmina=GminaFactory(), pesel="85650300149")
    with pytest.raises(ValidationError) as refusal:
        person.full_clean()
    assert list(refusal.value.error_dict) == ["pesel"]
    assert "85650300149" not in str(refusal.value)


def test_spaces_of_a_typed_pesel_are_dropped(db):
    person = PersonFactory.build(gmina=GminaFactory(), pesel="856503 00148")
    person.full_clean()
    assert person.pesel == PESEL
    assert person.masked_pesel == "85********8"


def test_digest_of_the_trail_follows_the_text_and_not_the_seal(db):
    person = PersonFactory(pesel=PESEL)
    before = state_of(person)
    person.save()
    assert state_of(Person.objects.get(pk=person.pk)) == before
    person.pesel = OTHER
    assert state_of(person) != before
    assert OTHER not in Person._meta.get_field("pesel").value_to_string(person)


def test_new_key_seals_and_old_ones_open(db, keys):
    old = PersonFactory(pesel=PESEL)
    assert keyring.add_key(keys) == "0002"
    new = PersonFactory(pesel=OTHER)
    assert (raw(old)[:5], raw(new)[:5]) == ("0001:", "0002:")
    assert {Person.objects.get(pk=one.pk).pesel for one in (old, new)} == {PESEL, OTHER}


def test_reseal_writes_everything_under_the_new_key(db, keys, capsys):
    people = [PersonFactory(pesel=fictional_pesel(n, PersonFactory.born_on, "F")) for n in range(4)]
    PersonFactory(pesel="")
    texts = {one.pk: one.pesel for one in people}
    call_command("reseal", "--new-key")
    assert "Zaszyfrowano od nowa pól: 4. Klucz: 0002." in capsys.readouterr().err
    (keys / "0001").unlink()
    keyring.key_named.cache_clear()
    assert {pk: Person.objects.get(pk=pk).pesel for pk in texts} == texts
    call_command("reseal")
    assert "pól: 0." in capsys.readouterr().err


def test_reseal_takes_batches_until_none_is_left(db, keys, monkeypatch, capsys):
    monkeypatch.setattr("ostoja.sealing.resealing.BATCH", 2)
    gmina = GminaFactory()
    people = [
        PersonFactory(gmina=gmina, pesel=fictional_pesel(n, PersonFactory.born_on, "F"))
        for n in range(5)
    ]
    call_command("reseal", "--new-key")
    assert {raw(one)[:5] for one in people} == {"0002:"}


def test_missing_key_is_named(db, keys):
    person = PersonFactory(pesel=PESEL)
    (keys / "0001").unlink()
    keyring.key_named.cache_clear()
    with pytest.raises(keyring.UnknownKey, match="0001"):
        _ = Person.objects.get(pk=person.pk).pesel


def test_keys_are_for_our_eyes_only(tmp_path):
    folder = tmp_path / "sealing"
    name, key = keyring.newest(folder)
    assert (len(key), oct((folder / name).stat().st_mode & 0o777)) == (32, "0o600")
    assert oct(folder.stat().st_mode & 0o777) == "0o700"


def test_key_made_at_once_by_two_is_the_first_one(tmp_path):
    keyring.write_once(tmp_path / "key", b"first")
    keyring.write_once(tmp_path / "key", b"second")
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"first"]
