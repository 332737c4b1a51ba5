"""Lists of this room as text: links, dates and amounts are worked out once, not in the template."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Protocol

from django.urls import reverse

from ostoja.polish.amounts import amount
from ostoja.polish.dates import short
from ostoja.polish.numerals import numeral
from ostoja.reports import checks
from ostoja.reports.assembly.returns import headings
from ostoja.reports.assembly.speech import said
from ostoja.reports.computing import Computed
from ostoja.reports.enums import Part
from ostoja.reports.models import Report
from ostoja.reports.proofs import fingerprint
from ostoja.reports.queries import Year
from ostoja.reports.rows import Cell


def part_tasks(year: Year, report: Report) -> list[dict[str, str]]:
    """The parts to write, as the task list component takes them."""
    return [
        {
            "title": part.label,
            "url": reverse("reports:words", args=(report.year, part.value)),
            "status": "napisane" if year.text(part) else "do napisania",
            "tone": "" if year.text(part) else "info",
        }
        for part in Part
    ]


def heading_tasks(year: Year) -> list[dict[str, object]]:
    """Goals, tasks and institutions as the programme has them, with where words were added."""
    return [
        {
            "title": heading.text,
            "level": heading.level,
            "url": reverse("reports:words", args=(year.year, heading.id)),
            "is_written": bool(year.text(heading.id)),
        }
        for heading in headings(year)
    ]


def figure_facts(year: Year) -> list[tuple[str, str, str]]:
    """Address, words and value of each figure that has rows."""
    return [
        (
            reverse("reports:figure", args=(year.year, computed.figure.code)),
            computed.figure.words,
            said(computed),
        )
        for computed in year.figures.values()
        if computed.rows
    ]


def large(computed: Iterable[Computed]) -> list[tuple[Computed, str]]:
    return [(one, value_of(one)) for one in computed]


def value_of(computed: Computed) -> str:
    """The value, or plainly that nothing is known."""
    return said(computed) if computed.rows else "brak wierszy"


def row_cells(computed: Computed) -> list[list[tuple[str, str]]]:
    """The cells of each row, each with the title of its column."""
    titles, is_money = computed.figure.columns, computed.figure.unit not in NOT_MONEY
    return [
        list(zip(titles, (_text(cell, is_money=is_money) for cell in row.cells), strict=True))
        for row in computed.rows
    ]


NOT_MONEY = {"godzina", "procent"}
"""Units in whose rows a number with places is of the unit; in all others it is an amount."""


def _text(cell: Cell, *, is_money: bool) -> str:
    if isinstance(cell, date):
        return short(cell)
    if isinstance(cell, Decimal) and is_money:
        return amount(cell)
    if isinstance(cell, int | Decimal):
        return numeral(cell)
    return cell or ""


SEVERITIES = {
    "error": ("Błędy", "błąd", "error"),
    "warning": ("Ostrzeżenia", "ostrzeżenie", "warn"),
    "note": ("Uwagi", "uwaga", "info"),
}
"""By the proofreader's names: words of the filter, of one finding, and its tone."""


def told(finding: checks.Finding) -> dict[str, str | bool]:
    """A finding as its card shows it; one that cannot be let stand has no mark."""
    _, words, tone = SEVERITIES[finding.severity]
    mark = fingerprint(finding.rule, finding.block, finding.quote)
    own = finding.rule == checks.OWN
    return {
        "mark": "" if own else mark,
        "words": "do poprawy" if finding.blocks and own else words,
        "tone": "error" if finding.blocks else tone,
        "blocks": finding.blocks,
        "form": finding.form,
        "message": finding.message,
        "quote": finding.quote,
        "block": finding.block,
        "accepted": finding.accepted,
        "accepted_by": finding.accepted_by,
    }


def once_each(rows: Sequence[dict[str, str | bool]]) -> list[dict[str, str | bool]]:
    """The same words under several headings are asked about once."""
    return list({(one["message"], one["quote"]): one for one in reversed(rows)}.values())[::-1]


class Weighted(Protocol):
    @property
    def severity(self) -> str: ...


def severity_filter(findings: Sequence[Weighted]) -> list[tuple[str, str, int]]:
    """Value, words and count of each choice of the filter."""
    counted = [
        (name, words[0], sum(one.severity == name for one in findings))
        for name, words in SEVERITIES.items()
    ]
    return [("", "Wszystkie", len(findings)), *counted]
