"""One thing that might happen, for the forecast; nothing is saved."""

from django import forms

from ostoja.fields import Amount, Day
from ostoja.foster.enums import CareForm, Supposed
from ostoja.foster.forms.keyed import Choices, offer


class Scenario(forms.Form):
    what = forms.ChoiceField(label="Co się stanie", choices=Supposed, widget=forms.RadioSelect)
    stay = forms.ChoiceField(
        label="Dziecko", required=False, help_text="Nie dotyczy nowego dziecka ani zmiany stawek."
    )
    day = Day(
        label="Dzień",
        help_text="Ostatni dzień w pieczy, pierwszy w nowym miejscu albo pierwszy nowych stawek.",
    )
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
    percent = forms.IntegerField(
        label="O ile procent zmienią się stawki",
        required=False,
        min_value=-50,
        max_value=100,
        help_text="Tylko przy zmianie stawek. Na przykład 6, a przy spadku -3.",
    )

    def __init__(self, *args: object, stays: Choices, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "stay", [("", "nie dotyczy"), *stays])

    def clean(self) -> dict[str, object]:
        cleaned = self.cleaned_data
        what = cleaned.get("what")
        of_a_child = what in (Supposed.RETURN, Supposed.MOVE)
        if of_a_child and "stay" in cleaned and not cleaned["stay"]:
            self.add_error("stay", "Wybierz dziecko.")
        placed = what in (Supposed.NEW, Supposed.MOVE)
        if placed and "form" in cleaned and not cleaned["form"]:
            self.add_error("form", "Wybierz formę pieczy.")
        if what == Supposed.RATES and "percent" in cleaned and cleaned["percent"] is None:
            self.add_error("percent", "Wpisz, o ile procent.")
        return cleaned
