"""The nightly copy."""

from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from ostoja.jobs.kinds import for_installation
from ostoja.safekeeping import folders
from ostoja.safekeeping.commands import back_up
from ostoja.safekeeping.keys import key_to_make
from ostoja.safekeeping.models import Copy

KEPT = 14
ABANDONED = timedelta(hours=6)


@for_installation
def nightly() -> None:
    """One copy a day: run again after a crash, it first looks whether today's is there."""
    now = timezone.localtime()
    if Copy.objects.filter(is_nightly=True, made_at__date=now.date()).exists():
        return
    settings.BACKUPS.mkdir(parents=True, exist_ok=True, mode=0o700)
    _tidy(settings.BACKUPS, before=(now - ABANDONED).timestamp())
    key, _ = key_to_make(settings.DATA, None)
    back_up(settings.BACKUPS / f"ostoja-{now:%Y-%m-%d-%H%M%S}.kopia", key, is_nightly=True)


def _tidy(folder: Path, *, before: float) -> None:
    """The oldest copies beyond `KEPT`, and what killed runs left half-made."""
    folders.sweep(settings.DATA, before=before)
    for path in folder.glob(".*.part"):
        if path.stat().st_mtime < before:
            path.unlink()
    for path in sorted(folder.glob("ostoja-*.kopia"), reverse=True)[KEPT - 1 :]:
        path.unlink()
