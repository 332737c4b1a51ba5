"""A powiat's sheet: its columns are asked for once."""

from django.db import transaction

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record
from ostoja.foster.models import SheetColumns


@transaction.atomic
def remember_columns(
    gmina: Gmina, *, powiat: str, columns: dict[str, str], by: object
) -> SheetColumns:
    """The latest answer replaces the earlier one."""
    known = SheetColumns.objects.filter(gmina=gmina, powiat=powiat).first()
    row = known or SheetColumns(gmina=gmina, powiat=powiat)
    row.columns = columns
    row.full_clean()
    row.save()
    record("foster.columns.remembered", row, by=by)
    return row
