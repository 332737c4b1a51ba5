"""The powiat's notes with their lines."""

from django.db import models
from django.db.models import F, Q

from ostoja.accounts.models import GminaRow
from ostoja.database.constraints import in_order
from ostoja.foster.enums import Basis, Component
from ostoja.foster.models.stays import Placement
from ostoja.foster.rules import SHARED_BY_ALL


class Note(GminaRow):
    """The powiat's accounting note. What it says governs the payment (R1.17, R1.24)."""

    number = models.CharField("numer noty", max_length=60)
    powiat = models.CharField("powiat", max_length=100)
    issued_on = models.DateField("data wystawienia")
    received_on = models.DateField("data wpływu")
    paid_on = models.DateField("data zapłaty", null=True, blank=True)

    class Meta:
        verbose_name = "nota powiatu"
        verbose_name_plural = "noty powiatu"
        ordering = ["issued_on", "number", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_note_per_number",
                fields=["gmina", "powiat", "number"],
                violation_error_message="Nota o tym numerze z tego powiatu jest już zapisana.",
            ),
            in_order(
                "note_is_received_after_issue",
                "issued_on",
                "received_on",
                "Nota nie może wpłynąć przed dniem wystawienia.",
            ),
            in_order(
                "note_is_paid_after_issue",
                "issued_on",
                "paid_on",
                "Nota nie może być zapłacona przed dniem wystawienia.",
            ),
        ]

    def __str__(self) -> str:
        return f"nota {self.number}"


class NoteLine(GminaRow):
    """One cost on a note: what it is for, its base, and the gmina's part as billed."""

    note = models.ForeignKey(Note, models.CASCADE, related_name="lines", verbose_name="nota")
    placement = models.ForeignKey(
        Placement,
        models.PROTECT,
        related_name="note_lines",
        null=True,
        blank=True,
        verbose_name="umieszczenie",
    )
    component = models.CharField("za co", max_length=20, choices=Component)
    first_day = models.DateField("od")
    last_day = models.DateField("do")
    basis = models.CharField("podstawa", max_length=10, choices=Basis)
    base = models.DecimalField("koszt powiatu (zł)", max_digits=12, decimal_places=2)
    billed = models.DecimalField("część gminy (zł)", max_digits=12, decimal_places=2)

    class Meta:
        verbose_name = "pozycja noty"
        verbose_name_plural = "pozycje noty"
        ordering = ["note", "first_day", "component", "id"]
        constraints = [
            models.CheckConstraint(
                name="line_ends_after_it_starts",
                condition=Q(last_day__gte=F("first_day")),
                violation_error_message="Okres pozycji nie może skończyć się przed początkiem.",
            ),
            models.CheckConstraint(
                name="line_amounts_are_not_negative",
                condition=Q(base__gte=0, billed__gte=0),
                violation_error_message="Kwota pozycji nie może być ujemna.",
            ),
            models.CheckConstraint(
                name="line_names_its_child",
                condition=Q(placement__isnull=False) | Q(component__in=sorted(SHARED_BY_ALL)),
                violation_error_message=(
                    "Pozycja musi wskazywać dziecko, jeżeli nie jest kosztem wspólnym."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_component_display()}: {self.billed} zł"
