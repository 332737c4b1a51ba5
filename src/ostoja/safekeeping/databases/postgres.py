"""PostgreSQL: `pg_dump` and the counts look at one and the same exported snapshot."""

import os
import re
import secrets
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db import connection
from psycopg import sql
from psycopg.conninfo import make_conninfo

from ostoja.safekeeping.databases.contents import HEADS, Contents, Snapshot, table_of
from ostoja.safekeeping.manifest import Head
from ostoja.safekeeping.refusals import Unusable

FILE = "ostoja.dump"
BINARIES = Path("/usr/lib/postgresql")
ASKED = ("dbname", "user", "password", "host", "port", "sslmode", "sslrootcert")
ONE_WRITING = "-c timezone=UTC -c datestyle=ISO -c extra_float_digits=1 -c bytea_output=hex"
MAY_READ_ALL = "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
BATCH = 2000


def snapshot(folder: Path) -> Snapshot:
    """The database as `pg_dump` writes it, and what it held at that very moment."""
    with _connected(_address()) as own:
        own.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        _require_reader(own)
        (moment,) = _one(own, "SELECT pg_export_snapshot()")
        path = folder / FILE
        dump = ["--format=custom", f"--snapshot={moment}", "--no-owner", "--no-privileges"]
        _run(own, "pg_dump", [*dump, f"--file={path}"], _address())
        return Snapshot(path, _look(own))


def restore(dump: Path) -> Contents:
    """Into the configured database, which must hold no table; all of it or nothing."""
    return _restore(dump, _address())


def try_restore(dump: Path) -> Contents:
    """Into a database made for the trial and dropped after it."""
    name = f"ostoja_proba_{secrets.token_hex(6)}"
    with _connected(_address()) as own:
        _in_own_words(own, sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            return _restore(dump, {**_address(), "dbname": name})
        finally:
            own.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def _restore(dump: Path, address: Mapping[str, str]) -> Contents:
    with _connected(address) as own:
        if _tables(own):
            raise Unusable(
                "Baza, do której ma trafić kopia, nie jest pusta."
                " Załóż nową (CREATE DATABASE) i wskaż ją w DATABASE_URL."
            )
        whole = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"]
        _run(own, "pg_restore", [*whole, str(dump)], address)
        _require_reader(own)
        return _look(own)


def _address() -> dict[str, str]:
    """How to reach the database as the role that may read every row (OSTOJA_BACKUP_URL)."""
    own = connection.copy()
    own.settings_dict.update(settings.BACKUP_DATABASE)
    params: Mapping[str, Any] = own.get_connection_params()
    return {name: str(params[name]) for name in ASKED if params.get(name)}


@contextmanager
def _connected(address: Mapping[str, str]) -> Iterator["psycopg.Connection[Any]"]:
    try:
        own = psycopg.connect(make_conninfo(**address, options=ONE_WRITING), autocommit=True)
    except psycopg.OperationalError as trouble:
        raise Unusable(
            f"Baza PostgreSQL nie odpowiada ({str(trouble).strip()})."
            " Sprawdź OSTOJA_BACKUP_URL albo DATABASE_URL."
        ) from None
    with own:
        yield own


def _require_reader(own: "psycopg.Connection[Any]") -> None:
    if not _one(own, MAY_READ_ALL)[0]:
        raise Unusable(
            "Ta rola PostgreSQL nie widzi wszystkich wierszy, więc kopia byłaby niepełna."
            " Podaj w OSTOJA_BACKUP_URL rolę z BYPASSRLS, przeznaczoną tylko do kopii."
        )


def _in_own_words(own: "psycopg.Connection[Any]", statement: sql.Composed) -> None:
    try:
        own.execute(statement)
    except psycopg.errors.InsufficientPrivilege:
        raise Unusable(
            "Rola z OSTOJA_BACKUP_URL nie może założyć bazy do próby."
            " Nadaj jej prawo: ALTER ROLE … CREATEDB."
        ) from None


def _look(own: "psycopg.Connection[Any]") -> Contents:
    tables = {name: table_of(_rows(own, name)) for name in _tables(own)}
    found = own.execute(f"SELECT gmina_id, number, mac FROM {HEADS}") if HEADS in tables else ()  # noqa: S608
    return Contents(tables, {str(gmina): Head(number, mac) for gmina, number, mac in found})


def _tables(own: "psycopg.Connection[Any]") -> list[str]:
    found = own.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
    )
    return [name for (name,) in found]


def _rows(own: "psycopg.Connection[Any]", table: str) -> Iterator[bytes]:
    statement = sql.SQL("SELECT one::text FROM {} one").format(sql.Identifier(table))
    with own.transaction(), own.cursor(name="rows") as cursor:
        cursor.itersize = BATCH
        cursor.execute(statement)
        for (row,) in cursor:
            yield row.encode()


def _one(own: "psycopg.Connection[Any]", statement: str) -> tuple[Any, ...]:
    row: tuple[Any, ...] = own.execute(statement).fetchone()  # type: ignore[assignment]
    return row


def _run(
    own: "psycopg.Connection[Any]", name: str, arguments: list[str], address: Mapping[str, str]
) -> None:
    """The password goes by the environment, where other users do not see it."""
    known = {part: value for part, value in address.items() if part != "password"}
    environment = {**os.environ, "PGPASSWORD": address.get("password", "")}
    command = [str(_program(own, name)), f"--dbname={make_conninfo(**known)}", *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)  # noqa: S603, PLW1510
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["bez słowa"])[-1]
        raise Unusable(f"{name} nie dał rady: {last}")


def _program(own: "psycopg.Connection[Any]", name: str) -> Path:
    """Of the server's version or newer: an older one refuses to read it."""
    wanted = own.info.server_version // 10000
    listed = [*BINARIES.glob(f"*/bin/{name}"), *map(Path, filter(None, [shutil.which(name)]))]
    able = [path for path in listed if _version(path) >= wanted]
    if not able:
        raise Unusable(
            f"Nie ma programu {name} dla PostgreSQL {wanted}."
            f" Zainstaluj go (Debian: apt-get install postgresql-client-{wanted})."
        )
    return able[0]


def _version(program: Path) -> int:
    said = subprocess.run([str(program), "--version"], capture_output=True, text=True, check=True)  # noqa: S603
    found = re.search(r"(\d+)", said.stdout)
    return int(found[1]) if found else 0
