"""Keys are made by the application, in the order of time (UUID version 7)."""

from uuid import UUID

from uuid6 import uuid7


def new_key() -> UUID:
    """A plain `UUID`, so that a key read back compares and prints like the one made."""
    return UUID(int=uuid7().int)
