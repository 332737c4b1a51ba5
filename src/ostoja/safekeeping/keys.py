"""The key of the copies, kept apart from them, and how keys are told from one another."""

import hashlib
import os
import secrets
from pathlib import Path

from ostoja.safekeeping.refusals import Unusable
from ostoja.safekeeping.sealing import KEY_BYTES

NAME = "backup"


def key_path(data: Path) -> Path:
    return data / "keys" / NAME


def key_to_make(data: Path, given: Path | None) -> tuple[bytes, bool]:
    """The key that seals, and whether it was made just now."""
    path = given or key_path(data)
    if given is None and not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
        return path.read_bytes(), True
    return read_key(path), False


def key_to_open(data: Path, given: Path | None) -> bytes:
    return read_key(given or key_path(data))


def read_key(path: Path) -> bytes:
    try:
        key = path.read_bytes()
    except OSError:
        raise Unusable(
            f"Nie ma klucza kopii w {path}. Wskaż go w --key; bez niego kopii nie da się otworzyć."
        ) from None
    if len(key) != KEY_BYTES:
        raise Unusable(
            f"Plik {path} nie jest kluczem kopii: klucz ma {KEY_BYTES} bajty, ten ma {len(key)}."
        )
    return key


def fingerprints(data: Path) -> dict[str, str]:
    """Of each key but the copies' own; keys are random, so this tells nothing of them."""
    folder = data / "keys"
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != NAME)
    named = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    return {
        name: hashlib.sha256(name.encode() + b"\0" + content).hexdigest()[:16]
        for name, content in named.items()
    }
