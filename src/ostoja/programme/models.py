"""What the council adopted. Numbers are kept as adopted, so that gaps show."""

from django.db import models
from django.db.models import F, Q

from ostoja.accounts.models import GminaRow
from ostoja.programme.enums import Effect, IndicatorKind, Relation


class Programme(GminaRow):
    title = models.CharField("tytuł", max_length=300)
    year_from = models.PositiveSmallIntegerField("pierwszy rok")
    year_to = models.PositiveSmallIntegerField("ostatni rok")
    main_goal = models.TextField("cel główny")
    drawn_from = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="successors",
        verbose_name="opracowany na podstawie programu",
    )

    class Meta:
        verbose_name = "program wspierania rodziny"
        verbose_name_plural = "programy wspierania rodziny"
        ordering = ["-year_from", "id"]
        constraints = [
            models.CheckConstraint(
                name="programme_years_in_order",
                condition=Q(year_to__gte=F("year_from")),
                violation_error_message="Ostatni rok programu nie może być przed pierwszym.",
            ),
            models.UniqueConstraint(
                name="one_programme_per_first_year",
                fields=["gmina", "year_from"],
                violation_error_message="Program od tego roku jest już zapisany.",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Chapter(GminaRow):
    """A part of the programme's text that is not a goal: diagnosis, resources, monitoring."""

    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="chapters", verbose_name="program"
    )
    position = models.PositiveSmallIntegerField("kolejność")
    title = models.CharField("tytuł", max_length=200)
    text = models.TextField("treść")

    class Meta:
        verbose_name = "rozdział programu"
        verbose_name_plural = "rozdziały programu"
        ordering = ["programme", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_chapter_per_position",
                fields=["gmina", "programme", "position"],
                violation_error_message="Rozdział na tym miejscu już jest.",
            )
        ]

    def __str__(self) -> str:
        return self.title


class Resolution(GminaRow):
    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="resolutions", verbose_name="program"
    )
    number = models.CharField("numer uchwały", max_length=40)
    adopted_on = models.DateField("data uchwały")
    body = models.CharField("organ", max_length=150)
    body_genitive = models.CharField("organ (kogo, czego)", max_length=150)
    effect = models.CharField("co robi", max_length=10, choices=Effect)
    changes = models.TextField("co zmienia", blank=True)

    class Meta:
        verbose_name = "uchwała"
        verbose_name_plural = "uchwały"
        ordering = ["adopted_on", "number"]
        constraints = [
            models.UniqueConstraint(
                name="one_resolution_per_number",
                fields=["gmina", "number"],
                violation_error_message="Uchwała o tym numerze jest już zapisana.",
            ),
            models.CheckConstraint(
                name="an_amendment_says_what_it_changes",
                condition=Q(effect=Effect.ADOPTS) | ~Q(changes=""),
                violation_error_message="Napisz, co uchwała zmieniająca zmienia w programie.",
            ),
        ]

    def __str__(self) -> str:
        return f"uchwała nr {self.number}"


class Goal(GminaRow):
    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="goals", verbose_name="program"
    )
    number = models.PositiveSmallIntegerField("numer")
    text = models.TextField("cel szczegółowy")

    class Meta:
        verbose_name = "cel szczegółowy"
        verbose_name_plural = "cele szczegółowe"
        ordering = ["programme", "number"]
        constraints = [
            models.UniqueConstraint(
                name="one_goal_per_number",
                fields=["gmina", "programme", "number"],
                violation_error_message="Cel o tym numerze już jest w programie.",
            )
        ]

    def __str__(self) -> str:
        return f"Cel szczegółowy {self.number}. {self.text}"


class Task(GminaRow):
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="tasks", verbose_name="cel")
    number = models.PositiveSmallIntegerField("numer")
    text = models.TextField("zadanie")

    class Meta:
        verbose_name = "zadanie"
        verbose_name_plural = "zadania"
        ordering = ["goal", "number"]
        constraints = [
            models.UniqueConstraint(
                name="one_task_per_number",
                fields=["gmina", "goal", "number"],
                violation_error_message="Zadanie o tym numerze już jest pod tym celem.",
            )
        ]

    def __str__(self) -> str:
        return f"Zadanie {self.number}. {self.text}"


class Indicator(GminaRow):
    """What is counted under a task: returned by partners, or computed as a figure of ours."""

    task = models.ForeignKey(
        Task, models.CASCADE, related_name="indicators", verbose_name="zadanie"
    )
    label = models.CharField("co liczymy", max_length=300)
    kind = models.CharField("rodzaj", max_length=10, choices=IndicatorKind)
    unit = models.CharField("jednostka", max_length=60, blank=True)
    figure_code = models.CharField("liczba z akt", max_length=10, blank=True)
    part_of = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name="część wskaźnika",
    )
    relation = models.CharField(
        "jaka część", max_length=10, choices=Relation, default=Relation.WHOLE, blank=True
    )

    class Meta:
        verbose_name = "wskaźnik"
        verbose_name_plural = "wskaźniki"
        ordering = ["task", "label", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_indicator_per_label",
                fields=["gmina", "task", "label"],
                condition=Q(part_of=None),
                violation_error_message="Taki wskaźnik już jest pod tym zadaniem.",
            ),
            models.UniqueConstraint(
                name="one_part_per_label",
                fields=["gmina", "part_of", "label"],
                condition=Q(part_of__isnull=False),
                violation_error_message="Ten wskaźnik ma już taką część.",
            ),
            models.CheckConstraint(
                name="a_part_says_which_part",
                condition=Q(part_of=None, relation="")
                | (Q(part_of__isnull=False) & ~Q(relation="")),
                violation_error_message="Część wskaźnika musi mówić: „w tym” czy „z tego”.",
            ),
        ]

    def __str__(self) -> str:
        return self.label


class Implementer(GminaRow):
    """A body on the programme's list, in the words and at the place of the list."""

    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="implementers", verbose_name="program"
    )
    position = models.PositiveSmallIntegerField("numer na liście")
    name = models.CharField("nazwa na liście", max_length=200)

    class Meta:
        verbose_name = "realizator"
        verbose_name_plural = "realizatorzy"
        ordering = ["programme", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_implementer_per_position",
                fields=["gmina", "programme", "position"],
                violation_error_message="Na tym miejscu listy już ktoś jest.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.name}"
