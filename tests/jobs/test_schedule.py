"""What is due is asked for once, late if need be, and never piles up."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django_tasks_db.models import DBTaskResult

from ostoja.jobs.beat import beat, keep_schedule
from ostoja.jobs.models import Worker
from ostoja.jobs.rules import TRIES, Daily, Hourly, Turn, wait_after
from ostoja.jobs.tasks import KEPT, forget
from ostoja.jobs.worker import enrol, run_next

WARSAW = ZoneInfo("Europe/Warsaw")
NIGHT = datetime(2026, 3, 1, 2, 30, tzinfo=WARSAW)


@pytest.fixture
def _one_entry(settings, db):
    settings.SCHEDULE = {"próba": Turn("jobs.work_for_tests.whole", Daily(2, 30))}


def asked():
    return DBTaskResult.objects.count()


@pytest.mark.usefixtures("_one_entry")
def test_new_entry_is_due_at_once_and_then_at_its_time():
    worker = enrol()
    keep_schedule(NIGHT - timedelta(hours=5))
    assert asked() == 1
    run_next(worker)
    keep_schedule(NIGHT - timedelta(seconds=1))
    assert asked() == 1
    keep_schedule(NIGHT)
    keep_schedule(NIGHT + timedelta(seconds=5))
    assert asked() == 2


@pytest.mark.usefixtures("_one_entry")
def test_what_is_unfinished_is_not_asked_for_again():
    keep_schedule(NIGHT)
    keep_schedule(NIGHT + timedelta(days=1))
    assert asked() == 1


@pytest.mark.usefixtures("_one_entry")
def test_days_when_nobody_looked_are_made_up_for_once():
    worker = enrol()
    keep_schedule(NIGHT)
    run_next(worker)
    for seconds in range(3):
        keep_schedule(NIGHT + timedelta(days=9, seconds=seconds))
    assert asked() == 2


@pytest.mark.usefixtures("_one_entry")
def test_beat_keeps_its_worker_alive():
    worker = enrol()
    later = NIGHT + timedelta(days=900)
    beat(worker, later)
    assert Worker.objects.get().beat_at == later


@pytest.mark.parametrize(
    ("moment", "due"),
    [
        ((2026, 11, 22, 2, 29), "2026-11-22T02:30:00+01:00"),
        ((2026, 11, 22, 2, 30), "2026-11-23T02:30:00+01:00"),
        ((2026, 3, 28, 12, 0), "2026-03-29T02:30:00+01:00"),  # the clock jumps over this hour
        ((2026, 10, 24, 12, 0), "2026-10-25T02:30:00+02:00"),  # this hour comes twice
        ((2026, 12, 31, 23, 0), "2027-01-01T02:30:00+01:00"),
    ],
)
def test_daily_comes_every_night(moment, due):
    assert Daily(2, 30).after(datetime(*moment, tzinfo=WARSAW)).isoformat() == due


def test_hourly_comes_at_its_minute():
    at = datetime(2026, 11, 22, 23, 5, tzinfo=WARSAW)
    assert Hourly(7).after(at).isoformat() == "2026-11-22T23:07:00+01:00"
    assert Hourly(5).after(at).isoformat() == "2026-11-23T00:05:00+01:00"


def test_waiting_doubles_and_ends():
    waits = [wait_after(tries) for tries in range(1, TRIES + 1)]
    assert waits == [*(timedelta(seconds=30 * 2**n) for n in range(TRIES - 1)), None]


@pytest.mark.usefixtures("_one_entry")
def test_old_jobs_are_forgotten():
    worker = enrol()
    for _ in range(2):
        forget.enqueue()
        run_next(worker)
    old = DBTaskResult.objects.first()
    DBTaskResult.objects.filter(pk=old.pk).update(finished_at=old.finished_at - KEPT)
    forget.enqueue()
    run_next(worker)
    assert not DBTaskResult.objects.filter(pk=old.pk).exists()
    assert asked() == 2
