"""Filters and small pieces of the whole product; available in every template without `load`.

What each looks like and how it is written stands on the page /komponenty/.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from django import template
from django.conf import settings
from django.forms import BaseForm
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ostoja.blocks.tree import Table
from ostoja.polish import agreement, amounts, dates, nouns, numerals, typography
from ostoja.web import lists
from ostoja.web.context import drawn

if TYPE_CHECKING:
    from django.core.paginator import Page

register = template.Library()

CURRENT = ' aria-current="true"'
WIDE = 6
"""Columns from which a table does not fit a tablet."""
TONES = frozenset({"neutral", "info", "done", "warn", "error"})


@register.filter
def zl(value: Decimal | None) -> str:
    """69518.09 -> 69 518,09 zł, in one piece. Nothing stays nothing, never zero."""
    return "" if value is None else amounts.amount(value)


@register.filter
def liczba(value: Decimal | int | None) -> str:
    """1234 -> 1 234; 1.5 -> 1,5."""
    return "" if value is None else numerals.numeral(value)


@register.filter
def dzien(value: date | None) -> str:
    """31.12.2023."""
    return "" if value is None else dates.short(value)


@register.filter
def dzien_slownie(value: date | None) -> str:
    """31 grudnia 2023 r."""
    return "" if value is None else typography.no_orphans(dates.long(value))


@register.filter
def counted(value: Decimal | int, lemma: str) -> str:
    """`24|counted:"rodzina"` -> 24 rodziny. Raises UnknownForm for a word that is not stored."""
    return typography.no_orphans(agreement.counted(value, nouns.noun(lemma)))


@register.filter
def bez_sierot(text: str) -> str:
    """No one-letter word at the end of a line. For plain text: HTML comes out escaped."""
    return typography.no_orphans(str(text))


@register.simple_tag
def status(words: str, tone: str = "neutral") -> SafeString:
    """A few words on a tint. Tones: neutral, info, done, warn, error."""
    if tone not in TONES:
        raise template.TemplateSyntaxError(f"no tone {tone!r}; there are {sorted(TONES)}")
    return format_html('<strong class="govuk-tag o-tone--{}">{}</strong>', tone, words)


@register.simple_tag(takes_context=True)
def nav_link(context: template.Context, words: str, view: str) -> SafeString:
    """A menu entry, marked when the page lies under it; empty while that page does not exist."""
    address = _address(view)
    if not address:
        return SafeString("")
    path = str(context.get("path", ""))
    here = path == address or (address != "/" and path.startswith(address))
    return _entry(address, words, here=here)


@lru_cache(maxsize=1024, typed=True)
def _entry(address: str, words: str, *, here: bool) -> SafeString:
    current = SafeString(CURRENT if here else "")
    return format_html('<li><a class="govuk-link" href="{}"{}>{}</a></li>', address, current, words)


@cache
def _address(view: str) -> str:
    """The address of a page that takes no argument; it does not change while the program runs."""
    try:
        return reverse(view)
    except NoReverseMatch:
        return ""


@register.simple_tag
def crumb(words: str, address: str = "") -> SafeString:
    """One step of the trail; the page itself has no address."""
    inside = (
        format_html('<a class="govuk-breadcrumbs__link" href="{}">{}</a>', address, words)
        if address
        else format_html('<span aria-current="page">{}</span>', words)
    )
    return format_html('<li class="govuk-breadcrumbs__list-item">{}</li>', inside)


@register.simple_block_tag
def trail(content: str) -> SafeString:
    """The way to this page: `{% trail %}{% crumb … %}{% endtrail %}`."""
    return format_html(
        '<nav class="govuk-breadcrumbs" aria-label="Gdzie jesteś">'
        '<ol class="govuk-breadcrumbs__list">{}{}</ol></nav>',
        crumb("Początek", _address("home")),
        content,
    )


@register.simple_tag(takes_context=True)
def section(context: template.Context, menu: str) -> SafeString:
    """The menu of this template, for the page and for what the person may."""
    member = context.get("member")
    rights = member.rights if member else None
    return drawn(menu, str(context.get("path", "")), rights, demo=settings.DEMO)


@register.simple_block_tag
def section_menu(content: str, words: str) -> SafeString:
    """The menu of one section (Alt+5); inside it stand `nav_link`s, the deepest one marked."""
    others, mark, rest = content.rpartition(CURRENT)
    return format_html(
        '<nav class="o-section-menu" id="menu-lewe" aria-label="{}" tabindex="-1">'
        '<a class="govuk-skip-link" href="#menu-lewe" accesskey="5">Przejdź do menu działu</a>'
        "<ul>{}</ul></nav>",
        words,
        SafeString(others.replace(CURRENT, "") + mark + rest),
    )


@register.simple_block_tag
def contents(content: str) -> SafeString:
    """What a long page holds (Alt+8); inside it stand `<li>`s with links to headings."""
    return render_to_string("components/contents.html", {"content": content})


@register.simple_block_tag
def help(content: str, words: str, article: str = "", on: date | None = None) -> SafeString:  # noqa: A001
    """A sentence behind a question mark, with its article and the day it was checked."""
    return render_to_string(
        "components/help.html", {"content": content, "words": words, "article": article, "on": on}
    )


@register.simple_block_tag
def empty(content: str, words: str) -> SafeString:
    """What will be here and the next step, where a list has no rows yet."""
    return render_to_string("components/empty.html", {"content": content, "words": words})


@register.simple_tag
def error_summary(form: BaseForm) -> SafeString:
    """All refusals of a form, each a link to its field; then another's version, or one's draft."""
    return render_to_string("components/error_summary.html", {"form": form})


@register.simple_tag(takes_context=True)
def pages(context: template.Context, page: "Page[object]") -> SafeString:
    """The way to the other pages of a list; keeps the filters of the address."""
    if page.paginator.num_pages == 1:
        return SafeString("")
    return SafeString(lists.pagination(page, context["request"].GET.copy()))


@register.simple_tag
def data_table(table: Table) -> SafeString:
    """A table of the block tree; on a telephone each row becomes a card."""
    rows = [
        {"total": row.total, "cells": zip(table.columns, row.cells, strict=True)}
        for row in table.rows
    ]
    shape = _shape(len(table.columns))
    return render_to_string("components/table.html", {"table": table, "rows": rows, "shape": shape})


def _shape(columns: int, *, wide: bool = False) -> str:
    """Rows become cards on a telephone; of a wide table on a tablet as well."""
    return "stacked stacked--wide" if wide or columns >= WIDE else "stacked"


@register.simple_tag
def linked_table(
    caption: str, columns: str, rows: Iterable[tuple[str, Sequence[str]]], *, wide: bool = False
) -> SafeString:
    """A list whose first column leads to each row's page; put together without a template.

    `columns` are titles parted by `|`, `#` before those of numbers; a row is its address and
    cells. A loop in a template would take three times the processor time at fifty rows.
    `wide` is for few columns of long words, such as addresses.
    """
    shape = _shape(columns.count("|") + 1, wide=wide)
    return SafeString(lists.table(shape, caption, columns.split("|"), list(rows)))


@register.simple_tag
def chart(title: str, wide: str, narrow: str, table: Table) -> SafeString:
    """Two drawings of one chart, for a desk and for a telephone, and the figures under them.

    The drawings come from our own writer of SVG and are trusted.
    """
    return render_to_string(
        "components/chart.html",
        {
            "title": title,
            "wide": SafeString(wide),
            "narrow": SafeString(narrow),
            "table": data_table(table),
        },
    )
