"""Stays in care and the placements within them."""

from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow
from ostoja.database.constraints import in_order
from ostoja.families.models import Family, Person
from ostoja.foster.enums import CareForm, EndReason, ResidenceBasis
from ostoja.foster.models.rates import CareInstitution


class Stay(GminaRow):
    """A child's stay in foster care. The years are counted over it, across moves (R1.11)."""

    child = models.ForeignKey(Person, models.PROTECT, related_name="stays", verbose_name="dziecko")
    family = models.ForeignKey(
        Family, models.PROTECT, related_name="stays", verbose_name="rodzina pochodzenia"
    )
    started_on = models.DateField("pierwszy dzień w pieczy")
    ended_on = models.DateField("ostatni dzień", null=True, blank=True)
    end_reason = models.CharField("jak się skończył", max_length=20, choices=EndReason, blank=True)
    residence = models.CharField(
        "gdzie dziecko mieszkało przed umieszczeniem", max_length=200, blank=True
    )
    residence_basis = models.CharField(
        "dlaczego płaci nasza gmina", max_length=20, choices=ResidenceBasis, blank=True
    )
    evidence = models.TextField("dowody", blank=True)
    is_disputed = models.BooleanField("właściwość jest sporna", default=False)

    class Meta:
        verbose_name = "pobyt w pieczy"
        verbose_name_plural = "pobyty w pieczy"
        ordering = ["child__family_name", "child__given_name", "started_on", "id"]
        constraints = [
            in_order(
                "stay_ends_after_it_starts",
                "started_on",
                "ended_on",
                "Pobyt nie może skończyć się przed początkiem.",
            ),
            models.CheckConstraint(
                name="an_ended_stay_says_how",
                condition=Q(ended_on=None, end_reason="")
                | (Q(ended_on__isnull=False) & ~Q(end_reason="")),
                violation_error_message="Zakończony pobyt musi mówić, jak się skończył.",
            ),
            models.UniqueConstraint(
                name="one_open_stay_per_child",
                fields=["gmina", "child"],
                condition=Q(ended_on=None),
                violation_error_message="To dziecko ma już otwarty pobyt w pieczy.",
            ),
        ]

    def __str__(self) -> str:
        return f"pobyt od {self.started_on:%d.%m.%Y}"


class Placement(GminaRow):
    """Where the child is cared for within a stay, from a day to a day."""

    stay = models.ForeignKey(Stay, models.CASCADE, related_name="placements", verbose_name="pobyt")
    form = models.CharField("forma pieczy", max_length=20, choices=CareForm)
    institution = models.ForeignKey(
        CareInstitution,
        models.PROTECT,
        related_name="placements",
        null=True,
        blank=True,
        verbose_name="placówka",
    )
    started_on = models.DateField("od")
    ended_on = models.DateField("do", null=True, blank=True)

    class Meta:
        verbose_name = "umieszczenie"
        verbose_name_plural = "umieszczenia"
        ordering = ["stay", "started_on", "id"]
        constraints = [
            in_order(
                "placement_ends_after_it_starts",
                "started_on",
                "ended_on",
                "Umieszczenie nie może skończyć się przed początkiem.",
            ),
            models.UniqueConstraint(
                name="one_open_placement_per_stay",
                fields=["gmina", "stay"],
                condition=Q(ended_on=None),
                violation_error_message="Ten pobyt ma już trwające umieszczenie.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_form_display()} od {self.started_on:%d.%m.%Y}"
