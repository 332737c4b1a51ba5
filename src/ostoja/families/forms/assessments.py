"""An assessment goal by goal, its acceptance, a closing, and a look at the family afterwards."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.boundfield import BoundField

from ostoja.families.enums import (
    ChildrenNow,
    ClosingReason,
    Conclusion,
    Cooperation,
    Result,
    Risk,
    Watcher,
)
from ostoja.fields import Day, Hint, Words, explain
from ostoja.fields.kept import Kept
from ostoja.law.acts import CHECKED_ON

if TYPE_CHECKING:
    from ostoja.families.models import PlanGoal

LATER = ("", "jeszcze nie oceniono")
HINTS = {
    "conclusion": Hint(
        "Ocenę robi się nie rzadziej niż co pół roku i przekazuje kierownikowi.",
        "art. 15 ust. 1 ustawy z dnia 9 czerwca 2011 r.",
        CHECKED_ON,
    )
}


def _words(label: str) -> Words:
    return Words(label=label, required=False)


def _scale(label: str, choices: Sequence[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, required=False)


class OfGoals(Kept):
    """A result for each goal of the plan, in its order."""

    def __init__(self, *args: object, goals: "Sequence[PlanGoal]", **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        self.goals = goals
        for goal in goals:
            self.fields[f"result_{goal.position}"] = forms.ChoiceField(
                label=f"Wynik celu {goal.position}",
                choices=[LATER, *Result.choices],
                required=False,
            )
            self.fields[f"words_{goal.position}"] = forms.CharField(
                label=f"Po czym to widać, cel {goal.position}", required=False
            )

    def goal_fields(self, goal: "PlanGoal") -> list[BoundField]:
        return [self[f"result_{goal.position}"], self[f"words_{goal.position}"]]

    def plain_fields(self) -> list[BoundField]:
        of_goals = {field.name for goal in self.goals for field in self.goal_fields(goal)}
        return [field for field in self if field.name not in of_goals]

    def results(self) -> "dict[PlanGoal, tuple[str, str]]":
        typed = self.cleaned_data
        return {
            goal: (typed[f"result_{goal.position}"], typed[f"words_{goal.position}"])
            for goal in self.goals
        }

    def rest(self) -> dict[str, Any]:
        """What is typed besides the goals."""
        names = {field.name for field in self.plain_fields()}
        return {name: value for name, value in self.cleaned_data.items() if name in names}


class Assessment(OfGoals):
    assessed_on = Day(label="Dzień oceny")
    cooperation = _scale("Jak rodzina współpracuje?", Cooperation.choices)
    cooperation_words = _words("Współpraca: opis")
    children = _scale("Sytuacja dzieci w porównaniu z poprzednią oceną", ChildrenNow.choices)
    children_words = _words("Sytuacja dzieci: opis")
    risk = _scale("Ryzyko, że dziecko trafi do pieczy", Risk.choices)
    risk_words = _words("Ryzyko: opis")
    conclusion = _scale("Wniosek", Conclusion.choices)

    def __init__(self, *args: object, **more: Any) -> None:  # noqa: ANN401 # handed on as they came
        super().__init__(*args, **more)
        explain(self, HINTS)


class Acceptance(forms.Form):
    remarks = _words("Uwagi kierownika")


NOT_WATCHED = ("0", "nie będzie monitorowana")


class Closing(OfGoals):
    closed_on = Day(label="Dzień zakończenia")
    reason = forms.ChoiceField(label="Powód", choices=ClosingReason.choices)
    reason_words = forms.CharField(label="Powód słowami", max_length=300, required=False)
    final_words = Words(label="Ocena końcowa")
    months = forms.ChoiceField(
        label="Jak długo rodzina będzie monitorowana?",
        choices=[("12", "12 miesięcy"), ("6", "6 miesięcy"), ("3", "3 miesiące"), NOT_WATCHED],
    )
    every_months = forms.ChoiceField(
        label="Jak często",
        choices=[("3", "co 3 miesiące"), ("1", "co miesiąc"), ("2", "co 2 miesiące")],
    )
    watcher = forms.ChoiceField(label="Kto sprawdza", choices=Watcher.choices)
    no_monitoring_why = forms.CharField(
        label="Dlaczego bez monitorowania",
        max_length=300,
        required=False,
        help_text="Tylko gdy rodzina nie będzie monitorowana.",
    )
    notified = forms.CharField(label="Kogo powiadomiono", max_length=300, required=False)

    def __init__(self, *args: object, **more: Any) -> None:  # noqa: ANN401 # handed on as they came
        super().__init__(*args, **more)
        explain(
            self,
            {
                "months": Hint(
                    "Ustawa każe monitorować rodzinę, ale nie mówi, jak długo; zwykle rok.",
                    "art. 15 ust. 1 ustawy z dnia 9 czerwca 2011 r.",
                    CHECKED_ON,
                )
            },
        )

    def closing(self) -> dict[str, Any]:
        """What the command takes: the closing, and who looks in."""
        typed = self.rest()
        months = int(typed.pop("months"))
        watch = {"watcher": typed.pop("watcher"), "every_months": int(typed.pop("every_months"))}
        return typed | {"watch": watch | {"months": months} if months else None}


class Check(Kept):
    done_on = Day(label="Dzień sprawdzenia")
    situation = Words(label="Co zastano")
    risk = forms.BooleanField(label="Są powody do niepokoju", required=False)
