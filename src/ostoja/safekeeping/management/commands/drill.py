import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ostoja.blocks.docx import write_docx
from ostoja.blocks.pdf import write_pdf
from ostoja.safekeeping.commands import Trial, try_out
from ostoja.safekeeping.keys import key_to_open
from ostoja.safekeeping.protocol import protocol
from ostoja.safekeeping.telling import FAILED, in_words


class Command(BaseCommand):
    help = "Próba odtworzenia: odtwarza kopię na boku, porównuje i pisze protokół do podpisu."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--to", type=Path, default=Path(), help="folder na protokół")
        parser.add_argument("--key", type=Path, help="plik klucza; domyślnie keys/backup")

    def handle(self, *_: Any, **options: Any) -> None:
        with in_words():
            trial = try_out(options["file"], key_to_open(settings.DATA, options["key"]))
            written = _written(trial, options["file"].name, options["to"])
        for path in written:
            self.stderr.write(f"Protokół: {path}")
        answer = {
            "made_at": trial.copy.made_at,
            "rows": trial.copy.rows,
            "tables": len(trial.copy.tables),
            "files": len(trial.copy.files) - 1,
            "differences": len(trial.differences),
            "seconds": round(trial.took, 1),
        }
        self.stdout.write(json.dumps(answer, ensure_ascii=False))
        if trial.differences:
            raise CommandError("\n".join(trial.differences), returncode=FAILED)


def _written(trial: Trial, name: str, folder: Path) -> list[Path]:
    """The protocol for printing and for filling in; an older one of the same minute stays."""
    now = timezone.localtime()
    document = protocol(trial, name, now)
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"protokol-odtworzenia-{now:%Y-%m-%d-%H%M}"
    files = {".pdf": write_pdf(document), ".docx": write_docx(document, None)}
    paths = [folder / f"{stem}{suffix}" for suffix in files]
    for path, content in zip(paths, files.values(), strict=True):
        path.write_bytes(content)
    return paths
