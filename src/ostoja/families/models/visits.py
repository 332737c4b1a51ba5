"""Visits of an assistant, the goals they touched, and what a kilometre is paid."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from ostoja.accounts.models import GminaRow
from ostoja.families.enums import Meeting, Travel
from ostoja.families.models.assistants import FamilyAssistant
from ostoja.families.models.people import Family
from ostoja.families.models.plans import PlanGoal
from ostoja.sealing.fields import SealedText


class Visit(GminaRow):
    """One meeting, or one attempt; it feeds the diary, the hours, the mileage and the month."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="visits", verbose_name="rodzina"
    )
    assistant = models.ForeignKey(
        FamilyAssistant, models.PROTECT, related_name="visits", verbose_name="asystent"
    )
    held_on = models.DateField("dzień")
    began_at = models.TimeField("od godziny")
    ended_at = models.TimeField("do godziny")
    place = models.CharField("miejsce", max_length=20, choices=Meeting, default=Meeting.HOME)
    contact_made = models.BooleanField("kontakt nawiązany", default=True)
    no_contact_reason = models.CharField("dlaczego nie było kontaktu", max_length=300, blank=True)
    present = models.CharField("kto był obecny", max_length=300, blank=True)
    done = SealedText("co zrobiono od ostatniego spotkania", blank=True)
    family_tasks = SealedText("co zrobi rodzina", blank=True)
    assistant_tasks = SealedText("co zrobi asystent", blank=True)
    private_note = SealedText("notatka tylko dla asystenta i kierownika", blank=True)
    next_on = models.DateField("następne spotkanie", null=True, blank=True)
    next_at = models.TimeField("godzina następnego spotkania", null=True, blank=True)
    kilometres = models.DecimalField("kilometry", max_digits=5, decimal_places=1, default=0)
    route = models.CharField("trasa", max_length=200, blank=True)
    travel = models.CharField("czym", max_length=20, choices=Travel, blank=True)
    recorded_at = models.DateTimeField("wpisano", auto_now_add=True)

    class Meta:
        verbose_name = "wizyta"
        verbose_name_plural = "wizyty"
        ordering = ["-held_on", "-began_at", "-id"]
        indexes = [
            models.Index(name="visits_of_a_family", fields=["family", "held_on"]),
            models.Index(name="visits_that_set_a_day", fields=["gmina", "next_on"]),
            models.Index(name="visits_of_an_assistant", fields=["assistant", "held_on"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="visit_ends_after_it_begins",
                condition=Q(ended_at__gt=F("began_at")),
                violation_error_message="Wizyta musi skończyć się później, niż się zaczęła.",
            ),
            models.CheckConstraint(
                name="failed_contact_says_why",
                condition=Q(contact_made=True) | ~Q(no_contact_reason=""),
                violation_error_message="Napisz, dlaczego nie było kontaktu.",
            ),
            models.CheckConstraint(
                name="kilometres_are_not_negative",
                condition=Q(kilometres__gte=0),
                violation_error_message="Liczba kilometrów nie może być ujemna.",
            ),
            models.UniqueConstraint(
                name="one_visit_of_an_assistant_at_a_time",
                fields=["gmina", "assistant", "held_on", "began_at"],
                violation_error_message="O tej godzinie asystent ma już wpisaną inną wizytę.",
            ),
        ]

    def __str__(self) -> str:
        return f"wizyta {self.held_on:%d.%m.%Y} o {self.began_at:%H:%M}"

    @property
    def minutes(self) -> int:
        day = self.held_on
        length = datetime.combine(day, self.ended_at) - datetime.combine(day, self.began_at)
        return int(length.total_seconds()) // 60


class VisitGoal(GminaRow):
    """A goal of the plan that a visit worked on."""

    visit = models.ForeignKey(Visit, models.CASCADE, related_name="touched", verbose_name="wizyta")
    goal = models.ForeignKey(PlanGoal, models.PROTECT, related_name="visits", verbose_name="cel")

    class Meta:
        verbose_name = "cel poruszony na wizycie"
        verbose_name_plural = "cele poruszone na wizytach"
        ordering = ["visit", "goal__position", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_goal_once_a_visit",
                fields=["gmina", "visit", "goal"],
                violation_error_message="Ten cel jest już zaznaczony przy tej wizycie.",
            )
        ]

    def __str__(self) -> str:
        return f"cel {self.goal.position}"


class MileageRate(GminaRow):
    """What the gmina pays for a kilometre in one's own car, from a day; never above the law."""

    travel = models.CharField("czym", max_length=20, choices=Travel)
    valid_from = models.DateField("od dnia")
    rate = models.DecimalField("stawka (zł za km)", max_digits=6, decimal_places=4)

    class Meta:
        verbose_name = "stawka za kilometr"
        verbose_name_plural = "stawki za kilometr"
        ordering = ["travel", "-valid_from"]
        constraints = [
            models.UniqueConstraint(
                name="one_rate_from_a_day",
                fields=["gmina", "travel", "valid_from"],
                violation_error_message="Od tego dnia jest już wpisana stawka.",
            ),
            models.CheckConstraint(
                name="rate_is_above_zero",
                condition=Q(rate__gt=0),
                violation_error_message="Stawka musi być większa od zera.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rate} zł za km od {self.valid_from:%d.%m.%Y}"
