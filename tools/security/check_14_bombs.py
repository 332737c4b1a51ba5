"""harmful archives taken, or looked at for over a second or 64 MB.

Each as a Word template and as a report to read.
"""

import io
import stat
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from importlib.resources import files

from ostoja.blocks import readers
from ostoja.blocks.docx import check_template

SAMPLE = "archives of a third of the entries"
OURS = (files("ostoja.blocks") / "templates" / "report.docx").read_bytes()
MOST_SECONDS = 1.0
MOST_BYTES = 64_000_000
ENTRIES = 100_000
BILLION = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + b"".join(
    f'<!ENTITY b{n} "{("&a;" if not n else f"&b{n - 1};") * 10}">'.encode() for n in range(12)
)


def check(full: bool) -> tuple[int, int]:
    cases = list(bombs(ENTRIES if full else ENTRIES // 3))
    ways: tuple[Callable[[bytes], bool], ...] = (taken_as_template, read_as_report)
    held = [refused_cheaply(way, bomb) for _, bomb in cases for way in ways]
    return len(held), held.count(False)


def taken_as_template(data: bytes) -> bool:
    return not check_template(data)


def read_as_report(data: bytes) -> bool:
    try:
        readers.read(data, "sprawozdanie.docx")
    except readers.Refused:
        return False
    return True


def refused_cheaply(take: Callable[[bytes], bool], data: bytes) -> bool:
    tracemalloc.start()
    began = time.process_time()
    taken = take(data)
    spent, (_, peak) = time.process_time() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return not taken and spent < MOST_SECONDS and peak < MOST_BYTES


def bombs(entries: int) -> Iterator[tuple[str, bytes]]:
    zeros = b"\0" * 60_000_000
    yield "one large part", packed(("word/big.xml", zeros))
    yield "large main part", packed(("word/document.xml", zeros), ours=False)
    yield "many parts that are each allowed", packed(*several(b"\0" * 900_000, 130))
    yield "nested archive", packed(("word/in.zip", packed(("a", zeros), ours=False)))
    yield "many entries", packed(*((f"e{n}", b"") for n in range(entries)))
    yield "size that lies", lying(packed(("word/document.xml", zeros), ours=False))
    yield "count that lies", fewer(packed(*((f"e{n}", b"") for n in range(entries))))
    yield "zip slip", packed(("../../etc/passwd", b"x"))
    yield "absolute path", packed(("/etc/passwd", b"x"))
    yield "backslashes", packed(("..\\..\\boot.ini", b"x"))
    yield "drive letter", packed(("C:/boot.ini", b"x"))
    yield "symbolic link", packed((link("word/link"), b"/etc/passwd"))
    yield "two parts of one name", packed(("word/styles.xml", b"<a/>"))
    yield "entities", packed(("word/document.xml", BILLION + b"]><a>&b11;</a>"), ours=False)
    yield "cut", OURS[: len(OURS) // 2]
    yield "nothing inside", b"PK\x05\x06" + bytes(18)


def several(content: bytes, number: int) -> Iterator[tuple[str, bytes]]:
    return ((f"word/part{n}.xml", content) for n in range(number))


def link(name: str) -> zipfile.ZipInfo:
    part = zipfile.ZipInfo(name)
    part.external_attr = (stat.S_IFLNK | 0o777) << 16
    return part


def packed(*parts: tuple[str | zipfile.ZipInfo, bytes], ours: bool = True) -> bytes:
    """Our template with these parts more."""
    import warnings

    made = io.BytesIO(OURS if ours else b"")
    with warnings.catch_warnings(), zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, content in parts:
            archive.writestr(name, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def lying(archive: bytes) -> bytes:
    """The list says that the last part unpacks to ten bytes."""
    altered = bytearray(archive)
    place = altered.rfind(b"PK\x01\x02")
    altered[place + 24 : place + 28] = (10).to_bytes(4, "little")
    return bytes(altered)


def fewer(archive: bytes) -> bytes:
    """The end says that there are three parts."""
    altered = bytearray(archive)
    place = altered.rfind(b"PK\x05\x06")
    altered[place + 8 : place + 12] = (3).to_bytes(2, "little") * 2
    return bytes(altered)
