"""What a database holds, in numbers that two databases can be compared by."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ostoja.safekeeping.manifest import Head, Table

HEADS = "audit_head"
WHOLE = 1 << 256


@dataclass(frozen=True, slots=True)
class Contents:
    tables: Mapping[str, Table]
    heads: Mapping[str, Head]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A file of one moment of the database, and what it held then."""

    path: Path
    contents: Contents


def table_of(rows: Iterable[bytes]) -> Table:
    """Each row is hashed by itself; the sum does not know their order."""
    total = count = 0
    for row in rows:
        total += int.from_bytes(hashlib.sha256(row).digest(), "big")
        count += 1
    return Table(count, f"{total % WHOLE:064x}")


def differences(expected: Mapping[str, Table], found: Mapping[str, Table]) -> list[str]:
    """A sentence for each table that is not the same, in the order of names."""
    return [
        _difference(name, expected.get(name), found.get(name))
        for name in sorted({*expected, *found})
        if expected.get(name) != found.get(name)
    ]


def _difference(name: str, expected: Table | None, found: Table | None) -> str:
    if expected is None or found is None:
        return f"Tabela {name}: {'nie było jej w kopii' if expected is None else 'brakuje jej'}."
    if expected.rows != found.rows:
        return f"Tabela {name}: w kopii {expected.rows} wierszy, odtworzono {found.rows}."
    return f"Tabela {name}: ta sama liczba wierszy ({found.rows}), ale inna treść."
