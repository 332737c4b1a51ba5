"""Marks at the start of a list item: dashes, bullets, numbers, letters."""

import re
from dataclasses import dataclass

_BULLET = re.compile(r"^(\s*)(?:[-–—•*▪●○◦‣➢➤✓✔·]|[\uf000-\uf0ff]|o(?=\s{2,}))\s*(?=\S)")
_ORDER = re.compile(r"^(\s*)(\d{1,2}[.)]|[a-ząćęłńóśż][.)]|[a-z]{2}\))\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Marked:
    text: str
    indent: int
    number: str = ""
    """"" for a bullet, "3" or "a" for an ordered item."""


def marked(text: str) -> Marked | None:
    """The item without its mark; None for a line that has none."""
    bullet = _BULLET.match(text)
    if bullet and re.match(r"-\s?\d{1,3} -\s*$", text.strip()):
        return None
    rest = text[bullet.end() :] if bullet else text
    order = _ORDER.match(rest)
    if not (bullet or order):
        return None
    indent = len((bullet or order).group(1).expandtabs(4))  # type: ignore[union-attr]
    if order:
        return Marked(rest[order.end() :].strip(), indent, order.group(2)[:-1])
    return Marked(rest.strip(), indent)
