"""People and households: who is known already, who cannot be, where they live, and merging."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from factories import (
    AssignmentFactory,
    ClosingFactory,
    FamilyFactory,
    HouseholdMemberFactory,
    StayFactory,
    member_as,
)
from factories.way_in import ConcernFactory
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.database.keys import new_key
from ostoja.families import commands, queries
from ostoja.families.enums import Alike, Living
from ostoja.families.models import Family, Person

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)
PESEL = "85650300148"
REAL = "44051401359"
CHILD = {
    "given_name": "Łucja",
    "family_name": "Zmyślona",
    "born_on": date(2018, 4, 9),
    "pesel": "",
    "place": "child",
}


@pytest.fixture
def manager():
    return member_as(Role.MANAGER)


@pytest.fixture
def family(manager):
    return FamilyFactory(gmina=manager.gmina, name="Zmyślonych")


def add(family, manager, *, since=None, judged="", key=None, **change):
    person = CHILD | change
    return commands.add_person(
        family, person, since=since, day=DAY, by=manager, judged=judged, key=key
    )


def record(manager, *people, judged="", key=None):
    return commands.record_family(
        manager.gmina,
        name="Zmyślona",
        number="OPS.4142.9.2026",
        people=list(people),
        day=DAY,
        by=manager,
        judged=judged,
        key=key,
    )


def refused(call, *args, **more):
    with pytest.raises(ValidationError) as refusal:
        call(*args, **more)
    return " ".join(refusal.value.messages)


def test_new_family_has_its_people_from_the_days_they_were_born(manager):
    key = new_key()
    parent = CHILD | {"given_name": "Ewa", "born_on": date(1990, 1, 8), "place": "parent"}
    family = record(manager, parent, CHILD, key=key)
    assert record(manager, parent, CHILD, key=key) == family
    assert Person.objects.count() == 2
    members = queries.members_on(family, DAY)
    assert [(str(one.person), one.since) for one in members] == [
        ("Ewa Zmyślona", date(1990, 1, 8)),
        ("Łucja Zmyślona", date(2018, 4, 9)),
    ]


@pytest.mark.parametrize("name", [("Lucja", "Zmyslona"), ("Łucja", "Zmyślnoa")])
def test_person_of_a_like_name_born_that_day_is_asked_about(manager, family, name):
    add(family, manager)
    given, last = name
    other = CHILD | {"given_name": given, "family_name": last}
    assert "urodzona tego samego dnia, jest już zapisana" in refused(record, manager, other)
    assert not Family.objects.filter(number="OPS.4142.9.2026").exists()
    assert record(manager, other, judged=Alike.OTHER)
    assert Person.objects.count() == 2


def test_person_judged_the_same_joins_the_second_family_as_recorded(manager, family):
    first = add(family, manager, pesel=PESEL)
    second = FamilyFactory(gmina=manager.gmina)
    words = refused(add, second, manager, pesel=PESEL)
    assert words == "Łucja Zmyślona: osoba o tym numerze PESEL jest już zapisana."
    same = add(second, manager, pesel=PESEL, judged=Alike.SAME, since=DAY)
    assert same.person == first.person
    assert set(queries.families_with(manager.gmina, [same.person])) == {second, family}
    assert "już w tej rodzinie" in refused(add, second, manager, pesel=PESEL, judged=Alike.SAME)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"born_on": date(2026, 3, 3)}, "Data urodzenia jest w przyszłości"),
        ({"born_on": date(1890, 1, 1)}, "sprzed ponad 120 lat"),
        ({"pesel": REAL}, "należy do osoby urodzonej 14.05.1944"),
        ({"pesel": "44051401358"}, "Cyfra kontrolna"),
        ({"since": date(2018, 4, 8)}, "Ta osoba urodziła się 09.04.2018."),
    ],
)
def test_impossible_person_is_refused_and_nothing_saved(manager, family, change, words):
    assert words in refused(add, family, manager, **change)
    assert not Person.objects.exists()
    assert not Event.objects.exists()


def test_same_form_twice_adds_one_person(manager, family):
    key = new_key()
    assert add(family, manager, key=key) == add(family, manager, key=key)


def test_who_left_is_not_in_the_household_the_next_day(manager, family):
    member = add(family, manager)
    commands.leave_household(member, day=date(2026, 2, 1), by=manager)
    assert list(queries.members_on(family, date(2026, 2, 1))) == [member]
    assert list(queries.members_on(family, date(2026, 2, 2))) == []
    words = refused(commands.leave_household, member, day=date(2018, 1, 1), by=manager)
    assert "nie może odejść" in words


def test_whereabouts_hold_until_the_next(manager, family):
    child = add(family, manager).person
    note = {"by": manager}
    commands.note_whereabouts(child, living=Living.CARE, since=date(2025, 5, 1), **note)
    commands.note_whereabouts(child, living=Living.HOME, since=date(2025, 9, 1), **note)

    def living(on):
        found = queries.living_on(child.gmina, [child.pk], on).get(child.pk)
        return found.living if found else None

    days = (date(2025, 4, 30), date(2025, 5, 1), date(2025, 8, 31), date(2025, 9, 1))
    assert [living(on) for on in days] == [None, Living.CARE, Living.CARE, Living.HOME]
    commands.note_whereabouts(child, living=Living.OTHER_PARENT, since=date(2025, 9, 1), **note)
    assert living(DAY) == Living.OTHER_PARENT
    again = commands.note_whereabouts(
        child, living=Living.OTHER_PARENT, since=date(2025, 10, 1), **note
    )
    assert again.since == date(2025, 9, 1)
    early = date(2018, 4, 8)
    words = refused(commands.note_whereabouts, child, living="home", since=early, by=manager)
    assert words == "Ta osoba urodziła się 09.04.2018."


def test_next_number_follows_the_greatest_of_the_year(manager):
    gmina = manager.gmina
    assert queries.next_number(gmina, 2026) == "OPS.4142.1.2026"
    for number in ("OPS.4142.9.2026", "OPS.4142.11.2026", "OPS.4142.40.2025", "OPS.4142.x.2026"):
        FamilyFactory(gmina=gmina, number=number)
    FamilyFactory(number="OPS.4142.90.2026")
    assert queries.next_number(gmina, 2026) == "OPS.4142.12.2026"


def test_merge_moves_everything_and_undo_brings_it_back(manager, family):
    gmina = manager.gmina
    other = FamilyFactory(gmina=gmina, children=1)
    rows = [
        AssignmentFactory(gmina=gmina, family=other),
        ClosingFactory(gmina=gmina, family=other),
        ConcernFactory(gmina=gmina, family=other),
        StayFactory(gmina=gmina, family=other),
    ]
    [child] = other.members.all()
    twin = HouseholdMemberFactory(gmina=gmina, family=family)
    both = HouseholdMemberFactory(gmina=gmina, family=other, person=twin.person)
    later = ConcernFactory(gmina=gmina, family=family)
    merge = commands.merge_families(family, other, by=manager)
    assert {one.__class__.objects.get(pk=one.pk).family for one in [*rows, child]} == {family}
    both.refresh_from_db()
    assert both.family == other
    assert list(queries.families_of(manager)) == [family]
    commands.undo_merge(merge, by=manager)
    assert {one.__class__.objects.get(pk=one.pk).family for one in [*rows, child]} == {other}
    later.refresh_from_db()
    assert later.family == family
    assert set(queries.families_of(manager)) == {family, other}
    assert "już rozłączone" in refused(commands.undo_merge, merge, by=manager)


def test_two_families_with_assistants_are_not_merged(manager, family):
    other = FamilyFactory(gmina=manager.gmina)
    for one in (family, other):
        AssignmentFactory(gmina=manager.gmina, family=one)
    words = refused(commands.merge_families, family, other, by=manager)
    assert "Z obiema rodzinami pracuje asystent" in words


def test_family_is_not_merged_with_itself_or_twice_or_across_gminas(manager, family):
    assert "dwie różne" in refused(commands.merge_families, family, family, by=manager)
    other = FamilyFactory(gmina=manager.gmina)
    commands.merge_families(family, other, by=manager)
    third = FamilyFactory(gmina=manager.gmina)
    assert "już dołączona" in refused(commands.merge_families, third, other, by=manager)
    assert "innej gminy" in refused(commands.merge_families, family, FamilyFactory(), by=manager)
