"""The arithmetic of a seal: AES-256-GCM under a named key, bound to one place. No Django."""

import base64
import binascii
import hashlib
import hmac
import re
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ostoja.sealing import keyring

NONCE = 12
_BARE = re.compile(r"[\W_]+")


class BrokenSeal(ValueError):
    """What is written was altered, or moved here from another row, column or gmina."""


class Sealed(str):
    """Text as the database keeps it: `key:base64(nonce + ciphertext + tag)`."""

    __slots__ = ()

    @property
    def key_name(self) -> str:
        return self.partition(":")[0]


def seal(folder: Path, text: str, place: str) -> Sealed:
    """`place` (table|column|row|gmina) is not written, but only there will the text open."""
    name, key = keyring.newest(folder)
    nonce = secrets.token_bytes(NONCE)
    written = nonce + AESGCM(key).encrypt(nonce, text.encode(), place.encode())
    return Sealed(f"{name}:{base64.b64encode(written).decode()}")


def unseal(folder: Path, sealed: Sealed, place: str) -> str:
    """Raises `BrokenSeal`, or `UnknownKey` where its key is missing."""
    name, mark, rest = sealed.partition(":")
    if not mark or not name.isdecimal():
        raise BrokenSeal(f"{place}: not a seal")
    key = keyring.key_named(folder, name)
    try:
        written = base64.b64decode(rest, validate=True)
        return AESGCM(key).decrypt(written[:NONCE], written[NONCE:], place.encode()).decode()
    except (InvalidTag, binascii.Error, ValueError):
        raise BrokenSeal(f"{place}: the seal does not hold") from None


def blind(key: bytes, text: str, place: str) -> str:
    """The same text in the same place gives the same mark; the mark tells nothing without the key.

    Spaces, dashes and the case of letters do not matter. Nothing gives nothing.
    """
    bare = _BARE.sub("", text).casefold()
    if not bare:
        return ""
    return hmac.new(key, f"{place}|{bare}".encode(), hashlib.sha256).hexdigest()
