"""Leave no doubt in a PDF where the data of a stream ends.

typst ends each stream by a line feed. Where the data itself happen to end by a carriage return,
the two read as one line end, and a checker of PDF/A finds the stream a byte shorter than its
stated length. There the line end is written in full, and the table of offsets moved with it.
"""

import re
from bisect import bisect_left

_DOUBTFUL = re.compile(rb"\r(?=\nendstream)")
_TABLE = re.compile(rb"xref\n0 (\d+)\n")
_ENTRY = 20
"""Bytes of each entry of the table."""


def unmistakable(pdf: bytes) -> bytes:
    """The same file, at most a byte longer for each of its streams."""
    inserted = [found.end() for found in _DOUBTFUL.finditer(pdf)]
    if not inserted:
        return pdf
    start = int(pdf[pdf.rindex(b"startxref") + 9 :].split()[0])
    body = _DOUBTFUL.sub(b"\r\r", pdf[:start])
    return body + _moved(pdf[start:], start, inserted)


def _moved(tail: bytes, start: int, inserted: list[int]) -> bytes:
    head = _TABLE.match(tail)
    if head is None:
        raise ValueError("the file has no plain table of offsets")
    end = head.end() + int(head[1]) * _ENTRY
    entries = (tail[at : at + _ENTRY] for at in range(head.end(), end, _ENTRY))
    trailer, _, _ = tail[end:].partition(b"startxref")
    moved = f"startxref\n{start + len(inserted)}\n%%EOF".encode()
    return head[0] + b"".join(_entry(one, inserted) for one in entries) + trailer + moved


def _entry(entry: bytes, inserted: list[int]) -> bytes:
    if not entry.rstrip().endswith(b"n"):
        return entry
    offset = int(entry[:10])
    return f"{offset + bisect_left(inserted, offset):010}".encode() + entry[10:]
