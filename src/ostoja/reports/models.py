"""A report of a year, the staff's words in it, and the editions frozen when it was signed."""

from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow
from ostoja.programme.models import Programme
from ostoja.reports.enums import Form


class Report(GminaRow):
    programme = models.ForeignKey(
        Programme, models.PROTECT, related_name="reports", verbose_name="program"
    )
    year = models.PositiveSmallIntegerField("rok")

    class Meta:
        verbose_name = "sprawozdanie"
        verbose_name_plural = "sprawozdania"
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(
                name="one_report_per_year",
                fields=["gmina", "year"],
                violation_error_message="Sprawozdanie za ten rok już jest.",
            )
        ]

    def __str__(self) -> str:
        return f"sprawozdanie za {self.year} rok"


class Words(GminaRow):
    """What the staff wrote for one part, or under one heading of goals, tasks and institutions.

    In lists each line is an item.
    """

    report = models.ForeignKey(
        Report, models.CASCADE, related_name="words", verbose_name="sprawozdanie"
    )
    part = models.CharField("część albo nagłówek", max_length=150)
    text = models.TextField("treść", blank=True)
    version = models.PositiveIntegerField("wersja", default=1)

    class Meta:
        verbose_name = "treść części"
        verbose_name_plural = "treści części"
        ordering = ["report", "part"]
        constraints = [
            models.UniqueConstraint(
                name="one_text_per_part",
                fields=["gmina", "report", "part"],
                violation_error_message="Ta część sprawozdania ma już treść.",
            )
        ]

    def __str__(self) -> str:
        return self.part


class Edition(GminaRow):
    """The report as signed: its tree, its figures with the rows behind them, and its hash."""

    report = models.ForeignKey(
        Report, models.PROTECT, related_name="editions", verbose_name="sprawozdanie"
    )
    number = models.PositiveSmallIntegerField("wydanie")
    form = models.CharField("postać", max_length=10, choices=Form)
    signed_at = models.DateTimeField("podpisane")
    signed_by = models.CharField("podpisał(a)", max_length=200)
    reason = models.TextField("powód korekty", blank=True)
    tree = models.JSONField("treść")
    figures = models.JSONField("liczby i wiersze, które za nimi stoją")
    findings = models.JSONField("uwagi przed podpisem", default=list, blank=True)
    digest = models.CharField("suma kontrolna treści", max_length=64)
    template_digest = models.CharField("suma kontrolna szablonu", max_length=64, blank=True)

    class Meta:
        verbose_name = "wydanie sprawozdania"
        verbose_name_plural = "wydania sprawozdań"
        ordering = ["report", "number"]
        constraints = [
            models.UniqueConstraint(
                name="one_edition_per_number",
                fields=["gmina", "report", "number"],
                violation_error_message="Wydanie o tym numerze już jest.",
            ),
            models.CheckConstraint(
                name="a_correction_has_a_reason",
                condition=Q(number=1) | ~Q(reason=""),
                violation_error_message="Podaj powód korekty.",
            ),
        ]

    def __str__(self) -> str:
        return f"wydanie {self.number}"
