"""Zip archives from outside: what they would unpack to is looked at before anything is unpacked.

The list of its parts is measured before it is read, since
reading a list of a hundred thousand parts is itself the attack.
"""

import stat
import struct
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

MOST_PARTS = 4_000
LONGEST_LIST = 100 * MOST_PARTS
"""Bytes; a part takes 46 and its name."""
LARGEST = 100_000_000
"""Bytes unpacked, all parts together, where the caller says nothing else."""
SMALL_PART = 1_000_000
MOST_PACKED = 150
"""Times that a larger part may shrink; a Word document shrinks 10 to 40 times."""
_TAIL = 66_000
_END, _END_64 = b"PK\x05\x06", (b"PK\x06\x06", b"PK\x06\x07")
_ARCHIVES = (".zip", ".7z", ".rar", ".gz", ".tgz", ".bz2", ".xz", ".tar")


class Harmful(ValueError):
    """The archive is no document, or would do harm; the words are for the user."""


def opened(data: bytes, *, most_parts: int = MOST_PARTS, largest: int = LARGEST) -> ZipFile:
    """The archive, when it is safe to unpack. Raises `Harmful`, or what `ZipFile` raises."""
    if _list_size(data) > LONGEST_LIST:
        raise Harmful("Plik zawiera zbyt wiele części; to nie wygląda na dokument.")
    archive = ZipFile(BytesIO(data))
    parts = archive.infolist()
    if len(parts) > most_parts:
        raise Harmful("Plik zawiera zbyt wiele części; to nie wygląda na dokument.")
    if sum(part.file_size for part in parts) > largest or any(map(is_bomb, parts)):
        raise Harmful("Plik po rozpakowaniu jest zbyt duży na dokument tekstowy.")
    if len({part.filename for part in parts}) < len(parts):
        raise Harmful("Plik zawiera dwie części o tej samej nazwie; jest uszkodzony.")
    if any(map(_leads_out, parts)):
        raise Harmful("Plik zawiera część, której nazwa prowadzi poza niego. Nie otwieramy go.")
    if any(part.filename.casefold().endswith(_ARCHIVES) for part in parts):
        raise Harmful("Plik zawiera w sobie archiwum. Usuń je i zapisz dokument ponownie.")
    return archive


def is_bomb(part: ZipInfo) -> bool:
    return part.file_size > max(SMALL_PART, MOST_PACKED * part.compress_size)


def _leads_out(part: ZipInfo) -> bool:
    """Zip slip, a drive's letter, or a symbolic link."""
    name = part.filename.replace("\\", "/")
    is_link = stat.S_ISLNK(part.external_attr >> 16)
    return is_link or name.startswith("/") or ":" in name or ".." in PurePosixPath(name).parts


def _list_size(data: bytes) -> int:
    """Bytes of the list of parts, by every mark of the archive's end that a reader could take."""
    tail = data[-_TAIL:]
    if any(mark in tail for mark in _END_64):
        return LONGEST_LIST + 1  # sizes beyond 4 GB, which no document has
    sizes, place = [0], tail.find(_END)
    while place != -1:
        if len(tail) >= place + 22:
            sizes.append(struct.unpack_from("<L", tail, place + 12)[0])
        place = tail.find(_END, place + 1)
    size: int = max(sizes)
    if size == 0:
        raise BadZipFile("no list of parts")
    return size
