"""A sealed stream: AES-256-GCM in numbered pieces, so that memory stays flat.

Layout: MAGIC, key id (8 bytes), salt (16), then pieces of at most PIECE bytes, each followed by
its tag (16). Each file has a key of its own (HKDF of the given key and the salt), so the nonce
may be the piece's number (11 bytes) and whether it is the last one (1 byte). The head is
authenticated with each piece. A changed, missing, repeated, moved or cut piece does not open.
"""

import hashlib
import io
import secrets
from typing import IO, TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ostoja.safekeeping.refusals import Damaged, Unusable

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

MAGIC = b"OSTOJA-KOPIA-1\n"
KEY_BYTES = 32
ID_BYTES = 8
SALT_BYTES = 16
HEAD_BYTES = len(MAGIC) + ID_BYTES + SALT_BYTES
PIECE = 1 << 20
TAG_BYTES = 16
DAMAGED = (
    "Kopia jest uszkodzona albo zmieniona: jej zawartość nie zgadza się z pieczęcią."
    " Niczego z niej nie odtworzono. Użyj innej kopii."
)
OTHER_KEY = (
    "Ten klucz nie otwiera tej kopii. Wskaż w --key klucz, którym ją zrobiono"
    " (keys/backup z folderu danych z tamtego czasu)."
)


def key_id(key: bytes) -> bytes:
    """Tells keys apart and says nothing of the key: it is as long as the key is random."""
    return hashlib.sha256(b"ostoja key id\0" + key).digest()[:ID_BYTES]


class Sealer(io.RawIOBase):
    """Writes what it is given, sealed; the seal is whole only after `close`."""

    def __init__(self, target: IO[bytes], key: bytes) -> None:
        self._target = target
        self._head = MAGIC + key_id(key) + secrets.token_bytes(SALT_BYTES)
        self._cipher = _cipher(key, self._head)
        self._number = 0
        self._waiting = bytearray()
        target.write(self._head)

    def writable(self) -> bool:
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        size = self._waiting.__len__()
        self._waiting += data
        taken = len(self._waiting) - size
        while len(self._waiting) > PIECE:
            self._seal(bytes(self._waiting[:PIECE]), last=False)
            del self._waiting[:PIECE]
        return taken

    def close(self) -> None:
        if not self.closed:
            self._seal(bytes(self._waiting), last=True)
        super().close()

    def _seal(self, piece: bytes, *, last: bool) -> None:
        sealed = self._cipher.encrypt(_nonce(self._number, last=last), piece, self._head)
        self._target.write(sealed)
        self._number += 1


class Opener(io.RawIOBase):
    """Reads what was sealed. Raises `Damaged` at the first piece that is not as it was made."""

    def __init__(self, source: IO[bytes], key: bytes) -> None:
        self._source = source
        self._head = source.read(HEAD_BYTES)
        if len(self._head) < HEAD_BYTES or not self._head.startswith(MAGIC):
            raise Unusable("To nie jest kopia Ostoi albo jej początek jest uszkodzony.")
        if self._head[len(MAGIC) : len(MAGIC) + ID_BYTES] != key_id(key):
            raise Unusable(OTHER_KEY)
        self._cipher = _cipher(key, self._head)
        self._number = 0
        self._next = source.read(PIECE + TAG_BYTES)
        self._open = memoryview(b"")
        self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        while not self._open and not self._ended:
            self._open = memoryview(self._unseal())
        room = memoryview(buffer).cast("B")
        size = min(len(room), len(self._open))
        room[:size] = self._open[:size]
        self._open = self._open[size:]
        return size

    def _unseal(self) -> bytes:
        sealed, self._next = self._next, self._source.read(PIECE + TAG_BYTES)
        self._ended = not self._next
        nonce = _nonce(self._number, last=self._ended)
        self._number += 1
        try:
            return self._cipher.decrypt(nonce, sealed, self._head)
        except InvalidTag:
            raise Damaged(DAMAGED) from None


def _cipher(key: bytes, head: bytes) -> AESGCM:
    derived = HKDF(SHA256(), KEY_BYTES, salt=head[-SALT_BYTES:], info=MAGIC).derive(key)
    return AESGCM(derived)


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
