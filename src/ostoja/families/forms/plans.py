"""A plan: the situation, a goal with its actions, a signature."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from ostoja.database.keys import new_key
from ostoja.families.commands.plans import ActionFields
from ostoja.families.enums import Area, Doer, Signer
from ostoja.families.rules.plans import ACTION_WORDS, ARTICLE
from ostoja.fields import Day, Hint, Words, explain
from ostoja.fields.kept import NOT_SEEN, Kept
from ostoja.law.acts import CHECKED_ON

MOST_ACTIONS = 15
EMPTY_ROWS = 3
MOST_DIGITS = 3


def _text(label: str, hint: str = "") -> Words:
    return Words(label=label, required=False, help_text=hint)


class Situation(Kept):
    problems = _text("Problemy", "Każdy w osobnym wierszu.")
    resources_held = _text("Zasoby, które rodzina ma")
    resources_at_risk = _text("Zasoby, które może stracić")
    resources_missing = _text("Czego rodzinie brakuje")
    main_goal = _text("Cel główny", "Jedno zdanie: jak ma być, gdy praca się skończy.")
    social_worker = forms.CharField(
        label="Pracownik socjalny, z którym uzgodniono plan", max_length=150, required=False
    )
    child_plan_number = forms.CharField(
        label="Numer planu pomocy dziecku", max_length=60, required=False
    )
    child_plan_on = Day(label="Dzień planu pomocy dziecku", required=False)
    coordinator = forms.CharField(
        label="Koordynator rodzinnej pieczy zastępczej", max_length=150, required=False
    )

    def __init__(self, *args: object, in_care: bool, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        hints = {
            "social_worker": Hint(
                "Plan układa asystent z rodziną, w konsultacji z pracownikiem socjalnym.",
                "art. 15 ust. 1 ustawy z dnia 9 czerwca 2011 r.",
                CHECKED_ON,
            )
        }
        if in_care:
            hints["child_plan_number"] = Hint(
                "Gdy dziecko jest w pieczy, plan pracy z rodziną uzgadnia się z planem pomocy "
                "dziecku i koordynatorem.",
                "art. 15 ust. 1 ustawy z dnia 9 czerwca 2011 r.",
                CHECKED_ON,
            )
        explain(self, hints)


SITUATION = Situation.base_fields.keys() - NOT_SEEN
"""What of a plan the form is about."""


class Goal(Kept):
    """A goal and its actions on one page; an empty row is no action."""

    key = forms.UUIDField(label="Cel", widget=forms.HiddenInput, initial=new_key)
    text = Words(label="Cel")
    area = forms.ChoiceField(label="Obszar", choices=Area.choices)
    indicator = forms.CharField(label="Po czym poznamy, że jest osiągnięty", required=False)

    def __init__(
        self, *args: object, actions: int, typed: Iterable[str] = (), **more: object
    ) -> None:
        """`typed` are names of fields filled in before; each of their rows is there."""
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        rows = max([actions + EMPTY_ROWS, *map(_row_of, typed)])
        self.numbers = range(1, min(rows, MOST_ACTIONS) + 1)
        for number in self.numbers:
            self.fields |= _action_fields(number)
        explain(
            self,
            {
                "due_1": Hint("Bez terminu plan nie będzie gotowy.", ARTICLE, CHECKED_ON),
                "effect_1": Hint(
                    "Co się zmieni, gdy działanie będzie wykonane.", ARTICLE, CHECKED_ON
                ),
            },
        )

    def goal_fields(self) -> list[BoundField]:
        return [self[name] for name in ("key", "seen", "text", "area", "indicator")]

    def action_rows(self) -> list[tuple[int, list[BoundField]]]:
        parts = ("what", "doer", "doer_name", "due", "effect")
        return [(n, [self[f"{part}_{n}"] for part in parts]) for n in self.numbers]

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        for number in self.numbers:
            said = cleaned.get(f"due_{number}") or cleaned.get(f"effect_{number}")
            if said and not cleaned.get(f"what_{number}") and f"what_{number}" not in self.errors:
                self.add_error(f"what_{number}", "Wpisz działanie albo wyczyść ten wiersz.")
        return cleaned

    def actions(self) -> list[ActionFields]:
        """The rows as the command takes them."""
        typed: dict[str, Any] = self.cleaned_data
        return [
            {
                "what": typed[f"what_{number}"],
                "doer": typed[f"doer_{number}"] or Doer.FAMILY.value,
                "doer_name": typed[f"doer_name_{number}"],
                "due_on": typed[f"due_{number}"],
                "effect": typed[f"effect_{number}"],
            }
            for number in self.numbers
        ]


def _row_of(name: str) -> int:
    """`due_12` is of row 12; a field of the goal itself is of none."""
    number = name.rpartition("_")[2]
    return int(number) if number.isascii() and number.isdigit() and len(number) < MOST_DIGITS else 0


def _action_fields(number: int) -> dict[str, forms.Field]:
    return {
        f"what_{number}": forms.CharField(label=f"Działanie {number}", required=False),
        f"doer_{number}": forms.ChoiceField(
            label=f"Kto wykona działanie {number}", choices=Doer.choices, required=False
        ),
        f"doer_name_{number}": forms.CharField(
            label=f"Kto dokładnie, działanie {number}", max_length=150, required=False
        ),
        f"due_{number}": Day(label=f"Termin działania {number}", required=False),
        f"effect_{number}": forms.CharField(
            label=f"Przewidywany efekt działania {number}", required=False
        ),
    }


class Revision(forms.Form):
    why_changed = forms.CharField(label="Dlaczego plan się zmienia", max_length=300)


class Signature(forms.Form):
    role = forms.ChoiceField(label="Kto podpisał", choices=Signer.choices)
    name = forms.CharField(label="Imię i nazwisko", max_length=150)
    signed_on = Day(label="Dzień podpisu")
    refused_why = forms.CharField(
        label="Powód odmowy",
        max_length=300,
        required=False,
        help_text="Tylko gdy ta osoba odmówiła podpisu.",
    )


class Progress(forms.Form):
    state = forms.ChoiceField(
        label="Stan działania",
        choices=[(state.value, words) for state, words in ACTION_WORDS.items()],
        widget=forms.RadioSelect,
    )
    day = Day(label="Od dnia")
    why = forms.CharField(
        label="Dlaczego zaniechano",
        max_length=300,
        required=False,
        help_text="Tylko gdy działania zaniechano.",
    )

    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("state") == "dropped" and not self.cleaned_data.get("why"):
            self.add_error("why", "Napisz, dlaczego działania zaniechano.")
        return self.cleaned_data
