"""Whether a person is authorised, asked at almost every page."""

from datetime import date
from typing import Any

from django.db import connection

from ostoja.accounts.enums import Scope
from ostoja.accounts.models import Authorisation, Gmina, User

TABLE = Authorisation._meta.db_table
VALID = f"""
SELECT DISTINCT scope FROM {TABLE}
WHERE gmina_id = %s AND user_id = %s AND withdrawn_at IS NULL
AND pledged_on <= %s AND valid_from <= %s AND valid_to >= %s
"""  # noqa: S608 # our own table


def scopes_of(gmina: Gmina, user: User, *, on: date) -> frozenset[Scope]:
    """What the valid authorisations cover.

    In plain SQL: putting the query together would cost a list page five times the asking.
    """
    with connection.cursor() as cursor:
        cursor.execute(VALID, [_key(gmina), _key(user), on, on, on])
        return frozenset(Scope(scope) for (scope,) in cursor.fetchall())


def _key(row: Gmina | User) -> Any:  # noqa: ANN401 # as the database writes keys
    return row._meta.pk.get_db_prep_value(row.pk, connection)
