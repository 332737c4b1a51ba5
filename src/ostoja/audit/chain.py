"""The arithmetic of the trail: what a link covers. Pure, so that it can be checked anywhere."""

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from uuid import UUID


def digest(key: bytes, content: Mapping[str, object]) -> str:
    """HMAC-SHA-256 of a record's fields, sorted by name; the trail holds this, not the content.

    Keyed, so that nobody with the database alone can guess an erased name and try it.
    """
    return hmac.new(key, _canonical(content), hashlib.sha256).hexdigest()


def link(key: bytes, previous: str, fields: Mapping[str, object]) -> str:
    """HMAC-SHA-256 over the event's fields and the link before it."""
    return hmac.new(key, previous.encode() + _canonical(fields), hashlib.sha256).hexdigest()


def digest_of_people(people: Iterable[UUID | str]) -> str:
    """One digest for the set of people and families a page showed; empty when it showed none."""
    listed = sorted(str(one) for one in people)
    return hashlib.sha256("\n".join(listed).encode()).hexdigest() if listed else ""


def _canonical(content: Mapping[str, object]) -> bytes:
    return json.dumps(
        content, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str
    ).encode()
