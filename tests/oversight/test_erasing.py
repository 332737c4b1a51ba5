"""Everything about a family goes and nothing of anybody else; signed figures stand."""

from datetime import date

import pytest
from django.urls import reverse

from factories import (
    ClosingFactory,
    FamilyFactory,
    HouseholdMemberFactory,
    NoteLineFactory,
    PersonFactory,
    StayFactory,
)
from factories.whole import whole_gmina
from ostoja.accounts.drafts import keep_draft
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Draft
from ostoja.audit.verification import verify
from ostoja.families.commands.merging import merge_families
from ostoja.families.models import Family, Person
from ostoja.oversight.commands.erasing import erase_families
from ostoja.oversight.queries.belongings import ways
from ostoja.reports.models import Edition
from visitors import client_as, text


@pytest.fixture
def whole(db):
    return whole_gmina()


def all_families(gmina):
    return list(Family.objects.filter(gmina=gmina).order_by("pk").values_list("pk", flat=True))


def counts(gmina):
    models = [*(way.model for way in ways()), Person, Family]
    return {one._meta.label: one.objects.filter(gmina=gmina).count() for one in models}


def test_nothing_about_any_family_is_left_and_the_other_gmina_is_whole(whole):
    other = whole_gmina(2019)
    before = counts(other.gmina)
    assert sum(counts(whole.gmina).values()) > 30
    erased = erase_families(whole.gmina, all_families(whole.gmina))
    assert set(counts(whole.gmina).values()) == {0}
    assert counts(other.gmina) == before
    assert sum(erased.tables.values()) > 30
    assert verify(whole.gmina.pk).fault is None


def test_signed_report_keeps_its_figures_and_its_file(whole):
    page = reverse("reports:edition_file", args=(2023, 1, "json"))
    head = client_as(Role.MANAGER, whole.gmina)
    before, digest = head.get(page).content, whole.edition.digest
    erase_families(whole.gmina, all_families(whole.gmina))
    assert head.get(page).content == before
    assert Edition.objects.get(pk=whole.edition.pk).digest == digest


def test_person_of_two_families_stays_with_the_other(whole):
    gone, kept = FamilyFactory.create_batch(2, gmina=whole.gmina)
    both, alone = PersonFactory.create_batch(2, gmina=whole.gmina)
    for family, person in ((gone, both), (kept, both), (gone, alone)):
        HouseholdMemberFactory(gmina=whole.gmina, family=family, person=person)
    erase_families(whole.gmina, [gone.pk])
    assert [one.family for one in both.households.all()] == [kept]
    assert not Person.objects.filter(pk=alone.pk).exists()


def test_child_in_care_from_another_family_stays(whole):
    gone, kept = FamilyFactory.create_batch(2, gmina=whole.gmina)
    member = HouseholdMemberFactory(gmina=whole.gmina, family=gone)
    stay = StayFactory(gmina=whole.gmina, child=member.person, family=kept)
    erase_families(whole.gmina, [gone.pk])
    stay.refresh_from_db()
    assert stay.child == member.person


def test_note_keeps_its_other_lines_and_the_protocol_tells_the_sum(whole):
    gone = FamilyFactory(gmina=whole.gmina)
    stay = StayFactory(gmina=whole.gmina, family=gone)
    note = whole.line.note
    NoteLineFactory(gmina=whole.gmina, note=note, placement__stay=stay, billed="317.42")
    erased = erase_families(whole.gmina, [gone.pk])
    assert erased.notes == [[note.number, "1", "317.42"]]
    assert [line.pk for line in note.lines.all()] == [whole.line.pk]


def test_joined_records_go_with_the_one_that_was_kept(whole):
    kept, joined = FamilyFactory.create_batch(2, gmina=whole.gmina)
    ClosingFactory(gmina=whole.gmina, family=joined, closed_on=date(2013, 1, 1))
    merge_families(kept, joined, by=whole.manager)
    erase_families(whole.gmina, [kept.pk])
    assert not Family.objects.filter(pk__in=[kept.pk, joined.pk]).exists()


def test_drafts_on_pages_of_the_family_go_and_others_stay(whole):
    family = FamilyFactory(gmina=whole.gmina)
    other = FamilyFactory(gmina=whole.gmina)
    for one in (family, other):
        keep_draft(whole.manager, f"/rodziny/{one.pk}/wizyty/nowa/", {"done": ["Szkic"]})
    erase_families(whole.gmina, [family.pk])
    left = Draft.objects.filter(gmina=whole.gmina).order_by("pk")
    assert [str(other.pk) in one.key for one in left] == [True]


def test_page_of_an_erased_family_is_not_there(whole):
    family = FamilyFactory(gmina=whole.gmina, name="Wierzba")
    head = client_as(Role.MANAGER, whole.gmina)
    erase_families(whole.gmina, [family.pk])
    page = head.get(reverse("families:family", args=(family.pk,)))
    assert page.status_code == 404
    assert "Wierzba" not in text(page)
