"""Institutions, their published monthly costs, and statutory rates entered after the release."""

from datetime import date

from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow
from ostoja.foster.enums import CareForm
from ostoja.law.rates import institution_rate_from


class CareInstitution(GminaRow):
    """An institution in which the gmina's children are cared for."""

    name = models.CharField("nazwa placówki", max_length=200)
    powiat = models.CharField("powiat, który ją prowadzi", max_length=100)
    form = models.CharField("rodzaj", max_length=20, choices=CareForm, default=CareForm.INSTITUTION)

    class Meta:
        verbose_name = "placówka"
        verbose_name_plural = "placówki"
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_institution_per_name",
                fields=["gmina", "name"],
                violation_error_message="Placówka o tej nazwie jest już zapisana.",
            )
        ]

    def __str__(self) -> str:
        return self.name


class InstitutionRate(GminaRow):
    """The average monthly cost of a child, as published; a later one of a month corrects it."""

    institution = models.ForeignKey(
        CareInstitution, models.CASCADE, related_name="rates", verbose_name="placówka"
    )
    published_on = models.DateField("dzień ogłoszenia")
    journal = models.CharField("dziennik urzędowy", max_length=200)
    amount = models.DecimalField("średni miesięczny koszt (zł)", max_digits=12, decimal_places=2)

    class Meta:
        verbose_name = "stawka placówki"
        verbose_name_plural = "stawki placówek"
        ordering = ["institution", "-published_on", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_rate_per_publication",
                fields=["gmina", "institution", "published_on"],
                violation_error_message="Stawka tej placówki z tego dnia jest już zapisana.",
            ),
            models.CheckConstraint(
                name="institution_rate_is_above_zero",
                condition=Q(amount__gt=0),
                violation_error_message="Stawka musi być większa od zera.",
            ),
        ]

    def __str__(self) -> str:
        return f"stawka od {self.valid_from:%d.%m.%Y}"

    @property
    def valid_from(self) -> date:
        """The first day of the month after the publication (art. 196)."""
        return institution_rate_from(self.published_on)


class LaterRates(GminaRow):
    """Statutory rates announced after this version of the program; two persons enter them."""

    valid_from = models.DateField("obowiązują od")
    related = models.DecimalField("rodzina spokrewniona (zł)", max_digits=12, decimal_places=2)
    other = models.DecimalField(
        "rodzina niezawodowa, zawodowa, rodzinny dom dziecka (zł)", max_digits=12, decimal_places=2
    )
    addition = models.DecimalField("dodatek z art. 81 (zł)", max_digits=12, decimal_places=2)
    journal = models.CharField("numer w Monitorze Polskim", max_length=100)
    entered_by = models.CharField("wpisał(a)", max_length=200)
    confirmed_by = models.CharField("potwierdził(a)", max_length=200, blank=True)
    confirmed_on = models.DateField("dzień potwierdzenia", null=True, blank=True)

    class Meta:
        verbose_name = "ogłoszone stawki"
        verbose_name_plural = "ogłoszone stawki"
        ordering = ["valid_from", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_later_value_per_day",
                fields=["gmina", "valid_from"],
                violation_error_message="Stawki od tego dnia są już wpisane.",
            ),
            models.CheckConstraint(
                name="later_rates_are_above_zero",
                condition=Q(related__gt=0, other__gt=0, addition__gt=0),
                violation_error_message="Każda stawka musi być większa od zera.",
            ),
            models.CheckConstraint(
                name="confirmed_rates_say_by_whom",
                condition=Q(confirmed_on=None, confirmed_by="")
                | (Q(confirmed_on__isnull=False) & ~Q(confirmed_by="")),
                violation_error_message="Potwierdzenie musi mówić, czyje jest i z którego dnia.",
            ),
        ]

    def __str__(self) -> str:
        return f"stawki od {self.valid_from:%d.%m.%Y}"
