"""The end of the work with a family."""

from django.db import models

from ostoja.accounts.models import GminaRow
from ostoja.families.enums import ClosingReason
from ostoja.families.models.people import Family


class Closing(GminaRow):
    """The end of the work with a family, with its reason. Every closing counts, also a second."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="closings", verbose_name="rodzina"
    )
    closed_on = models.DateField("dzień zakończenia")
    reason = models.CharField("powód", max_length=20, choices=ClosingReason)

    class Meta:
        verbose_name = "zakończenie pracy z rodziną"
        verbose_name_plural = "zakończenia pracy z rodziną"
        ordering = ["closed_on", "family", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_closing_per_family_and_day",
                fields=["gmina", "family", "closed_on"],
                violation_error_message="Praca z tą rodziną jest już zakończona tego dnia.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_reason_display()}, {self.closed_on:%d.%m.%Y}"
