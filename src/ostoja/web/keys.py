"""Keys live in the data folder, beside the database and never in it; made once, readable by us."""

import secrets
from pathlib import Path

from ostoja.sealing.keyring import write_once

BYTES = 32


def secret(data: Path, name: str) -> bytes:
    """The key of this name, made on first use."""
    path = data / "keys" / name
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_once(path, secrets.token_bytes(BYTES))
    return path.read_bytes()


def keep(data: Path, name: str, text: str) -> None:
    """A secret that a person gave, for instance the address of the mail server."""
    path = data / "keys" / name
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    path.write_text(text, "utf-8")


def kept(data: Path, name: str) -> str:
    """What was kept under this name, or nothing."""
    path = data / "keys" / name
    return path.read_text("utf-8") if path.exists() else ""
