"""A sealed stream opens only whole, in order, and with its key."""

import io
import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.safekeeping.refusals import Damaged, Unusable
from ostoja.safekeeping.sealing import HEAD_BYTES, PIECE, TAG_BYTES, Opener, Sealer

KEY = secrets.token_bytes(32)
SEALED = PIECE + TAG_BYTES


def sealed(content, key=KEY):
    target = io.BytesIO()
    with Sealer(target, key) as sealer:
        sealer.write(content)
    return target.getvalue()


def opened(content, key=KEY):
    return Opener(io.BytesIO(content), key).read()


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 7])
def test_what_was_sealed_opens_the_same(size):
    content = secrets.token_bytes(size)
    assert opened(sealed(content)) == content


@given(st.lists(st.binary(max_size=300), max_size=20))
def test_writing_in_parts_is_writing_at_once(parts):
    target = io.BytesIO()
    with Sealer(target, KEY) as sealer:
        for part in parts:
            assert sealer.write(part) == len(part)
    assert opened(target.getvalue()) == b"".join(parts)


def test_same_content_is_sealed_differently_each_time():
    assert sealed(b"akta") != sealed(b"akta")


def test_content_cannot_be_seen():
    assert b"Kowal" not in sealed(b"Kowal" * 100)


@given(place=st.integers(0, HEAD_BYTES + 100 + TAG_BYTES - 1), bit=st.integers(0, 7))
def test_any_flipped_bit_is_found(place, bit):
    content = bytearray(sealed(b"x" * 100))
    content[place] ^= 1 << bit
    with pytest.raises((Damaged, Unusable)):
        opened(bytes(content))


@given(st.integers(1, HEAD_BYTES + 100 + TAG_BYTES))
def test_a_cut_end_is_found(cut):
    with pytest.raises((Damaged, Unusable)):
        opened(sealed(b"x" * 100)[:-cut])


PIECES = {
    "the first removed": lambda a, b, c: b + c,
    "one removed": lambda a, b, c: a + c,
    "the last removed": lambda a, b, c: a + b,
    "two swapped": lambda a, b, c: b + a + c,
    "one repeated": lambda a, b, c: a + b + b + c,
    "something added": lambda a, b, c: a + b + c + b"x",
}


@pytest.mark.parametrize("changed", PIECES.values(), ids=PIECES.keys())
def test_changed_order_of_pieces_is_found(changed):
    whole = sealed(secrets.token_bytes(2 * PIECE + 9))
    head, rest = whole[:HEAD_BYTES], whole[HEAD_BYTES:]
    pieces = rest[:SEALED], rest[SEALED : 2 * SEALED], rest[2 * SEALED :]
    with pytest.raises(Damaged):
        opened(head + changed(*pieces))


def test_a_piece_of_another_copy_does_not_fit():
    one, other = sealed(b"a" * (PIECE + 1)), sealed(b"a" * (PIECE + 1))
    mixed = one[: HEAD_BYTES + SEALED] + other[HEAD_BYTES + SEALED :]
    with pytest.raises(Damaged):
        opened(mixed)


def test_another_key_is_told_apart_from_damage():
    with pytest.raises(Unusable, match="Ten klucz nie otwiera"):
        opened(sealed(b"akta"), secrets.token_bytes(32))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"x" * 1000])
def test_another_file_is_told_plainly(content):
    with pytest.raises(Unusable, match="To nie jest kopia Ostoi"):
        opened(content)
