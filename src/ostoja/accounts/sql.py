"""What is asked at every page before the page itself, in plain SQL.

Putting such a query together and making its instances costs a list page five times the asking.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection, models

from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, Membership, User

FIELDS = [field.attname for field in Gmina._meta.concrete_fields]
GMINA = Gmina._meta.db_table
OF_USER = [
    field
    for field in User._meta.concrete_fields
    if not isinstance(field, models.DateTimeField)  # read when asked for, as Django converts them
]
USER = f"""
SELECT {", ".join(str(field.column) for field in OF_USER)}
FROM {User._meta.db_table} WHERE id = %s
"""  # noqa: S608 # our own table
ROLES = f"""
SELECT m.role, {", ".join(f"g.{field.column}" for field in Gmina._meta.concrete_fields)}
FROM {Membership._meta.db_table} m JOIN {GMINA} g ON g.id = m.gmina_id
WHERE m.user_id = %s AND m.ended_at IS NULL
AND m.valid_from <= %s AND (m.valid_to IS NULL OR m.valid_to >= %s)
ORDER BY g.slug, m.role
"""  # noqa: S608 # our own tables


def user_of_key(key: UUID) -> User | None:
    """Who a session says is signed in."""
    with connection.cursor() as cursor:
        cursor.execute(USER, [_written(key)])
        found = cursor.fetchone()
    if found is None:
        return None
    row = dict(zip((field.attname for field in OF_USER), found, strict=True)) | {"id": key}
    return User.from_db(connection.alias, list(row), list(row.values()))


def roles_of(user: User, *, on: date) -> Iterator[tuple[Gmina, Role]]:
    """Every role that the person has on this day, gmina by gmina."""
    key = Gmina._meta.pk
    with connection.cursor() as cursor:
        cursor.execute(ROLES, [_written(user.pk), on, on])
        found = cursor.fetchall()
    for role, gmina_id, *rest in found:
        row = [key.to_python(gmina_id), *rest]
        yield Gmina.from_db(connection.alias, FIELDS, row), Role(role)


def _written(key: UUID) -> Any:  # noqa: ANN401 # as the database writes keys
    return User._meta.pk.get_db_prep_value(key, connection)
