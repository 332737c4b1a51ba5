from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ostoja.accounts.entry import UnknownGmina, find_gmina
from ostoja.accounts.models import Gmina
from ostoja.blocks.docx.packing import TemplateMissing
from ostoja.blocks.typeface import FontMissing
from ostoja.database.isolation import scope
from ostoja.reports.enums import Form
from ostoja.reports.files import WRITERS, File, report_files
from ostoja.reports.queries import NoProgramme, year_of

UNUSABLE = 2


class Command(BaseCommand):
    help = "Zapisuje sprawozdanie roczne gminy w plikach."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("gmina", help="skrót (polaniec) albo kod TERYT")
        parser.add_argument("year", type=int, help="rok sprawozdania")
        parser.add_argument("--to", required=True, type=Path, help="folder na pliki")
        parser.add_argument("--format", default=",".join(WRITERS), help="docx,pdf,html,json")
        parser.add_argument("--form", default=Form.LONG.value, choices=Form.values)

    def handle(self, *_: Any, **options: Any) -> None:
        formats = _formats(options["format"])
        try:
            gmina = find_gmina(options["gmina"])
            files = _files(gmina, options["year"], Form(options["form"]), formats)
        except (UnknownGmina, NoProgramme, ValueError, FontMissing, TemplateMissing) as refusal:
            raise CommandError(str(refusal), returncode=UNUSABLE) from None
        _keep(options["to"], files)
        for file in files:
            self.stderr.write(f"Zapisano {options['to'] / file.name}")


def _formats(listed: str) -> list[str]:
    formats = list(dict.fromkeys(name.strip() for name in listed.split(",") if name.strip()))
    unknown = [name for name in formats if name not in WRITERS]
    if unknown or not formats:
        raise CommandError(
            f"Nie znam formatu „{', '.join(unknown)}”. Są: {', '.join(WRITERS)}.",
            returncode=UNUSABLE,
        )
    return formats


def _files(gmina: Gmina, year: int, form: Form, formats: list[str]) -> list[File]:
    with scope(gmina=gmina.pk):
        return report_files(year_of(gmina, year), form, formats)


def _keep(folder: Path, files: list[File]) -> None:
    """All the files or none: they are written aside and then moved into place."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder, prefix=".sprawozdanie-") as aside:
            for file in files:
                (Path(aside) / file.name).write_bytes(file.content)
            _require_replaceable(folder, files)
            for file in files:
                (Path(aside) / file.name).replace(folder / file.name)
    except OSError:
        raise CommandError(
            f"Nie mogę zapisać plików w folderze {folder}:"
            " wskaż w --to taki, w którym wolno pisać.",
            returncode=UNUSABLE,
        ) from None


def _require_replaceable(folder: Path, files: list[File]) -> None:
    """A folder under a file's name would stop the moving half-way."""
    for file in files:
        if (folder / file.name).is_dir():
            raise IsADirectoryError(file.name)
