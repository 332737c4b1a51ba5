"""SQLite: one moment by `VACUUM INTO`, which waits for nobody and holds nobody up."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.backends.utils import CursorWrapper

from ostoja.safekeeping.databases.contents import HEADS, Contents, Snapshot, table_of
from ostoja.safekeeping.manifest import Head
from ostoja.safekeeping.refusals import Damaged, Unusable

FILE = "ostoja.sqlite3"


def snapshot(folder: Path) -> Snapshot:
    """The present database in a file of its own, and what that file holds."""
    source = Path(str(connection.settings_dict["NAME"]))
    if not source.is_file():
        raise Unusable(
            f"W folderze danych nie ma bazy ({source.name})."
            " Sprawdź OSTOJA_DATA albo --data; nową bazę zakłada „ostoja serve”."
        )
    path = folder / FILE
    with _cursor(source) as cursor:
        cursor.execute("VACUUM INTO %s", [str(path)])
    return Snapshot(path, look(path))


def look(path: Path) -> Contents:
    """Rows and chain heads of a database that nobody uses. Raises `Damaged` when it is unsound."""
    with _cursor(path) as cursor:
        _require_sound(cursor)
        names = _column(
            cursor,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%'"
            " ORDER BY name",
        )
        tables = {name: table_of(_rows(cursor, name)) for name in names}
        return Contents(tables, _heads(cursor) if HEADS in tables else {})


def settle(path: Path) -> None:
    """No -wal or -shm beside the file: it can be moved alone."""
    with _cursor(path) as cursor:
        cursor.execute("PRAGMA journal_mode=DELETE")


def _require_sound(cursor: CursorWrapper) -> None:
    said = _column(cursor, "PRAGMA integrity_check")
    cursor.execute("PRAGMA foreign_key_check")
    if said != ["ok"] or cursor.fetchone() is not None:
        raise Damaged("Baza w kopii jest uszkodzona (PRAGMA integrity_check). Użyj innej kopii.")


def _column(cursor: CursorWrapper, sql: str) -> list[Any]:
    cursor.execute(sql)
    return [row[0] for row in cursor.fetchall()]


def _rows(cursor: CursorWrapper, table: str) -> Iterator[bytes]:
    cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 # its own name
    for row in cursor:
        yield repr(row).encode()


def _heads(cursor: CursorWrapper) -> dict[str, Head]:
    cursor.execute(f"SELECT gmina_id, number, mac FROM {HEADS} ORDER BY gmina_id")  # noqa: S608
    return {str(UUID(gmina)): Head(number, mac) for gmina, number, mac in cursor.fetchall()}


@contextmanager
def _cursor(path: Path) -> Iterator[CursorWrapper]:
    """Of a connection of our own, which knows the Polish order as all of them do."""
    own = connection.copy()
    own.settings_dict["NAME"] = str(path)
    try:
        with own.cursor() as cursor:
            yield cursor
    finally:
        own.close()
