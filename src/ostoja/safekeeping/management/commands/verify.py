import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from ostoja.safekeeping.keys import key_to_open
from ostoja.safekeeping.packing import check
from ostoja.safekeeping.telling import in_words


class Command(BaseCommand):
    help = "Czyta całą kopię i sprawdza, czy jest nienaruszona; niczego nie zapisuje."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--key", type=Path, help="plik klucza; domyślnie keys/backup")

    def handle(self, *_: Any, **options: Any) -> None:
        with in_words():
            made = check(options["file"], key_to_open(settings.DATA, options["key"]))
        self.stderr.write(f"Kopia {options['file']} jest nienaruszona.")
        answer = {
            "made_at": made.made_at,
            "program": made.program,
            "database": made.database,
            "rows": made.rows,
            "tables": {name: table.rows for name, table in made.tables.items()},
            "files": len(made.files),
            "heads": {gmina: head.number for gmina, head in made.heads.items()},
        }
        self.stdout.write(json.dumps(answer, ensure_ascii=False))
