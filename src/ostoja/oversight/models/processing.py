"""The register of processing activities (GDPR art. 30)."""

from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow


class ProcessingActivity(GminaRow):
    """One activity as art. 30(1) wants it told; `code` is of one that this system makes."""

    code = models.CharField("kod czynności systemu", max_length=20, blank=True)
    name = models.CharField("czynność", max_length=200)
    controller = models.CharField("administrator danych", max_length=300)
    purpose = models.TextField("cele")
    basis = models.TextField("podstawa prawna")
    people = models.TextField("kogo dotyczą dane")
    kinds = models.TextField("jakie to dane")
    recipients = models.TextField("komu się je przekazuje")
    abroad = models.TextField("przekazanie poza EOG")
    kept = models.TextField("kiedy się je usuwa")
    safeguards = models.TextField("zabezpieczenia")
    entered_on = models.DateField("w rejestrze od")
    changed_on = models.DateField("ostatnia zmiana")

    class Meta:
        verbose_name = "czynność przetwarzania"
        verbose_name_plural = "czynności przetwarzania"
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_activity_per_name",
                fields=["gmina", "name"],
                violation_error_message="Czynność o tej nazwie jest już w rejestrze.",
            ),
            models.UniqueConstraint(
                name="one_activity_per_code",
                fields=["gmina", "code"],
                condition=~Q(code=""),
                violation_error_message="Ta czynność systemu jest już w rejestrze.",
            ),
        ]

    def __str__(self) -> str:
        return self.name
