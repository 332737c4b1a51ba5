"""A chart as an accessible SVG: words first, drawing second, and nothing told by colour alone."""

import re
from hashlib import sha256

from ostoja.blocks.charts.bars import draw_bars
from ostoja.blocks.charts.columns import columns_fit, draw_columns
from ostoja.blocks.charts.legend import draw_legend
from ostoja.blocks.charts.lines import draw_lines
from ostoja.blocks.charts.palette import patterns
from ostoja.blocks.charts.shapes import Canvas, Drawing, escaped, tag
from ostoja.blocks.tree import Chart, ChartKind
from ostoja.blocks.typeface import FAMILY

_SAFE_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


def chart_svg(chart: Chart, width: int = 640) -> str:
    """The drawing, `width` units wide with type of 14 units, its ids unique for chart and width.

    The title is not drawn: it is the caption that the writers put above.
    """
    canvas = Canvas(_prefix(chart, width), width)
    key = draw_legend(canvas, chart) if len(chart.series) > 1 else Drawing("", 0)
    body = _draw(canvas, chart)
    height = key.height + body.height
    return tag(
        "svg",
        tag("title", escaped(chart.title), id=f"{canvas.prefix}-title"),
        tag("desc", escaped(chart.description), id=f"{canvas.prefix}-desc"),
        patterns(canvas.prefix, len(chart.series)),
        key.svg,
        tag("g", body.svg, transform=f"translate(0 {key.height:g})") if body.svg else "",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height:g}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=f"{canvas.prefix}-title {canvas.prefix}-desc",
        font_family=f"'{FAMILY}', sans-serif",
        font_size=14,
    )


def _draw(canvas: Canvas, chart: Chart) -> Drawing:
    if chart.kind is ChartKind.LINES:
        return draw_lines(canvas, chart)
    if columns_fit(canvas, chart):
        return draw_columns(canvas, chart)
    return draw_bars(canvas, chart)


def _prefix(chart: Chart, width: int) -> str:
    safe = _SAFE_ID.fullmatch(chart.id)
    name = chart.id if safe else sha256(chart.id.encode("utf-8", "replace")).hexdigest()[:12]
    return f"wykres-{name}-{width}"
