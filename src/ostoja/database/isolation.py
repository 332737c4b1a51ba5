"""One gmina's rows are invisible to another: the scope of a session and its rule on PostgreSQL.

On PostgreSQL every tenant table carries a row-level rule that compares `gmina_id` with the
setting `app.gmina` of the running transaction; with nothing set, nothing is seen. SQLite has
no such rule: there the scoped queries stand alone.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

OWN_GMINA = "gmina_id = (SELECT NULLIF(current_setting('app.gmina', true), '')::uuid)"
OWN_MEMBERSHIP = "user_id = (SELECT NULLIF(current_setting('app.user', true), '')::uuid)"


@contextmanager
def scope(*, gmina: UUID | None = None, user: UUID | None = None) -> Iterator[None]:
    """See only this gmina's rows (and this user's memberships) inside one transaction."""
    if connection.vendor != "postgresql":
        yield
        return
    wanted = (str(gmina or ""), str(user or ""), settings.DATABASE_ROLE)
    if not connection.in_atomic_block:
        with transaction.atomic(), connection.cursor() as cursor:
            _enter(cursor, *wanted)
            yield  # what was set ends with the transaction
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('app.gmina', true), current_setting('app.user', true),"
            " current_user"
        )
        before = cursor.fetchone()
        _enter(cursor, *wanted)
        yield
        _enter(cursor, before[0] or "", before[1] or "", before[2])


def _enter(cursor: Any, gmina: str, user: str, role: str) -> None:  # noqa: ANN401 # any driver's cursor
    settled = "SELECT set_config('app.gmina', %s, true), set_config('app.user', %s, true)"
    if role:
        cursor.execute(f"{settled}, set_config('role', %s, true)", [gmina, user, role])
    else:
        cursor.execute(settled, [gmina, user])


class Isolate(Operation):
    """Put the row-level rule on tables that have a `gmina_id`, in the migration that makes them."""

    reversible = True

    def __init__(self, *tables: str, seen: str = OWN_GMINA) -> None:
        """`seen` says which rows may be read; written are only those of the gmina in scope."""
        self.tables = tables
        self.seen = seen

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, list(self.tables), {"seen": self.seen}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The models do not change."""

    def database_forwards(
        self,
        app_label: str,  # noqa: ARG002 # given by Django
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,  # noqa: ARG002
        to_state: ProjectState,  # noqa: ARG002
    ) -> None:
        if schema_editor.connection.vendor != "postgresql":
            return
        for table in self.tables:
            schema_editor.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
            schema_editor.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
            schema_editor.execute(
                f"CREATE POLICY own_gmina ON {table} USING ({self.seen}) WITH CHECK ({OWN_GMINA})"
            )

    def database_backwards(
        self,
        app_label: str,  # noqa: ARG002 # given by Django
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,  # noqa: ARG002
        to_state: ProjectState,  # noqa: ARG002
    ) -> None:
        if schema_editor.connection.vendor != "postgresql":
            return
        for table in self.tables:
            schema_editor.execute(f"DROP POLICY own_gmina ON {table}")
            schema_editor.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
            schema_editor.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")

    def describe(self) -> str:
        return f"Hide the rows of other gminas in {', '.join(self.tables)}"
