"""Makes the demonstration gminas, each in one transaction; a gmina that is there is left alone."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from django.db import transaction

from ostoja.accounts.enums import GminaKind
from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record
from ostoja.database.isolation import scope
from ostoja.web.demo import (
    arrears,
    care,
    casework,
    files,
    members,
    other_work,
    programmes,
    returns,
    together,
    watching,
    words,
    work,
)

DATA = Path(__file__).parent / "data"
KINDS = {
    "miejska": GminaKind.URBAN,
    "wiejska": GminaKind.RURAL,
    "miejsko-wiejska": GminaKind.MIXED,
}
AUTHOR = "dane przykładowe"


def load_all() -> list[Gmina]:
    """Every gmina that has a folder of data, in the order of their names."""
    return [load(folder) for folder in sorted(DATA.iterdir()) if folder.is_dir()]


def load(folder: Path) -> Gmina:
    known = Gmina.objects.filter(slug=folder.name).first()
    if known is not None:
        return known
    with transaction.atomic():
        gmina = _gmina(read(folder / "gmina.toml"))
        with scope(gmina=gmina.pk):
            _rows(gmina, folder)
            record("demo.loaded", gmina, by=AUTHOR)
    return gmina


@cache
def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _gmina(data: dict[str, Any]) -> Gmina:
    return Gmina.objects.create(
        slug=data["slug"],
        teryt=data["teryt"],
        name=data["name"],
        kind=KINDS[data["kind"]],
        name_genitive=data["name_genitive"],
        name_locative=data["name_locative"],
        full_name=data["full_name"],
        full_name_genitive=data["full_name_genitive"],
        powiat=data["powiat"],
        wojewodztwo=data["wojewodztwo"],
        head_office=data["head_office"],
        council=data["council"],
        council_genitive=data["council_genitive"],
        welfare_centre=data["welfare_centre"],
        welfare_centre_genitive=data["welfare_centre_genitive"],
        welfare_centre_short=data["welfare_centre_short"],
        is_fictional=True,
    )


def _rows(gmina: Gmina, folder: Path) -> None:
    members.load(gmina)
    adopted = [
        programmes.load(gmina, read(path)) for path in sorted(folder.glob("programme-*.toml"))
    ]
    programmes.link(adopted)
    if (folder / "institutions.toml").exists():
        listed = read(folder / "institutions.toml")
        returns.load_institutions(gmina, listed, adopted[-1])
        returns.load_reporter(gmina, listed)
    for year_folder in sorted(path for path in folder.iterdir() if path.is_dir()):
        year = int(year_folder.name)
        words.load(gmina, read(year_folder / "report.toml"))
        returns.load_year(gmina, year, _returns(year_folder), _events(year_folder))
    casework.load(gmina)
    work.load(gmina)
    other_work.load(gmina)
    files.load(gmina)
    care.load(gmina)
    arrears.load(gmina)
    watching.load(gmina)
    together.load(gmina)


def _returns(folder: Path) -> list[dict[str, Any]]:
    found = [read(path) for path in folder.glob("cel-*.toml")]
    return sorted(found, key=lambda one: (one["goal"], one["task"]))


def _events(folder: Path) -> list[dict[str, Any]]:
    path = folder / "events.toml"
    return list(read(path)["event"]) if path.exists() else []
