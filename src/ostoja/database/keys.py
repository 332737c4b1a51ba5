"""Keys are made by the application, in the order of time (UUID version 7)."""

from uuid import UUID

from django.db import connection
from uuid6 import uuid7


def new_key() -> UUID:
    """A plain `UUID`, so that a key read back compares and prints like the one made."""
    return UUID(int=uuid7().int)


def as_text(column: str) -> str:
    """SQL that gives a column of keys as `str(UUID)` writes them, for queries that make no rows."""
    if connection.features.has_native_uuid_field:
        return f"{column}::text"
    parts = ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12))
    return " || '-' || ".join(f"substr({column}, {first}, {size})" for first, size in parts)
