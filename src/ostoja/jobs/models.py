from django.db import models

from ostoja.accounts.models import GminaRow
from ostoja.database.keys import new_key


class Worker(models.Model):
    """A process that runs jobs, and when it was last heard of."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    started_at = models.DateTimeField("od", auto_now_add=True)
    beat_at = models.DateTimeField("ostatni znak życia")

    class Meta:
        verbose_name = "pracownik w tle"
        verbose_name_plural = "pracownicy w tle"
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.id)


class Due(models.Model):
    """When an entry of the schedule is due next."""

    name = models.CharField("nazwa", max_length=50, primary_key=True)
    at = models.DateTimeField("termin")

    class Meta:
        verbose_name = "termin pracy"
        verbose_name_plural = "terminy prac"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Letter(GminaRow):
    """A message of a gmina to one address; it is written here and sent by a job."""

    to = models.EmailField("do")
    subject = models.CharField("temat", max_length=200)
    body = models.TextField("treść")
    written_at = models.DateTimeField("napisana", auto_now_add=True)
    sent_at = models.DateTimeField("wysłana", null=True, blank=True)

    class Meta:
        verbose_name = "wiadomość"
        verbose_name_plural = "wiadomości"
        ordering = ["-written_at", "-id"]

    def __str__(self) -> str:
        return self.subject
