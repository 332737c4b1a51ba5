"""One process that runs jobs one after another; whatever happens to it, no job is lost."""

import logging
import traceback
from threading import Event
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from ostoja.database.keys import new_key
from ostoja.jobs.models import Worker
from ostoja.jobs.rules import Queue, wait_after

IDLE = 0.5
"""Seconds between looks when nothing waits."""
Row = DBTaskResult[Any, Any]
log = logging.getLogger(__name__)


class Superseded(Exception):
    """The job was given to another worker while this one was silent; what it did is undone."""


def enrol() -> UUID:
    """A worker that is alive from now on."""
    return Worker.objects.create(id=new_key(), beat_at=timezone.now()).pk


def leave(worker: UUID) -> None:
    Worker.objects.filter(pk=worker).delete()


def work(worker: UUID, stopping: Event) -> None:
    """Run what waits until told to stop; the job in hand is finished first.

    When the database is gone this raises and the process ends: whoever started it starts it
    again, and the job in hand is taken back like that of any dead worker.
    """
    while not stopping.is_set():
        if not run_next(worker):
            stopping.wait(IDLE)


def run_next(worker: UUID) -> bool:
    """Whether there was a job to run."""
    job = _take(worker)
    if job is None:
        return False
    try:
        _run(job)
    except Superseded:
        log.warning("Zadanie %s przejął inny proces.", job.pk)
    except Exception as failure:
        log.exception("Zadanie %s (%s) nie udało się.", job.pk, job.task_name)
        put_back(job, failure)
    return True


def _take(worker: UUID) -> Row | None:
    if not DBTaskResult.objects.ready().exists():
        return None
    with transaction.atomic():
        job = DBTaskResult.objects.ready().get_locked()
        if job is not None:
            job.claim(str(worker))
    return job


def _run(job: Row) -> None:
    what = job.args_kwargs["kwargs"]
    if job.queue_name == Queue.GMINA:
        with transaction.atomic():
            job.task.call(**what)
            _finish(job)
        return
    job.task.call(**what)
    with transaction.atomic():
        _finish(job)


def _finish(job: Row) -> None:
    _require_own(job)
    job.status, job.finished_at = TaskResultStatus.SUCCESSFUL, timezone.now()
    job.exception_class_path = job.traceback = ""
    job.save(update_fields=["status", "finished_at", "exception_class_path", "traceback"])


def _require_own(job: Row) -> None:
    now = DBTaskResult.objects.select_for_update().get(pk=job.pk)
    if (now.status, now.worker_ids) != (TaskResultStatus.RUNNING, job.worker_ids):
        raise Superseded


@transaction.atomic
def put_back(job: Row, failure: BaseException | None = None) -> None:
    """Try again later, or call it failed. The failure's own words stay out: they may hold data."""
    if failure is not None:
        try:
            _require_own(job)
        except Superseded:
            return
        job.exception_class_path = f"{type(failure).__module__}.{type(failure).__qualname__}"
        job.traceback = "".join(traceback.format_tb(failure.__traceback__))
    now, wait = timezone.now(), wait_after(len(job.worker_ids))
    if wait is None:
        job.status, job.finished_at = TaskResultStatus.FAILED, now
    else:
        job.status = TaskResultStatus.READY
        job.run_after = now + wait if failure is not None else now
    job.save()
