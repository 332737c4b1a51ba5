"""Files in and out of a sealed copy. Everything is checked before anything is written."""

import gzip
import hashlib
import io
import os
import secrets
import tarfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

from ostoja.safekeeping import manifest as manifests
from ostoja.safekeeping.manifest import File, Manifest
from ostoja.safekeeping.refusals import Damaged, Unusable
from ostoja.safekeeping.sealing import DAMAGED, Opener, Sealer

MANIFEST = "manifest.json"
COMPRESSION = 3
BUFFER = 1 << 20


class _Hashed(io.RawIOBase):
    """Reads a file once, for the copy and for its checksum."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self.sum = hashlib.sha256()

    def read(self, size: int = -1, /) -> bytes:
        content = self._source.read(size)
        self.sum.update(content)
        return content


def pack(
    target: Path, key: bytes, parts: Mapping[str, Path], describe: Callable[..., Manifest]
) -> Manifest:
    """Seal the parts and the manifest that `describe(files)` makes of their checksums.

    The file appears under its name only when it is whole and on the disk.
    """
    aside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with aside.open("xb") as file:
            aside.chmod(0o600)
            with Sealer(file, key) as sealer:
                made = _write(sealer, parts, describe)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(target)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    return made


def _write(
    sealer: Sealer, parts: Mapping[str, Path], describe: Callable[..., Manifest]
) -> Manifest:
    with (
        gzip.GzipFile(fileobj=sealer, mode="wb", compresslevel=COMPRESSION, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as tar,
    ):
        made = describe({name: _add(tar, name, path) for name, path in parts.items()})
        content = manifests.written(made)
        info = tarfile.TarInfo(MANIFEST)
        info.size = len(content)
        tar.addfile(info, io.BytesIO(content))
    return made


def _add(tar: tarfile.TarFile, name: str, path: Path) -> File:
    with path.open("rb") as file:
        info = tarfile.TarInfo(name)
        info.size = os.fstat(file.fileno()).st_size
        hashed = _Hashed(file)
        try:
            tar.addfile(info, hashed)
        except OSError as trouble:
            raise Unusable(f"Pliku {path} nie da się skopiować: {trouble}.") from None
        return File(info.size, hashed.sum.hexdigest())


def check(source: Path, key: bytes) -> Manifest:
    """Read the whole copy, write nothing. Raises `Unusable` or `Damaged`."""
    found: dict[str, File] = {}
    content = b""
    for name, part in _parts(source, key):
        if name == MANIFEST:
            content = part.read()
        else:
            found[name] = _digest(part)
    made = manifests.read(content)
    if found != dict(made.files):
        raise Damaged(DAMAGED)
    return made


def unpack(source: Path, key: bytes, made: Manifest, folder: Path) -> None:
    """Write the parts of a checked copy under `folder`, comparing them once more on the way."""
    for name, part in _parts(source, key):
        if name == MANIFEST:
            continue
        path = folder / _safe(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            if _digest(part, file) != made.files.get(name):
                raise Damaged(DAMAGED)
            os.fsync(file.fileno())


def _digest(part: IO[bytes], copy: IO[bytes] | None = None) -> File:
    total, size = hashlib.sha256(), 0
    while content := part.read(BUFFER):
        total.update(content)
        size += len(content)
        if copy is not None:
            copy.write(content)
    if copy is not None:
        copy.flush()
    return File(size, total.hexdigest())


def _safe(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts:
        raise Damaged(DAMAGED)
    return path


def _parts(source: Path, key: bytes) -> Iterator[tuple[str, IO[bytes]]]:
    """Each part by name, in order; at the end every sealed byte has been opened."""
    with _opened(source) as file, io.BufferedReader(Opener(file, key), BUFFER) as stream:
        try:
            with (
                gzip.GzipFile(fileobj=stream, mode="rb") as packed,
                tarfile.open(fileobj=packed, mode="r|") as tar,
            ):
                for member in tar:
                    part = tar.extractfile(member)
                    if not member.isreg() or part is None:
                        raise Damaged(DAMAGED)
                    yield member.name, part
            while stream.read(BUFFER):
                pass
        except (tarfile.TarError, gzip.BadGzipFile, zlib.error, EOFError):
            raise Damaged(DAMAGED) from None


@contextmanager
def _opened(source: Path) -> Iterator[IO[bytes]]:
    try:
        file = source.open("rb")
    except OSError:
        raise Unusable(f"Nie mogę przeczytać pliku {source}. Sprawdź, czy jest.") from None
    with file:
        yield file
