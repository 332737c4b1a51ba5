"""Six ways to mark a series: a colour, a pattern, a dash and a marker, each enough by itself."""

from typing import NamedTuple

from ostoja.blocks.charts.shapes import tag

INK = "#1d2329"
QUIET = "#4f5b66"
RULE = "#8a949e"


class Style(NamedTuple):
    colour: str
    """At least 4.5:1 on white, so that words may be set in it too."""
    hatch: str
    """Path of white lines over the colour in an 8 by 8 tile; empty for a solid fill."""
    dash: str
    marker: str
    """Path of about 10 by 10 around 0, 0."""


STYLES = (
    Style("#1f4e79", "", "", "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"),
    Style("#a8500f", "M-2 2L2-2M0 8L8 0M6 10L10 6", "7 4", "M-4.5-4.5h9v9h-9z"),
    Style("#2f6b4f", "M2 2h2v2h-2zM6 6h2v2h-2z", "2 4", "M0-6L5.5 4.5h-11z"),
    Style("#6b3f7c", "M0 2h8M0 6h8", "9 3 2 3", "M0-6L6 0L0 6L-6 0z"),
    Style("#525c66", "M0 0L8 8M0 8L8 0", "12 4", "M0 6L5.5-4.5h-11z"),
    Style(
        "#7a5c00",
        "M2 0v8M6 0v8",
        "4 2",
        "M-6-1.8h4.2v-4.2h3.6v4.2h4.2v3.6h-4.2v4.2h-3.6v-4.2h-4.2z",
    ),
)


def fill(prefix: str, number: int) -> str:
    """The fill of series `number`, counted from 0."""
    return f"url(#{prefix}-wzor-{number})" if STYLES[number].hatch else STYLES[number].colour


def patterns(prefix: str, series: int) -> str:
    """The definitions that `fill` refers to."""
    hatched = [number for number in range(series) if STYLES[number].hatch]
    if not hatched:
        return ""
    return tag("defs", *(_pattern(prefix, number) for number in hatched))


def _pattern(prefix: str, number: int) -> str:
    style = STYLES[number]
    return tag(
        "pattern",
        tag("rect", width=8, height=8, fill=style.colour),
        tag("path", d=style.hatch, stroke="#fff", stroke_width=1.4, fill="none"),
        id=f"{prefix}-wzor-{number}",
        width=8,
        height=8,
        patternUnits="userSpaceOnUse",
    )
