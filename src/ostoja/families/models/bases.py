"""On what ground an assistant works with a family: consent, or a court's order."""

from django.db import models

from ostoja.accounts.models import GminaRow
from ostoja.database.constraints import in_order
from ostoja.families.enums import ConsentForm
from ostoja.families.models.people import Family
from ostoja.sealing.fields import SealedText


class Consent(GminaRow):
    """The family's written consent: art. 8 ust. 3. It may be withdrawn at any time."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="consents", verbose_name="rodzina"
    )
    given_on = models.DateField("dzień zgody")
    given_by = SealedText("kto wyraził zgodę")
    scopes = models.JSONField("na co", default=list)
    form = models.CharField("w jakiej formie", max_length=20, choices=ConsentForm)
    withdrawn_on = models.DateField("wycofana dnia", null=True, blank=True)

    class Meta:
        verbose_name = "zgoda rodziny"
        verbose_name_plural = "zgody rodziny"
        ordering = ["given_on", "id"]
        constraints = [
            in_order(
                "consent_withdrawn_after_it_is_given",
                "given_on",
                "withdrawn_on",
                "Zgody nie można wycofać przed dniem, w którym ją wyrażono.",
            )
        ]

    def __str__(self) -> str:
        return f"zgoda z {self.given_on:%d.%m.%Y}"


class CourtOrder(GminaRow):
    """The family court obliged the parents to work with an assistant: KRO art. 109 § 2 pkt 1."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="court_orders", verbose_name="rodzina"
    )
    court = models.CharField("sąd", max_length=150)
    case_number = models.CharField("sygnatura", max_length=60)
    issued_on = models.DateField("postanowienie z dnia")
    ended_on = models.DateField("uchylone dnia", null=True, blank=True)

    class Meta:
        verbose_name = "postanowienie sądu"
        verbose_name_plural = "postanowienia sądu"
        ordering = ["issued_on", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_court_order_per_case_number",
                fields=["gmina", "family", "case_number", "issued_on"],
                violation_error_message="To postanowienie jest już zapisane.",
            ),
            in_order(
                "court_order_ends_after_it_is_issued",
                "issued_on",
                "ended_on",
                "Postanowienie nie może przestać obowiązywać przed dniem wydania.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_number} z {self.issued_on:%d.%m.%Y}"


class CourtReport(GminaRow):
    """A day by which the court wants to hear about the family."""

    order = models.ForeignKey(
        CourtOrder, models.CASCADE, related_name="reports", verbose_name="postanowienie"
    )
    due_on = models.DateField("termin informacji dla sądu")

    class Meta:
        verbose_name = "termin informacji dla sądu"
        verbose_name_plural = "terminy informacji dla sądu"
        ordering = ["due_on", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_court_report_per_day",
                fields=["gmina", "order", "due_on"],
                violation_error_message="Ten termin jest już zapisany.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.due_on:%d.%m.%Y}"
