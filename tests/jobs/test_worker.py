"""A job is done once: in its gmina, again after a failure, again after its worker died."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone
from django_tasks import task
from django_tasks.exceptions import InvalidTaskError
from django_tasks_db.models import DBTaskResult

from factories import GminaFactory
from jobs import work_for_tests as work
from ostoja.database.isolation import scope
from ostoja.jobs.beat import reap
from ostoja.jobs.commands import ask
from ostoja.jobs.models import Letter, Worker
from ostoja.jobs.rules import SILENT, TRIES
from ostoja.jobs.worker import Superseded, _run, _take, enrol, leave, run_next

pytestmark = pytest.mark.django_db


@pytest.fixture
def gmina():
    return GminaFactory()


@pytest.fixture
def worker():
    work.seen.clear()
    return enrol()


def marks(gmina):
    with scope(gmina=gmina.pk):
        return sorted(Letter.objects.filter(gmina=gmina).values_list("subject", flat=True))


def job():
    return DBTaskResult.objects.get()


def make_ready():
    DBTaskResult.objects.update(run_after=timezone.now())


def test_job_is_done_once(gmina, worker):
    ask(work.mark, gmina=gmina, mark="raz")
    assert run_next(worker)
    assert not run_next(worker)
    assert marks(gmina) == ["raz"]
    assert job().status == "SUCCESSFUL"


def test_job_is_asked_for_with_the_change_or_not_at_all(gmina, worker):
    with transaction.atomic():
        ask(work.mark, gmina=gmina, mark="raz")
        transaction.set_rollback(True)
    assert not run_next(worker)


def test_job_sees_only_its_own_gmina(gmina, worker):
    if connection.vendor != "postgresql":
        pytest.skip("on SQLite queries alone keep gminas apart")
    other = GminaFactory()
    ask(work.mark, gmina=other, mark="obca")
    ask(work.mark, gmina=gmina, mark="nasza")
    while run_next(worker):
        pass
    assert work.seen == [["obca"], ["nasza"]]


def test_job_without_a_gmina_is_refused():
    with pytest.raises(InvalidTaskError):
        task(work.leave_mark)


def test_job_for_the_installation_needs_no_gmina(worker):
    work.whole.enqueue()
    run_next(worker)
    assert work.seen == ["whole"]


def test_failed_job_leaves_nothing_and_is_tried_again_later(gmina, worker):
    ask(work.fail, gmina=gmina, mark="nic")
    waits = []
    while job().status == "READY":
        make_ready()
        before = timezone.now()
        run_next(worker)
        waits.append(round((job().run_after - before).total_seconds()))
    assert waits[:-1] == [30, 60, 120, 240]
    assert job().status == "FAILED"
    assert len(job().worker_ids) == TRIES
    assert marks(gmina) == []


def test_words_of_a_failure_are_not_kept(gmina, worker):
    ask(work.fail, gmina=gmina, mark="nic")
    run_next(worker)
    assert job().exception_class_path == "builtins.RuntimeError"
    assert "work_for_tests.py" in job().traceback
    assert work.GOES_WRONG not in job().traceback


def test_job_of_a_silent_worker_is_given_back_and_done_once(gmina, worker):
    ask(work.mark, gmina=gmina, mark="raz")
    dead = enrol()
    _take(dead)
    now = timezone.now()
    Worker.objects.filter(pk=dead).update(beat_at=now - SILENT - timedelta(seconds=1))
    assert not run_next(worker)
    assert reap(now) == 1
    assert run_next(worker)
    assert reap(now) == 0
    assert marks(gmina) == ["raz"]


def test_job_of_a_living_worker_is_left_to_it(gmina, worker):
    ask(work.mark, gmina=gmina, mark="raz")
    _take(worker)
    assert reap(timezone.now()) == 0
    assert job().status == "RUNNING"


def test_job_whose_worker_left_no_trace_is_given_back(gmina, worker):
    ask(work.mark, gmina=gmina, mark="raz")
    _take(worker)
    leave(worker)
    assert reap(timezone.now()) == 1


def test_worker_that_was_given_up_cannot_finish(gmina, worker):
    """It was only slow: what it did is undone, what the other did stands."""
    ask(work.mark, gmina=gmina, mark="raz")
    slow = _take(enrol())
    Worker.objects.exclude(pk=worker).delete()
    reap(timezone.now())
    assert run_next(worker)
    with pytest.raises(Superseded), transaction.atomic():
        _run(slow)
    assert marks(gmina) == ["raz"]


def test_job_that_kills_its_workers_is_given_up(gmina):
    ask(work.mark, gmina=gmina, mark="raz")
    for _ in range(TRIES):
        _take(enrol())
        Worker.objects.all().delete()
        reap(timezone.now())
    assert job().status == "FAILED"
