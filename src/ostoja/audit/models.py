"""The trail: text only, no foreign keys, so that it never holds live data back."""

from django.db import models

from ostoja.database.keys import new_key


class Event(models.Model):
    """One link of a gmina's chain. Each carries the MAC of the one before it (design §2, 8)."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    gmina_id = models.UUIDField("gmina")
    number = models.PositiveBigIntegerField("numer w dzienniku gminy")
    at = models.DateTimeField("kiedy")
    actor = models.CharField("kto", max_length=300)
    action = models.CharField("co zrobił(a)", max_length=100)
    target = models.CharField("na czym", max_length=200)
    digest_before = models.CharField("skrót treści przed zmianą", max_length=64, blank=True)
    digest = models.CharField("skrót treści po zmianie", max_length=64, blank=True)
    previous = models.CharField("poprzednie ogniwo", max_length=64, blank=True)
    mac = models.CharField("ogniwo", max_length=64)

    class Meta:
        verbose_name = "zdarzenie"
        verbose_name_plural = "zdarzenia"
        ordering = ["gmina_id", "number"]
        constraints = [
            models.UniqueConstraint(
                name="one_event_per_number",
                fields=["gmina_id", "number"],
                violation_error_message="Dziennik ma już zdarzenie o tym numerze.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.action}"


class Head(models.Model):
    """The last link of a gmina's chain; taking it is what puts writers in a row."""

    gmina_id = models.UUIDField("gmina", primary_key=True)
    number = models.PositiveBigIntegerField("numer ostatniego zdarzenia", default=0)
    mac = models.CharField("ostatnie ogniwo", max_length=64, blank=True)

    class Meta:
        verbose_name = "koniec dziennika"
        verbose_name_plural = "końce dzienników"

    def __str__(self) -> str:
        return f"zdarzenie {self.number}"
