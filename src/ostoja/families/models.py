"""People, households, assistants, and the time an assistant accompanies a family."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow
from ostoja.database.constraints import in_order
from ostoja.families.enums import Basis, ClosingReason, Contract, MoneySource, Place
from ostoja.sealing.fields import BlindIndex, SealedText
from ostoja.values.pesel import InvalidPesel, Pesel


class Person(GminaRow):
    given_name = models.CharField("imię", max_length=100)
    family_name = models.CharField("nazwisko", max_length=100)
    born_on = models.DateField("data urodzenia")
    pesel = SealedText("PESEL", blank=True)
    pesel_index = BlindIndex("PESEL", of="pesel")
    is_fictional = models.BooleanField("osoba zmyślona", default=False)

    class Meta:
        verbose_name = "osoba"
        verbose_name_plural = "osoby"
        ordering = ["family_name", "given_name", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_person_per_pesel",
                fields=["gmina", "pesel_index"],
                condition=~Q(pesel_index=""),
                violation_error_message="Osoba o tym numerze PESEL jest już zapisana.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}"

    def clean(self) -> None:
        """A number with spaces is taken without them; a wrong one is refused in words."""
        super().clean()
        if not self.pesel:
            return
        try:
            self.pesel = Pesel(self.pesel).number
        except InvalidPesel as refusal:
            raise ValidationError({"pesel": str(refusal)}) from None

    @property
    def masked_pesel(self) -> str:
        """Enough to recognise one's own; empty where there is none."""
        return Pesel(self.pesel).masked if self.pesel else ""


class Family(GminaRow):
    number = models.CharField("znak sprawy", max_length=40)
    name = models.CharField("nazwisko rodziny", max_length=100)

    class Meta:
        verbose_name = "rodzina"
        verbose_name_plural = "rodziny"
        ordering = ["name", "number"]
        constraints = [
            models.UniqueConstraint(
                name="one_family_per_number",
                fields=["gmina", "number"],
                violation_error_message="Rodzina o tym znaku sprawy jest już zapisana.",
            )
        ]

    def __str__(self) -> str:
        return f"rodzina {self.name} ({self.number})"


class HouseholdMember(GminaRow):
    """A person in a family's household, from a day to a day."""

    family = models.ForeignKey(
        Family, models.CASCADE, related_name="members", verbose_name="rodzina"
    )
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="households", verbose_name="osoba"
    )
    place = models.CharField("miejsce w rodzinie", max_length=10, choices=Place)
    since = models.DateField("od")
    until = models.DateField("do", null=True, blank=True)

    class Meta:
        verbose_name = "członek rodziny"
        verbose_name_plural = "członkowie rodziny"
        ordering = ["family", "person__born_on", "id"]
        constraints = [
            in_order(
                "member_leaves_after_joining",
                "since",
                "until",
                "Osoba nie może odejść z rodziny przed dniem, w którym do niej weszła.",
            ),
            models.UniqueConstraint(
                name="one_place_in_a_family_at_a_time",
                fields=["gmina", "family", "person", "since"],
                violation_error_message="Ta osoba jest już w tej rodzinie od tego dnia.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_place_display()} od {self.since:%d.%m.%Y}"


class FamilyAssistant(GminaRow):
    """An assistant's employment: art. 12 and 17 of the Act of 9 June 2011."""

    name = models.CharField("imię i nazwisko", max_length=150)
    contract = models.CharField("umowa", max_length=10, choices=Contract)
    full_time_equivalent = models.DecimalField("wymiar etatu", max_digits=3, decimal_places=2)
    employed_from = models.DateField("zatrudnienie od")
    employed_to = models.DateField("zatrudnienie do", null=True, blank=True)
    is_fictional = models.BooleanField("osoba zmyślona", default=False)

    class Meta:
        verbose_name = "asystent rodziny"
        verbose_name_plural = "asystenci rodziny"
        ordering = ["name", "id"]
        constraints = [
            in_order(
                "employment_ends_after_it_starts",
                "employed_from",
                "employed_to",
                "Zatrudnienie nie może skończyć się przed początkiem.",
            )
        ]

    def __str__(self) -> str:
        return self.name


class AssistantPay(GminaRow):
    """What one assistant's employment cost in one year, by where the money came from."""

    assistant = models.ForeignKey(
        FamilyAssistant, models.PROTECT, related_name="pay", verbose_name="asystent rodziny"
    )
    year = models.PositiveSmallIntegerField("rok")
    source = models.CharField("źródło", max_length=10, choices=MoneySource)
    amount = models.DecimalField("kwota (zł)", max_digits=12, decimal_places=2)

    class Meta:
        verbose_name = "koszt zatrudnienia"
        verbose_name_plural = "koszty zatrudnienia"
        ordering = ["year", "assistant", "source"]
        constraints = [
            models.UniqueConstraint(
                name="one_pay_per_source_and_year",
                fields=["gmina", "assistant", "year", "source"],
                violation_error_message="Ten koszt jest już zapisany dla tego roku i źródła.",
            ),
            models.CheckConstraint(
                name="pay_is_not_negative",
                condition=Q(amount__gte=0),
                violation_error_message="Kwota nie może być ujemna.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.amount} zł"


class Assignment(GminaRow):
    """An assistant's work with a family, from a day to a day; never overwritten."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="assignments", verbose_name="rodzina"
    )
    assistant = models.ForeignKey(
        FamilyAssistant, models.PROTECT, related_name="assignments", verbose_name="asystent"
    )
    basis = models.CharField("podstawa", max_length=20, choices=Basis)
    started_on = models.DateField("od")
    ended_on = models.DateField("do", null=True, blank=True)

    class Meta:
        verbose_name = "przydział asystenta"
        verbose_name_plural = "przydziały asystenta"
        ordering = ["started_on", "family", "id"]
        constraints = [
            in_order(
                "assignment_ends_after_it_starts",
                "started_on",
                "ended_on",
                "Praca z rodziną nie może skończyć się przed początkiem.",
            ),
            models.UniqueConstraint(
                name="one_open_assignment_per_family",
                fields=["gmina", "family"],
                condition=Q(ended_on=None),
                violation_error_message="Ta rodzina ma już asystenta. Najpierw zakończ przydział.",
            ),
        ]

    def __str__(self) -> str:
        return f"przydział od {self.started_on:%d.%m.%Y}"


class Closing(GminaRow):
    """The end of the work with a family, with its reason. Every closing counts, also a second."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="closings", verbose_name="rodzina"
    )
    closed_on = models.DateField("dzień zakończenia")
    reason = models.CharField("powód", max_length=20, choices=ClosingReason)

    class Meta:
        verbose_name = "zakończenie pracy z rodziną"
        verbose_name_plural = "zakończenia pracy z rodziną"
        ordering = ["closed_on", "family", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_closing_per_family_and_day",
                fields=["gmina", "family", "closed_on"],
                violation_error_message="Praca z tą rodziną jest już zakończona tego dnia.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_reason_display()}, {self.closed_on:%d.%m.%Y}"
