"""What is remembered for minutes and shared by every process: spent codes, wrong guesses."""

from django.db import models


class Remembered(models.Model):
    """A row of Django's cache; the columns are those that `DatabaseCache` writes."""

    cache_key = models.CharField("klucz", max_length=255, primary_key=True)
    value = models.TextField("treść")
    expires = models.DateTimeField("do", db_index=True)

    class Meta:
        verbose_name = "wpis podręczny"
        verbose_name_plural = "wpisy podręczne"

    def __str__(self) -> str:
        return self.cache_key
