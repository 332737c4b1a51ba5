"""How the centre learns of a family in difficulty: concern, interview, analysis."""

from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow, User
from ostoja.database.constraints import in_order
from ostoja.families.enums import Need, ReportedBy
from ostoja.families.models.people import Family, Person
from ostoja.sealing.fields import SealedText


class Concern(GminaRow):
    """Somebody told the centre that a family is in difficulty: art. 11 ust. 1."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="concerns", verbose_name="rodzina"
    )
    source = models.CharField("kto zgłosił", max_length=20, choices=ReportedBy)
    received_on = models.DateField("dzień wpływu")
    reporter = SealedText("dane zgłaszającego", blank=True)
    text = SealedText("treść zgłoszenia")

    class Meta:
        verbose_name = "zgłoszenie"
        verbose_name_plural = "zgłoszenia"
        ordering = ["received_on", "id"]

    def __str__(self) -> str:
        return f"zgłoszenie z {self.received_on:%d.%m.%Y}"


class Interview(GminaRow):
    """The family interview: ordered by the manager, held and analysed by the social worker."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="interviews", verbose_name="rodzina"
    )
    concern = models.ForeignKey(
        Concern,
        models.PROTECT,
        related_name="interviews",
        null=True,
        blank=True,
        verbose_name="zgłoszenie",
    )
    worker = models.ForeignKey(
        User, models.PROTECT, related_name="+", verbose_name="pracownik socjalny"
    )
    ordered_on = models.DateField("zlecony dnia")
    due_on = models.DateField("termin")
    held_on = models.DateField("dzień wywiadu", null=True, blank=True)
    problems = SealedText("problemy rodziny", blank=True)
    resources = SealedText("zasoby rodziny", blank=True)
    need = models.CharField("wynik analizy", max_length=10, choices=Need, blank=True)
    reasons = SealedText("uzasadnienie", blank=True)

    class Meta:
        verbose_name = "wywiad"
        verbose_name_plural = "wywiady"
        ordering = ["ordered_on", "id"]
        constraints = [
            in_order(
                "interview_due_after_it_is_ordered",
                "ordered_on",
                "due_on",
                "Termin wywiadu nie może być przed dniem zlecenia.",
            ),
            in_order(
                "interview_held_after_it_is_ordered",
                "ordered_on",
                "held_on",
                "Wywiad nie mógł odbyć się przed dniem zlecenia.",
            ),
            models.UniqueConstraint(
                name="one_interview_under_way_per_family",
                fields=["gmina", "family"],
                condition=Q(held_on=None),
                violation_error_message="Wywiad u tej rodziny jest już zlecony.",
            ),
        ]

    def __str__(self) -> str:
        return f"wywiad zlecony {self.ordered_on:%d.%m.%Y}"


class ChildSheet(GminaRow):
    """What the interview says of one child: the sheet of the diagnosis."""

    interview = models.ForeignKey(
        Interview, models.CASCADE, related_name="sheets", verbose_name="wywiad"
    )
    child = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="dziecko")
    care = SealedText("opieka i wychowanie", blank=True)
    housing = SealedText("warunki mieszkaniowe", blank=True)
    education = SealedText("nauka", blank=True)
    health = SealedText("zdrowie", blank=True)
    support = SealedText("pomoc innych instytucji", blank=True)
    custody = SealedText("władza rodzicielska", blank=True)
    other = SealedText("inne", blank=True)

    class Meta:
        verbose_name = "arkusz dziecka"
        verbose_name_plural = "arkusze dzieci"
        ordering = ["interview", "child__born_on", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_sheet_per_child_and_interview",
                fields=["gmina", "interview", "child"],
                violation_error_message="To dziecko ma już arkusz w tym wywiadzie.",
            )
        ]

    def __str__(self) -> str:
        return f"arkusz: {self.child}"
