"""The application for an assistant, and what the manager decided."""

from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow
from ostoja.families.enums import Basis, Outcome, PlacementRisk, ReportedBy, Urgency
from ostoja.families.models.concerns import Interview
from ostoja.families.models.people import Family
from ostoja.sealing.fields import SealedText


class Application(GminaRow):
    """Written by the social worker; the manager has it from the day it is sent (art. 11 ust. 3).

    A family's own application under "Za życiem" needs no interview, only a certificate.
    """

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="applications", verbose_name="rodzina"
    )
    interview = models.ForeignKey(
        Interview,
        models.PROTECT,
        related_name="applications",
        null=True,
        blank=True,
        verbose_name="wywiad",
    )
    basis = models.CharField("podstawa", max_length=20, choices=Basis)
    source = models.CharField("kto wnosi", max_length=20, choices=ReportedBy)
    received_on = models.DateField("dzień wpływu")
    certificate_on = models.DateField("zaświadczenie lekarskie z dnia", null=True, blank=True)
    difficulties = models.JSONField("trudności", default=list, blank=True)
    description = SealedText("opis trudności", blank=True)
    former_help = SealedText("dotychczasowa pomoc", blank=True)
    expected_help = SealedText("oczekiwana pomoc", blank=True)
    risk = models.CharField("ryzyko umieszczenia dziecka", max_length=10, choices=PlacementRisk)
    risk_reasons = SealedText("z czego wynika ryzyko", blank=True)
    sent_on = models.DateField("wysłany do kierownika", null=True, blank=True)

    class Meta:
        verbose_name = "wniosek o asystenta"
        verbose_name_plural = "wnioski o asystenta"
        ordering = ["received_on", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_application_being_written_per_family",
                fields=["gmina", "family"],
                condition=Q(sent_on=None),
                violation_error_message="Wniosek tej rodziny jest już pisany. Dokończ go.",
            )
        ]

    def __str__(self) -> str:
        return f"wniosek z {self.received_on:%d.%m.%Y}"


class Ruling(GminaRow):
    """What the manager decided on an application; the latest one holds."""

    application = models.ForeignKey(
        Application, models.PROTECT, related_name="rulings", verbose_name="wniosek"
    )
    made_on = models.DateField("dzień decyzji")
    outcome = models.CharField("decyzja", max_length=10, choices=Outcome)
    urgency = models.PositiveSmallIntegerField("pilność", choices=Urgency, null=True, blank=True)
    reasons = SealedText("uzasadnienie", blank=True)
    made_by = models.CharField("kto zdecydował", max_length=150)

    class Meta:
        verbose_name = "decyzja kierownika"
        verbose_name_plural = "decyzje kierownika"
        ordering = ["made_on", "id"]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}, {self.made_on:%d.%m.%Y}"
