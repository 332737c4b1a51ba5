"""The gmina's part of a table of costs, line by line, and the answer as JSON or CSV text."""

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache, partial
from typing import NamedTuple

from ostoja.law.cofunding import GMINA_SHARE, Before2012, Piece, Step, pieces, share_steps
from ostoja.law.cofunding_table import Cost
from ostoja.values.amounts import with_point
from ostoja.values.cells import safe_cell
from ostoja.values.periods import Period

SHARES = tuple(sorted({share for entry in GMINA_SHARE.history for share in entry.value}))


class Line(NamedTuple):
    cost: Cost
    pieces: list[Piece]
    part: int


class Settlement(NamedTuple):
    """Every line with its pieces; the totals add rounded pieces (grosze)."""

    lines: list[Line]
    by_form: Counter[str]
    by_share: Counter[int]
    total: int


def settle(costs: Iterable[Cost], *, before_2012: Before2012 | None = None) -> Settlement:
    """Compute the gmina's part of each cost."""

    @cache
    def steps(stay_from: date) -> tuple[Step, ...]:
        return share_steps(stay_from, before_2012=before_2012)

    lines = []
    by_form: Counter[str] = Counter()
    by_share: Counter[int] = Counter()
    for cost in costs:
        period = Period(cost.first, cost.last)
        cut = pieces(cost.amount, cost.basis, period, steps(cost.stay_from))
        part = sum([piece.part for piece in cut])
        lines.append(Line(cost, cut, part))
        by_form[cost.form] += part
        for piece in cut:
            for share, its_part in piece.by_share.items():
                by_share[share] += its_part
    return Settlement(lines, by_form, by_share, sum(by_form.values()))


def as_json(settlement: Settlement) -> str:
    """The answer as one JSON object; amounts are strings with a point and 2 places.

    Written piece by piece: a tree of dictionaries for the encoder would cost twice the time.
    """
    quoted = cache(partial(json.dumps, ensure_ascii=False))
    lines = ",\n".join([_line(line, quoted) for line in settlement.lines])
    totals = {
        "by_form": {form: with_point(part) for form, part in settlement.by_form.items()},
        "by_share": {str(share): with_point(settlement.by_share[share]) for share in SHARES},
        "total": with_point(settlement.total),
    }
    return f'{{"lines": [{lines}],\n{json.dumps(totals, ensure_ascii=False)[1:]}\n'


def _line(line: Line, quoted: Callable[[str], str]) -> str:
    cost = line.cost
    pieces = ", ".join([_piece(piece) for piece in line.pieces])
    return (
        f'{{"child": {quoted(cost.child)}, "form": {quoted(cost.form)}, '
        f'"component": {quoted(cost.component)}, "part": "{with_point(line.part)}", '
        f'"pieces": [{pieces}]}}'
    )


def _piece(piece: Piece) -> str:
    days = ", ".join([f'"{share}": {piece.days.get(share, 0)}' for share in SHARES])
    return (
        f'{{"from": "{piece.first}", "to": "{piece.last}", "days": {{{days}}}, '
        f'"part": "{with_point(piece.part)}"}}'
    )


def as_csv(settlement: Settlement, *, separator: str) -> str:
    """The answer as one row a piece, under the separator of the table that was read."""
    text = io.StringIO()
    rows = csv.writer(text, delimiter=separator, lineterminator="\n")
    days = [f"days_{share}" for share in SHARES]
    rows.writerow(["child", "form", "component", "from", "to", *days, "part"])
    for cost, its_pieces, _ in settlement.lines:
        words = [safe_cell(cost.child), safe_cell(cost.form), safe_cell(cost.component)]
        for piece in its_pieces:
            counted = [piece.days.get(share, 0) for share in SHARES]
            days_and_part = [piece.first, piece.last, *counted, with_point(piece.part)]
            rows.writerow([*words, *days_and_part])
    return text.getvalue()
