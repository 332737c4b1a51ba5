"""The year's register as data."""

import json
from collections.abc import Sequence

from ostoja.foster.queries import SIDE_WORDS, LedgerRow, sums, total


def register_json(rows: Sequence[LedgerRow], year: int) -> bytes:
    """Total and sums from every side but the children's names; amounts are strings with a point."""
    sides = [side for side in SIDE_WORDS if side != "dziecko"]
    data = {
        "year": year,
        "total": f"{total(rows):f}",
        "sums": {
            side: {name: f"{amount:f}" for name, amount in sums(rows, side).items()}
            for side in sides
        },
        "rows": [
            {
                "id": str(row.id),
                "note": row.note,
                "paid_on": row.paid_on.isoformat(),
                "first_day": row.first_day.isoformat(),
                "last_day": row.last_day.isoformat(),
                "kind": row.kind.value,
                "component": row.component.value,
                "chapter": row.chapter,
                "paragraph": row.paragraph,
                "amount": f"{row.amount:f}",
            }
            for row in rows
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1).encode()
