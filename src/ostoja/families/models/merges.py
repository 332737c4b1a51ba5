"""Two records of one family made one, and what is needed to part them again."""

from django.db import models
from django.db.models import F, Q

from ostoja.accounts.models import GminaRow
from ostoja.families.models.people import Family


class FamilyMerge(GminaRow):
    """Everything of one record was moved to the other; the emptied one stays, out of the lists."""

    kept = models.ForeignKey(Family, models.PROTECT, related_name="+", verbose_name="zostaje")
    emptied = models.ForeignKey(
        Family, models.PROTECT, related_name="merges", verbose_name="dołączona"
    )
    made_at = models.DateTimeField("połączone", auto_now_add=True)
    undone_at = models.DateTimeField("rozłączone", null=True, blank=True)

    class Meta:
        verbose_name = "połączenie rodzin"
        verbose_name_plural = "połączenia rodzin"
        ordering = ["made_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="family_is_not_merged_with_itself",
                condition=~Q(kept=F("emptied")),
                violation_error_message="Wybierz dwie różne rodziny.",
            ),
            models.UniqueConstraint(
                name="one_merge_of_a_family_at_a_time",
                fields=["gmina", "emptied"],
                condition=Q(undone_at=None),
                violation_error_message="Ta rodzina jest już dołączona do innej.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.emptied} w {self.kept}"


class MovedRow(GminaRow):
    """A row that pointed at the emptied record and now points at the one kept."""

    merge = models.ForeignKey(
        FamilyMerge, models.CASCADE, related_name="moved", verbose_name="połączenie"
    )
    model = models.CharField("tabela", max_length=100)
    row = models.UUIDField("wiersz")

    class Meta:
        verbose_name = "przeniesiony wpis"
        verbose_name_plural = "przeniesione wpisy"
        ordering = ["merge", "model", "row"]
        constraints = [
            models.UniqueConstraint(
                name="one_move_of_a_row_per_merge",
                fields=["gmina", "merge", "model", "row"],
                violation_error_message="Ten wpis jest już przeniesiony.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.model}:{self.row}"
