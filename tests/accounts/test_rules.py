"""Which role may do what, and how a refusal reads."""

import pytest

from ostoja.accounts.enums import Right, Role
from ostoja.accounts.rules import RIGHTS, why_not


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


@pytest.mark.parametrize("role", [Role.PARTNER])
def test_a_role_without_rights_may_nothing(role):
    assert all(why_not(role, right) for right in Right)
