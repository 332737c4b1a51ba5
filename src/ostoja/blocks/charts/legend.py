"""The key to the series, above the drawing."""

from ostoja.blocks.charts.palette import INK, STYLES, fill
from ostoja.blocks.charts.shapes import LINE, Canvas, Drawing, tag, width_of, words
from ostoja.blocks.tree import Chart, ChartKind

_SWATCH = 26
_GAP = 24


def draw_legend(canvas: Canvas, chart: Chart) -> Drawing:
    x, y, drawn = 0.0, 0.0, []
    for number, series in enumerate(chart.series):
        room = _SWATCH + 8 + width_of(series.name)
        if x and x + room > canvas.width:
            x, y = 0.0, y + LINE + 6
        drawn.append(_swatch(canvas, chart.kind, number, x, y))
        drawn.append(words(x + _SWATCH + 8, y + 14, series.name, fill=INK))
        x += room + _GAP
    return Drawing("".join(drawn), y + LINE + 16)


def _swatch(canvas: Canvas, kind: ChartKind, number: int, x: float, y: float) -> str:
    style = STYLES[number]
    if kind is ChartKind.BARS:
        return tag(
            "rect",
            x=x,
            y=y + 2,
            width=_SWATCH,
            height=14,
            fill=fill(canvas.prefix, number),
            stroke=style.colour,
        )
    return tag(
        "path",
        d=f"M{x:g} {y + 9:g}h{_SWATCH}",
        stroke=style.colour,
        stroke_width=2.5,
        stroke_dasharray=style.dash or "none",
    ) + tag(
        "path",
        d=style.marker,
        fill=style.colour,
        transform=f"translate({x + _SWATCH / 2:g} {y + 9:g})",
    )
