"""The few look-ups before a gmina is chosen: by name, and by a person's roles of the day."""

from datetime import date

import pytest

from factories import AuthorisationFactory, GminaFactory, MembershipFactory, UserFactory
from ostoja.accounts.entry import (
    UnknownGmina,
    all_gminas,
    find_gmina,
    member_in,
    memberships_of,
)
from ostoja.accounts.enums import Right, Role

TODAY = date(2026, 3, 15)
pytestmark = pytest.mark.django_db


def test_gmina_is_found_by_slug_and_by_teryt():
    gmina = GminaFactory(slug="zmyslona", teryt="1234567")
    assert find_gmina("zmyslona") == find_gmina("1234567") == gmina


def test_unknown_gmina_is_named_with_those_that_are_known():
    GminaFactory(slug="druga")
    GminaFactory(slug="pierwsza")
    with pytest.raises(UnknownGmina) as refusal:
        find_gmina("trzecia")
    assert str(refusal.value) == "Nie znam gminy „trzecia”. W tej bazie są: druga, pierwsza."


def test_unknown_gmina_in_an_empty_database_says_that_there_is_none():
    with pytest.raises(UnknownGmina, match="W tej bazie są: żadnej"):
        find_gmina("trzecia")


def test_all_gminas_stand_by_slug():
    second, first = GminaFactory(slug="b"), GminaFactory(slug="a")
    assert all_gminas() == [first, second]
    assert str(first) == first.name


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "counts"),
    [
        (TODAY, None, True),
        (TODAY, TODAY, True),
        (date(2026, 3, 16), None, False),
        (date(2020, 1, 1), date(2026, 3, 14), False),
        (date(2020, 1, 1), date(2026, 3, 16), True),
    ],
)
def test_a_role_counts_on_the_days_between_its_dates(valid_from, valid_to, counts):
    row = MembershipFactory(valid_from=valid_from, valid_to=valid_to)
    assert len(memberships_of(row.user, on=TODAY)) == counts


def test_one_person_serves_two_gminas_and_picks_one():
    user = UserFactory(email="halina@ostoja.example")
    first = MembershipFactory(user=user, gmina=GminaFactory(slug="a"), role=Role.MANAGER)
    second = MembershipFactory(user=user, gmina=GminaFactory(slug="b"), role=Role.ACCOUNTANT)
    MembershipFactory()
    roles = [(member.gmina, member.role) for member in memberships_of(user, on=TODAY)]
    assert roles == [(first.gmina, Role.MANAGER), (second.gmina, Role.ACCOUNTANT)]
    assert member_in(user, second.gmina_id, on=TODAY).gmina == second.gmina
    assert member_in(user, str(second.gmina_id), on=TODAY).role is Role.ACCOUNTANT


@pytest.mark.parametrize("chosen", [None, "", "00000000-0000-7000-8000-000000000000"])
def test_a_choice_that_is_not_theirs_falls_back_to_the_first(chosen):
    row = MembershipFactory()
    GminaFactory()
    assert member_in(row.user, chosen, on=TODAY).gmina == row.gmina


def test_a_person_without_a_role_acts_nowhere():
    assert member_in(UserFactory(), None, on=TODAY) is None


def test_a_member_is_named_by_address_and_role_and_may_what_the_role_may():
    row = MembershipFactory(user__email="b@ostoja.example", role=Role.ACCOUNTANT)
    AuthorisationFactory(gmina=row.gmina, user=row.user)
    member = member_in(row.user, None, on=TODAY)
    assert str(member) == "b@ostoja.example (księgowa)"
    assert member.may(Right.RECORD_COSTS)
    assert not member.may(Right.SIGN_REPORT)
