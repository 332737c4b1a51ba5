"""Which role may do what, and how a refusal reads."""

from datetime import date

import pytest

from ostoja.accounts.enums import Right, Role, Scope
from ostoja.accounts.rules import (
    RIGHTS,
    needs_second_factor,
    quarter_of,
    runs_out_soon,
    sights_of,
    why_not,
    why_not_address,
    why_not_covered,
    why_not_pesel,
    why_not_restricted,
    why_not_together,
    why_not_violence,
)


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


def test_a_partner_may_answer_for_an_institution_and_nothing_else():
    allowed = {right for right in Right if why_not(Role.PARTNER, right) is None}
    assert allowed == {Right.REPORT_FOR_INSTITUTION}


def test_an_administrator_manages_people_and_sees_no_case():
    allowed = {right for right in Right if why_not(Role.ADMINISTRATOR, right) is None}
    assert allowed == {Right.MANAGE_PEOPLE, Right.SEE_PEOPLE, Right.SEE_HEALTH}


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
    assert needs_second_factor([role]) is needed


def test_one_of_two_roles_is_enough_and_a_refusal_names_both():
    assert why_not(Role.COORDINATOR, Right.RECORD_COSTS, (Role.ACCOUNTANT,)) is None
    refusal = why_not(Role.COORDINATOR, Right.SIGN_REPORT, (Role.ACCOUNTANT,))
    assert refusal.startswith("Jako koordynator GPWR i księgowa nie możesz tego zrobić.")


@pytest.mark.parametrize("role", Role)
def test_assistant_is_not_a_social_worker_in_one_gmina(role):
    """Art. 17(3); every other pair goes together."""
    refusal = why_not_together(role, set(Role) - {role})
    if role in {Role.ASSISTANT, Role.SOCIAL_WORKER}:
        assert "art. 17 ust. 3" in refusal
        assert why_not_together(role, {role}) is None
    else:
        assert refusal is None


@pytest.mark.parametrize("scope", Scope)
def test_authorisation_covers_its_scope_only(scope):
    covered = {right for right in Right if why_not_covered([scope], right) is None}
    assert covered >= {Right.SEE_REPORT, Right.MANAGE_PEOPLE}
    assert (Right.SEE_FAMILIES in covered) is (scope != Scope.CARE)
    assert (Right.SEE_CARE in covered) is (scope != Scope.FAMILIES)
    assert (Right.SEE_ROWS in covered) is (scope == Scope.EVERYTHING)


def test_without_an_authorisation_the_refusal_says_which_and_who_issues_it():
    refusal = why_not_covered([], Right.SEE_CARE)
    assert "dzieci w pieczy zastępczej i noty powiatu" in refusal
    assert "wystawia kierownik" in refusal


@pytest.mark.parametrize(
    ("valid_to", "warned"),
    [
        (date(2026, 11, 26), False),
        (date(2026, 11, 27), True),
        (date(2026, 12, 27), True),
        (date(2026, 12, 28), False),
        (None, False),
    ],
)
def test_end_of_an_authorisation_is_told_thirty_days_before(valid_to, warned):
    assert runs_out_soon(valid_to, date(2026, 11, 27)) is warned


@pytest.mark.parametrize(("month", "quarter"), [(1, 1), (3, 1), (4, 2), (9, 3), (12, 4)])
def test_quarters(month, quarter):
    assert quarter_of(date(2026, month, 1)) == quarter


FIELDS = {
    why_not_pesel: {Role.MANAGER, Role.ASSISTANT, Role.SOCIAL_WORKER},
    why_not_address: {Role.MANAGER, Role.ASSISTANT, Role.SOCIAL_WORKER},
    why_not_violence: {Role.MANAGER, Role.ASSISTANT, Role.SOCIAL_WORKER},
    why_not_restricted: {Role.MANAGER, Role.ASSISTANT},
}


@pytest.mark.parametrize("rule", FIELDS)
@pytest.mark.parametrize("role", Role)
def test_field_is_seen_by_those_who_need_it_and_refused_in_words(rule, role):
    refusal = rule([role])
    assert (refusal is None) is (role in FIELDS[rule])
    assert refusal is None or "widzi tylko: kierownik, asystent rodziny" in refusal
    assert rule([Role.PARTNER, Role.MANAGER]) is None


def test_partner_is_told_of_one_return_and_the_head_of_all():
    sights = {role: dict(sights_of(role)) for role in Role}
    assert sights[Role.PARTNER]["odpowiedź własnej instytucji, żadnej innej"]
    assert sights[Role.MANAGER]["odpowiedzi wszystkich instytucji"]
    others = set(Role) - {Role.PARTNER, Role.MANAGER}
    assert not [one for role in others for one in sights[role] if "odpowiedź" in one]
    assert [words for words, is_seen in sights_of(Role.PARTNER) if is_seen] == [
        "odpowiedź własnej instytucji, żadnej innej"
    ]
