"""SQLite learns what PostgreSQL knows: Polish order under the same name, and Polish case."""

import re
from functools import lru_cache
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from ostoja.polish.collation import compare

POLISH_ORDER = "pl-x-icu"


def teach_polish(*, connection: BaseDatabaseWrapper, **_: Any) -> None:  # noqa: ANN401 # a receiver
    if connection.vendor != "sqlite":
        return
    raw: Any = connection.connection
    raw.create_collation(POLISH_ORDER, compare)
    for arguments in (2, 3):
        raw.create_function("like", arguments, like, deterministic=True)


def like(pattern: str | None, text: str | None, escape: str = "\\") -> bool | None:
    """SQL's LIKE without regard to case, in every letter and not only in English ones."""
    if pattern is None or text is None:
        return None
    return _compiled(pattern, escape).fullmatch(str(text)) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str, escape: str) -> re.Pattern[str]:
    parts, letters = [], iter(pattern)
    for letter in letters:
        if letter == escape:
            parts.append(re.escape(next(letters, "")))
        else:
            parts.append({"%": ".*", "_": "."}.get(letter, re.escape(letter)))
    return re.compile("".join(parts), re.IGNORECASE | re.DOTALL)
