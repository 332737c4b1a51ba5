"""The keys that seal fields: one file each, beside the database and never in it.

The newest (highest number) seals; all of them open, until nothing is sealed with them any more.
A running server sees a key added by another process at its next use.
"""

import os
import secrets
import tempfile
from functools import lru_cache
from pathlib import Path

BYTES = 32
FIRST = 1


class UnknownKey(LookupError):
    """A row is sealed with a key that the folder does not hold."""


def newest(folder: Path) -> tuple[str, bytes]:
    """Its name and the key; the first one is made on first use."""
    names = _names(folder)
    if not names:
        add_key(folder)
        names = _names(folder)
    return names[-1], key_named(folder, names[-1])


@lru_cache(maxsize=256)
def key_named(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except (OSError, ValueError):
        raise UnknownKey(
            f"W folderze {folder} nie ma klucza {name!r}. Przywróć go z kopii kluczy."
        ) from None


def add_key(folder: Path) -> str:
    """One more key, from now on the one that seals; its name."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    names = _names(folder)
    name = f"{int(names[-1]) + 1 if names else FIRST:04d}"
    write_once(folder / name, secrets.token_bytes(BYTES))
    return name


def write_once(path: Path, content: bytes) -> None:
    """Appear whole and readable by us alone, or not at all; what is already there stays."""
    handle, made = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".new")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.link(made, path)
    except FileExistsError:
        return
    finally:
        Path(made).unlink()


def _names(folder: Path) -> list[str]:
    try:
        changed = folder.stat().st_mtime_ns
    except FileNotFoundError:
        return []
    return _listed(folder, changed)


@lru_cache(maxsize=8)
def _listed(folder: Path, changed: int) -> list[str]:  # noqa: ARG001 # the key of the cache
    return sorted(one.name for one in folder.iterdir() if one.name.isdecimal())
