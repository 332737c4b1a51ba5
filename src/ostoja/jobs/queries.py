"""What is waiting, what failed, and who is at work."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django_tasks_db.models import DBTaskResult

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.jobs.models import Letter, Worker
from ostoja.jobs.rules import SILENT

REMEMBERED = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class State:
    waiting: int
    running: int
    failed: int
    """In the last seven days."""
    workers: int
    """Heard of lately."""


def state(now: datetime) -> State:
    jobs = DBTaskResult.objects.order_by()
    return State(
        waiting=jobs.ready().count(),
        running=jobs.running().count(),
        failed=jobs.failed().filter(finished_at__gte=now - REMEMBERED).count(),
        workers=Worker.objects.filter(beat_at__gte=now - SILENT).count(),
    )


def letters_for(member: Member) -> QuerySet[Letter]:
    """Newest first."""
    return Letter.objects.filter(gmina=member.gmina).order_by("-written_at", "-id")


def was_posted(gmina: Gmina, *, to: str, subject: str) -> bool:
    """Whether this letter was written already."""
    return Letter.objects.filter(gmina=gmina, to=to, subject=subject).exists()
