"""Sessions in the database, as Django keeps them; read in plain SQL, since each page reads one."""

from typing import Any

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

SESSIONS = Session._meta.db_table
LIVE = (
    f"SELECT session_data FROM {SESSIONS}"  # noqa: S608 # Django's own table
    " WHERE session_key = %s AND expire_date > %s"
)


class SessionStore(db.SessionStore):
    def load(self) -> dict[str, Any]:
        now = connection.ops.adapt_datetimefield_value(timezone.now())
        with connection.cursor() as cursor:
            cursor.execute(LIVE, [self.session_key, now])
            found = cursor.fetchone()
        if found is None:
            self._session_key = None
            return {}
        content: dict[str, Any] = self.decode(found[0])
        return content
