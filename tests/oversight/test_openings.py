"""Files opened by a reason, as the inspector and the head see them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from factories import FamilyFactory, GminaFactory, OpenedByReasonFactory
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.blocks.sheets import read_xlsx
from ostoja.database.keys import new_key
from visitors import client_as, text

pytestmark = pytest.mark.django_db
PAGE = reverse("oversight:openings")
REASON = "Policja pyta o adres, a asystentka jest na urlopie."


@pytest.fixture
def gmina():
    return GminaFactory()


@pytest.fixture
def inspector(gmina):
    return client_as(Role.INSPECTOR, gmina)


def opened_on_the_page(gmina):
    """By a social worker of somebody else's family."""
    client = client_as(Role.SOCIAL_WORKER, gmina)
    family = FamilyFactory(gmina=gmina, number="OPS.77.1")
    form = {"key": new_key(), "number": family.number, "reason": REASON}
    answer = client.post(reverse("families:open_by_reason"), form)
    assert answer.status_code == 302
    return client.member, family


def test_inspector_reads_of_an_opening_within_the_minute(gmina, inspector):
    assert "Otwarto karty rodzin" not in text(inspector.get("/"))
    member, family = opened_on_the_page(gmina)
    start = text(inspector.get("/"))
    assert "1 raz w" in start
    assert "Teraz otwarte: 1." in start
    page = text(inspector.get(PAGE))
    assert all(words in page for words in (str(member.user), family.number, REASON, "otwarte do"))


def test_opening_that_is_over_stays_on_the_list_as_ended(gmina, inspector):
    OpenedByReasonFactory(gmina=gmina, opened_at=timezone.now() - timedelta(hours=9))
    assert "zakończone" in text(inspector.get(PAGE))
    assert "Żadna nie jest już otwarta." in text(inspector.get("/"))


def test_start_page_tells_of_the_last_week_and_the_list_of_all(gmina, inspector):
    OpenedByReasonFactory(gmina=gmina, opened_at=timezone.now() - timedelta(days=8))
    assert "Otwarto karty rodzin" not in text(inspector.get("/"))
    assert "zakończone" in text(inspector.get(PAGE))


@pytest.mark.parametrize("role", [Role.ASSISTANT, Role.ADMINISTRATOR, Role.ACCOUNTANT])
def test_others_are_told_nothing(gmina, role):
    OpenedByReasonFactory(gmina=gmina)
    assert "Otwarto karty rodzin" not in text(client_as(role, gmina).get("/"))


def test_opening_of_another_gmina_is_not_listed(inspector):
    foreign = OpenedByReasonFactory()
    assert foreign.family.number not in text(inspector.get(PAGE))
    assert "Otwarto karty rodzin" not in text(inspector.get("/"))


def test_list_and_file_are_themselves_in_the_trail(gmina, inspector):
    opening = OpenedByReasonFactory(gmina=gmina)
    inspector.get(PAGE)
    content = inspector.get(reverse("oversight:openings_file", args=("xlsx",))).content
    [titles, row] = read_xlsx(content)
    assert titles[0] == "rodzina"
    assert row[:2] == [opening.family.number, str(opening.user)]
    actions = Event.objects.filter(gmina_id=gmina.pk).values_list("action", flat=True)
    assert list(actions)[-2:] == ["page.read", "oversight.openings.exported"]


def test_file_of_an_unknown_kind_is_not_there(inspector):
    assert inspector.get(reverse("oversight:openings_file", args=("pdf",))).status_code == 404


def test_empty_list_says_what_will_stand_here(inspector):
    assert "Nikt nie otworzył jeszcze karty" in text(inspector.get(PAGE))
