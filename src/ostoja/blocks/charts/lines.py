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
_WIDEST_SLOT = 214
_CROWDED = 34
"""Units between two points under which the lower one has its value below it."""
_LABEL_HIGH = 15


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
    foot = grid.top + _TALL + LINE + 14
    under = [_names(chart, place, slot - 10) for place in range(len(chart.categories))]
    drawn += [_under(grid.x(place), foot, *lines) for place, lines in enumerate(under)]
    most = max(len(name) + len(missing) for name, missing in under)
    return Drawing("".join(drawn), foot - 8 + LINE * most)


def _names(chart: Chart, place: int, room: float) -> tuple[list[str], list[str]]:
    """The category, and which series have nothing there."""
    missing = [series.name for series in chart.series if series.values[place] is None]
    named = len(chart.series) > 1
    said = [f"{name}: {NO_DATA}" if named else NO_DATA for name in missing]
    return wrapped(chart.categories[place], room), [
        line for text in said for line in wrapped(text, room)
    ]


def _under(x: float, y: float, name: list[str], missing: list[str]) -> str:
    quiet = lines_of_words(
        x,
        y + LINE * len(name),
        missing,
        text_anchor="middle",
        fill=QUIET,
        font_style="italic",
        font_size=SIZE - 1,
    )
    return lines_of_words(x, y, name, text_anchor="middle", fill=INK) + quiet


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
    """Each value over its point, or under it where another point is close above."""
    known = sorted(
        (grid.y(mark.value), mark.series, mark.label)
        for mark in marks(chart, place)
        if mark.value is not None
    )
    drawn, point_above, label_above = [], -_CROWDED * 2.0, -_CROWDED * 2.0
    for y, series, label in known:
        wanted = y - 11 if y - point_above > _CROWDED else y + 21
        at = max(wanted, label_above + _LABEL_HIGH)
        drawn.append(_label(grid.x(place), at, label, STYLES[series].colour))
        point_above, label_above = y, at
    return "".join(drawn)


def _label(x: float, y: float, label: str, colour: str) -> str:
    return words(
        x,
        y,
        label,
        text_anchor="middle",
        fill=colour,
        font_weight=600,
        stroke="#fff",
        stroke_width=3,
        paint_order="stroke",
    )
