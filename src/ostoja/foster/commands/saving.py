"""What every command of this room does with a row."""

from datetime import date
from typing import TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina, GminaRow
from ostoja.audit.commands import record
from ostoja.database.keys import new_key
from ostoja.law.acts import IN_FORCE

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


def require_past(field: str, day: date) -> None:
    """What has been done, has been done by today and under the act."""
    today = timezone.localdate()
    if day > today:
        words = f"Ten dzień jeszcze nie nadszedł: dziś jest {today:%d.%m.%Y}."
        raise ValidationError({field: words})
    if day < IN_FORCE:
        raise ValidationError({field: f"Ustawa obowiązuje od {IN_FORCE:%d.%m.%Y}."})
