"""Many pieces at once: asked for on the page, accepted by a job, told as it goes."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from importers.taking import REPORT, handed_over, weighed
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event as Trail
from ostoja.importers import commands, queries
from ostoja.importers.models import Decision, Intake
from ostoja.jobs.worker import enrol, run_next
from ostoja.programme.models import Programme, Task
from visitors import client_as, text

pytestmark = pytest.mark.django_db
EASY = 12


@pytest.fixture
def coordinator():
    return client_as(Role.COORDINATOR)


@pytest.fixture
def file(coordinator):
    return handed_over(gmina=coordinator.gmina)


def ask(coordinator, file, through="z-ostrzezeniami"):
    address = reverse("importers:file", args=(file.pk,))
    return coordinator.post(address, {"through": through}, follow=True)


def test_page_says_how_far_it_is_and_then_what_came_in(coordinator, file):
    page = text(ask(coordinator, file))
    assert "Przyjmujemy fragmenty" in page
    assert "Przyjęte: 0 z " in page
    assert "Prace w tle teraz stoją" in page
    assert "Przyjmij wszystko bez uwag" not in page
    assert not Programme.objects.exists()

    assert run_next(worker := enrol())
    assert not run_next(worker)
    page = text(coordinator.get(reverse("importers:file", args=(file.pk,))))
    intake = Intake.objects.get()
    assert f"Przyjęte fragmenty: {intake.accepted}. Do obejrzenia: 1." in page
    assert intake.accepted == Decision.objects.count() > EASY
    assert intake.asked_by == str(coordinator.member)
    assert "Trafia do programu" in page


def test_progress_counts_what_is_decided_so_far(coordinator, file):
    ask(coordinator, file)
    enrol()
    easy = [one for one in weighed(file) if one.level is None]
    for one in easy[:3]:
        commands.accept(file, one.piece, by="test")
    page = text(coordinator.get(reverse("importers:file", args=(file.pk,))))
    assert "Przyjęte: 3 z " in page
    assert "zamknąć tę stronę" in page


def test_asked_twice_it_is_done_once(coordinator, file):
    ask(coordinator, file)
    ask(coordinator, file)
    assert Intake.objects.count() == DBTaskResult.objects.count() == 1
    while run_next(worker := enrol()):
        pass
    before = Decision.objects.count()
    commands.accept_pieces.call(gmina=str(file.gmina_id), asked=str(Intake.objects.get().pk))
    assert Decision.objects.count() == before
    assert worker


def test_job_killed_half_way_goes_on_where_it_was(coordinator, file):
    ask(coordinator, file)
    easy = [one for one in weighed(file) if one.level is None]
    for one in easy[: len(easy) // 2]:
        commands.accept(file, one.piece, by="test")
    assert run_next(enrol())
    assert Intake.objects.get().accepted == Decision.objects.count()
    assert not any(one.decision is None and one.level is None for one in weighed(file))


def test_intake_whose_job_is_lost_can_be_asked_for_again(coordinator, file):
    ask(coordinator, file)
    DBTaskResult.objects.all().delete()
    Intake.objects.update(asked_at=timezone.now() - commands.STALLED - timedelta(minutes=1))
    ask(coordinator, file)
    assert run_next(enrol())
    assert Intake.objects.get().ended_at


def test_what_cannot_be_accepted_yet_is_told(coordinator):
    without = "\n".join(line for line in REPORT.splitlines() if "2022-2024" not in line)
    file = handed_over(without, gmina=coordinator.gmina, year=2023)
    ask(coordinator, file)
    assert run_next(enrol())
    page = text(coordinator.get(reverse("importers:file", args=(file.pk,))))
    assert "Najpierw przyjmij program" in page
    assert "Tyle innych fragmentów jeszcze nie da się przyjąć" in page
    assert not Task.objects.exists()


def test_file_removed_meanwhile_takes_its_intake_along(coordinator, file):
    ask(coordinator, file)
    commands.remove_file(file, by="test")
    assert run_next(enrol())
    assert not Intake.objects.exists()
    assert not Programme.objects.exists()


def test_trail_tells_who_asked_and_each_piece(coordinator, file):
    ask(coordinator, file)
    run_next(enrol())
    told = [one.action for one in Trail.objects.filter(gmina_id=file.gmina_id).order_by("number")]
    assert told.count("importers.pieces.asked") == 1
    assert told.count("importers.piece.accepted") == Decision.objects.count()
    assert told[-1] == "importers.pieces.accepted"


def test_other_gmina_has_no_intake_of_ours(coordinator, file):
    ask(coordinator, file)
    other = client_as(Role.COORDINATOR)
    assert (
        other.post(reverse("importers:file", args=(file.pk,)), {"through": "bez-uwag"}).status_code
        == 404
    )
    assert queries.intake_of(file).gmina == coordinator.gmina
