"""Mail: written with the change that causes it, sent by a job, kept here in the demonstration."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from ostoja.accounts.models import Gmina
from ostoja.jobs.commands import ask
from ostoja.jobs.kinds import outside
from ostoja.jobs.models import Letter


class NoMail(RuntimeError):
    """The installation has no mail server."""


@transaction.atomic
def post(gmina: Gmina, *, to: str, subject: str, body: str) -> Letter:
    """Write a message; it goes out when the change around it is kept. No personal data in it."""
    letter = Letter(gmina=gmina, to=to, subject=subject, body=body)
    letter.full_clean()
    letter.save()
    ask(send, gmina=gmina, letter=str(letter.pk))
    return letter


@outside
def send(gmina: Gmina, letter: str) -> None:
    """Once: a sent letter is left alone.

    Its Message-ID is its key: handed over just before a crash and then again, it is one and the
    same letter to the receiver's server.
    """
    waiting = Letter.objects.filter(gmina=gmina, pk=letter, sent_at=None).first()
    if waiting is None:
        return
    if not settings.DEMO:
        _hand_over(waiting)
    waiting.sent_at = timezone.now()
    waiting.save(update_fields=["sent_at"])


def _hand_over(letter: Letter) -> None:
    if not settings.MAIL:
        raise NoMail("Nie ustawiono serwera poczty (OSTOJA_MAIL).")
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2]
    headers = {"Message-ID": f"<{letter.pk}@{domain}>"}
    EmailMessage(letter.subject, letter.body, to=[letter.to], headers=headers).send()
