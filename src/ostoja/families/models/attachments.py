"""Scans that belong to a family's file, and how a paper reached its reader."""

from django.db import models

from ostoja.accounts.models import GminaRow
from ostoja.database.constraints import in_order
from ostoja.families.enums import Channel
from ostoja.families.models.people import Family
from ostoja.sealing.fields import SealedFile


class Attachment(GminaRow):
    """A scan or a file, sealed like all personal text; the checksum is of what was uploaded."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="attachments", verbose_name="rodzina"
    )
    title = models.CharField("co to jest", max_length=200)
    name = models.CharField("nazwa pliku", max_length=200)
    media_type = models.CharField("rodzaj pliku", max_length=60)
    size = models.PositiveIntegerField("wielkość (bajty)")
    checksum = models.CharField("suma kontrolna", max_length=64)
    content = SealedFile("treść")
    added_on = models.DateField("dodano")
    added_by = models.CharField("kto dodał", max_length=150)

    class Meta:
        verbose_name = "załącznik"
        verbose_name_plural = "załączniki"
        ordering = ["-added_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                name="one_attachment_per_content",
                fields=["gmina", "family", "checksum"],
                violation_error_message="Ten plik jest już w aktach tej rodziny.",
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def file(self) -> bytes:
        """As it was uploaded."""
        field = self._meta.get_field("content")
        assert isinstance(field, SealedFile)  # noqa: S101 # declared above
        return field.bytes_of(self)


class Delivery(GminaRow):
    """A paper that was sent or handed over: by what way, when, with what proof."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="deliveries", verbose_name="rodzina"
    )
    paper = models.CharField("co doręczono", max_length=200)
    receiver = models.CharField("komu", max_length=200)
    channel = models.CharField("jak", max_length=20, choices=Channel)
    address = models.CharField("adres do e-Doręczeń", max_length=40, blank=True)
    sent_on = models.DateField("wysłano")
    delivered_on = models.DateField("doręczono", null=True, blank=True)
    proof = models.ForeignKey(
        Attachment,
        models.PROTECT,
        related_name="deliveries",
        null=True,
        blank=True,
        verbose_name="dowód doręczenia",
    )

    class Meta:
        verbose_name = "doręczenie"
        verbose_name_plural = "doręczenia"
        ordering = ["-sent_on", "-id"]
        constraints = [
            in_order(
                "delivered_after_it_was_sent",
                "sent_on",
                "delivered_on",
                "Pismo nie może być doręczone przed wysłaniem.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.paper}: {self.receiver}"
