"""The statements that add a link. Every personal page pays for them, and instances cost it 2 ms."""

from typing import Any
from uuid import UUID

from django.db import connection

from ostoja.audit.models import Event, Head, ShownTogether

COLUMNS = Event._meta.concrete_fields
KEY = Event._meta.get_field("gmina_id")
EVENTS, HEADS, SHOWN = (model._meta.db_table for model in (Event, Head, ShownTogether))

ADD = (
    f"INSERT INTO {EVENTS} ({', '.join(str(field.column) for field in COLUMNS)})"
    f" VALUES ({', '.join(['%s'] * len(COLUMNS))})"
)
MOVE_HEAD = f"UPDATE {HEADS} SET number = %s, mac = %s WHERE gmina_id = %s"
FIRST_HEAD = (
    f"INSERT INTO {HEADS} (gmina_id, number, mac) VALUES (%s, 0, '') ON CONFLICT DO NOTHING"
)
KNOWN = f"SELECT 1 FROM {SHOWN} WHERE gmina_id = %s AND people = %s LIMIT 1"
LIST = f"INSERT INTO {SHOWN} (gmina_id, people, subject) VALUES (%s, %s, %s)"


def head() -> str:
    """SQLite's writers wait for one another anyway."""
    lock = " FOR UPDATE" if connection.features.has_select_for_update else ""
    return f"SELECT number, mac FROM {HEADS} WHERE gmina_id = %s{lock}"


def key(one: UUID | str) -> Any:  # noqa: ANN401 # bytes, text or a UUID, as the driver wants
    """A key as the database writes it."""
    return KEY.get_db_prep_value(one, connection)


def values_of(event: Event) -> list[Any]:
    return [field.get_db_prep_save(getattr(event, field.attname), connection) for field in COLUMNS]
