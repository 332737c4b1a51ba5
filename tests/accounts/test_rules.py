"""Which role may do what, and how a refusal reads."""

import pytest

from ostoja.accounts.enums import Right, Role
from ostoja.accounts.rules import RIGHTS, needs_second_factor, why_not


def test_every_role_has_a_row_and_every_right_an_owner():
    assert set(RIGHTS) == set(Role)
    assert set().union(*RIGHTS.values()) == set(Right)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("right", Right)
def test_a_refusal_says_what_is_refused_and_names_all_who_can(role, right):
    words = why_not(role, right)
    if right in RIGHTS[role]:
        assert words is None
        return
    refused, who = words.split(" może: ")
    assert refused.startswith(f"Jako {role.label} nie możesz tego zrobić. ")
    assert refused.lower().endswith(right.label.lower())
    for other in Role:
        assert (other.label in who) is (right in RIGHTS[other])


def test_refusals_read_as_polish_sentences():
    assert why_not(Role.ASSISTANT, Right.SIGN_REPORT) == (
        "Jako asystent rodziny nie możesz tego zrobić. Podpisać sprawozdanie może: kierownik."
    )
    assert why_not(Role.COORDINATOR, Right.RECORD_COSTS) == (
        "Jako koordynator GPWR nie możesz tego zrobić."
        " Zapisywać noty powiatu może: kierownik lub księgowa."
    )


def test_a_partner_may_nothing():
    assert all(why_not(Role.PARTNER, right) for right in Right)


def test_an_administrator_manages_people_and_sees_no_case():
    allowed = {right for right in Right if why_not(Role.ADMINISTRATOR, right) is None}
    assert allowed == {Right.MANAGE_PEOPLE, Right.SEE_HEALTH}


@pytest.mark.parametrize(
    ("role", "needed"),
    [
        (Role.MANAGER, True),
        (Role.SOCIAL_WORKER, True),
        (Role.ACCOUNTANT, True),
        (Role.ADMINISTRATOR, True),
        (Role.COORDINATOR, False),
        (Role.PARTNER, False),
    ],
)
def test_second_factor_is_asked_of_those_who_see_personal_data(role, needed):
    assert needs_second_factor(role) is needed
