"""A report of a year, the staff's words in it, and the editions frozen when it was signed."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow
from ostoja.accounts.remarks import Remark
from ostoja.programme.models import Programme
from ostoja.reports.enums import Form, Part

PLACE = RegexValidator(
    rf"^({'|'.join(Part.values)}|cel-\d+(-zadanie-\d+(-[\w-]+)?)?)$",
    "Sprawozdanie nie ma takiej części.",
)


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


class BlockRemark(Remark):
    """A remark or a task beside one part of a report."""

    report = models.ForeignKey(
        Report, models.CASCADE, related_name="remarks", verbose_name="sprawozdanie"
    )
    part = models.CharField("część albo nagłówek", max_length=150, validators=[PLACE])

    class Meta(Remark.Meta):
        verbose_name = "uwaga do sprawozdania"
        verbose_name_plural = "uwagi do sprawozdania"

    def __str__(self) -> str:
        return f"uwaga z {self.written_at:%d.%m.%Y}"


class Words(GminaRow):
    """What the staff wrote for one part, or under one heading of goals, tasks and institutions.

    In lists each line is an item.
    """

    report = models.ForeignKey(
        Report, models.CASCADE, related_name="words", verbose_name="sprawozdanie"
    )
    part = models.CharField("część albo nagłówek", max_length=150, validators=[PLACE])
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


class Acceptance(GminaRow):
    """A finding that a person let stand, and why. It holds for the same words at the same place."""

    subject = models.CharField("tekst, którego dotyczy", max_length=100)
    fingerprint = models.CharField("odcisk uwagi", max_length=64)
    rule = models.CharField("reguła", max_length=40)
    quote = models.TextField("cytat")
    reason = models.TextField("powód")
    accepted_at = models.DateTimeField("kiedy")
    accepted_by = models.CharField("kto", max_length=200)

    class Meta:
        verbose_name = "przyjęta uwaga"
        verbose_name_plural = "przyjęte uwagi"
        ordering = ["subject", "accepted_at", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_acceptance_per_finding",
                fields=["gmina", "subject", "fingerprint"],
                violation_error_message="Tę uwagę już przyjęto.",
            )
        ]

    def __str__(self) -> str:
        return self.rule
