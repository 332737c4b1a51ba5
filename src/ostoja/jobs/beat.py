"""The pulse of a worker: it lives, takes back the jobs of the dead, and keeps the schedule."""

import logging
import os
import signal
from datetime import datetime
from threading import Event, Thread
from uuid import UUID

from django.conf import settings
from django.db import Error, connection, transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from ostoja.jobs.models import Due, Worker
from ostoja.jobs.rules import BEAT, SILENT, Turn
from ostoja.jobs.worker import put_back

UNFINISHED = (TaskResultStatus.READY, TaskResultStatus.RUNNING)
log = logging.getLogger(__name__)


class Beat(Thread):
    """Beside the worker's main thread. `parent` is the process that must be alive, or 0."""

    def __init__(self, worker: UUID, stopping: Event, *, parent: int = 0) -> None:
        super().__init__(daemon=True, name="beat")
        self._worker = worker
        self._stopping = stopping
        self._parent = parent

    def run(self) -> None:
        while not self._stopping.is_set():
            if self._parent and os.getppid() != self._parent:
                os.kill(os.getpid(), signal.SIGTERM)
            try:
                beat(self._worker, timezone.localtime())
            except Error as trouble:
                log.warning("Baza danych nie odpowiada: %s", trouble)
                connection.close()
            self._stopping.wait(BEAT.total_seconds())
        connection.close()


def beat(worker: UUID, now: datetime) -> None:
    Worker.objects.update_or_create(pk=worker, defaults={"beat_at": now})
    reap(now)
    keep_schedule(now)


def reap(now: datetime) -> int:
    """Give back the jobs of workers not heard of for `SILENT`; how many there were."""
    if not DBTaskResult.objects.running().exists():
        return 0
    with transaction.atomic():
        alive = set(Worker.objects.filter(beat_at__gte=now - SILENT).values_list("pk", flat=True))
        running = DBTaskResult.objects.running().select_for_update(skip_locked=True)
        lost = [job for job in running if UUID(job.worker_ids[-1]) not in alive]
        for job in lost:
            put_back(job)
        Worker.objects.filter(beat_at__lt=now - 2 * SILENT).delete()
    return len(lost)


def keep_schedule(now: datetime) -> None:
    """Ask for each entry that is due: once, however many workers look, however long none did."""
    known = dict(Due.objects.values_list("name", "at"))
    for name, turn in settings.SCHEDULE.items():
        if known.get(name, now) <= now:
            _take_turn(name, turn, now)


@transaction.atomic
def _take_turn(name: str, turn: Turn, now: datetime) -> None:
    Due.objects.get_or_create(name=name, defaults={"at": now})
    due = Due.objects.select_for_update().get(name=name)
    if due.at > now:
        return
    due.at = turn.when.after(now)
    due.save()
    job = import_string(turn.task)
    unfinished = DBTaskResult.objects.filter(task_path=job.module_path, status__in=UNFINISHED)
    if not unfinished.exists():
        job.enqueue()
