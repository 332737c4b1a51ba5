"""Empty forms: one page with all of them, each a file in both kinds."""

import pytest
from django.urls import reverse

from ostoja.accounts.enums import Role
from ostoja.families.papers import BLANKS
from visitors import client_as, text

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", ["pdf", "docx"])
@pytest.mark.parametrize("name", BLANKS)
def test_empty_form_is_a_file_without_a_checksum(name, kind):
    client = client_as(Role.SOCIAL_WORKER)
    answer = client.get(reverse("families:blank", args=(name, kind)))
    assert answer.content[:4] in (b"%PDF", b"PK\x03\x04")
    assert f"pusty.{kind}" in answer.headers["Content-Disposition"]


def test_all_forms_are_listed():
    page = text(client_as(Role.ASSISTANT).get(reverse("families:blanks")))
    assert all(make().title in page for make in BLANKS.values())


@pytest.mark.parametrize(("name", "kind"), [("nie-ma", "pdf"), ("karta-wizyty", "exe")])
def test_form_that_is_not_ours_is_not_there(name, kind):
    client = client_as(Role.ASSISTANT)
    assert client.get(reverse("families:blank", args=(name, kind))).status_code == 404
