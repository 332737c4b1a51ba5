"""Rows taken out of a family's file: kept for thirty days, brought back, then forgotten."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

from ostoja.accounts.models import Gmina, GminaRow
from ostoja.audit.commands import record, state_of
from ostoja.families.models import (
    Attachment,
    Binned,
    Family,
    GroupAttendance,
    Plan,
    PlanAction,
    PlanGoal,
)

Kept = PlanGoal | PlanAction | Attachment | GroupAttendance
TABLES: dict[str, type[Kept]] = {
    table._meta.label: table for table in (PlanGoal, PlanAction, Attachment, GroupAttendance)
}
NOWHERE = "Nie ma już celu albo planu, z którego to usunięto. Przepisz treść do nowego."
FROZEN = "Plan, z którego to usunięto, jest gotowy. Zacznij jego nową wersję i przepisz treść."


def put_in_bin(family: Family, rows: Sequence[GminaRow], *, title: str, by: object) -> Binned:
    """A part of the command that removes them; the first row holds the others."""
    binned = Binned(
        gmina=family.gmina,
        family=family,
        title=title,
        rows=json.dumps([_written(row) for row in rows], cls=DjangoJSONEncoder),
        removed_by=str(by),
    )
    binned.full_clean()
    binned.save()
    return binned


@transaction.atomic
def bring_back(binned: Binned, *, by: object) -> None:
    """The rows under their own keys; a part of a plan becomes the last of its list.

    Refused where they can no longer stand.
    """
    binned.refresh_from_db(from_queryset=Binned.objects.select_for_update())
    before = state_of(binned)
    first, *others = [_read(one) for one in json.loads(binned.rows)]
    if isinstance(first, PlanGoal | PlanAction):
        first.position = _last_place(first) + 1
    else:
        first.family_id = binned.family_id  # which another record may have taken in since
    for row in (first, *others):
        row.full_clean()
        row.save()
    record("families.bin.brought_back", binned, by=by, before=before, removed=True)
    binned.delete()


def _written(row: GminaRow) -> dict[str, Any]:
    """Each column as it is read, also of sealed ones: the bin itself is sealed."""
    columns = [field.attname for field in row._meta.concrete_fields]
    return {"table": row._meta.label, "columns": {name: getattr(row, name) for name in columns}}


def _read(written: dict[str, Any]) -> Kept:
    table = TABLES[written["table"]]
    columns = {field.attname: field for field in table._meta.concrete_fields}
    values = {name: columns[name].to_python(one) for name, one in written["columns"].items()}
    return table(**values)


def _last_place(first: PlanGoal | PlanAction) -> int:
    """Of the list that the row returns to."""
    try:
        plan = first.plan if isinstance(first, PlanGoal) else first.goal.plan
    except (Plan.DoesNotExist, PlanGoal.DoesNotExist):
        raise ValidationError(NOWHERE) from None
    plan.refresh_from_db(from_queryset=Plan.objects.select_for_update())
    if plan.ready_on is not None:
        raise ValidationError(FROZEN)
    siblings = plan.goals if isinstance(first, PlanGoal) else first.goal.actions
    return max(siblings.order_by("position").values_list("position", flat=True), default=0)


def forget_binned(gmina: Gmina, *, before: datetime) -> None:
    """What nobody brought back in time."""
    Binned.objects.filter(gmina=gmina, removed_at__lt=before).delete()
