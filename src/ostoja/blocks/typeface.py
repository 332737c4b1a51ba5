"""Which characters Source Sans 3 has and how wide they are; read from the font itself."""

import struct
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

FAMILY = "Source Sans 3"
FONTS = Path(str(files("ostoja.blocks"))) / "fonts"
REGULAR = "SourceSans3-Regular.ttf"
_UNICODE_FULL = (3, 10)
"""Platform and encoding of the character map that goes beyond 16 bits."""


class Typeface(NamedTuple):
    """Width of each character in thousandths of the type size."""

    widths: dict[int, float]
    unknown: float

    def width(self, text: str, size: float) -> float:
        return sum(self.widths.get(ord(letter), self.unknown) for letter in text) * size / 1000


@cache
def regular() -> Typeface:
    """Raises FontMissing."""
    try:
        data = (FONTS / REGULAR).read_bytes()
    except OSError as error:
        raise FontMissing(
            f"Brak pliku kroju pisma {REGULAR} w folderze programu. Zainstaluj program ponownie."
        ) from error
    tables = _tables(data)
    advances = _advances(data, tables)
    glyphs = _glyphs(data, tables["cmap"])
    widths = {code: advances[min(glyph, len(advances) - 1)] for code, glyph in glyphs.items()}
    return Typeface(widths, advances[0])


class FontMissing(RuntimeError):
    """A font of the package is not where it was installed."""


def _tables(data: bytes) -> dict[str, int]:
    """Offset of each table of the font file."""
    (count,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4sLLL", data, 12 + 16 * i) for i in range(count))
    return {tag.decode(): offset for tag, _, offset, _ in records}


def _advances(data: bytes, tables: dict[str, int]) -> list[float]:
    (units,) = struct.unpack_from(">H", data, tables["head"] + 18)
    (count,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
    pairs = struct.unpack_from(f">{2 * count}H", data, tables["hmtx"])
    return [advance * 1000 / units for advance in pairs[::2]]


def _glyphs(data: bytes, cmap: int) -> dict[int, int]:
    """Glyph of each character, from the subtable of format 12."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    records = (struct.unpack_from(">HHL", data, cmap + 4 + 8 * i) for i in range(count))
    full = next(offset for platform, kind, offset in records if (platform, kind) == _UNICODE_FULL)
    (groups,) = struct.unpack_from(">L", data, cmap + full + 12)
    glyphs: dict[int, int] = {}
    for number in range(groups):
        first, last, glyph = struct.unpack_from(">LLL", data, cmap + full + 16 + 12 * number)
        glyphs |= {code: glyph + code - first for code in range(first, last + 1)}
    return glyphs
