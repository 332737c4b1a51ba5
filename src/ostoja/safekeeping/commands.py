"""Making a copy, restoring one, and trying whether one can be restored."""

import hashlib
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.db import connection
from django.utils import timezone

from ostoja.safekeeping import folders, packing
from ostoja.safekeeping.databases import postgres, sqlite
from ostoja.safekeeping.databases.contents import Contents, Snapshot, differences
from ostoja.safekeeping.keys import fingerprints
from ostoja.safekeeping.manifest import File, Manifest
from ostoja.safekeeping.models import Copy, Drill
from ostoja.safekeeping.refusals import Damaged, Unusable

SQLITE = "sqlite"


@dataclass(frozen=True, slots=True)
class Trial:
    """A copy, what came out of it, and in what it differs from what it said of itself."""

    copy: Manifest
    sha256: str
    found: Contents
    differences: list[str]
    took: float
    """Seconds."""


def back_up(target: Path, key: bytes, *, is_nightly: bool = False) -> tuple[Copy, Manifest]:
    """Seal the database and the stored files into `target`, and read it back. Raises `Refused`."""
    folders.require_new(target)
    with _aside(settings.DATA) as aside:
        taken = sqlite.snapshot(aside) if _is_sqlite() else postgres.snapshot(aside)
        outside = [target, settings.BACKUPS]
        parts = {
            f"{folders.DATABASE}/{taken.path.name}": taken.path,
            **folders.stored_files(settings.DATA, outside=outside),
        }
        folders.require_room(target.parent, sum(path.stat().st_size for path in parts.values()))
        made = packing.pack(target, key, parts, partial(_described, taken))
    packing.check(target, key)
    copy = Copy.objects.create(
        made_at=made.made_at,
        name=target.name,
        size=target.stat().st_size,
        sha256=checksum(target),
        rows=made.rows,
        is_nightly=is_nightly,
    )
    return copy, made


def restore(source: Path, key: bytes, folder: Path) -> Manifest:
    """Into an empty folder (and, on PostgreSQL, an empty database); all of it or nothing."""
    made = _fitting(source, key)
    folders.require_empty(folder)
    folders.require_room(folder, _size(made))
    with _aside(folder) as aside:
        packing.unpack(source, key, made, aside)
        database = aside / folders.DATABASE
        if _is_sqlite():
            _require_same(made, sqlite.look(database / sqlite.FILE))
            sqlite.settle(database / sqlite.FILE)
            (database / sqlite.FILE).chmod(0o600)
            (database / sqlite.FILE).replace(folder / sqlite.FILE)
        else:
            _require_same(made, postgres.restore(database / postgres.FILE))
        for path in sorted((aside / folders.FILES).glob("*")):
            path.replace(folder / path.name)
    return made


def try_out(source: Path, key: bytes) -> Trial:
    """Restore aside, compare every row and file, forget; the outcome is remembered."""
    began = time.monotonic()
    made = _fitting(source, key)
    folders.require_room(settings.DATA, _size(made))
    with _aside(settings.DATA) as aside:
        packing.unpack(source, key, made, aside)
        database = aside / folders.DATABASE
        found = (
            sqlite.look(database / sqlite.FILE)
            if _is_sqlite()
            else postgres.try_restore(database / postgres.FILE)
        )
    took = time.monotonic() - began
    trial = Trial(made, checksum(source), found, _differences(made, found), took)
    Drill.objects.create(
        at=timezone.now(),
        copy_made_at=made.made_at,
        copy_sha256=trial.sha256,
        seconds=round(took),
        rows=sum(table.rows for table in found.tables.values()),
        files=len(made.files) - 1,
        differences=len(trial.differences),
    )
    return trial


def other_keys(made: Manifest, folder: Path) -> list[str]:
    """Names of the keys that were in use when the copy was made and are not in this folder."""
    present = fingerprints(folder)
    return sorted(name for name, print_ in made.keys.items() if present.get(name) != print_)


def checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _is_sqlite() -> bool:
    return connection.vendor == SQLITE


@contextmanager
def _aside(folder: Path) -> Iterator[Path]:
    """A folder of ours alone, beside what it will become, gone afterwards."""
    with TemporaryDirectory(dir=folder, prefix=folders.ASIDE) as name:
        yield Path(name)


def _described(taken: Snapshot, files: Mapping[str, File]) -> Manifest:
    return Manifest(
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        program=version("ostoja"),
        database=connection.vendor,
        tables=taken.contents.tables,
        files=files,
        heads=taken.contents.heads,
        keys=fingerprints(settings.DATA),
    )


def _fitting(source: Path, key: bytes) -> Manifest:
    made = packing.check(source, key)
    if made.database != connection.vendor:
        raise Unusable(
            f"To kopia bazy {made.database}, a ustawiona jest {connection.vendor}."
            " Ustaw DATABASE_URL na bazę tego samego rodzaju."
        )
    return made


def _size(made: Manifest) -> int:
    return sum(file.size for file in made.files.values())


def _differences(made: Manifest, found: Contents) -> list[str]:
    said = differences(made.tables, found.tables)
    if dict(made.heads) != dict(found.heads):
        said.append("Końce dziennika zdarzeń są inne niż w kopii.")
    return said


def _require_same(made: Manifest, found: Contents) -> None:
    said = _differences(made, found)
    if said:
        raise Damaged("\n".join(["Odtworzona baza różni się od kopii.", *said]))
