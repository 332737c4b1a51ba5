"""A return is an institution's answer for a year; its parts stand in the order it gave them."""

from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow, User
from ostoja.database.constraints import in_order
from ostoja.partners.enums import Answer, Approximate
from ostoja.programme.models import Implementer, Indicator, Task


class Institution(GminaRow):
    slug = models.SlugField("skrót")
    name = models.CharField("nazwa", max_length=200)
    name_genitive = models.CharField("nazwa (kogo, czego)", max_length=200, blank=True)
    variants = models.JSONField("inne zapisy nazwy", default=list, blank=True)
    implementer = models.ForeignKey(
        Implementer,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="institutions",
        verbose_name="na liście realizatorów",
    )

    class Meta:
        verbose_name = "instytucja"
        verbose_name_plural = "instytucje"
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_institution_per_slug",
                fields=["gmina", "slug"],
                violation_error_message="Instytucja o tym skrócie jest już zapisana.",
            )
        ]

    def __str__(self) -> str:
        return self.name


class Campaign(GminaRow):
    """One year's asking of all institutions."""

    year = models.PositiveSmallIntegerField("rok")

    class Meta:
        verbose_name = "zbieranie odpowiedzi"
        verbose_name_plural = "zbierania odpowiedzi"
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(
                name="one_campaign_per_year",
                fields=["gmina", "year"],
                violation_error_message="Odpowiedzi za ten rok są już zbierane.",
            )
        ]

    def __str__(self) -> str:
        return f"odpowiedzi za {self.year} rok"


class Return(GminaRow):
    """An institution's return for a year, made in advance; its state follows from its dates."""

    campaign = models.ForeignKey(
        Campaign, models.PROTECT, related_name="returns", verbose_name="zbieranie"
    )
    institution = models.ForeignKey(
        Institution, models.PROTECT, related_name="returns", verbose_name="instytucja"
    )
    sent_on = models.DateField("wysłana", null=True, blank=True)
    accepted_on = models.DateField("przyjęta", null=True, blank=True)

    class Meta:
        verbose_name = "odpowiedź instytucji"
        verbose_name_plural = "odpowiedzi instytucji"
        ordering = ["campaign", "institution__name", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_return_per_institution_and_year",
                fields=["gmina", "campaign", "institution"],
                violation_error_message="Ta instytucja ma już odpowiedź za ten rok.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.institution}: {self.campaign}"


class Entry(GminaRow):
    """A place in a return, under a task; a narrative, value, event or figure stands there."""

    of_return = models.ForeignKey(
        Return, models.CASCADE, related_name="entries", verbose_name="odpowiedź"
    )
    task = models.ForeignKey(Task, models.PROTECT, related_name="entries", verbose_name="zadanie")
    position = models.PositiveSmallIntegerField("kolejność")
    narrative = models.TextField("treść", blank=True)
    figure_code = models.CharField("liczba z akt", max_length=10, blank=True)

    class Meta:
        verbose_name = "wpis odpowiedzi"
        verbose_name_plural = "wpisy odpowiedzi"
        ordering = ["of_return", "task", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_entry_per_position",
                fields=["gmina", "of_return", "task", "position"],
                violation_error_message="Na tym miejscu odpowiedzi coś już stoi.",
            )
        ]

    def __str__(self) -> str:
        return f"wpis {self.position}"


