"""What was copied and what was tried; of the whole installation, of no gmina."""

from django.db import models

from ostoja.database.keys import new_key


class Copy(models.Model):
    """A sealed copy that was written and read back."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    made_at = models.DateTimeField("zrobiona")
    name = models.CharField("plik", max_length=200)
    size = models.PositiveBigIntegerField("bajtów")
    sha256 = models.CharField("suma kontrolna pliku", max_length=64)
    rows = models.PositiveBigIntegerField("wierszy")
    is_nightly = models.BooleanField("nocna", default=False)

    class Meta:
        verbose_name = "kopia"
        verbose_name_plural = "kopie"
        ordering = ["-made_at", "-id"]

    def __str__(self) -> str:
        return self.name


class Drill(models.Model):
    """A copy restored in trial and compared row by row."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    at = models.DateTimeField("próba")
    copy_made_at = models.DateTimeField("kopia z")
    copy_sha256 = models.CharField("suma kontrolna kopii", max_length=64)
    seconds = models.PositiveIntegerField("sekund")
    rows = models.PositiveBigIntegerField("wierszy")
    files = models.PositiveBigIntegerField("plików")
    differences = models.PositiveIntegerField("różnic")

    class Meta:
        verbose_name = "próba odtworzenia"
        verbose_name_plural = "próby odtworzenia"
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"próba {self.at:%d.%m.%Y}"
