"""Lines over time; a missing value is a gap that says so."""

from itertools import groupby
from typing import NamedTuple

from ostoja.blocks.charts.palette import INK, QUIET, RULE, STYLES
from ostoja.blocks.charts.scale import NO_DATA, Scale, marks, scale
from ostoja.blocks.charts.shapes import (
    LINE,
    SIZE,
    Canvas,
    Drawing,
    lines_of_words,
    tag,
    words,
    wrapped,
)
from ostoja.blocks.tree import Chart

_TALL = 220
_WIDEST_SLOT = 190


class _Grid(NamedTuple):
    slot: float
    top: float
    scale: Scale

    def x(self, place: int) -> float:
        return self.slot * (place + 0.5)

    def y(self, value: float) -> float:
        return self.top + _TALL - self.scale.at(value)


def draw_lines(canvas: Canvas, chart: Chart) -> Drawing:
    slot = min(_WIDEST_SLOT, canvas.width / len(chart.categories))
    grid = _Grid(slot, LINE + 6, scale(chart, _TALL))
    drawn = [_ground(grid, len(chart.categories))]
    drawn += [_line(grid, number, series.values) for number, series in enumerate(chart.series)]
    drawn += [_labels(grid, chart, place) for place in range(len(chart.categories))]
    foot = grid.top + _TALL + LINE
    names = [wrapped(category, slot - 10) for category in chart.categories]
    drawn += [
        lines_of_words(grid.x(place), foot + 14, lines, text_anchor="middle", fill=INK)
        for place, lines in enumerate(names)
    ]
    return Drawing("".join(drawn), foot + 6 + LINE * max(len(lines) for lines in names))


def _ground(grid: _Grid, categories: int) -> str:
    """The zero line, and a faint upright for each category to lead the eye to its name."""
    uprights = "".join(
        f"M{grid.x(place):g} {grid.top - 8:g}V{grid.top + _TALL:g}" for place in range(categories)
    )
    return tag("path", d=uprights, stroke="#e3e7ea", stroke_width=1) + tag(
        "path", d=f"M0 {grid.y(0):g}h{grid.slot * categories:g}", stroke=RULE, stroke_width=1
    )


def _line(grid: _Grid, number: int, values: tuple[float | None, ...]) -> str:
    style = STYLES[number]
    runs = groupby(enumerate(values), key=lambda pair: pair[1] is not None)
    path = "".join(_run(grid, list(pairs)) for known, pairs in runs if known)
    points = [(grid.x(i), grid.y(value)) for i, value in enumerate(values) if value is not None]
    line = tag(
        "path",
        d=path or "M0 0",
        fill="none",
        stroke=style.colour,
        stroke_width=2.5,
        stroke_linejoin="round",
        stroke_dasharray=style.dash or "none",
    )
    return line + "".join(
        tag(
            "path",
            d=style.marker,
            fill=style.colour,
            stroke="#fff",
            stroke_width=1.2,
            transform=f"translate({x:.2f} {y:.2f})",
        )
        for x, y in points
    )


def _run(grid: _Grid, pairs: list[tuple[int, float | None]]) -> str:
    """Neighbouring known values joined."""
    points = (f"{grid.x(i):.2f} {grid.y(value):.2f}" for i, value in pairs if value is not None)
    return "M" + "L".join(points)


def _labels(grid: _Grid, chart: Chart, place: int) -> str:
    """Values over their points, those of the lower half of the series under them."""
    found = marks(chart, place)
    known = sorted(
        ((mark.value, mark.series, mark.label) for mark in found if mark.value is not None),
        reverse=True,
    )
    drawn = [
        _label(
            grid.x(place), grid.y(value), label, STYLES[series].colour, over=2 * rank < len(known)
        )
        for rank, (value, series, label) in enumerate(known)
    ]
    missing = len(found) - len(known)
    return "".join(drawn) + (_missing(grid, place) if missing else "")


def _label(x: float, y: float, label: str, colour: str, *, over: bool) -> str:
    return words(
        x,
        y - 11 if over else y + 21,
        label,
        text_anchor="middle",
        fill=colour,
        font_weight=600,
        stroke="#fff",
        stroke_width=3,
        paint_order="stroke",
    )


def _missing(grid: _Grid, place: int) -> str:
    return words(
        grid.x(place),
        grid.top + _TALL - 8,
        NO_DATA,
        text_anchor="middle",
        fill=QUIET,
        font_style="italic",
        font_size=SIZE - 1,
    )
