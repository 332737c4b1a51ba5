"""The door of a page: sign-in first, then a gmina, then the right."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse

from factories import GminaFactory, UserFactory, member_as
from ostoja.accounts.enums import Right, Role
from ostoja.accounts.permissions import needs

pytestmark = pytest.mark.django_db


@needs(Right.RECORD_COSTS)
def page(request, number):
    return HttpResponse(f"strona {number}")


@pytest.fixture
def asking(rf):
    def request(user, member=None):
        made = rf.get("/noty/?rok=2023")
        made.user, made.member = user, member
        return made

    return request


def test_door_sends_a_stranger_to_sign_in_and_back(asking):
    answer = page(asking(AnonymousUser()), number=1)
    assert answer.status_code == 302
    assert answer.url.endswith("?next=/noty/%3Frok%3D2023")


def test_door_refuses_a_person_without_a_gmina(asking):
    with pytest.raises(PermissionDenied, match="Nie masz dziś roli w żadnej gminie"):
        page(asking(UserFactory()), number=1)


def test_door_refuses_a_role_without_the_right_in_words(asking):
    member = member_as(Role.ASSISTANT)
    with pytest.raises(PermissionDenied, match="Zapisywać noty powiatu może: kierownik lub księ"):
        page(asking(member.user, member), number=1)


def test_door_lets_in_with_what_the_address_said(asking):
    member = member_as(Role.ACCOUNTANT, GminaFactory())
    assert page(asking(member.user, member), number=7).content == b"strona 7"
