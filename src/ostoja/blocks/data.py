"""A document as plain JSON data, and back; what editions freeze and hash."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from enum import StrEnum
from typing import Any, cast

from ostoja.blocks.tree import (
    Block,
    Chart,
    ChartKind,
    Column,
    Contents,
    Document,
    Dress,
    Heading,
    Item,
    KeyFigure,
    Listing,
    Paragraph,
    Role,
    Row,
    Series,
    Signatory,
    Signatures,
    Source,
    Table,
)

_TYPES: Mapping[str, type[Any]] = {
    "heading": Heading,
    "paragraph": Paragraph,
    "listing": Listing,
    "table": Table,
    "key_figure": KeyFigure,
    "chart": Chart,
    "contents": Contents,
    "signatures": Signatures,
}
_NAMES = {kind: name for name, kind in _TYPES.items()}


class UnreadableData(ValueError):
    """The data is not a document; the words are for the user."""


def as_data(document: Document) -> dict[str, Any]:
    """JSON data in the order of the fields; what equals its default is left out.

    So a field added to the tree later does not change the hash of what was frozen before.
    """
    return cast("dict[str, Any]", _written(document))


def from_data(data: Mapping[str, Any]) -> Document:
    """The document that `as_data` was given. Raises UnreadableData."""
    try:
        return cast("Document", _read(Document, data))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableData(
            "Zapis dokumentu jest uszkodzony albo pochodzi z nowszej wersji programu "
            f"({type(error).__name__}: {error}). Przywróć go z kopii zapasowej."
        ) from error


def digest(document: Document) -> str:
    """Sha256 of the canonical JSON (sorted keys, no spaces, UTF-8), in hexadecimal."""
    canonical = json.dumps(
        as_data(document),
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
        allow_nan=False,
    )
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def _written(value: object) -> object:
    if isinstance(value, tuple):
        return [_written(part) for part in value]
    if isinstance(value, StrEnum):
        return value.value
    if hasattr(value, "__dataclass_fields__"):
        kind = _NAMES.get(type(value))
        return ({"kind": kind} if kind else {}) | {
            _key(part): _written(given)
            for part in fields(cast("Any", value))
            if (given := getattr(value, part.name)) != _default(part)
        }
    return value


def _key(part: Field[Any]) -> str:
    """A chart has a kind of its own, which must not hide the kind of the block."""
    return "drawn_as" if part.name == "kind" else part.name


def _default(part: Field[Any]) -> object:
    return () if part.default_factory is not MISSING else part.default


def _read(kind: type[Any], data: Mapping[str, Any]) -> object:
    known = {_key(part): part.name for part in fields(kind)}
    unknown = set(data) - set(known) - {"kind"}
    if unknown:
        raise ValueError(f"nieznane pole {min(unknown)}")
    return kind(**{known[key]: _part(key, data[key]) for key in data if key != "kind"})


def _part(key: str, value: Any) -> Any:  # noqa: ANN401  JSON is any of its types
    if key in _READERS:
        return _READERS[key](value)
    return tuple(value) if isinstance(value, list) else value


def _each(kind: type[Any]) -> Callable[[list[Any]], tuple[Any, ...]]:
    return lambda data: tuple(_read(kind, one) for one in data)


def _blocks(data: list[Any]) -> tuple[Block, ...]:
    return tuple(cast("Block", _read(_TYPES[one["kind"]], one)) for one in data)


def _values(data: list[Any]) -> tuple[float | None, ...]:
    return tuple(None if value is None else float(value) for value in data)


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "blocks": _blocks,
    "items": _each(Item),
    "children": _each(Item),
    "columns": _each(Column),
    "rows": _each(Row),
    "series": _each(Series),
    "values": _values,
    "signatories": _each(Signatory),
    "source": lambda data: _read(Source, data),
    "role": Role,
    "drawn_as": ChartKind,
    "dress": Dress,
}
