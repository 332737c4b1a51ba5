"""A year's notes locked, and the two persons who may unlock them."""

from django.db import models
from django.db.models import F, Q

from ostoja.accounts.models import GminaRow


class YearLock(GminaRow):
    """From the closing until another person grants the unlocking that somebody asked for."""

    year = models.PositiveSmallIntegerField("rok")
    closed_on = models.DateField("zamknięty")
    closed_by = models.CharField("zamknął, zamknęła", max_length=200)
    unlock_reason = models.TextField("po co odblokować", blank=True)
    asked_by = models.CharField("prosi o odblokowanie", max_length=200, blank=True)
    unlocked_on = models.DateField("odblokowany", null=True, blank=True)
    unlocked_by = models.CharField("odblokował(a)", max_length=200, blank=True)

    class Meta:
        verbose_name = "zamknięcie roku"
        verbose_name_plural = "zamknięcia lat"
        ordering = ["-year", "closed_on", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_lock_per_year",
                fields=["gmina", "year"],
                condition=Q(unlocked_on=None),
                violation_error_message="Ten rok jest już zamknięty.",
            ),
            models.CheckConstraint(
                name="year_is_unlocked_by_two_persons",
                condition=Q(unlocked_on=None)
                | (~Q(asked_by="") & ~Q(unlocked_by="") & ~Q(asked_by=F("unlocked_by"))),
                violation_error_message="Rok odblokowują dwie osoby.",
            ),
            models.CheckConstraint(
                name="unlocking_has_a_reason",
                condition=Q(asked_by="") | ~Q(unlock_reason=""),
                violation_error_message="Napisz, po co odblokować rok.",
            ),
        ]

    def __str__(self) -> str:
        return f"zamknięcie roku {self.year}"
