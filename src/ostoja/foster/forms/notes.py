"""Shape and format of what is typed about notes; the commands decide the rest."""

from collections.abc import Iterable

from django import forms

from ostoja.database.keys import new_key
from ostoja.fields import Amount, Day
from ostoja.foster.enums import Basis, Component
from ostoja.foster.rules import SHARED_BY_ALL


class Note(forms.Form):
    number = forms.CharField(label="Numer noty", max_length=60)
    issued_on = Day(label="Data wystawienia", help_text="Na przykład 20.1.2026.")
    received_on = Day(label="Data wpływu")
    paid_on = Day(
        label="Data zapłaty",
        required=False,
        help_text="Pozycje noty wchodzą do sprawozdania za rok, w którym ją zapłacono.",
    )


class NoteLine(forms.Form):
    key = forms.UUIDField(label="Pozycja", widget=forms.HiddenInput, initial=new_key)
    placement = forms.ChoiceField(
        label="Dziecko i forma pieczy",
        required=False,
        help_text="Zostaw puste tylko przy koszcie wspólnym, na przykład koordynatora.",
    )
    component = forms.ChoiceField(label="Za co", choices=Component.choices)
    first_day = Day(label="Od dnia", help_text="Na przykład 1.1.2026.")
    last_day = Day(label="Do dnia")
    basis = forms.ChoiceField(label="Kwota kosztu jest", choices=Basis.choices)
    base = Amount(label="Koszt powiatu (zł)")
    billed = Amount(label="Część gminy według noty (zł)", help_text="Na przykład 1234,56.")

    def __init__(
        self, *args: object, placements: Iterable[tuple[str, str]], **more: object
    ) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        choice = self.fields["placement"]
        assert isinstance(choice, forms.ChoiceField)  # noqa: S101 # declared above
        choice.choices = [("", "koszt wspólny"), *placements]

    def clean(self) -> dict[str, object]:
        cleaned = self.cleaned_data
        shared = cleaned.get("component") in SHARED_BY_ALL
        if "placement" in cleaned and not cleaned["placement"] and not shared:
            self.add_error("placement", "Wybierz dziecko: ten koszt nie jest wspólny.")
        return cleaned
