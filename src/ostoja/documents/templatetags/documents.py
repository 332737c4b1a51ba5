"""Text as the writers set it, and drawings as they draw them."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from ostoja.blocks.charts import chart_svg
from ostoja.blocks.text import typeset as typeset_text
from ostoja.blocks.tree import Chart, Column, Row, Table

register = template.Library()


@register.filter
def typeset(text: str) -> str:
    """No-break spaces, and nothing a page cannot show; the template still escapes it."""
    return typeset_text(text)


@register.filter
def drawing(chart: Chart, width: int = 640) -> SafeString:
    """640 units suit a desk and a sheet of paper, 360 a telephone."""
    return mark_safe(chart_svg(chart, width))  # noqa: S308 # our own writer, which escapes every text


@register.filter
def cells(table: Table, row: Row) -> list[tuple[Column, str]]:
    return list(zip(table.columns, row.cells, strict=True))
