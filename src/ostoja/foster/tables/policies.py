"""Settled readings as text."""

from collections.abc import Iterable

from ostoja.blocks.tree import Column, Row, Table
from ostoja.foster.models import PolicySet
from ostoja.polish.dates import short

COLUMNS = (
    "powiat",
    "od",
    "podstawa",
    "po powrocie do domu",
    "koordynator",
    "dzień opuszczenia pieczy",
    "niepełny miesiąc",
    "zaokrąglanie",
    "pobyty sprzed 2012 r.",
)


def policy_rows(sets: Iterable[PolicySet]) -> Table | None:
    """None where nothing is settled."""
    rows = tuple(
        Row(
            (
                one.powiat,
                short(one.valid_from),
                one.basis,
                one.get_recount_display(),
                one.get_coordinator_display(),
                one.get_leaving_day_display(),
                one.get_proration_display(),
                one.get_rounding_display(),
                one.get_before_2012_display(),
            )
        )
        for one in sets
    )
    columns = tuple(Column(title) for title in COLUMNS)
    return Table("ustalenia", "Ustalenia, od najnowszych", columns, rows) if rows else None
