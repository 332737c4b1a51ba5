"""Assessments of the family's situation, at the latest every six months (art. 15 ust. 1)."""

from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow
from ostoja.families.enums import ChildrenNow, Conclusion, Cooperation, Result, Risk
from ostoja.families.models.people import Family
from ostoja.families.models.plans import PlanGoal
from ostoja.sealing.fields import SealedText


class Assessment(GminaRow):
    """Written by the assistant, handed to the head on a day; a late one stays late."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="assessments", verbose_name="rodzina"
    )
    period_from = models.DateField("okres od")
    assessed_on = models.DateField("dzień oceny")
    due_on = models.DateField("najpóźniej")
    cooperation = models.CharField(
        "współpraca rodziny", max_length=20, choices=Cooperation, blank=True
    )
    cooperation_words = SealedText("współpraca: opis", blank=True)
    children = models.CharField("sytuacja dzieci", max_length=20, choices=ChildrenNow, blank=True)
    children_words = SealedText("sytuacja dzieci: opis", blank=True)
    risk = models.CharField("ryzyko umieszczenia dziecka", max_length=20, choices=Risk, blank=True)
    risk_words = SealedText("ryzyko: opis", blank=True)
    conclusion = models.CharField("wniosek", max_length=20, choices=Conclusion, blank=True)
    assistant = models.CharField("asystent rodziny", max_length=150, blank=True)
    is_final = models.BooleanField("ocena końcowa", default=False)
    handed_on = models.DateField("przekazano kierownikowi", null=True, blank=True)
    read_on = models.DateField("kierownik przyjął", null=True, blank=True)
    read_by = models.CharField("kto przyjął", max_length=150, blank=True)
    remarks = SealedText("uwagi kierownika", blank=True)

    class Meta:
        verbose_name = "ocena sytuacji rodziny"
        verbose_name_plural = "oceny sytuacji rodzin"
        ordering = ["family", "-assessed_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                name="one_unhanded_assessment_per_family",
                fields=["gmina", "family"],
                condition=Q(handed_on=None),
                violation_error_message="Ta rodzina ma już rozpoczętą ocenę. Dokończ ją.",
            ),
            models.CheckConstraint(
                name="handed_assessment_concludes",
                condition=Q(handed_on=None) | ~Q(conclusion=""),
                violation_error_message="Wybierz wniosek, zanim przekażesz ocenę.",
            ),
            models.CheckConstraint(
                name="read_after_it_was_handed",
                condition=Q(read_on=None) | Q(handed_on__isnull=False),
                violation_error_message="Przyjąć można tylko przekazaną ocenę.",
            ),
        ]

    def __str__(self) -> str:
        return f"ocena z {self.assessed_on:%d.%m.%Y}"

    @property
    def is_late(self) -> bool:
        """Made or handed over after the day of the law."""
        return max(self.assessed_on, self.handed_on or self.assessed_on) > self.due_on


class GoalResult(GminaRow):
    """What an assessment says of one goal."""

    assessment = models.ForeignKey(
        Assessment, models.CASCADE, related_name="results", verbose_name="ocena"
    )
    goal = models.ForeignKey(PlanGoal, models.PROTECT, related_name="results", verbose_name="cel")
    result = models.CharField("wynik", max_length=20, choices=Result)
    words = SealedText("po czym to widać", blank=True)

    class Meta:
        verbose_name = "wynik celu"
        verbose_name_plural = "wyniki celów"
        ordering = ["assessment", "goal__position", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_result_per_goal_and_assessment",
                fields=["gmina", "assessment", "goal"],
                violation_error_message="Ten cel ma już wynik w tej ocenie.",
            )
        ]

    def __str__(self) -> str:
        return self.get_result_display()
