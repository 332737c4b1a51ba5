"""What was taken out of a family's file and can still be brought back."""

from datetime import timedelta

from django.db import models

from ostoja.accounts.models import GminaRow
from ostoja.families.models.people import Family
from ostoja.sealing.fields import SealedText

BIN_KEPT = timedelta(days=30)


class Binned(GminaRow):
    """Removed rows as they were, sealed; after `BIN_KEPT` they are gone."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="binned", verbose_name="rodzina"
    )
    title = SealedText("co usunięto")
    rows = SealedText("usunięte wiersze")
    removed_at = models.DateTimeField("usunięto", auto_now_add=True)
    removed_by = models.CharField("kto usunął", max_length=200)

    class Meta:
        verbose_name = "rzecz w koszu"
        verbose_name_plural = "kosz"
        ordering = ["-removed_at", "-id"]
        indexes = [models.Index(name="bin_by_age", fields=["gmina", "removed_at"])]

    def __str__(self) -> str:
        return f"w koszu od {self.removed_at:%d.%m.%Y}"
