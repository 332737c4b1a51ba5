"""The powiat's notes with their lines."""

from datetime import date
from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from ostoja.accounts.models import GminaRow
from ostoja.database.constraints import in_order
from ostoja.foster.enums import Basis, Component, NoteState
from ostoja.foster.models.stays import Placement
from ostoja.foster.rules import SHARED_BY_ALL, SUGGESTED_PARAGRAPH, suggested_chapter


def _says_by_whom(deed: str, message: str) -> models.CheckConstraint:
    """A day and a person stand together or not at all."""
    return models.CheckConstraint(
        name=f"note_is_{deed}_by_somebody",
        condition=Q(**{f"{deed}_on": None, f"{deed}_by": ""})
        | (Q(**{f"{deed}_on__isnull": False}) & ~Q(**{f"{deed}_by": ""})),
        violation_error_message=message,
    )


class Note(GminaRow):
    """The powiat's accounting note. What it says governs the payment (R1.17, R1.24)."""

    number = models.CharField("numer noty", max_length=60)
    powiat = models.CharField("powiat", max_length=100)
    issued_on = models.DateField("data wystawienia")
    received_on = models.DateField("data wpływu")
    corrects = models.ForeignKey(
        "self",
        models.PROTECT,
        related_name="corrections",
        null=True,
        blank=True,
        verbose_name="poprawia notę",
    )
    checked_on = models.DateField("dzień sprawdzenia", null=True, blank=True)
    checked_by = models.CharField("sprawdził(a)", max_length=200, blank=True)
    contested_on = models.DateField("dzień zakwestionowania", null=True, blank=True)
    contest_reason = models.TextField("co kwestionujemy", blank=True)
    approved_on = models.DateField("dzień zatwierdzenia", null=True, blank=True)
    approved_by = models.CharField("zatwierdził(a)", max_length=200, blank=True)
    paid_on = models.DateField("data zapłaty", null=True, blank=True)

    class Meta:
        verbose_name = "nota powiatu"
        verbose_name_plural = "noty powiatu"
        ordering = ["issued_on", "number", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_note_per_number",
                fields=["gmina", "powiat", "number"],
                violation_error_message="Nota o tym numerze z tego powiatu jest już zapisana.",
            ),
            in_order(
                "note_is_received_after_issue",
                "issued_on",
                "received_on",
                "Nota nie może wpłynąć przed dniem wystawienia.",
            ),
            in_order(
                "note_is_paid_after_issue",
                "issued_on",
                "paid_on",
                "Nota nie może być zapłacona przed dniem wystawienia.",
            ),
            _says_by_whom("checked", "Sprawdzenie musi mówić, czyje jest."),
            _says_by_whom("approved", "Zatwierdzenie musi mówić, czyje jest."),
            models.CheckConstraint(
                name="note_is_approved_by_another_person",
                condition=Q(approved_by="") | ~Q(approved_by=F("checked_by")),
                violation_error_message="Notę zatwierdza druga osoba, nie ta, która ją sprawdziła.",
            ),
            models.CheckConstraint(
                name="a_contested_note_says_why",
                condition=Q(contested_on=None) | ~Q(contest_reason=""),
                violation_error_message="Napisz, co kwestionujemy.",
            ),
        ]

    def __str__(self) -> str:
        return f"nota {self.number}"

    @property
    def state(self) -> NoteState:
        """How far the note has come, from its days."""
        return how_far(self.checked_on, self.contested_on, self.approved_on, self.paid_on)


def how_far(
    checked_on: date | bool | None,
    contested_on: date | bool | None,
    approved_on: date | bool | None,
    paid_on: date | bool | None,
) -> NoteState:
    """By the days, or by whether there is a day."""
    if paid_on:
        return NoteState.PAID
    if approved_on:
        return NoteState.APPROVED
    if contested_on:
        return NoteState.CONTESTED
    return NoteState.CHECKED if checked_on else NoteState.RECEIVED


class NoteLine(GminaRow):
    """One cost on a note: what it is for, its base, and the gmina's part as billed."""

    note = models.ForeignKey(Note, models.CASCADE, related_name="lines", verbose_name="nota")
    placement = models.ForeignKey(
        Placement,
        models.PROTECT,
        related_name="note_lines",
        null=True,
        blank=True,
        verbose_name="umieszczenie",
    )
    component = models.CharField("za co", max_length=20, choices=Component)
    first_day = models.DateField("od")
    last_day = models.DateField("do")
    basis = models.CharField("podstawa", max_length=10, choices=Basis)
    base = models.DecimalField("koszt powiatu (zł)", max_digits=12, decimal_places=2)
    billed = models.DecimalField("część gminy (zł)", max_digits=12, decimal_places=2)
    reduces = models.BooleanField("pomniejsza", default=False)
    is_disputed = models.BooleanField("sporna", default=False)
    chapter = models.CharField("rozdział", max_length=10, blank=True)
    paragraph = models.CharField("paragraf", max_length=10, blank=True)

    class Meta:
        verbose_name = "pozycja noty"
        verbose_name_plural = "pozycje noty"
        ordering = ["note", "first_day", "component", "id"]
        constraints = [
            models.CheckConstraint(
                name="line_ends_after_it_starts",
                condition=Q(last_day__gte=F("first_day")),
                violation_error_message="Okres pozycji nie może skończyć się przed początkiem.",
            ),
            models.CheckConstraint(
                name="line_amounts_are_not_negative",
                condition=Q(base__gte=0, billed__gte=0),
                violation_error_message="Kwota pozycji nie może być ujemna.",
            ),
            models.CheckConstraint(
                name="line_names_its_child",
                condition=Q(placement__isnull=False) | Q(component__in=sorted(SHARED_BY_ALL)),
                violation_error_message=(
                    "Pozycja musi wskazywać dziecko, jeżeli nie jest kosztem wspólnym."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_component_display()}: {self.signed} zł"

    @property
    def signed(self) -> Decimal:
        """What the line adds to the note; below zero where it takes off."""
        return -self.billed if self.reduces else self.billed

    @property
    def classification(self) -> tuple[str, str]:
        """Chapter and paragraph as set, else as suggested."""
        form = self.placement.form if self.placement else None
        return (
            self.chapter or suggested_chapter(self.component, form),
            self.paragraph or SUGGESTED_PARAGRAPH,
        )


class SheetColumns(GminaRow):
    """In which column of a powiat's sheet each thing stands; asked once and remembered."""

    powiat = models.CharField("powiat", max_length=100)
    columns = models.JSONField("kolumny")

    class Meta:
        verbose_name = "kolumny arkusza"
        verbose_name_plural = "kolumny arkuszy"
        ordering = ["powiat"]
        constraints = [
            models.UniqueConstraint(
                name="one_set_of_columns_per_powiat",
                fields=["gmina", "powiat"],
                violation_error_message="Kolumny tego powiatu są już zapamiętane.",
            )
        ]

    def __str__(self) -> str:
        return f"kolumny arkusza, powiat {self.powiat}"
