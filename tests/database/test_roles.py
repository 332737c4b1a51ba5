"""What the application's role may and may not do; PostgreSQL only."""

import pytest
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection, transaction

from ostoja.database.roles import UnsafeRole, grant

ROLE = "ostoja_app"


@pytest.fixture
def _as_role(db):
    if connection.vendor != "postgresql":
        pytest.skip("roles are PostgreSQL's")
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {ROLE}")


@pytest.mark.usefixtures("_as_role")
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_event SET actor = 'nikt'",
        "DELETE FROM audit_event",
        "TRUNCATE audit_event",
        "DELETE FROM audit_showntogether",
        "DELETE FROM django_migrations",
        "ALTER TABLE families_person DISABLE ROW LEVEL SECURITY",
        "DROP POLICY own_gmina ON families_person",
        "DROP TABLE families_person",
    ],
)
def test_role_is_refused(statement):
    with (
        pytest.raises(ProgrammingError, match=r"permission denied|must be owner"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


@pytest.mark.usefixtures("_as_role")
@pytest.mark.parametrize(
    "statement",
    [
        "SELECT count(*) FROM audit_event",
        "SELECT count(*) FROM django_migrations",
        "UPDATE audit_head SET number = number",
        "DELETE FROM families_person",
    ],
)
def test_role_is_allowed(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
    assert not connection.needs_rollback


@pytest.mark.parametrize(
    ("making", "words"),
    [
        ("CREATE ROLE unsafe SUPERUSER", "omija ochronę"),
        ("CREATE ROLE unsafe BYPASSRLS", "omija ochronę"),
        ("CREATE ROLE unsafe; ALTER TABLE audit_head OWNER TO unsafe", "właścicielem"),
    ],
)
def test_grant_refuses_a_role_that_rules_do_not_bind(db, making, words):
    if connection.vendor != "postgresql":
        pytest.skip("roles are PostgreSQL's")
    with connection.cursor() as cursor:
        cursor.execute(making)
    with pytest.raises(UnsafeRole, match=words):
        grant("unsafe")


def test_grant_on_sqlite_says_why_not(db):
    if connection.vendor == "postgresql":
        pytest.skip("PostgreSQL has roles")
    with pytest.raises(CommandError, match="Ustaw DATABASE_URL"):
        call_command("grant", ROLE)
