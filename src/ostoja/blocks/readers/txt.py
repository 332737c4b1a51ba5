"""Plain text: the encoding is told, columns become tables, the rest is joined by lines."""

import re
from collections.abc import Iterator

from ostoja.blocks.readers.assembling import assemble
from ostoja.blocks.readers.furniture import without_furniture
from ostoja.blocks.readers.joining import joined
from ostoja.blocks.readers.pieces import Line
from ostoja.blocks.readers.refused import Refused
from ostoja.blocks.tree import Document

LARGEST = 2_000_000
_POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"
_RULE = re.compile(r"^[\s|+:=_-]{4,}$")


def read(data: bytes) -> Document:
    if len(data) > LARGEST:
        raise Refused("Plik tekstowy jest zbyt duży: ponad 2 MB. Podziel go na części.")
    return assemble(joined(without_furniture(list(lines_of(decoded(data))))))


def decoded(data: bytes) -> str:
    """UTF-8 or UTF-16 where it says so, else the Polish 8-bit page with more Polish letters."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", errors="replace")
    if b"\0" in data:
        raise Refused("To nie jest plik tekstowy. Zapisz dokument jako DOCX, ODT, PDF albo TXT.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pages = [data.decode(page, errors="replace") for page in ("cp1250", "iso-8859-2")]
        return max(pages, key=_polish_letters)


def _polish_letters(text: str) -> int:
    return sum(text.count(letter) for letter in _POLISH) - text.count("\ufffd")


def lines_of(text: str) -> Iterator[Line]:
    gap, page = True, 1
    paged = "\f" in text
    rows = re.split(r"\r\n|\r|\n", text)
    exported = _exported(rows)
    for number, raw in enumerate(rows, start=1):
        page += raw.count("\f")
        line = raw.replace("\f", " ").replace("\u00a0", " ").replace("\u200b", "")
        if not line.strip() or _RULE.match(line):
            gap = True
            continue
        cells = tuple(map(str.strip, line.split(";"))) if number in exported else _cells(line)
        yield Line(line, number, page if paged else None, gap, cells=cells)
        gap = False


def _exported(rows: list[str]) -> set[int]:
    """Numbers of the lines of a sheet saved as text: equally many semicolons, one below another."""
    counts = [row.count(";") for row in rows]
    alike = {at for at in range(1, len(rows)) if counts[at] > 1 and counts[at] == counts[at - 1]}
    return {number for at in alike for number in (at, at + 1)}


def _cells(line: str) -> tuple[str, ...]:
    """The columns of a row drawn with tabs, bars or wide spaces, else none."""
    for mark in ("|", "\t"):
        row = line.strip(" \n")
        framed = len(row) > 1 and row[0] == row[-1] == mark == "|"
        parts = (row[1:-1] if framed else row).split(mark)
        if len(parts) > 2 or framed:  # noqa: PLR2004 - one bar or tab may be plain text
            return tuple(part.strip() for part in parts)
    aligned = re.split(r"\s{3,}", line.strip())
    return tuple(aligned) if len(aligned) > 2 else ()  # noqa: PLR2004 - two may be a letterhead
