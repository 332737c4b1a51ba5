"""People and their households."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow
from ostoja.database.constraints import in_order
from ostoja.database.folded import Folded
from ostoja.families.enums import Living, Place
from ostoja.sealing.fields import BlindIndex, SealedText
from ostoja.values.pesel import InvalidPesel, Pesel


class Person(GminaRow):
    given_name = models.CharField("imię", max_length=100)
    family_name = models.CharField("nazwisko", max_length=100)
    born_on = models.DateField("data urodzenia")
    pesel = SealedText("PESEL", blank=True)
    pesel_index = BlindIndex("PESEL", of="pesel")
    is_fictional = models.BooleanField("osoba zmyślona", default=False)
    search_words = Folded("do wyszukiwania", of=("given_name", "family_name"))

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
    search_words = Folded("do wyszukiwania", of=("name", "number"))

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


class Whereabouts(GminaRow):
    """Where a person lives from a day on, until the next such row."""

    person = models.ForeignKey(
        Person, models.CASCADE, related_name="whereabouts", verbose_name="osoba"
    )
    living = models.CharField("gdzie przebywa", max_length=20, choices=Living)
    since = models.DateField("od")
    note = SealedText("dokładniej", blank=True)

    class Meta:
        verbose_name = "miejsce pobytu"
        verbose_name_plural = "miejsca pobytu"
        ordering = ["person", "since"]
        constraints = [
            models.UniqueConstraint(
                name="one_whereabouts_per_person_and_day",
                fields=["gmina", "person", "since"],
                violation_error_message="Od tego dnia zapisano już, gdzie ta osoba przebywa.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_living_display()} od {self.since:%d.%m.%Y}"
