"""Large counts: a seeded sample in `make test`, the whole in `make full`, which prints each."""

import os

FULL = os.environ.get("OSTOJA_FULL") == "1"
counted: dict[str, int] = {}


def large_count(what: str, *, whole: int, share: float = 0.02) -> int:
    """How many cases of `what` this run tries: all of them under `make full`, else a share."""
    count = whole if FULL else max(1, round(whole * share))
    counted[what] = count
    return count
