"""One thing that might happen, for the forecast; nothing is saved."""

from django import forms

from ostoja.fields import Amount, Day
from ostoja.foster.enums import CareForm, Supposed
from ostoja.foster.forms.keyed import Choices, offer


class Scenario(forms.Form):
    what = forms.ChoiceField(label="Co się stanie", choices=Supposed, widget=forms.RadioSelect)
    stay = forms.ChoiceField(
        label="Dziecko", required=False, help_text="Nie dotyczy nowego dziecka."
    )
    day = Day(label="Dzień", help_text="Ostatni dzień w pieczy albo pierwszy w nowym miejscu.")
    form = forms.ChoiceField(
        label="Nowa forma pieczy",
        required=False,
        choices=[("", "nie dotyczy"), *CareForm.choices],
    )
    amount = Amount(
        label="Miesięczny koszt (zł)",
        required=False,
        help_text="Potrzebny przy placówce. W rodzinie bez niego liczymy najniższą stawkę.",
    )

    def __init__(self, *args: object, stays: Choices, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "stay", [("", "nie dotyczy"), *stays])

    def clean(self) -> dict[str, object]:
        cleaned = self.cleaned_data
        what = cleaned.get("what")
        if what and what != Supposed.NEW and "stay" in cleaned and not cleaned["stay"]:
            self.add_error("stay", "Wybierz dziecko.")
        if what and what != Supposed.RETURN and "form" in cleaned and not cleaned["form"]:
            self.add_error("form", "Wybierz formę pieczy.")
        return cleaned
