"""Upright bars, for short names such as years."""

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

_TALL = 220
_WIDEST_SLOT = 214
_THICKEST = 68
_MOST = 24
_MOST_LINES = 2


class _Grid(NamedTuple):
    slot: float
    """Room for one category."""
    thick: float
    top: float
    scale: Scale

    @property
    def zero(self) -> float:
        return self.top + _TALL - self.scale.at(0)


def columns_fit(canvas: Canvas, chart: Chart) -> bool:
    """Whether each value fits over its column and each category under its group."""
    grid = _grid(canvas, chart)
    room = grid.slot - 10 if len(chart.series) == 1 else grid.thick + 6
    return (
        len(chart.categories) * len(chart.series) <= _MOST
        and all(width_of(label) <= room for series in chart.series for label in series.labels)
        and all(_fits(category, grid.slot - 10) for category in chart.categories)
    )


def draw_columns(canvas: Canvas, chart: Chart) -> Drawing:
    grid = _grid(canvas, chart)
    foot = grid.top + _TALL + (LINE if grid.scale.low < 0 else 0)
    drawn = []
    for place, category in enumerate(chart.categories):
        middle = grid.slot * (place + 0.5)
        left = middle - grid.thick * len(chart.series) / 2
        drawn += [
            _column(canvas, grid, mark, left + grid.thick * mark.series)
            for mark in marks(chart, place)
        ]
        lines = wrapped(category, grid.slot - 10)
        drawn.append(lines_of_words(middle, foot + 21, lines, text_anchor="middle", fill=INK))
    across = grid.slot * len(chart.categories)
    drawn.append(tag("path", d=f"M0 {grid.zero:g}h{across:g}", stroke=RULE, stroke_width=1))
    most = max(len(wrapped(category, grid.slot - 10)) for category in chart.categories)
    return Drawing("".join(drawn), foot + 12 + LINE * most)


def _grid(canvas: Canvas, chart: Chart) -> _Grid:
    slot = min(_WIDEST_SLOT, canvas.width / len(chart.categories))
    thick = min(_THICKEST, slot * 0.8 / len(chart.series))
    return _Grid(slot, thick, LINE + 4, scale(chart, _TALL))


def _fits(text: str, room: float) -> bool:
    lines = wrapped(text, room)
    return len(lines) <= _MOST_LINES and all(width_of(line) <= room for line in lines)


def _column(canvas: Canvas, grid: _Grid, mark: Mark, x: float) -> str:
    middle = x + grid.thick / 2
    if mark.value is None:
        turned = f"translate({middle + 4:g} {grid.zero - 6:g}) rotate(-90)"
        return words(
            0, 0, NO_DATA, transform=turned, fill=QUIET, font_style="italic", font_size=SIZE - 1
        )
    end = grid.top + _TALL - grid.scale.at(mark.value)
    bar = tag(
        "rect",
        x=x + 1.5,
        y=min(grid.zero, end),
        width=grid.thick - 3,
        height=abs(grid.zero - end),
        fill=fill(canvas.prefix, mark.series),
        stroke=STYLES[mark.series].colour,
    )
    beyond = end - 7 if mark.value >= 0 else end + LINE - 2
    return bar + words(middle, beyond, mark.label, text_anchor="middle", fill=INK, font_weight=600)
