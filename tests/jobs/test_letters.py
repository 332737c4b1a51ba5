"""Mail goes out through a job; in the demonstration it stays in the outbox."""

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from factories import GminaFactory, member_as
from ostoja.accounts.enums import Role
from ostoja.database.isolation import scope
from ostoja.jobs.letters import post
from ostoja.jobs.models import Letter
from ostoja.jobs.worker import enrol, run_next
from visitors import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator():
    return member_as(Role.ADMINISTRATOR)


def written(gmina, subject="Przypomnienie o sprawozdaniu"):
    with scope(gmina=gmina.pk):
        return post(gmina, to="szkola@example.org", subject=subject, body="Termin: 31 stycznia.")


def state_of(letter):
    with scope(gmina=letter.gmina_id):
        return Letter.objects.get(pk=letter.pk).sent_at


def test_letter_goes_out_once_and_under_its_own_name(settings, administrator):
    settings.MAIL = "smtp://poczta.example"
    letter = written(administrator.gmina)
    worker = enrol()
    run_next(worker)
    DBTaskResult.objects.update(status="READY", run_after=timezone.now())
    run_next(worker)
    [sent] = mail.outbox
    assert (sent.to, sent.subject) == (["szkola@example.org"], "Przypomnienie o sprawozdaniu")
    assert sent.extra_headers["Message-ID"].startswith(f"<{letter.pk}@")
    assert state_of(letter) is not None


def test_letter_waits_while_there_is_no_mail(administrator):
    letter = written(administrator.gmina)
    run_next(enrol())
    assert mail.outbox == []
    assert state_of(letter) is None
    assert DBTaskResult.objects.get().exception_class_path == "ostoja.jobs.letters.NoMail"


def test_letter_to_no_address_is_refused(administrator):
    with scope(gmina=administrator.gmina.pk), pytest.raises(ValidationError):
        post(administrator.gmina, to="szkoła", subject="x", body="")
    assert not DBTaskResult.objects.exists()


def test_demonstration_sends_nothing_and_shows_the_outbox(settings, client, administrator):
    settings.DEMO, settings.MAIL = True, "smtp://poczta.example"
    written(administrator.gmina)
    written(GminaFactory(), "Obcy list")
    client.force_login(administrator.user)
    assert "czeka" in client.get("/poczta/").content.decode()
    worker = enrol()
    while run_next(worker):
        pass
    html = client.get("/poczta/").content.decode()
    assert mail.outbox == []
    for words in ("Przypomnienie o sprawozdaniu", "szkola@example.org", "wysłana"):
        assert words in html
    assert "Obcy list" not in html


def test_outbox_costs_the_same_for_one_letter_and_three(
    settings, client, administrator, django_assert_num_queries
):
    settings.DEMO = True
    signed_in(client, administrator.user)
    written(administrator.gmina)
    with CaptureQueriesContext(connection) as first:
        client.get("/poczta/")
    for _ in range(2):
        written(administrator.gmina)
    with django_assert_num_queries(len(first)):
        client.get("/poczta/")


def test_outbox_is_the_demonstrations_alone(client, administrator):
    client.force_login(administrator.user)
    assert client.get("/poczta/").status_code == 404


def test_outbox_is_not_for_everyone(settings, client):
    settings.DEMO = True
    client.force_login(member_as(Role.ASSISTANT).user)
    assert client.get("/poczta/").status_code == 403
