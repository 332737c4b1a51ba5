"""Lying bars, for long names such as kinds of care."""

from typing import NamedTuple

from ostoja.blocks.charts.palette import INK, QUIET, RULE, STYLES, fill
from ostoja.blocks.charts.scale import NO_DATA, Mark, Scale, marks, scale
from ostoja.blocks.charts.shapes import (
    LINE,
    SIZE,
    Canvas,
    Drawing,
    lines_of_words,
    tag,
    width_of,
    words,
    wrapped,
)
from ostoja.blocks.tree import Chart

_THICK_ALONE = 24
_THICK_IN_GROUP = 20
_BETWEEN = 14
_BOLDER = 1.08
"""How much wider the semibold of the labels is than the regular that is measured."""


class _Grid(NamedTuple):
    names: float
    """Room for the names of the categories."""
    left: float
    """Where the lowest value lies."""
    thick: float
    scale: Scale


def draw_bars(canvas: Canvas, chart: Chart) -> Drawing:
    grid = _grid(canvas, chart)
    y, drawn = 4.0, []
    for place, category in enumerate(chart.categories):
        lines = wrapped(category, grid.names)
        bars = grid.thick * len(chart.series)
        room = max(bars, LINE * len(lines))
        first = y + (room - LINE * len(lines)) / 2 + SIZE - 1
        drawn.append(lines_of_words(grid.names, first, lines, text_anchor="end", fill=INK))
        for mark in marks(chart, place):
            at = y + (room - bars) / 2 + grid.thick * mark.series
            drawn.append(_bar(canvas, grid, mark, at))
        y += room + _BETWEEN
    bottom = y - _BETWEEN + 4
    zero = grid.left + grid.scale.at(0)
    drawn.append(tag("path", d=f"M{zero:g} 0V{bottom:g}", stroke=RULE, stroke_width=1))
    return Drawing("".join(drawn), bottom + 4)


def _grid(canvas: Canvas, chart: Chart) -> _Grid:
    names = min(canvas.width * 0.36, max(width_of(name) for name in chart.categories))
    labels = [NO_DATA, *(label for series in chart.series for label in series.labels)]
    label = max(width_of(text) for text in labels) * _BOLDER + 10
    before = label if scale(chart, 1).low < 0 else 0
    room = max(canvas.width * 0.2, canvas.width - names - 14 - before - label)
    thick = _THICK_ALONE if len(chart.series) == 1 else _THICK_IN_GROUP
    return _Grid(names, names + 14 + before, thick, scale(chart, room))


def _bar(canvas: Canvas, grid: _Grid, mark: Mark, y: float) -> str:
    zero, base = grid.left + grid.scale.at(0), y + grid.thick / 2 + 5
    if mark.value is None:
        return words(zero + 7, base, NO_DATA, fill=QUIET, font_style="italic", font_size=SIZE - 1)
    end = grid.left + grid.scale.at(mark.value)
    bar = tag(
        "rect",
        x=min(zero, end),
        y=y + 1.5,
        width=abs(end - zero),
        height=grid.thick - 3,
        fill=fill(canvas.prefix, mark.series),
        stroke=STYLES[mark.series].colour,
    )
    side = -1 if mark.value < 0 else 1
    anchor = "end" if mark.value < 0 else "start"
    label = words(end + 7 * side, base, mark.label, text_anchor=anchor, fill=INK, font_weight=600)
    return bar + label
