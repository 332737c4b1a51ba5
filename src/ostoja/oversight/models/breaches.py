"""The internal register of breaches (GDPR art. 33(5)). What is told of people is sealed."""

from django.db import models
from django.db.models import F, Q

from ostoja.accounts.models import GminaRow
from ostoja.oversight.enums import YesNo
from ostoja.sealing.fields import SealedText


class Breach(GminaRow):
    """One breach, from the moment it was noticed; how far it is follows from its facts."""

    number = models.CharField("numer", max_length=20)
    noticed_at = models.DateTimeField("stwierdzono")
    noticed_by = models.CharField("kto i jak to zauważył", max_length=300, blank=True)
    when = models.CharField("kiedy do tego doszło", max_length=200, blank=True)
    kinds = models.JSONField("co naruszono", default=list, blank=True)
    happened = SealedText("co się stało")
    people = SealedText("kogo dotyczą dane", blank=True)
    people_count = models.PositiveIntegerField("ile osób", null=True, blank=True)
    records = SealedText("jakie to dane", blank=True)
    records_count = models.PositiveIntegerField("ile wpisów", null=True, blank=True)
    consequences = SealedText("możliwe skutki", blank=True)
    measures = SealedText("co zrobiono i co się zrobi", blank=True)
    to_office = models.CharField("zgłosić UODO", max_length=5, choices=YesNo, blank=True)
    office_reasons = SealedText("dlaczego tak", blank=True)
    office_told_at = models.DateTimeField("zgłoszono UODO", null=True, blank=True)
    late_reasons = SealedText("dlaczego po terminie", blank=True)
    to_people = models.CharField("zawiadomić osoby", max_length=5, choices=YesNo, blank=True)
    people_reasons = SealedText("dlaczego tak (osoby)", blank=True)
    people_told_on = models.DateField("zawiadomiono osoby", null=True, blank=True)
    entered_by = models.CharField("wpisał(a)", max_length=200)
    closed_on = models.DateField("zamknięto", null=True, blank=True)

    class Meta:
        verbose_name = "naruszenie ochrony danych"
        verbose_name_plural = "naruszenia ochrony danych"
        ordering = ["-noticed_at", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_breach_per_number",
                fields=["gmina", "number"],
                violation_error_message="Naruszenie o tym numerze już jest.",
            ),
            models.CheckConstraint(
                name="office_told_after_it_was_noticed",
                condition=Q(office_told_at=None) | Q(office_told_at__gte=F("noticed_at")),
                violation_error_message="Zgłoszenie nie może być wcześniejsze niż stwierdzenie.",
            ),
            models.CheckConstraint(
                name="only_what_is_to_be_told_is_told",
                condition=Q(office_told_at=None) | Q(to_office=YesNo.YES),
                violation_error_message="Zaznacz „tak” przy zgłoszeniu, skoro je wysłano.",
            ),
        ]

    def __str__(self) -> str:
        return f"naruszenie {self.number}"
