"""Rows of a gmina point only at rows of the same gmina; people and roles have their limits."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from factories import (
    AssignmentFactory,
    FamilyAssistantFactory,
    FamilyFactory,
    GminaFactory,
    MembershipFactory,
    PlacementFactory,
    UserFactory,
)
from ostoja.accounts.drafts import draft_of, drop_draft, keep_draft
from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import User
from ostoja.families.models import Assignment

pytestmark = pytest.mark.django_db


def test_a_row_may_not_point_at_another_gminas_row():
    gmina = GminaFactory()
    row = Assignment(
        gmina=gmina,
        family=FamilyFactory(),
        assistant=FamilyAssistantFactory(gmina=gmina),
        basis="consent",
        started_on=date(2023, 1, 1),
    )
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    assert refusal.value.message_dict == {
        "family": ["rodzina: ten wpis należy do innej gminy. Wybierz swój."]
    }


def test_a_row_of_one_gmina_passes():
    AssignmentFactory().full_clean()
    PlacementFactory().full_clean()


def test_a_missing_row_is_refused_once_and_by_name():
    row = Assignment(gmina=GminaFactory(), basis="consent", started_on=date(2023, 1, 1))
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    assert set(refusal.value.message_dict) == {"family", "assistant"}


def test_a_role_may_not_end_before_it_begins():
    row = MembershipFactory.build(
        gmina=GminaFactory(), user=UserFactory(), valid_to=date(2019, 12, 31)
    )
    with pytest.raises(ValidationError, match="Rola nie może skończyć się przed początkiem"):
        row.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_the_same_role_twice_from_one_day_is_refused():
    row = MembershipFactory()
    again = MembershipFactory.build(gmina=row.gmina, user=row.user)
    with pytest.raises(ValidationError, match="Ta osoba ma już tę rolę od tego dnia"):
        again.full_clean()
    assert str(row) == "kierownik od 01.01.2020"


def test_a_person_signs_in_with_an_address_and_is_called_by_name():
    user = User.objects.create_user("ewa@OSTOJA.example", "hasło", first_name="Ewa")
    assert user.email == "ewa@ostoja.example"
    assert user.check_password("hasło")
    assert str(user) == "Ewa"
    assert str(UserFactory(email="a@ostoja.example")) == "a@ostoja.example"


def test_a_draft_is_one_a_field_and_of_its_writer_alone():
    row = MembershipFactory()
    member = Member(row.user, row.gmina, Role.MANAGER)
    colleague = Member(UserFactory(), row.gmina, Role.MANAGER)
    keep_draft(member, "wstęp", {"text": ["pierwszy"]})
    keep_draft(member, "wstęp", {"text": ["drugi"]})
    assert draft_of(colleague, "wstęp") is None
    drop_draft(colleague, "wstęp")
    assert draft_of(member, "wstęp").typed == {"text": ["drugi"]}
    assert str(draft_of(member, "wstęp")) == "wstęp"
    drop_draft(member, "wstęp")
    assert draft_of(member, "wstęp") is None
