"""Files handed over, and what a person decided about each piece recognised in them."""

import json
from base64 import b64decode
from datetime import datetime, timedelta

from django.db import models

from ostoja.accounts.models import GminaRow
from ostoja.importers.enums import Kind, Purpose, Verdict
from ostoja.sealing.fields import SealedText

KEPT = timedelta(days=30)


class ImportedFile(GminaRow):
    """The bytes are kept for thirty days; what was accepted from them stays with its source."""

    name = models.CharField("nazwa pliku", max_length=200)
    purpose = models.CharField("po co", max_length=15, choices=Purpose)
    content = models.BinaryField("plik")
    digest = models.CharField("suma kontrolna", max_length=64)
    year = models.PositiveSmallIntegerField("rok, o którym mówi", null=True, blank=True)
    uploaded_at = models.DateTimeField("wgrany")
    uploaded_by = models.CharField("kto wgrał", max_length=200)
    removed_at = models.DateTimeField("usunięty", null=True, blank=True)

    class Meta:
        verbose_name = "wgrany plik"
        verbose_name_plural = "wgrane pliki"
        ordering = ["-uploaded_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                name="one_file_per_content_and_purpose",
                fields=["gmina", "purpose", "digest"],
                condition=models.Q(removed_at=None),
                violation_error_message="Ten plik jest już wgrany.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def kept_until(self) -> datetime:
        return self.uploaded_at + KEPT


class Intake(GminaRow):
    """All easy pieces of a file, asked for at once and accepted by a job, one after another."""

    file = models.ForeignKey(
        ImportedFile, models.CASCADE, related_name="intakes", verbose_name="plik"
    )
    with_warnings = models.BooleanField("także do obejrzenia", default=False)
    asked_at = models.DateTimeField("kiedy poproszono")
    asked_by = models.CharField("kto poprosił", max_length=200)
    ended_at = models.DateTimeField("kiedy skończono", null=True, blank=True)
    accepted = models.PositiveIntegerField("przyjęte", default=0)
    waiting = models.PositiveIntegerField("czeka na obejrzenie", default=0)
    refusals = models.JSONField("czego nie dało się przyjąć", default=list, blank=True)

    class Meta:
        verbose_name = "przyjęcie wielu fragmentów"
        verbose_name_plural = "przyjęcia wielu fragmentów"
        ordering = ["file", "asked_at", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_intake_of_a_file_at_a_time",
                fields=["gmina", "file"],
                condition=models.Q(ended_at=None),
                violation_error_message="Fragmenty tego pliku są właśnie przyjmowane.",
            )
        ]

    def __str__(self) -> str:
        return f"przyjęcie fragmentów pliku {self.file}"


class Decision(GminaRow):
    """What was decided about one piece; of an accepted one where it stood and what it became."""

    file = models.ForeignKey(
        ImportedFile, models.CASCADE, related_name="decisions", verbose_name="plik"
    )
    piece = models.CharField("fragment", max_length=300)
    kind = models.CharField("rodzaj", max_length=15, choices=Kind)
    verdict = models.CharField("decyzja", max_length=10, choices=Verdict)
    corrected = models.BooleanField("poprawione", default=False)
    block = models.CharField("blok tekstu", max_length=60, blank=True)
    line = models.PositiveIntegerField("wiersz pliku", null=True, blank=True)
    quote = models.TextField("cytat", blank=True)
    target = models.CharField("co powstało", max_length=100, blank=True)
    decided_at = models.DateTimeField("kiedy")
    decided_by = models.CharField("kto", max_length=200)

    class Meta:
        verbose_name = "decyzja o fragmencie"
        verbose_name_plural = "decyzje o fragmentach"
        ordering = ["file", "decided_at", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_decision_per_piece",
                fields=["gmina", "file", "piece"],
                violation_error_message="O tym fragmencie już zdecydowano.",
            ),
            models.CheckConstraint(
                name="only_accepted_pieces_became_something",
                condition=models.Q(verdict=Verdict.ACCEPTED) ^ models.Q(target=""),
                violation_error_message="Tylko przyjęty fragment staje się wpisem.",
            ),
        ]
        indexes = [models.Index(name="decision_by_target", fields=["gmina", "target"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.get_verdict_display()}"


class CaseList(GminaRow):
    """A list of families handed over; its text is kept sealed, and what was refused with it."""

    name = models.CharField("nazwa pliku", max_length=200)
    content = SealedText("treść pliku")
    uploaded_at = models.DateTimeField("wgrany", auto_now_add=True)
    uploaded_by = models.CharField("kto wgrał", max_length=200)
    asked_at = models.DateTimeField("zaczęto wczytywanie", null=True, blank=True)
    families_read = models.PositiveIntegerField("przejrzane rodziny", default=0)
    families_taken = models.PositiveIntegerField("wczytane rodziny", default=0)
    refused = SealedText("odrzucone wiersze", blank=True)
    finished_at = models.DateTimeField("skończono wczytywanie", null=True, blank=True)

    class Meta:
        verbose_name = "wykaz rodzin"
        verbose_name_plural = "wykazy rodzin"
        ordering = ["-uploaded_at", "-id"]

    def __str__(self) -> str:
        return self.name

    @property
    def bytes(self) -> bytes:
        return b64decode(self.content)

    @property
    def faults(self) -> dict[int, str]:
        """Rows that were not taken, with the reason of each."""
        return {int(row): words for row, words in json.loads(self.refused or "{}").items()}
