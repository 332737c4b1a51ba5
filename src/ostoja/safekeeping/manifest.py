"""What a copy says of itself; it is the last thing in the copy and covers all the others."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ostoja.safekeeping.refusals import Damaged, Unusable

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Table:
    rows: int
    digest: str
    """Sum of the rows' SHA-256, so that their order does not count."""


@dataclass(frozen=True, slots=True)
class File:
    size: int
    """Bytes."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Head:
    """The end of one gmina's audit chain when the copy was made."""

    number: int
    mac: str


@dataclass(frozen=True, slots=True)
class Manifest:
    made_at: str
    """ISO, UTC."""
    program: str
    """Version of Ostoja."""
    database: str
    """`sqlite` or `postgresql`."""
    tables: Mapping[str, Table]
    files: Mapping[str, File]
    heads: Mapping[str, Head]
    """By the gmina's key."""
    keys: Mapping[str, str]
    """Fingerprints of the keys in use, to know the right ones by; never the keys."""

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables.values())


def written(manifest: Manifest) -> bytes:
    return json.dumps({"format": FORMAT, **asdict(manifest)}, sort_keys=True, indent=1).encode()


def read(content: bytes) -> Manifest:
    """Raises `Unusable` for a later format, `Damaged` for what is no manifest."""
    try:
        data: dict[str, Any] = json.loads(content)
        made_with = data.pop("format")
        if made_with > FORMAT:
            raise Unusable("Kopię zrobiła nowsza wersja Ostoi. Zainstaluj ją i spróbuj znowu.")
        tables = {name: Table(**one) for name, one in data.pop("tables").items()}
        files = {name: File(**one) for name, one in data.pop("files").items()}
        heads = {name: Head(**one) for name, one in data.pop("heads").items()}
        return Manifest(tables=tables, files=files, heads=heads, **data)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Damaged("Spis zawartości kopii jest nieczytelny. Użyj innej kopii.") from None
