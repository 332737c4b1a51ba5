"""Parents' fees for children in care: what is owed to the gmina, paid, demanded and passed on."""

from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow
from ostoja.families.models import Person
from ostoja.foster.enums import Sending, Told
from ostoja.foster.models.stays import Stay
from ostoja.sealing.fields import SealedText


def _positive(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=name,
        condition=Q(amount__gt=0),
        violation_error_message="Kwota musi być większa od zera.",
    )


class CreditBureau(GminaRow):
    """A credit-information bureau with which the gmina has an agreement."""

    name = models.CharField("nazwa biura", max_length=200)
    address = models.CharField("adres siedziby", max_length=200)

    class Meta:
        verbose_name = "biuro informacji gospodarczej"
        verbose_name_plural = "biura informacji gospodarczej"
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_bureau_per_name",
                fields=["gmina", "name"],
                violation_error_message="To biuro jest już zapisane.",
            )
        ]

    def __str__(self) -> str:
        return self.name


class ParentFee(GminaRow):
    """A fee that the starosta set for one parent and one stay; only the gmina's part of it."""

    debtor = models.ForeignKey(
        Person, models.PROTECT, related_name="fees_owed", verbose_name="dłużnik"
    )
    stay = models.ForeignKey(
        Stay, models.PROTECT, related_name="fees", verbose_name="pobyt dziecka"
    )
    address = SealedText("adres dłużnika")
    decision = models.CharField("decyzja starosty", max_length=100)
    decided_on = models.DateField("dzień decyzji")
    told_in = models.CharField("skąd o niej wiemy", max_length=200)
    disputed_on = models.DateField("sporna od", null=True, blank=True)
    dispute_reason = models.TextField("czego dotyczy spór", blank=True)

    class Meta:
        verbose_name = "opłata rodzica"
        verbose_name_plural = "opłaty rodziców"
        ordering = ["debtor__family_name", "debtor__given_name", "decided_on", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_fee_per_debtor_stay_and_decision",
                fields=["gmina", "debtor", "stay", "decision"],
                violation_error_message="Ta decyzja jest już zapisana dla tego rodzica i dziecka.",
            ),
            models.CheckConstraint(
                name="a_disputed_fee_says_why",
                condition=Q(disputed_on=None, dispute_reason="")
                | (Q(disputed_on__isnull=False) & ~Q(dispute_reason="")),
                violation_error_message="Napisz, od kiedy należność jest sporna i dlaczego.",
            ),
        ]

    def __str__(self) -> str:
        return f"opłata według decyzji {self.decision}"


class FeeDue(GminaRow):
    """One term of a fee: the gmina's part and the day by which it was to be paid."""

    fee = models.ForeignKey(
        ParentFee, models.CASCADE, related_name="dues", verbose_name="opłata rodzica"
    )
    due_on = models.DateField("termin zapłaty")
    amount = models.DecimalField("kwota dla gminy (zł)", max_digits=12, decimal_places=2)

    class Meta:
        verbose_name = "należność z opłaty"
        verbose_name_plural = "należności z opłat"
        ordering = ["fee", "due_on", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_due_per_fee_and_day",
                fields=["gmina", "fee", "due_on"],
                violation_error_message="Należność z tym terminem jest już zapisana.",
            ),
            _positive("due_is_above_zero"),
        ]

    def __str__(self) -> str:
        return f"należność z terminem {self.due_on:%d.%m.%Y}"


class FeePayment(GminaRow):
    """Money that reached the gmina; it clears the oldest term first."""

    fee = models.ForeignKey(
        ParentFee, models.CASCADE, related_name="payments", verbose_name="opłata rodzica"
    )
    paid_on = models.DateField("dzień wpłaty")
    amount = models.DecimalField("wpłata (zł)", max_digits=12, decimal_places=2)

    class Meta:
        verbose_name = "wpłata rodzica"
        verbose_name_plural = "wpłaty rodziców"
        ordering = ["fee", "paid_on", "id"]
        constraints = [_positive("fee_payment_is_above_zero")]

    def __str__(self) -> str:
        return f"wpłata z {self.paid_on:%d.%m.%Y}"


class FeeNotice(GminaRow):
    """A demand to pay, which warns that the bureau will be told."""

    fee = models.ForeignKey(
        ParentFee, models.CASCADE, related_name="notices", verbose_name="opłata rodzica"
    )
    bureau = models.ForeignKey(
        CreditBureau, models.PROTECT, related_name="notices", verbose_name="biuro"
    )
    sent_on = models.DateField("dzień wysłania")
    address = SealedText("na jaki adres", blank=True)
    sending = models.CharField("jak wysłano", max_length=20, choices=Sending)
    amount = models.DecimalField("kwota wezwania (zł)", max_digits=12, decimal_places=2)
    terms = models.JSONField("terminy i kwoty z wezwania")

    class Meta:
        verbose_name = "wezwanie do zapłaty"
        verbose_name_plural = "wezwania do zapłaty"
        ordering = ["fee", "sent_on", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_notice_per_fee_bureau_and_day",
                fields=["gmina", "fee", "bureau", "sent_on"],
                violation_error_message="Wezwanie z tego dnia jest już zapisane.",
            ),
            _positive("notice_demands_something"),
        ]

    def __str__(self) -> str:
        return f"wezwanie z {self.sent_on:%d.%m.%Y}"


class BureauReport(GminaRow):
    """What the bureau of the notice was told, and when."""

    notice = models.ForeignKey(
        FeeNotice, models.PROTECT, related_name="reports", verbose_name="wezwanie"
    )
    kind = models.CharField("co zgłoszono", max_length=20, choices=Told)
    told_on = models.DateField("dzień zgłoszenia")
    amount = models.DecimalField("zaległość (zł)", max_digits=12, decimal_places=2)
    confirmation = models.CharField("potwierdzenie biura", max_length=100, blank=True)

    class Meta:
        verbose_name = "zgłoszenie do biura"
        verbose_name_plural = "zgłoszenia do biura"
        ordering = ["told_on", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_report_per_notice_kind_and_day",
                fields=["gmina", "notice", "kind", "told_on"],
                violation_error_message="To zgłoszenie z tego dnia jest już zapisane.",
            ),
            models.CheckConstraint(
                name="a_report_tells_an_amount_until_withdrawn",
                condition=Q(kind=Told.WITHDRAWN, amount__gte=0) | Q(amount__gt=0),
                violation_error_message="Zgłoszenie musi podawać kwotę.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.told_on:%d.%m.%Y}"
