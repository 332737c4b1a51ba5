"""The gmina's part of a table of costs, line by line, and the answer as JSON or CSV text."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import NamedTuple

from ostoja.law.cofunding import GMINA_SHARE, Before2012, Piece, Step, pieces, share_steps
from ostoja.law.cofunding_table import Cost
from ostoja.values.amounts import with_point
from ostoja.values.periods import Period

SHARES = tuple(sorted({share for entry in GMINA_SHARE.history for share in entry.value}))


class Line(NamedTuple):
    cost: Cost
    pieces: list[Piece]

    @property
    def part(self) -> int:
        return sum(piece.part for piece in self.pieces)


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
        line = Line(cost, pieces(cost.amount, cost.basis, period, steps(cost.stay_from)))
        lines.append(line)
        by_form[cost.form] += line.part
        for piece in line.pieces:
            for share, part in piece.by_share.items():
                by_share[share] += part
    return Settlement(lines, by_form, by_share, sum(by_form.values()))


def as_json(settlement: Settlement) -> str:
    """The answer as one JSON object; amounts are strings with a point and 2 places."""
    answer = {
        "lines": [_line(line) for line in settlement.lines],
        "by_form": {form: with_point(part) for form, part in settlement.by_form.items()},
        "by_share": {str(share): with_point(settlement.by_share[share]) for share in SHARES},
        "total": with_point(settlement.total),
    }
    return json.dumps(answer, ensure_ascii=False)


def _line(line: Line) -> dict[str, object]:
    return {
        "child": line.cost.child,
        "form": line.cost.form,
        "component": line.cost.component,
        "part": with_point(line.part),
        "pieces": [_piece(piece) for piece in line.pieces],
    }


def _piece(piece: Piece) -> dict[str, object]:
    return {
        "from": piece.first.isoformat(),
        "to": piece.last.isoformat(),
        "days": {str(share): piece.days.get(share, 0) for share in SHARES},
        "part": with_point(piece.part),
    }


def as_csv(settlement: Settlement, *, separator: str) -> str:
    """The answer as one row a piece, under the separator of the table that was read."""
    text = io.StringIO()
    rows = csv.writer(text, delimiter=separator, lineterminator="\n")
    days = [f"days_{share}" for share in SHARES]
    rows.writerow(["child", "form", "component", "from", "to", *days, "part"])
    for cost, its_pieces in settlement.lines:
        for piece in its_pieces:
            counted = [piece.days.get(share, 0) for share in SHARES]
            days_and_part = [piece.first, piece.last, *counted, with_point(piece.part)]
            rows.writerow([cost.child, cost.form, cost.component, *days_and_part])
    return text.getvalue()
