"""What else is known of a stay: court orders and absences; and children of other gminas."""

from django.db import models

from ostoja.accounts.models import GminaRow
from ostoja.database.constraints import in_order
from ostoja.foster.enums import AbsenceKind, CareForm, OrderEffect
from ostoja.foster.models.stays import Stay


class CourtOrder(GminaRow):
    """What the family court decided about the stay."""

    stay = models.ForeignKey(Stay, models.CASCADE, related_name="orders", verbose_name="pobyt")
    court = models.CharField("sąd", max_length=200)
    reference = models.CharField("sygnatura", max_length=60)
    issued_on = models.DateField("dzień postanowienia")
    effect = models.CharField("skutek", max_length=20, choices=OrderEffect)

    class Meta:
        verbose_name = "postanowienie sądu"
        verbose_name_plural = "postanowienia sądu"
        ordering = ["stay", "issued_on", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_court_order_per_reference",
                fields=["gmina", "stay", "reference", "issued_on"],
                violation_error_message="To postanowienie jest już zapisane.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.reference} z {self.issued_on:%d.%m.%Y}"


class Absence(GminaRow):
    """Days away that do not end the stay; whether the powiat pays for them is said apart."""

    stay = models.ForeignKey(Stay, models.CASCADE, related_name="absences", verbose_name="pobyt")
    kind = models.CharField("powód", max_length=20, choices=AbsenceKind)
    first_day = models.DateField("od")
    last_day = models.DateField("do")
    is_paid = models.BooleanField("powiat płaci za te dni", default=True)

    class Meta:
        verbose_name = "nieobecność"
        verbose_name_plural = "nieobecności"
        ordering = ["stay", "first_day", "id"]
        constraints = [
            in_order(
                "absence_ends_after_it_starts",
                "first_day",
                "last_day",
                "Nieobecność nie może skończyć się przed początkiem.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} od {self.first_day:%d.%m.%Y}"


class PlacedHere(GminaRow):
    """A child of another gmina placed on our territory: counted, never paid for (R1.29)."""

    mark = models.CharField("oznaczenie z pisma powiatu", max_length=60)
    from_gmina = models.CharField("z jakiej gminy", max_length=100)
    form = models.CharField("forma pieczy", max_length=20, choices=CareForm)
    started_on = models.DateField("od")
    ended_on = models.DateField("do", null=True, blank=True)

    class Meta:
        verbose_name = "dziecko z innej gminy"
        verbose_name_plural = "dzieci z innych gmin"
        ordering = ["mark", "started_on", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_child_placed_here_per_mark",
                fields=["gmina", "mark", "started_on"],
                violation_error_message="Dziecko o tym oznaczeniu jest już zapisane od tego dnia.",
            ),
            in_order(
                "placed_here_ends_after_it_starts",
                "started_on",
                "ended_on",
                "Ostatni dzień nie może być przed pierwszym.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.mark} od {self.started_on:%d.%m.%Y}"
