"""The checks of `make security` see what they look for."""

import pytest
from security import check_09_field_rights, check_11_cross_site_scripting, check_12_formulas

CARE, PLAIN = "accountant", "coordinator"


@pytest.mark.parametrize("payload", check_11_cross_site_scripting.PAYLOADS)
def test_payload_written_unescaped_is_seen(payload):
    pages = (
        f"<html><title>{payload}</title></html>",
        f"<html><body><p>{payload}</p></body></html>",
        f'<html><body><input value="{payload}"><a href="{payload}">x</a></body></html>',
        f"<html><body><textarea>{payload}</textarea><i class='{payload}'></i></body></html>",
    )
    assert any(check_11_cross_site_scripting.alive(page.encode()) for page in pages)


def test_plain_page_is_left_alone():
    page = b'<html><head><script src="/static/ostoja/htmx.min.js" defer></script></head><p>&lt;xssc&gt;</p></html>'
    assert check_11_cross_site_scripting.alive(page) == []


@pytest.mark.parametrize(
    ("cell", "is_formula"),
    [("=1+1", True), ("\t@SUM(A1)", True), ("-12,50", False), ("'=1", False), ("Anna", False)],
)
def test_formula_is_told_from_a_number(cell, is_formula):
    assert check_12_formulas.is_formula(cell) is is_formula


@pytest.mark.parametrize(
    ("visitor", "route", "text", "over"),
    [
        (CARE, "foster:stay", "85650300148", ["PESEL"]),
        (CARE, "foster:reveal_pesel", "85650300148", ["PESEL"]),
        ("social_worker", "foster:reveal_pesel", "85650300148", []),
        (PLAIN, "foster:reveal_pesel", "85650300148", ["PESEL"]),
        (CARE, "foster:stay", "Sprawdzimir", []),
        (PLAIN, "home", "Zapisalski", ["name"]),
        ("stranger", "home", "Zapisalski", ["name"]),
    ],
)
def test_excess_is_what_the_role_may_not_read(visitor, route, text, over):
    assert check_09_field_rights.excess(visitor, route, text) == over
