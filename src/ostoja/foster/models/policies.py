"""What a powiat and the gmina settled where the act is silent."""

from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow
from ostoja.foster.enums import (
    Before2012,
    CoordinatorShare,
    LeavingDay,
    Proration,
    Recount,
    Rounding,
)


class PolicySet(GminaRow):
    """Readings that hold with one powiat from the first day of a month, until the next set."""

    powiat = models.CharField("powiat", max_length=100)
    valid_from = models.DateField("obowiązują od")
    basis = models.CharField("na podstawie", max_length=200)
    recount = models.CharField(
        "po powrocie do domu i nowym umieszczeniu",
        max_length=20,
        choices=Recount,
        default=Recount.RESTART,
    )
    coordinator = models.CharField(
        "koszt koordynatora",
        max_length=20,
        choices=CoordinatorShare,
        default=CoordinatorShare.BY_LAW,
    )
    leaving_day = models.CharField(
        "dzień opuszczenia pieczy", max_length=20, choices=LeavingDay, default=LeavingDay.COUNTS
    )
    proration = models.CharField(
        "niepełny miesiąc dzielimy",
        max_length=20,
        choices=Proration,
        default=Proration.DAYS_OF_MONTH,
    )
    rounding = models.CharField(
        "zaokrąglanie", max_length=20, choices=Rounding, default=Rounding.PART_ONCE
    )
    before_2012 = models.CharField(
        "pobyty zaczęte przed 2012 r.",
        max_length=20,
        choices=Before2012,
        default=Before2012.NONE,
    )

    class Meta:
        verbose_name = "ustalenia z powiatem"
        verbose_name_plural = "ustalenia z powiatami"
        ordering = ["powiat", "-valid_from", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_policy_set_per_day",
                fields=["gmina", "powiat", "valid_from"],
                violation_error_message="Ustalenia z tym powiatem od tego dnia są już zapisane.",
            ),
            models.CheckConstraint(
                name="policies_begin_with_a_month",
                condition=Q(valid_from__day=1),
                violation_error_message=(
                    "Ustalenia obowiązują od pierwszego dnia miesiąca. Popraw dzień."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"ustalenia, powiat {self.powiat}, od {self.valid_from:%d.%m.%Y}"
