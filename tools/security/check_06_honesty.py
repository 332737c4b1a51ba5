"""changed, cut or foreign copies taken for a good one.

Tried are spoiled copies; failed are those that `verify` let pass or `restore` wrote from.
"""

import os
import random
import secrets
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import installation

sys.path.insert(0, str(installation.SOURCES))

from ostoja.safekeeping import packing
from ostoja.safekeeping.refusals import Refused
from ostoja.safekeeping.sealing import HEAD_BYTES, PIECE, TAG_BYTES

SAMPLE = "20 of 100 flipped bytes"
FLIPPED = 100
SEALED = PIECE + TAG_BYTES


def check(full: bool) -> tuple[int, int]:
    """(tried, failed). In full, one hundred flipped bytes; else twenty."""
    with tempfile.TemporaryDirectory(prefix="ostoja-check-6-") as name:
        folder = Path(name)
        data = installation.made(folder / "dane")
        (data / "pisma" / "duże.bin").write_bytes(secrets.token_bytes(3 * PIECE))
        copy = folder / "a.kopia"
        installation.run(data, "backup", copy)
        key = (data / "keys" / "backup").read_bytes()
        spoiled = list(_spoiled(copy.read_bytes(), FLIPPED if full else FLIPPED // 5))
        passed = sum(_passes(folder, content, key) for content in spoiled)
        passed += _passes(folder, copy.read_bytes(), secrets.token_bytes(32))
        passed += _keys_inside(data, copy.read_bytes())
        passed += _restores(data, folder, spoiled[0])
    return len(spoiled) + 3, passed


def _spoiled(whole: bytes, flips: int) -> Iterator[bytes]:
    dice = random.Random(6)  # the same bytes each time
    for _ in range(flips):
        content = bytearray(whole)
        content[dice.randrange(len(whole))] ^= dice.randrange(1, 256)
        yield bytes(content)
    pieces = [whole[at : at + SEALED] for at in range(HEAD_BYTES, len(whole), SEALED)]
    for number in range(len(pieces)):
        left = pieces[:number] + pieces[number + 1 :]
        yield whole[:HEAD_BYTES] + b"".join(left)
    yield whole[: len(whole) // 2]
    yield whole + b"x"


def _passes(folder: Path, content: bytes, key: bytes) -> bool:
    path = folder / "zepsuta.kopia"
    path.write_bytes(content)
    try:
        packing.check(path, key)
    except Refused:
        return False
    return True


def _keys_inside(data: Path, content: bytes) -> bool:
    keys = [path for path in (data / "keys").rglob("*") if path.is_file()]
    return not keys or any(key.read_bytes() in content for key in keys)


def _restores(data: Path, folder: Path, content: bytes) -> bool:
    """Whether a spoiled copy left anything behind, or was restored without a word."""
    path, target = folder / "zepsuta.kopia", folder / "cel"
    path.write_bytes(content)
    try:
        installation.run(data, "restore", path, "--to", target)
    except installation.CommandFailed:
        return target.exists() and any(target.iterdir())
    return True


if __name__ == "__main__":
    tried, failed = check(full=os.environ.get("OSTOJA_FULL") == "1")
    print(f"check 6: {failed} missed of {tried} tried, {'FAILED' if failed else 'ok'}")
    sys.exit(1 if failed else 0)
