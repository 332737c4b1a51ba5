"""The scope of one gmina: on PostgreSQL a setting and a role, on SQLite nothing to do."""

import pytest
from django.conf import settings
from django.db import DatabaseError, connection

from ostoja.database.isolation import Isolate, scope
from ostoja.database.keys import new_key

ONE, OTHER, PERSON = new_key(), new_key(), new_key()
postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite has neither roles nor row-level rules"
)


def settings_now():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('app.gmina', true), current_setting('app.user', true),"
            " current_user"
        )
        gmina, user, role = cursor.fetchone()
    return gmina or "", user or "", role


@postgresql
def test_scope_sets_gmina_person_and_role_and_restores_them(db):
    before = settings_now()
    with scope(gmina=ONE, user=PERSON):
        assert settings_now() == (str(ONE), str(PERSON), settings.DATABASE_ROLE)
    assert settings_now() == before


@postgresql
def test_scope_inside_another_gives_the_outer_one_back(db):
    with scope(gmina=ONE, user=PERSON):
        with scope(gmina=OTHER):
            assert settings_now() == (str(OTHER), "", settings.DATABASE_ROLE)
        assert settings_now() == (str(ONE), str(PERSON), settings.DATABASE_ROLE)


class Mishap(Exception):
    pass


@postgresql
def test_scope_is_restored_after_an_error(db):
    before = settings_now()
    with pytest.raises(Mishap), scope(gmina=ONE, user=PERSON):
        raise Mishap
    assert settings_now() == before


@postgresql
def test_scope_is_restored_after_an_error_of_the_database(db):
    with scope(gmina=ONE):
        with pytest.raises(DatabaseError), scope(gmina=OTHER), connection.cursor() as cursor:
            cursor.execute("SELECT 1 / 0")
        assert settings_now() == (str(ONE), "", settings.DATABASE_ROLE)


@postgresql
@pytest.mark.django_db(transaction=True)
def test_nothing_of_a_scope_stays_in_the_session_after_it():
    before = settings_now()
    with scope(gmina=ONE, user=PERSON):
        pass
    with pytest.raises(Mishap), scope(gmina=ONE):
        raise Mishap
    assert settings_now() == before


@postgresql
def test_isolate_takes_its_rule_away_and_puts_it_back(db):
    operation = Isolate("foster_stay")
    with connection.schema_editor() as editor:
        operation.database_backwards("foster", editor, None, None)
        assert policies("foster_stay") == []
        operation.database_forwards("foster", editor, None, None)
    assert policies("foster_stay") == [("own_gmina",)]


def test_isolate_describes_itself_and_can_be_written_into_a_migration():
    operation = Isolate("a", "b", seen="true")
    name, arguments, keywords = operation.deconstruct()
    assert (name, arguments, keywords) == ("Isolate", ["a", "b"], {"seen": "true"})
    assert operation.describe() == "Hide the rows of other gminas in a, b"


def policies(table):
    with connection.cursor() as cursor:
        cursor.execute("SELECT policyname FROM pg_policies WHERE tablename = %s", [table])
        return cursor.fetchall()
