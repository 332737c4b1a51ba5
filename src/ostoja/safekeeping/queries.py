"""The state of the installation, one check a line."""

import platform
import shutil
import sqlite3
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

import django
from cryptography import x509
from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from ostoja.accounts.queries import refused_since
from ostoja.jobs import queries as jobs
from ostoja.safekeeping import rules
from ostoja.safekeeping.models import Copy, Drill
from ostoja.safekeeping.rules import Check


def health(now: datetime) -> list[Check]:
    """In the order of the page; times are shown in the zone of `now`."""
    usage = shutil.disk_usage(settings.DATA)
    state = jobs.state(now)
    return [
        _database(),
        rules.disk(usage.free, usage.total),
        _copy(now),
        _drill(now),
        rules.jobs(
            waiting=state.waiting,
            running=state.running,
            failed=state.failed,
            workers=state.workers,
        ),
        rules.sign_ins(refused_since(now - rules.SIGN_INS_OVER)),
        _certificate(now),
        _migrations(),
        _versions(),
    ]


def last_drill() -> Drill | None:
    return Drill.objects.order_by("-at", "-id").first()


def _database() -> Check:
    """Were it silent, no page could be drawn; what is told is which one answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return Check("Baza danych", "odpowiada", "done", _database_name())


def _database_name() -> str:
    if connection.vendor == "sqlite":
        return f"SQLite {sqlite3.sqlite_version}, plik w folderze danych."
    major = connection.cursor().connection.info.server_version // 10000
    return f"PostgreSQL {major}."


def _copy(now: datetime) -> Check:
    made = Copy.objects.order_by("-made_at", "-id").first()
    return rules.copy(timezone.localtime(made.made_at) if made else None, now)


def _drill(now: datetime) -> Check:
    last = last_drill()
    if last is None:
        return rules.drill(None, 0, now)
    return rules.drill(timezone.localtime(last.at), last.differences, now)


def _certificate(now: datetime) -> Check:
    path = Path(settings.CERTIFICATE) if settings.CERTIFICATE else None
    if path is None or not path.is_file():
        return rules.certificate(None, now)
    valid_to = x509.load_pem_x509_certificate(path.read_bytes()).not_valid_after_utc
    return rules.certificate(timezone.localtime(valid_to), now)


def _migrations() -> Check:
    executor = MigrationExecutor(connection)
    return rules.migrations(len(executor.migration_plan(executor.loader.graph.leaf_nodes())))


def _versions() -> Check:
    detail = (
        f"Ostoja {version('ostoja')}, Django {django.get_version()},"
        f" Python {platform.python_version()}."
    )
    return Check("Wersje", version("ostoja"), "neutral", detail)
