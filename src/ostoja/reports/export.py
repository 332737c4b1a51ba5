"""A report's JSON: the block tree, the frozen figures, and the proofreader's findings."""

from decimal import Decimal

from ostoja.accounts.models import Gmina
from ostoja.blocks.data import as_data
from ostoja.blocks.tree import Document
from ostoja.reports.computing import Computed


def figures_data(figures: dict[str, Computed]) -> list[dict[str, object]]:
    """`value` is a string with a point, null where nothing is known.

    `rows` counts the rows behind it, `row_ids` names them.
    """
    return [_figure(computed) for computed in figures.values()]


def _figure(computed: Computed) -> dict[str, object]:
    figure = computed.figure
    return {
        "code": figure.code,
        "words": figure.words,
        "value": plain(computed.value) if computed.is_known else None,
        "unit": figure.unit,
        "basis": figure.basis,
        "measure": figure.measure.value,
        "rows": len(computed.rows),
        "row_ids": [str(row.key) for row in computed.rows],
        "parts": {words: plain(part) for words, part in computed.parts.items()},
    }


def plain(number: Decimal) -> str:
    return f"{number:f}"


def report_data(
    gmina: Gmina, year: int, document: Document, figures: object, findings: list[object]
) -> dict[str, object]:
    return {
        "gmina": {"slug": gmina.slug, "teryt": gmina.teryt, "name": gmina.name},
        "year": year,
        "document": as_data(document),
        "figures": figures,
        "findings": findings,
    }
