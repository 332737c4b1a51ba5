from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ostoja.jobs.kinds import for_installation

KEPT = timedelta(days=30)


@for_installation
def forget() -> None:
    """Jobs that ended a month ago."""
    DBTaskResult.objects.finished().filter(finished_at__lt=timezone.now() - KEPT).delete()
