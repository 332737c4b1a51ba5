"""The arithmetic of the trail, against values worked out with other tools."""

import hashlib
import hmac
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from ostoja.audit.chain import digest, digest_of_people, link


def test_digest_is_hmac_of_the_fields_sorted_by_name():
    written = b'{"a":"\xc5\xbc","b":1}'
    made = digest(b"klucz", {"b": 1, "a": "ż"})
    assert made == hmac.new(b"klucz", written, hashlib.sha256).hexdigest()


def test_digest_of_people_does_not_depend_on_their_order():
    one, other = UUID(int=1), UUID(int=2)
    listed = f"{one}\n{other}".encode()
    assert digest_of_people([other, one]) == hashlib.sha256(listed).hexdigest()
    assert digest_of_people([one, other]) != digest_of_people([one])
    assert digest_of_people([]) == ""


def test_link_covers_the_link_before_and_the_fields():
    written = b'{"at":"2026-11-22 08:00:00+00:00","sum":"1.50"}'
    made = link(
        b"klucz",
        "poprzednie",
        {"sum": Decimal("1.50"), "at": datetime(2026, 11, 22, 8, tzinfo=UTC)},
    )
    assert made == hmac.new(b"klucz", b"poprzednie" + written, hashlib.sha256).hexdigest()


def test_link_changes_with_key_link_before_and_field():
    links = {
        link(b"a", "x", {"n": 1}),
        link(b"b", "x", {"n": 1}),
        link(b"a", "y", {"n": 1}),
        link(b"a", "x", {"n": 2}),
    }
    assert len(links) == 4
