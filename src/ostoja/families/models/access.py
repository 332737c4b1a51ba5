"""Who besides the family's assistant and the manager may open its file."""

from django.db import models
from django.db.models import F, Q

from ostoja.accounts.enums import Role
from ostoja.accounts.models import GminaRow, User
from ostoja.database.constraints import in_order
from ostoja.families.models.people import Family
from ostoja.sealing.fields import SealedText


class SharedFamily(GminaRow):
    """A family that the manager showed to somebody: a social worker, or an external controller."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="shared_with", verbose_name="rodzina"
    )
    user = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name="osoba")
    role = models.CharField("jako", max_length=20, choices=Role)
    since = models.DateField("od")
    until = models.DateField("do", null=True, blank=True)

    class Meta:
        verbose_name = "wgląd w rodzinę"
        verbose_name_plural = "wglądy w rodziny"
        ordering = ["family", "user", "since"]
        constraints = [
            in_order(
                "sharing_ends_after_it_starts",
                "since",
                "until",
                "Wgląd nie może skończyć się przed początkiem.",
            ),
            models.UniqueConstraint(
                name="one_sharing_from_a_day",
                fields=["gmina", "family", "user", "role", "since"],
                violation_error_message="Ta osoba ma już wgląd w tę rodzinę od tego dnia.",
            ),
        ]

    def __str__(self) -> str:
        return f"wgląd od {self.since:%d.%m.%Y}"


class OpenedByReason(GminaRow):
    """Somebody opened the file of a family outside their own, gave the reason, for some hours."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="opened_by_reason", verbose_name="rodzina"
    )
    user = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name="osoba")
    reason = SealedText("powód")
    opened_at = models.DateTimeField("otwarto")
    closes_at = models.DateTimeField("otwarte do")

    class Meta:
        verbose_name = "otwarcie z podaniem powodu"
        verbose_name_plural = "otwarcia z podaniem powodu"
        ordering = ["-opened_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="opening_closes_after_it_opens",
                condition=Q(closes_at__gt=F("opened_at")),
                violation_error_message="Otwarcie nie może skończyć się przed początkiem.",
            )
        ]

    def __str__(self) -> str:
        return f"otwarcie {self.opened_at:%d.%m.%Y %H:%M}"
