"""What of the data folder goes into a copy, and where one may be restored to."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from ostoja.safekeeping.refusals import Unusable

DATABASE = "baza"
FILES = "pliki"
NEVER = frozenset({"keys", "ostoja.sqlite3", "ostoja.sqlite3-wal", "ostoja.sqlite3-shm"})
MAY_BE_THERE = frozenset({"keys", "lost+found"})
SPARE = 64 * 1024 * 1024
ASIDE = ".ostoja-"
"""Folders that hold an open copy while it is made or tried; never copied, swept when left over."""


def stored_files(data: Path, *, outside: Iterable[Path]) -> dict[str, Path]:
    """By the name inside the copy. Keys, the live database and the copies themselves stay out."""
    left_out = {path.resolve() for path in outside}
    found = {}
    for path in sorted(data.rglob("*")):
        inside = path.relative_to(data)
        if inside.parts[0] in NEVER or inside.parts[0].startswith(ASIDE):
            continue
        if path.is_symlink() or not path.is_file() or path.suffix == ".part":
            continue
        if left_out.isdisjoint({path.resolve(), *path.resolve().parents}):
            found[f"{FILES}/{inside.as_posix()}"] = path
    return found


def require_new(target: Path) -> None:
    if target.exists():
        raise Unusable(f"Plik {target} już jest. Podaj inną nazwę; kopii nie nadpisujemy.")
    if not target.parent.is_dir():
        raise Unusable(f"Nie ma folderu {target.parent}. Załóż go albo wskaż inny.")


def require_empty(folder: Path) -> None:
    """Restoring never writes over anything."""
    there = sorted(path.name for path in folder.glob("*")) if folder.exists() else []
    strangers = [name for name in there if name not in MAY_BE_THERE]
    if strangers or (folder.exists() and not folder.is_dir()):
        raise Unusable(
            f"Folder {folder} nie jest pusty ({', '.join(strangers[:3]) or 'to plik'})."
            " Odtwarzamy tylko do pustego: wskaż inny w --to."
        )
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)


def require_room(folder: Path, size: int) -> None:
    """`size` in bytes."""
    free = shutil.disk_usage(folder).free
    if free < size + SPARE:
        raise Unusable(
            f"Na dysku z folderem {folder} jest za mało miejsca: trzeba {_mb(size + SPARE)} MB,"
            f" jest {_mb(free)} MB. Zwolnij miejsce albo wskaż inny dysk."
        )


def sweep(data: Path, *, before: float) -> None:
    """Remove what a killed run left open. `before` is a moment in seconds of the epoch."""
    for path in data.glob(f"{ASIDE}*"):
        if path.is_dir() and path.stat().st_mtime < before:
            shutil.rmtree(path, ignore_errors=True)


def _mb(size: int) -> int:
    return -(-size // 1_000_000)
