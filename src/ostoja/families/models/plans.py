"""The plan of work with a family: versions, goals, actions, signatures (art. 15 ust. 3)."""

from django.db import models
from django.db.models import Q

from ostoja.accounts.models import GminaRow
from ostoja.database.keys import new_key
from ostoja.families.enums import Area, Doer, Signer
from ostoja.families.models.people import Family
from ostoja.sealing.fields import SealedText


class Plan(GminaRow):
    """One version of a plan. Once ready it stays as it is; a change makes the next version."""

    family = models.ForeignKey(Family, models.PROTECT, related_name="plans", verbose_name="rodzina")
    number = models.PositiveSmallIntegerField("wersja")
    drawn_on = models.DateField("dzień sporządzenia")
    why_changed = models.CharField("powód zmiany", max_length=300, blank=True)
    assistant = models.CharField("asystent rodziny", max_length=150, blank=True)
    social_worker = models.CharField("pracownik socjalny", max_length=150, blank=True)
    problems = SealedText("problemy", blank=True)
    resources_held = SealedText("zasoby, które rodzina ma", blank=True)
    resources_at_risk = SealedText("zasoby, które może stracić", blank=True)
    resources_missing = SealedText("czego rodzinie brakuje", blank=True)
    main_goal = SealedText("cel główny", blank=True)
    child_plan_number = models.CharField("numer planu pomocy dziecku", max_length=60, blank=True)
    child_plan_on = models.DateField("dzień planu pomocy dziecku", null=True, blank=True)
    coordinator = models.CharField("koordynator pieczy", max_length=150, blank=True)
    ready_on = models.DateField("gotowy od", null=True, blank=True)
    tree = SealedText("treść wydruku", blank=True)
    checksum = models.CharField("suma kontrolna", max_length=64, blank=True)

    class Meta:
        verbose_name = "plan pracy z rodziną"
        verbose_name_plural = "plany pracy z rodziną"
        ordering = ["family", "-number"]
        constraints = [
            models.UniqueConstraint(
                name="one_plan_per_number",
                fields=["gmina", "family", "number"],
                violation_error_message="Ta wersja planu już jest.",
            ),
            models.UniqueConstraint(
                name="one_open_plan_per_family",
                fields=["gmina", "family"],
                condition=Q(ready_on=None),
                violation_error_message="Ta rodzina ma już plan w opracowaniu. Dokończ go.",
            ),
            models.CheckConstraint(
                name="ready_plan_has_a_checksum",
                condition=Q(ready_on=None, checksum="")
                | (Q(ready_on__isnull=False) & ~Q(checksum="")),
                violation_error_message="Gotowy plan musi mieć sumę kontrolną.",
            ),
        ]

    def __str__(self) -> str:
        return f"plan, wersja {self.number}"


class PlanGoal(GminaRow):
    """A goal within a plan; `line` is the same through the versions."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="goals", verbose_name="plan")
    line = models.UUIDField("ten sam cel w wersjach", default=new_key, editable=False)
    position = models.PositiveSmallIntegerField("numer")
    area = models.CharField("obszar", max_length=20, choices=Area)
    text = SealedText("cel")
    indicator = SealedText("po czym poznamy, że jest osiągnięty", blank=True)

    class Meta:
        verbose_name = "cel planu"
        verbose_name_plural = "cele planów"
        ordering = ["plan", "position", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_goal_per_line_and_plan",
                fields=["gmina", "plan", "line"],
                violation_error_message="Ten cel jest już w planie.",
            )
        ]

    def __str__(self) -> str:
        return f"cel {self.position}"


class PlanAction(GminaRow):
    """What somebody does towards a goal, by when and to what effect."""

    goal = models.ForeignKey(PlanGoal, models.CASCADE, related_name="actions", verbose_name="cel")
    line = models.UUIDField("to samo działanie w wersjach", default=new_key, editable=False)
    position = models.PositiveSmallIntegerField("numer")
    what = SealedText("działanie")
    doer = models.CharField("kto", max_length=20, choices=Doer)
    doer_name = models.CharField("kto dokładnie", max_length=150, blank=True)
    due_on = models.DateField("termin", null=True, blank=True)
    effect = SealedText("przewidywany efekt", blank=True)
    began_on = models.DateField("w toku od", null=True, blank=True)
    done_on = models.DateField("wykonane", null=True, blank=True)
    dropped_on = models.DateField("zaniechane", null=True, blank=True)
    dropped_why = models.CharField("dlaczego zaniechane", max_length=300, blank=True)

    class Meta:
        verbose_name = "działanie"
        verbose_name_plural = "działania"
        ordering = ["goal", "position", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_action_per_line_and_goal",
                fields=["gmina", "goal", "line"],
                violation_error_message="To działanie jest już przy tym celu.",
            ),
            models.CheckConstraint(
                name="done_or_dropped_not_both",
                condition=Q(done_on=None) | Q(dropped_on=None),
                violation_error_message="Działanie jest wykonane albo zaniechane, nie jedno"
                " i drugie.",
            ),
            models.CheckConstraint(
                name="dropped_action_says_why",
                condition=Q(dropped_on=None) | ~Q(dropped_why=""),
                violation_error_message="Napisz, dlaczego działania zaniechano.",
            ),
        ]

    def __str__(self) -> str:
        return f"działanie {self.goal.position}.{self.position}"


class PlanSignature(GminaRow):
    """A signature on paper under one version, or its refusal; `checksum` is what was signed."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="signatures", verbose_name="plan")
    role = models.CharField("kto podpisał", max_length=20, choices=Signer)
    name = models.CharField("imię i nazwisko", max_length=150)
    signed_on = models.DateField("dzień")
    refused_why = models.CharField("powód odmowy", max_length=300, blank=True)
    checksum = models.CharField("suma kontrolna na papierze", max_length=64)

    class Meta:
        verbose_name = "podpis pod planem"
        verbose_name_plural = "podpisy pod planami"
        ordering = ["plan", "signed_on", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_signature_per_person_and_plan",
                fields=["gmina", "plan", "role", "name"],
                violation_error_message="Podpis tej osoby jest już zapisany.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.name}"