class Value(GminaRow):
    """A number returned for an indicator. "No data" is an answer of its own, never a zero."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="values", verbose_name="wpis")
    indicator = models.ForeignKey(
        Indicator, models.PROTECT, related_name="values", verbose_name="wskaźnik"
    )
    answer = models.CharField("odpowiedź", max_length=20, choices=Answer)
    number = models.DecimalField("liczba", max_digits=14, decimal_places=2, null=True, blank=True)
    approximate = models.CharField(
        "przybliżenie", max_length=10, choices=Approximate, default="", blank=True
    )
    period = models.CharField("okres", max_length=60, blank=True)
    note = models.CharField("uwaga", max_length=300, blank=True)

    class Meta:
        verbose_name = "wartość"
        verbose_name_plural = "wartości"
        ordering = ["entry", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_value_per_indicator_and_entry",
                fields=["gmina", "entry", "indicator"],
                violation_error_message="Ten wskaźnik ma już wartość w tym wpisie.",
            ),
            models.CheckConstraint(
                name="only_a_number_has_a_number",
                condition=Q(answer=Answer.NUMBER, number__isnull=False, number__gt=0)
                | (~Q(answer=Answer.NUMBER) & Q(number=None)),
                violation_error_message=(
                    "Liczbę podaj tylko przy odpowiedzi „liczba”; zero wybierz osobno."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}: {self.number or self.get_answer_display()}"


class Event(GminaRow):
    """Something that took place, once, however many tasks name it."""

    institution = models.ForeignKey(
        Institution, models.PROTECT, related_name="events", verbose_name="instytucja"
    )
    year = models.PositiveSmallIntegerField("rok")
    key = models.CharField("skrót", max_length=120)
    title = models.CharField("nazwa", max_length=300)
    as_said = models.CharField("data w słowach instytucji", max_length=100, blank=True)
    starts_on = models.DateField("od", null=True, blank=True)
    ends_on = models.DateField("do", null=True, blank=True)
    days = models.JSONField("dni, gdy nie następują po sobie", default=list, blank=True)
    place = models.CharField("miejsce", max_length=200, blank=True)
    description = models.TextField("opis", blank=True)
    attendance = models.PositiveIntegerField("liczba uczestników", null=True, blank=True)
    attendance_unit = models.CharField("kto uczestniczył", max_length=60, blank=True)
    approximate = models.CharField(
        "przybliżenie", max_length=10, choices=Approximate, default="", blank=True
    )

    class Meta:
        verbose_name = "wydarzenie"
        verbose_name_plural = "wydarzenia"
        ordering = ["starts_on", "title", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_event_per_key_and_year",
                fields=["gmina", "institution", "year", "key"],
                violation_error_message="To wydarzenie jest już zapisane w tym roku.",
            ),
            in_order(
                "event_ends_after_it_starts",
                "starts_on",
                "ends_on",
                "Wydarzenie nie może skończyć się przed początkiem.",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Listing(GminaRow):
    """The line under a task that names an event."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="listings", verbose_name="wpis")
    task = models.ForeignKey(Task, models.PROTECT, related_name="+", verbose_name="zadanie")
    event = models.ForeignKey(
        Event, models.PROTECT, related_name="listings", verbose_name="wydarzenie"
    )

    class Meta:
        verbose_name = "wzmianka o wydarzeniu"
        verbose_name_plural = "wzmianki o wydarzeniach"
        ordering = ["entry", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_listing_per_event_and_task",
                fields=["gmina", "event", "task"],
                violation_error_message="To wydarzenie jest już wymienione pod tym zadaniem.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.event} przy: {self.task}"


class Reporter(GminaRow):
    """Who fills in the return of an institution, since when and until when."""

    institution = models.ForeignKey(
        Institution, models.PROTECT, related_name="reporters", verbose_name="instytucja"
    )
    user = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name="osoba")
    since = models.DateField("od")
    until = models.DateField("do", null=True, blank=True)

    class Meta:
        verbose_name = "osoba sprawozdawcza"
        verbose_name_plural = "osoby sprawozdawcze"
        ordering = ["institution", "-since", "id"]
        constraints = [
            in_order(
                "reporter_ends_after_they_begin",
                "since",
                "until",
                "Osoba sprawozdawcza nie może skończyć przed początkiem.",
            ),
            models.UniqueConstraint(
                name="one_open_reporter_per_user",
                fields=["gmina", "institution", "user"],
                condition=Q(until=None),
                violation_error_message="Ta osoba już odpowiada za tę instytucję.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, od {self.since:%d.%m.%Y}"
