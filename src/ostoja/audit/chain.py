"""The arithmetic of the trail: what a link covers. Pure, so that it can be checked anywhere."""

import hashlib
import hmac
import json
from collections.abc import Mapping


def digest(content: Mapping[str, object]) -> str:
    """SHA-256 of a record's fields, sorted by name; the trail holds this, not the content."""
    return hashlib.sha256(_canonical(content)).hexdigest()


def link(key: bytes, previous: str, fields: Mapping[str, object]) -> str:
    """HMAC-SHA-256 over the event's fields and the link before it."""
    return hmac.new(key, previous.encode() + _canonical(fields), hashlib.sha256).hexdigest()


def _canonical(content: Mapping[str, object]) -> bytes:
    return json.dumps(
        content, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str
    ).encode()
