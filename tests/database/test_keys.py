from uuid import UUID

from django.db import connection

from factories import GminaFactory
from ostoja.database.keys import as_text, new_key


def test_keys_are_made_in_the_order_of_time():
    keys = [new_key() for _ in range(1000)]
    assert keys == sorted(keys)
    assert len(set(keys)) == 1000


def test_key_is_a_plain_uuid_of_version_7():
    key = new_key()
    assert type(key) is UUID
    assert key.version == 7


def test_key_read_as_text_is_written_as_uuid_writes_it(db):
    gmina = GminaFactory()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {as_text('id')} FROM accounts_gmina")
        assert cursor.fetchall() == [(str(gmina.pk),)]
