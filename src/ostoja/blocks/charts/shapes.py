"""The few SVG elements that the charts are made of."""

from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from ostoja.blocks.text import printable
from ostoja.blocks.typeface import regular

SIZE = 14
LINE = 18


class Canvas(NamedTuple):
    prefix: str
    """Begins every id, so that two charts on a page do not meet."""
    width: int


class Drawing(NamedTuple):
    svg: str
    height: float


def tag(name: str, *inner: str, **attributes: str | float) -> str:
    """An element; `inner` is SVG already, and `_` in the name of an attribute stands for `-`."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(_plain(value))}"
        for key, value in attributes.items()
    )
    content = "".join(inner)
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def escaped(text: str) -> str:
    return escape(printable(text))


def words(x: float, y: float, text: str, **attributes: str | float) -> str:
    """Text with its base line at `y`; spaces are kept as they are given."""
    return tag("text", escaped(text), x=x, y=y, **attributes)


def lines_of_words(x: float, y: float, lines: list[str], **attributes: str | float) -> str:
    return "".join(words(x, y + LINE * i, line, **attributes) for i, line in enumerate(lines))


def width_of(text: str, size: float = SIZE) -> float:
    return regular().width(printable(text), size)


def wrapped(text: str, room: float) -> list[str]:
    """The words of the text in lines no wider than `room`; a longer word has its own line."""
    lines = [""]
    for word in printable(text).split():
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _plain(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
