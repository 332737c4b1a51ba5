"""What the application's role may do on PostgreSQL: use every row of its gmina, own nothing."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, transaction

READ_ONLY = ("django_migrations",)


class UnsafeRole(ValueError):
    """A role that row-level rules would not bind."""


@transaction.atomic
def grant(role: str, *, append_only: Iterable[str] = ()) -> None:
    """Make the role if it is missing, and give it rows but no tables.

    Run by the owner of the tables after each `migrate`. On `append_only` tables the role may
    read and add, never change or delete. Raises `UnsafeRole` with words for the user.
    """
    with connection.cursor() as cursor:
        _make_or_check(cursor, role)
        name = connection.ops.quote_name(role)
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {name}")
        cursor.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {name}")
        cursor.execute(
            f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {name}"
        )
        cursor.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {name}")
        _revoke(cursor, name, "UPDATE, DELETE", append_only)
        _revoke(cursor, name, "INSERT, UPDATE, DELETE", READ_ONLY)


def _make_or_check(cursor: Any, role: str) -> None:  # noqa: ANN401 # any driver's cursor
    cursor.execute(
        f"DO $$ BEGIN CREATE ROLE {connection.ops.quote_name(role)} NOLOGIN NOBYPASSRLS;"
        " EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"
    )
    cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = %s", [role])
    found: Sequence[bool] = cursor.fetchone()
    if found[0]:
        raise UnsafeRole(
            f"Rola „{role}” omija ochronę wierszy (SUPERUSER albo BYPASSRLS). Wskaż inną rolę."
        )
    cursor.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tableowner = %s", [role]
    )
    if cursor.fetchone() is not None:
        raise UnsafeRole(
            f"Rola „{role}” jest właścicielem tabel, więc może zdjąć z nich ochronę."
            " Wskaż rolę, która nie ma własnych tabel."
        )


def _revoke(cursor: Any, name: str, rights: str, tables: Iterable[str]) -> None:  # noqa: ANN401
    for table in tables:
        cursor.execute(f"REVOKE {rights} ON {connection.ops.quote_name(table)} FROM {name}")
