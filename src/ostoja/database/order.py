"""Text ordered as Python orders it, whatever the order of the database."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Func
from django.db.models.sql.compiler import SQLCompiler


class ByCodePoint(Func):
    """By the numbers of the letters; SQLite does so unasked."""

    arity = 1
    template = "%(expressions)s"

    def as_postgresql(
        self,
        compiler: SQLCompiler,
        connection: BaseDatabaseWrapper,
        **context: Any,  # noqa: ANN401 # Django's
    ) -> tuple[str, Any]:
        return self.as_sql(compiler, connection, template='%(expressions)s COLLATE "C"', **context)
