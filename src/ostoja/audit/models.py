"""The trail: text only, no foreign keys, so that it never holds live data back."""

from django.db import models

from ostoja.database.keys import new_key


class Event(models.Model):
    """One link of a gmina's chain. Each carries the MAC of the one before it (design §2, 8)."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    gmina_id = models.UUIDField("gmina")
    number = models.PositiveBigIntegerField("numer w dzienniku gminy")
    at = models.DateTimeField("kiedy")
    actor = models.CharField("kto", max_length=320)
    action = models.CharField("co zrobił(a)", max_length=100)
    target = models.CharField("na czym", max_length=200)
    purpose = models.CharField("po co", max_length=200, blank=True)
    people = models.CharField("skrót listy osób, które pokazano", max_length=64, blank=True)
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
        indexes = [
            models.Index(
                name="events_that_showed",
                fields=["gmina_id", "people", "number"],
                condition=~models.Q(people=""),
            ),
            models.Index(name="events_on_a_record", fields=["gmina_id", "target"]),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.action}"

    def covered(self) -> dict[str, object]:
        """The fields under the link; the later two only where they say something."""
        said = {"purpose": self.purpose, "people": self.people}
        return {
            **{name: words for name, words in said.items() if words},
            "gmina_id": str(self.gmina_id),
            "number": self.number,
            "at": self.at,
            "actor": self.actor,
            "action": self.action,
            "target": self.target,
            "digest_before": self.digest_before,
            "digest": self.digest,
        }


class ShownTogether(models.Model):
    """One of the people and families that a page showed at once.

    The event's `people` names the set. The same page mostly shows the same people, so a set is
    written once, whoever sees it however often.
    """

    pk = models.CompositePrimaryKey("gmina_id", "people", "subject")
    gmina_id = models.UUIDField("gmina")
    people = models.CharField("skrót listy osób", max_length=64)
    subject = models.UUIDField("osoba albo rodzina")

    class Meta:
        verbose_name = "pokazana osoba"
        verbose_name_plural = "pokazane osoby"
        ordering = ["gmina_id", "people", "subject"]
        indexes = [models.Index(name="who_was_shown_in", fields=["gmina_id", "subject"])]

    def __str__(self) -> str:
        return f"{self.subject} w liście {self.people[:8]}"


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
