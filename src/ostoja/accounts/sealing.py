"""Text sealed at rest with AES-GCM. A sealed text names its key, so that keys can be changed.

`ring` holds keys of 32 bytes, the newest first: it seals with the first and opens with any.
"""

import base64
import hashlib
import secrets
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE = 12
NAME = 8


class Unsealable(ValueError):
    """The text was changed, or its key is not on the ring."""


def seal(text: str, ring: Sequence[bytes], purpose: str) -> str:
    """`purpose` goes into the seal: what was sealed for one thing does not open as another."""
    nonce = secrets.token_bytes(NONCE)
    sealed = AESGCM(ring[0]).encrypt(nonce, text.encode(), purpose.encode())
    return f"{_name(ring[0])}.{base64.urlsafe_b64encode(nonce + sealed).decode()}"


def unseal(sealed: str, ring: Sequence[bytes], purpose: str) -> str:
    """The text. Raises `Unsealable`."""
    name, _, body = sealed.partition(".")
    key = next((key for key in ring if _name(key) == name), None)
    if key is None:
        raise Unsealable("no key of this name on the ring")
    try:
        raw = base64.urlsafe_b64decode(body)
        return AESGCM(key).decrypt(raw[:NONCE], raw[NONCE:], purpose.encode()).decode()
    except (InvalidTag, ValueError) as problem:
        raise Unsealable("the sealed text was changed") from problem


def _name(key: bytes) -> str:
    return hashlib.sha256(b"name of " + key).hexdigest()[:NAME]
