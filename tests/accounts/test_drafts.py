"""What is typed and not saved: kept field by field, shown again, forgotten after a month."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from ostoja.accounts.enums import Role
from ostoja.accounts.models import Draft
from ostoja.jobs.tasks import forget_drafts
from visitors import client_as, client_of, text

pytestmark = pytest.mark.django_db
PAGE = "/komponenty/"
KEEP = reverse("keep_draft")


def begin(client, **typed):
    return client.post(KEEP, {"_page": PAGE, "_title": "Nowa wizyta", **typed})


@pytest.fixture
def assistant():
    return client_as(Role.ASSISTANT)


def test_typing_is_kept_field_by_field_and_the_newest_stays(assistant):
    begin(assistant, done="Rozm", csrfmiddlewaretoken="x")
    answer = begin(assistant, done="Rozmowa", goals=["1", "2"])
    assert text(answer).startswith("Zapisano ")
    assert Draft.objects.get().typed == {"done": ["Rozmowa"], "goals": ["1", "2"]}


def test_own_drafts_are_listed_with_the_day_they_go(assistant):
    begin(assistant, done="Rozmowa")
    colleague = client_as(Role.ASSISTANT, assistant.gmina)
    page = text(client_of(assistant.member.user).get(reverse("drafts")))
    gone = timezone.localdate() + timedelta(days=30)
    assert f'<a class="govuk-link" href="{PAGE}">Nowa wizyta</a>' in page
    assert f"{gone:%d.%m.%Y}" in page
    assert "Nie masz teraz żadnego szkicu." in text(colleague.get(reverse("drafts")))


def test_draft_is_thrown_away_by_its_writer_only(assistant):
    begin(assistant, done="Rozmowa")
    address = reverse("drop_draft", args=(Draft.objects.get().pk,))
    assert client_as(Role.MANAGER, assistant.gmina).post(address).status_code == 404
    assert "Szkic wyrzucony." in text(assistant.post(address, follow=True))
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("sent", "refusal"),
    [
        ({"_page": "/nie-ma/"}, "Nie ma takiej strony."),
        ({"_page": ""}, "To pole jest wymagane."),
        ({"done": "x" * 500_001}, "Tekst jest za długi."),
    ],
)
def test_draft_that_can_not_be_kept_says_so(assistant, sent, refusal):
    answer = begin(assistant, **sent)
    assert answer.status_code == 422
    assert text(answer).startswith("Szkicu nie zapisano. ")
    assert refusal in text(answer)
    assert not Draft.objects.exists()


def test_draft_is_forgotten_after_thirty_days(assistant):
    for days, page in ((29, "/komponenty/"), (31, "/pomoc/klawisze/")):
        begin(assistant, _page=page)
        then = timezone.now() - timedelta(days=days)
        Draft.objects.filter(key=page).update(saved_at=then)
    forget_drafts.func()
    assert [one.key for one in Draft.objects.all()] == ["/komponenty/"]
