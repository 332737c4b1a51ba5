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


_NARROW = 480
"""Canvas below which the names stand over their bars, as on a telephone."""


class _Grid(NamedTuple):
    names: float
    """Room for the names beside the bars; 0 where they stand above."""
    left: float
    """Where the lowest value lies."""
    thick: float
    scale: Scale


def draw_bars(canvas: Canvas, chart: Chart) -> Drawing:
    grid = _grid(canvas, chart)
    y, drawn = 4.0, []
    for place, category in enumerate(chart.categories):
        named = _named_beside if grid.names else _named_above
        name, first, bottom = named(canvas, grid, category, y, len(chart.series))
        drawn.append(name)
        drawn += [
            _bar(canvas, grid, mark, first + grid.thick * mark.series)
            for mark in marks(chart, place)
        ]
        y = bottom + _BETWEEN
    end = y - _BETWEEN + 4
    zero = grid.left + grid.scale.at(0)
    drawn.append(tag("path", d=f"M{zero:g} 0V{end:g}", stroke=RULE, stroke_width=1))
    return Drawing("".join(drawn), end + 4)


def _named_beside(
    _: Canvas, grid: _Grid, category: str, y: float, series: int
) -> tuple[str, float, float]:
    """The name, where the first bar of its group begins, where the group ends."""
    lines = wrapped(category, grid.names)
    bars, words_high = grid.thick * series, LINE * len(lines)
    room = max(bars, words_high)
    first = y + (room - words_high) / 2 + SIZE - 1
    name = lines_of_words(grid.names, first, lines, text_anchor="end", fill=INK)
    return name, y + (room - bars) / 2, y + room


def _named_above(
    canvas: Canvas, grid: _Grid, category: str, y: float, series: int
) -> tuple[str, float, float]:
    lines = wrapped(category, canvas.width - grid.left - 8)
    name = lines_of_words(grid.left + 6, y + SIZE - 1, lines, fill=INK)
    first = y + LINE * len(lines) + 2
    return name, first, first + grid.thick * series


def _grid(canvas: Canvas, chart: Chart) -> _Grid:
    names = 0.0 if canvas.width < _NARROW else _room_for_names(canvas, chart)
    labels = [NO_DATA, *(label for series in chart.series for label in series.labels)]
    label = max(width_of(text) for text in labels) * _BOLDER + 10
    before = label if scale(chart, 1).low < 0 else 0
    left = before + (names + 14 if names else 1)
    room = max(canvas.width * 0.2, canvas.width - left - label)
    thick = _THICK_ALONE if len(chart.series) == 1 else _THICK_IN_GROUP
    return _Grid(names, left, thick, scale(chart, room))


def _room_for_names(canvas: Canvas, chart: Chart) -> float:
    """About a third, yet no less than the longest word and no more than half."""
    longest = max(width_of(name) for name in chart.categories)
    word = max((width_of(w) for name in chart.categories for w in name.split()), default=0.0)
    return min(canvas.width * 0.5, max(word, min(canvas.width * 0.36, longest)))


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
