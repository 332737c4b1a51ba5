"""Looking for families: Polish letters, slips, numbers, and whose are found."""

from datetime import date, timedelta

import pytest

from factories import (
    AssignmentFactory,
    ClosingFactory,
    FamilyAssistantFactory,
    FamilyFactory,
    GminaFactory,
    HouseholdMemberFactory,
    PersonFactory,
    member_as,
)
from ostoja.accounts.enums import Role
from ostoja.families.permissions import why_not_open
from ostoja.families.queries import families_for, families_like

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)
PESEL = "85650300148"


@pytest.fixture
def gmina():
    return GminaFactory()


@pytest.fixture
def worker(gmina):
    return member_as(Role.SOCIAL_WORKER, gmina)


@pytest.fixture
def family(gmina):
    family = FamilyFactory(gmina=gmina, name="Żółcińska", number="OPS.5120.7.2026")
    child = PersonFactory(gmina=gmina, given_name="Łucja", family_name="Świerk", pesel=PESEL)
    HouseholdMemberFactory(gmina=gmina, family=family, person=child)
    FamilyFactory(gmina=gmina, name="Brzozowska")
    FamilyFactory(name="Żółcińska")
    return family


FINDING = (
    "zolcinska|ŻÓŁCIŃSKA|żółciń|zolcnska|zolcisnka|5120.7|lucja swierk|swierk|świrek"
    f"|{PESEL}| {PESEL[:6]} {PESEL[6:]} "
)


@pytest.mark.parametrize("text", FINDING.split("|"))
def test_family_is_found_by_name_number_person_and_pesel(worker, family, text):
    assert list(families_like(worker, text, TODAY)) == [family]


@pytest.mark.parametrize("text", ["zolw", "85650300149", "nowak", "   ", "lucja brzoza"])
def test_what_is_not_there_is_not_found(worker, family, text):
    assert list(families_like(worker, text, TODAY)) == []


def test_new_name_is_found_after_it_is_saved(worker, family):
    family.name = "Ćwikła"
    family.save()
    assert list(families_like(worker, "cwikla", TODAY)) == [family]
    assert list(families_like(worker, "zolcinska", TODAY)) == []


def spell(member, ended=None):
    assistant = FamilyAssistantFactory(gmina=member.gmina, user=member.user)
    return AssignmentFactory(
        gmina=member.gmina, assistant=assistant, started_on=date(2024, 1, 8), ended_on=ended
    )


def test_assistant_opens_her_families_and_those_she_closed_within_a_year(gmina):
    assistant = member_as(Role.ASSISTANT, gmina)
    now = spell(assistant)
    within, before = TODAY - timedelta(days=365), TODAY - timedelta(days=366)
    closed, long_ago, handed_over = (spell(assistant, day) for day in (within, before, within))
    for one in (closed, long_ago):
        ClosingFactory(gmina=gmina, family=one.family, closed_on=one.ended_on)
    other = AssignmentFactory(gmina=gmina)
    assert set(families_for(assistant, TODAY)) == {now.family, closed.family}
    for one in (long_ago, handed_over, other):
        assert "nie jest Ci przydzielona" in why_not_open(assistant, one.family, TODAY)
    assert why_not_open(assistant, now.family, TODAY) is None


@pytest.mark.parametrize("role", [Role.MANAGER, Role.SOCIAL_WORKER])
def test_manager_and_social_worker_open_every_family_of_their_gmina(gmina, role, family):
    member = member_as(role, gmina)
    assert families_for(member, TODAY).count() == 2
    assert why_not_open(member, FamilyFactory(), TODAY)


@pytest.mark.parametrize(
    "role", sorted(set(Role) - {Role.MANAGER, Role.SOCIAL_WORKER, Role.ASSISTANT})
)
def test_nobody_else_opens_any(gmina, role, family):
    member = member_as(role, gmina)
    assert not families_for(member, TODAY).exists()
    assert not families_like(member, "zolcinska", TODAY).exists()
