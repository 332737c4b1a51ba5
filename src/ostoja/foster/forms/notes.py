"""Shape and format of what is typed about notes; the commands decide the rest."""

from django import forms

from ostoja.fields import Amount, Day
from ostoja.foster.enums import Basis, Component
from ostoja.foster.forms.keyed import Choices, Keyed, offer
from ostoja.foster.rules import SHARED_BY_ALL


class Note(Keyed):
    number = forms.CharField(label="Numer noty", max_length=60)
    issued_on = Day(label="Data wystawienia", help_text="Na przykład 20.1.2026.")
    received_on = Day(label="Data wpływu")
    corrects = forms.ChoiceField(
        label="Poprawia notę",
        required=False,
        help_text="Wybierz tylko wtedy, gdy powiat poprawia wcześniejszą notę.",
    )

    def __init__(self, *args: object, notes: Choices, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "corrects", [("", "nie jest korektą"), *notes])


class NoteLine(Keyed):
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
    reduces = forms.BooleanField(
        label="Ta pozycja pomniejsza notę, którą poprawiamy", required=False
    )

    def __init__(self, *args: object, placements: Choices, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "placement", [("", "koszt wspólny"), *placements])

    def clean(self) -> dict[str, object]:
        cleaned = self.cleaned_data
        shared = cleaned.get("component") in SHARED_BY_ALL
        if "placement" in cleaned and not cleaned["placement"] and not shared:
            self.add_error("placement", "Wybierz dziecko: ten koszt nie jest wspólny.")
        return cleaned


class Contest(forms.Form):
    reason = forms.CharField(
        label="Co kwestionujemy",
        widget=forms.Textarea,
        max_length=5000,
        help_text="Trafi do pisma do powiatu. Tabelę różnic dodamy sami.",
    )


class Payment(forms.Form):
    paid_on = Day(
        label="Data zapłaty",
        help_text="Pozycje noty wchodzą do sprawozdania za rok, w którym ją zapłacono.",
    )


class Classification(forms.Form):
    chapter = forms.CharField(label="Rozdział", max_length=10)
    paragraph = forms.CharField(label="Paragraf", max_length=10)
