import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection

from ostoja.safekeeping.commands import other_keys, restore
from ostoja.safekeeping.keys import key_to_open
from ostoja.safekeeping.telling import in_words


class Command(BaseCommand):
    help = "Odtwarza kopię do pustego folderu i porównuje, co odtworzyło."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--to", type=Path, help="pusty folder; domyślnie folder danych")
        parser.add_argument("--key", type=Path, help="plik klucza; domyślnie keys/backup")

    def handle(self, *_: Any, **options: Any) -> None:
        folder = (options["to"] or settings.DATA).absolute()
        with in_words():
            made = restore(options["file"], key_to_open(settings.DATA, options["key"]), folder)
        self.stderr.write(f"Odtworzono kopię z {made.made_at} do {folder}; różnic nie ma.")
        if connection.vendor == "postgresql":
            self.stderr.write("Nadaj teraz prawa roli programu: ostoja grant ROLA.")
        missing = other_keys(made, folder)
        if missing:
            self.stderr.write(
                f"W {folder / 'keys'} brakuje kluczy z tamtego czasu albo są inne:"
                f" {', '.join(missing)}. Połóż tam zachowane pliki, zanim uruchomisz program."
            )
        answer = {
            "to": str(folder),
            "made_at": made.made_at,
            "rows": made.rows,
            "files": len(made.files) - 1,
            "differences": 0,
            "keys_to_bring": missing,
        }
        self.stdout.write(json.dumps(answer, ensure_ascii=False))
