"""What every command of this room does with a row."""

from typing import TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina, GminaRow
from ostoja.audit.commands import record
from ostoja.database.keys import new_key

Row = TypeVar("Row", bound=GminaRow)


def add(
    model: type[Row], gmina: Gmina, action: str, *, by: object, key: UUID | None, **fields: object
) -> Row:
    """Check, save and record a new row; a form sent twice gives the row of the first time."""
    known = model._default_manager.filter(gmina=gmina, pk=key).first() if key else None
    if known is not None:
        return known
    row = model(id=key or new_key(), gmina=gmina, **fields)
    row.full_clean()
    row.save()
    record(action, row, by=by)
    return row


def person(by: object) -> str:
    """The person, whatever role they act in: two roles of one person are not two persons."""
    return by.user.email if isinstance(by, Member) else str(by)


def require_another(first: str, by: object, words: str) -> None:
    if person(by) == first:
        raise ValidationError(words)
