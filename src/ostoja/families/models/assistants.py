"""Assistants, what they cost, and the time one accompanies a family."""

from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow, User
from ostoja.database.constraints import in_order
from ostoja.families.enums import Basis, Contract, MoneySource
from ostoja.families.models.applications import Application
from ostoja.families.models.people import Family


class FamilyAssistant(GminaRow):
    """An assistant's employment: art. 12 and 17 of the Act of 9 June 2011."""

    name = models.CharField("imię i nazwisko", max_length=150)
    user = models.ForeignKey(
        User, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="konto"
    )
    contract = models.CharField("umowa", max_length=10, choices=Contract)
    full_time_equivalent = models.DecimalField("wymiar etatu", max_digits=3, decimal_places=2)
    employed_from = models.DateField("zatrudnienie od")
    employed_to = models.DateField("zatrudnienie do", null=True, blank=True)
    is_fictional = models.BooleanField("osoba zmyślona", default=False)

    class Meta:
        verbose_name = "asystent rodziny"
        verbose_name_plural = "asystenci rodziny"
        ordering = ["name", "id"]
        constraints = [
            in_order(
                "employment_ends_after_it_starts",
                "employed_from",
                "employed_to",
                "Zatrudnienie nie może skończyć się przed początkiem.",
            )
        ]

    def __str__(self) -> str:
        return self.name


class AssistantPay(GminaRow):
    """What one assistant's employment cost in one year, by where the money came from."""

    assistant = models.ForeignKey(
        FamilyAssistant, models.PROTECT, related_name="pay", verbose_name="asystent rodziny"
    )
    year = models.PositiveSmallIntegerField("rok")
    source = models.CharField("źródło", max_length=10, choices=MoneySource)
    amount = models.DecimalField("kwota (zł)", max_digits=12, decimal_places=2)

    class Meta:
        verbose_name = "koszt zatrudnienia"
        verbose_name_plural = "koszty zatrudnienia"
        ordering = ["year", "assistant", "source"]
        constraints = [
            models.UniqueConstraint(
                name="one_pay_per_source_and_year",
                fields=["gmina", "assistant", "year", "source"],
                violation_error_message="Ten koszt jest już zapisany dla tego roku i źródła.",
            ),
            models.CheckConstraint(
                name="pay_is_not_negative",
                condition=Q(amount__gte=0),
                violation_error_message="Kwota nie może być ujemna.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.amount} zł"


class Assignment(GminaRow):
    """An assistant's work with a family, from a day to a day; never overwritten."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="assignments", verbose_name="rodzina"
    )
    assistant = models.ForeignKey(
        FamilyAssistant, models.PROTECT, related_name="assignments", verbose_name="asystent"
    )
    basis = models.CharField("podstawa", max_length=20, choices=Basis)
    started_on = models.DateField("od")
    ended_on = models.DateField("do", null=True, blank=True)
    application = models.ForeignKey(
        Application,
        models.PROTECT,
        related_name="assignments",
        null=True,
        blank=True,
        verbose_name="wniosek",
    )
    follows = models.ForeignKey(
        "self", models.PROTECT, related_name="+", null=True, blank=True, verbose_name="po"
    )
    change_reason = models.CharField("powód zmiany asystenta", max_length=300, blank=True)
    hand_over = models.UUIDField("przekazany razem z innymi", null=True, editable=False)
    made_at = models.DateTimeField("zapisany", auto_now_add=True, null=True)

    class Meta:
        verbose_name = "przydział asystenta"
        verbose_name_plural = "przydziały asystenta"
        ordering = ["started_on", "family", "id"]
        constraints = [
            in_order(
                "assignment_ends_after_it_starts",
                "started_on",
                "ended_on",
                "Praca z rodziną nie może skończyć się przed początkiem.",
            ),
            models.UniqueConstraint(
                name="one_open_assignment_per_family",
                fields=["gmina", "family"],
                condition=Q(ended_on=None),
                violation_error_message="Ta rodzina ma już asystenta. Najpierw zakończ przydział.",
            ),
        ]

    def __str__(self) -> str:
        return f"przydział od {self.started_on:%d.%m.%Y}"
