"""Remarks and tasks beside the goals of a family's plan."""

from django.db import models

from ostoja.accounts.remarks import Remark
from ostoja.families.models.people import Family


class GoalRemark(Remark):
    """Of a goal through all versions of the plan, by its `line`."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="remarks", verbose_name="rodzina"
    )
    line = models.UUIDField("cel")

    class Meta(Remark.Meta):
        verbose_name = "uwaga do celu"
        verbose_name_plural = "uwagi do celów"
        indexes = [models.Index(name="tasks_of_a_role", fields=["gmina", "to_role", "done_at"])]

    def __str__(self) -> str:
        return f"uwaga z {self.written_at:%d.%m.%Y}"
