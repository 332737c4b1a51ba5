import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from ostoja.safekeeping.commands import back_up
from ostoja.safekeeping.keys import key_path, key_to_make
from ostoja.safekeeping.telling import in_words


class Command(BaseCommand):
    help = "Robi zaszyfrowaną kopię bazy i plików."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="plik kopii; nie może jeszcze istnieć")
        parser.add_argument("--key", type=Path, help="plik klucza; domyślnie keys/backup")

    def handle(self, *_: Any, **options: Any) -> None:
        with in_words():
            key, is_new = key_to_make(settings.DATA, options["key"])
            copy, made = back_up(options["file"].absolute(), key)
        if is_new:
            self._tell_of_new_key()
        self.stderr.write(f"Kopia {options['file']} jest gotowa i sprawdzona.")
        self.stderr.write("Przenieś ją poza tę maszynę, a klucz trzymaj osobno.")
        answer = {
            "file": str(options["file"]),
            "made_at": made.made_at,
            "size": copy.size,
            "sha256": copy.sha256,
            "rows": made.rows,
            "tables": len(made.tables),
            "heads": {gmina: head.number for gmina, head in made.heads.items()},
        }
        self.stdout.write(json.dumps(answer, ensure_ascii=False))

    def _tell_of_new_key(self) -> None:
        for line in (
            f"Powstał klucz kopii: {key_path(settings.DATA)}",
            "Bez niego nikt nie otworzy żadnej kopii. Jeszcze dziś przepisz go na dwa nośniki",
            "(na przykład pendrive w sejfie i u kierownika), nigdy obok samych kopii.",
            "Tak samo zachowaj pozostałe pliki z folderu keys: nie ma ich w kopii.",
        ):
            self.stderr.write(line)
