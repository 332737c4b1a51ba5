"""A powiat's sheet turned into rows of the grid."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from ostoja.accounts.models import Gmina
from ostoja.blocks.sheets import Cell
from ostoja.foster.models import Placement, SheetColumns
from ostoja.foster.rules import component_called
from ostoja.polish.dates import read_date
from ostoja.polish.refusals import Unreadable


def columns_of(gmina: Gmina, powiat: str) -> dict[str, str]:
    """Field -> title of the column, as it was answered last time; empty at first."""
    known = SheetColumns.objects.filter(gmina=gmina, powiat=powiat).first()
    return dict(known.columns) if known else {}


def as_text(rows: Iterable[Sequence[Cell]]) -> list[list[str]]:
    """Cells as people would type them; rows without a word are left out."""
    shown = [[_text(cell) for cell in row] for row in rows]
    return [row for row in shown if any(row)]


def _text(cell: Cell) -> str:
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    if isinstance(cell, Decimal):
        return f"{cell:f}".replace(".", ",")
    return "" if cell is None else str(cell)


def lines_in(
    sheet: Sequence[Sequence[str]], columns: Mapping[str, str], placements: Iterable[Placement]
) -> list[dict[str, Any]]:
    """One row of the grid for each row of the sheet; what cannot be told is left empty."""
    titles = list(sheet[0])
    places = {name: titles.index(title) for name, title in columns.items() if title in titles}
    known = list(placements)
    return [
        _line({name: row[at] if at < len(row) else "" for name, at in places.items()}, known)
        for row in sheet[1:]
    ]


def _line(typed: dict[str, str], placements: list[Placement]) -> dict[str, Any]:
    placement = _placement(typed.get("child", ""), typed.get("first_day", ""), placements)
    form = placement.form if placement else None
    return {
        "placement": str(placement.pk) if placement else "",
        "component": component_called(typed.get("component", ""), form).value,
        "first_day": typed.get("first_day", ""),
        "last_day": typed.get("last_day", ""),
        "base": typed.get("base", ""),
        "billed": typed.get("billed", ""),
    }


def _placement(name: str, first_day: str, placements: list[Placement]) -> Placement | None:
    """The child's placement on the row's first day, else the latest; None when not one child."""
    words = frozenset(name.casefold().split())
    found = [one for one in placements if words and words == _words(one)]
    if len({one.stay.child_id for one in found}) != 1:
        return None
    try:
        day = read_date(first_day, latest_year=date.max.year)
    except Unreadable:
        return found[-1]
    then = [
        one
        for one in found
        if one.started_on <= day and (one.ended_on is None or day <= one.ended_on)
    ]
    return (then or found)[-1]


def _words(placement: Placement) -> frozenset[str]:
    return frozenset(str(placement.stay.child).casefold().split())
