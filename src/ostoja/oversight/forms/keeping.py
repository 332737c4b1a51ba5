"""What is typed about keeping and destroying files."""

from collections.abc import Iterable
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError

from ostoja.database.keys import new_key
from ostoja.fields import Day, Hint, explain
from ostoja.law.acts import CHECKED_ON

CHOSEN_WRONG = "Tych akt nie ma na liście. Otwórz przegląd jeszcze raz."


class Keys(forms.MultipleChoiceField):
    """Any keys: whether the file may go is for the command to say, in words."""

    widget = forms.CheckboxSelectMultiple

    def validate(self, value: list[str]) -> None:
        if self.required and not value:
            raise ValidationError(self.error_messages["required"])

    def clean(self, value: object) -> list[UUID]:
        try:
            return [UUID(one) for one in super().clean(value)]
        except ValueError:
            raise ValidationError(CHOSEN_WRONG) from None


class Proposal(forms.Form):
    key = forms.UUIDField(label="Wniosek", widget=forms.HiddenInput, initial=new_key)
    chosen = Keys(
        label="Akta, których czas minął",
        error_messages={"required": "Zaznacz akta, które mają zostać usunięte."},
    )

    def __init__(self, *args: object, due: Iterable[tuple[str, str]], **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        choice = self.fields["chosen"]
        assert isinstance(choice, forms.MultipleChoiceField)  # noqa: S101 # declared above
        choice.choices = list(due)


class CarriedOut(forms.Form):
    consent = forms.CharField(
        label="Zgoda archiwum państwowego, znak pisma",
        max_length=100,
        help_text="Na przykład OK.421.12.2026.",
        error_messages={"required": "Wpisz znak pisma archiwum. Bez jego zgody akt nie usuwamy."},
    )
    consent_on = Day(label="Zgoda archiwum z dnia")


class Period(forms.Form):
    key = forms.UUIDField(label="Okres", widget=forms.HiddenInput, initial=new_key)
    symbol = forms.CharField(
        label="Symbol klasyfikacyjny", max_length=20, help_text="Na przykład 5012."
    )
    category = forms.CharField(
        label="Kategoria archiwalna", max_length=10, help_text="Na przykład B10."
    )
    years = forms.IntegerField(label="Ile lat", min_value=1, max_value=100)
    valid_from = Day(label="Od dnia")
    basis = forms.CharField(
        label="Podstawa",
        max_length=300,
        help_text="Na przykład: wykaz akt ośrodka uzgodniony z archiwum w 2024 roku.",
    )

    def __init__(self, *args: object, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        hint = Hint(
            "Lata liczą się od 1 stycznia po roku, w którym skończyła się sprawa.",
            "wykaz akt ośrodka",
            CHECKED_ON,
        )
        explain(self, {"years": hint})
