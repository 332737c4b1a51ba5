from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from ostoja.audit.models import Event, ShownTogether
from ostoja.database.roles import UnsafeRole, grant

UNUSABLE = 2

APPEND_ONLY = [model._meta.db_table for model in (Event, ShownTogether)]


class Command(BaseCommand):
    help = "Nadaje roli PostgreSQL prawa programu; uruchamia właściciel tabel po `migrate`."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("role", help="rola, pod którą pracuje program")

    def handle(self, *_: Any, **options: Any) -> None:
        if connection.vendor != "postgresql":
            raise CommandError(
                "Role ma tylko PostgreSQL. Ustaw DATABASE_URL na jego bazę.", returncode=UNUSABLE
            )
        try:
            grant(options["role"], append_only=APPEND_ONLY)
        except UnsafeRole as refusal:
            raise CommandError(str(refusal), returncode=UNUSABLE) from None
