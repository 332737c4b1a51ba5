"""How long records are kept by the centre's own list of classes, and how they are destroyed."""

from django.db import models
from django.db.models import F, Q

from ostoja.accounts.models import GminaRow
from ostoja.oversight.enums import FileClass


class KeepingPeriod(GminaRow):
    """What the centre's list of classes, agreed with the archive, says from a day on (R7.10)."""

    kind = models.CharField("klasa", max_length=10, choices=FileClass)
    valid_from = models.DateField("od dnia")
    symbol = models.CharField("symbol z wykazu akt", max_length=20)
    category = models.CharField("kategoria archiwalna", max_length=10)
    years = models.PositiveSmallIntegerField("lata")
    basis = models.CharField("podstawa", max_length=300)
    entered_by = models.CharField("wpisał(a)", max_length=200)

    class Meta:
        verbose_name = "okres przechowywania"
        verbose_name_plural = "okresy przechowywania"
        ordering = ["kind", "-valid_from"]
        constraints = [
            models.UniqueConstraint(
                name="one_period_per_kind_and_day",
                fields=["gmina", "kind", "valid_from"],
                violation_error_message="Od tego dnia jest już wpisany okres tej klasy.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.category} od {self.valid_from:%d.%m.%Y}"


class Destruction(GminaRow):
    """Files whose time is over: proposed by one person, destroyed by another. Holds no name."""

    number = models.CharField("numer", max_length=20)
    proposed_at = models.DateTimeField("zaproponowano")
    proposed_by = models.CharField("zaproponował(a)", max_length=200)
    withdrawn_at = models.DateTimeField("wycofano", null=True, blank=True)
    consent = models.CharField("zgoda archiwum, znak", max_length=100, blank=True)
    consent_on = models.DateField("zgoda archiwum, dzień", null=True, blank=True)
    done_at = models.DateTimeField("usunięto", null=True, blank=True)
    done_by = models.CharField("usunął, usunęła", max_length=200, blank=True)
    removed = models.JSONField("ile usunięto", default=dict, blank=True)

    class Meta:
        verbose_name = "usunięcie akt"
        verbose_name_plural = "usunięcia akt"
        ordering = ["-proposed_at", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_destruction_per_number",
                fields=["gmina", "number"],
                violation_error_message="Wniosek o tym numerze już jest.",
            ),
            models.CheckConstraint(
                name="destroyed_by_another_person",
                condition=Q(done_at=None, done_by="")
                | (Q(done_at__isnull=False) & ~Q(done_by="") & ~Q(done_by=F("proposed_by"))),
                violation_error_message="Usuwa druga osoba, nie ta, która to zaproponowała.",
            ),
            models.CheckConstraint(
                name="destroyed_with_the_archives_consent",
                condition=Q(done_at=None) | (~Q(consent="") & Q(consent_on__isnull=False)),
                violation_error_message="Wpisz znak i dzień zgody archiwum.",
            ),
            models.CheckConstraint(
                name="withdrawn_or_destroyed",
                condition=Q(done_at=None) | Q(withdrawn_at=None),
                violation_error_message="Wycofanego wniosku nie można wykonać.",
            ),
        ]

    def __str__(self) -> str:
        return f"wniosek {self.number}"

    @property
    def is_waiting(self) -> bool:
        return self.done_at is None and self.withdrawn_at is None


class DestroyedFile(GminaRow):
    """One file of a proposal; its key outlives the family, so that the trail can be read."""

    destruction = models.ForeignKey(
        Destruction, models.CASCADE, related_name="files", verbose_name="wniosek"
    )
    family = models.UUIDField("rodzina")
    mark = models.CharField("znak sprawy", max_length=40)
    category = models.CharField("kategoria archiwalna", max_length=40)
    last_day = models.DateField("ostatni dzień sprawy")
    not_before = models.DateField("wolno usunąć od")

    class Meta:
        verbose_name = "akta we wniosku o usunięcie"
        verbose_name_plural = "akta we wnioskach o usunięcie"
        ordering = ["destruction", "mark", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_file_once_a_destruction",
                fields=["gmina", "destruction", "family"],
                violation_error_message="Te akta są już w tym wniosku.",
            )
        ]

    def __str__(self) -> str:
        return self.mark
