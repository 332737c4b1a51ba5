from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ostoja.accounts import drafts
from ostoja.accounts.commands import forget_refused
from ostoja.accounts.entry import all_gminas
from ostoja.accounts.models import DRAFTS_KEPT
from ostoja.audit import anchors
from ostoja.database.isolation import scope
from ostoja.jobs.kinds import for_installation

KEPT = timedelta(days=30)


@for_installation
def forget() -> None:
    """Jobs that ended, and passwords that were wrong, a month ago."""
    before = timezone.now() - KEPT
    DBTaskResult.objects.finished().filter(finished_at__lt=before).delete()
    forget_refused(before)


@for_installation
def forget_drafts() -> None:
    """What was begun and left for a month; its writer was told where it stands."""
    for gmina in all_gminas():
        with scope(gmina=gmina.pk):
            drafts.forget_drafts(gmina, before=timezone.now() - DRAFTS_KEPT)


@for_installation
def anchor() -> None:
    """How far each gmina's trail reaches, written outside the database."""
    for gmina in all_gminas():
        with scope(gmina=gmina.pk):
            anchors.anchor(gmina.pk)
