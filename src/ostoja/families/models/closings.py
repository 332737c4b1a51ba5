"""The end of the work with a family, and looking in on it afterwards."""

from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow
from ostoja.database.constraints import in_order
from ostoja.families.enums import ClosingReason, Occasion, Watcher
from ostoja.families.models.people import Family
from ostoja.sealing.fields import SealedText


class Closing(GminaRow):
    """The end of the work with a family, with its reason. Every closing counts, also a second."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="closings", verbose_name="rodzina"
    )
    closed_on = models.DateField("dzień zakończenia")
    reason = models.CharField("powód", max_length=20, choices=ClosingReason)
    reason_words = models.CharField("powód słowami", max_length=300, blank=True)
    final_words = SealedText("ocena końcowa", blank=True)
    notified = models.CharField("kogo powiadomiono", max_length=300, blank=True)
    no_monitoring_why = models.CharField("dlaczego bez monitorowania", max_length=300, blank=True)

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


class Monitoring(GminaRow):
    """Looking in on a family after the work, or after a child came home: who and until when."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="monitorings", verbose_name="rodzina"
    )
    closing = models.OneToOneField(
        Closing,
        models.CASCADE,
        related_name="monitoring",
        null=True,
        blank=True,
        verbose_name="zakończenie",
    )
    occasion = models.CharField("po czym", max_length=20, choices=Occasion)
    began_on = models.DateField("od")
    until = models.DateField("do")
    watcher = models.CharField("kto sprawdza", max_length=20, choices=Watcher)

    class Meta:
        verbose_name = "monitorowanie rodziny"
        verbose_name_plural = "monitorowanie rodzin"
        ordering = ["family", "began_on", "id"]
        constraints = [
            in_order(
                "monitoring_ends_after_it_starts",
                "began_on",
                "until",
                "Monitorowanie nie może skończyć się przed początkiem.",
            )
        ]

    def __str__(self) -> str:
        return f"monitorowanie od {self.began_on:%d.%m.%Y} do {self.until:%d.%m.%Y}"


class MonitoringCheck(GminaRow):
    """One look at the family, due on a day; a marked risk proposes a new application."""

    monitoring = models.ForeignKey(
        Monitoring, models.CASCADE, related_name="checks", verbose_name="monitorowanie"
    )
    due_on = models.DateField("termin")
    done_on = models.DateField("dzień sprawdzenia", null=True, blank=True)
    done_by = models.CharField("kto sprawdził", max_length=150, blank=True)
    situation = SealedText("co zastano", blank=True)
    risk = models.BooleanField("są powody do niepokoju", default=False)

    class Meta:
        verbose_name = "sprawdzenie"
        verbose_name_plural = "sprawdzenia"
        ordering = ["monitoring", "due_on", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_check_per_day",
                fields=["gmina", "monitoring", "due_on"],
                violation_error_message="Sprawdzenie na ten dzień już jest.",
            ),
            models.CheckConstraint(
                name="risk_is_seen_at_a_check",
                condition=Q(risk=False) | Q(done_on__isnull=False),
                violation_error_message="Niepokój można zaznaczyć tylko przy sprawdzeniu.",
            ),
        ]

    def __str__(self) -> str:
        return f"sprawdzenie na {self.due_on:%d.%m.%Y}"
