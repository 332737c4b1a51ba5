"""What is typed about a stay in care."""

from typing import Any

from django import forms

from ostoja.families.enums import Watcher
from ostoja.fields import Day
from ostoja.foster.commands.stays import AFTER_RETURN
from ostoja.foster.enums import AbsenceKind, CareForm, EndReason, OrderEffect, ResidenceBasis
from ostoja.foster.forms.keyed import Choices, Keyed, offer

EVERY_MONTHS = [("3", "co 3 miesiące"), ("1", "co miesiąc"), ("2", "co 2 miesiące")]
NO_INSTITUTION = ("", "nie dotyczy albo jeszcze nie wiadomo")


class Where(Keyed):
    """A form of care from a day."""

    form = forms.ChoiceField(label="Forma pieczy", choices=CareForm)
    institution = forms.ChoiceField(
        label="Placówka",
        required=False,
        help_text="Tylko gdy dziecko jest w placówce. Od niej zależy stawka.",
    )

    def __init__(self, *args: object, institutions: Choices, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "institution", [NO_INSTITUTION, *institutions])


class BeginStay(Where):
    child = forms.ChoiceField(label="Dziecko", help_text="Jest na liście, gdy jest w rodzinie.")
    day = Day(label="Pierwszy dzień w pieczy", help_text="Dzień rzeczywistego przyjęcia dziecka.")

    field_order = ("key", "child", "day", "form", "institution")

    def __init__(self, *args: object, children: Choices, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "child", [("", "wybierz"), *children])


class Move(Where):
    day = Day(label="Od dnia", help_text="Pierwszy dzień w nowym miejscu.")

    field_order = ("key", "day", "form", "institution")


class EndStay(forms.Form):
    day = Day(label="Ostatni dzień w pieczy")
    reason = forms.ChoiceField(
        label="Jak pobyt się skończył", choices=EndReason, widget=forms.RadioSelect
    )
    watcher = forms.ChoiceField(
        label="Kto zagląda do rodziny po powrocie dziecka",
        choices=Watcher.choices,
        help_text="Tylko po powrocie do rodziny. Przez rok przypomnimy o każdym sprawdzeniu.",
    )
    every_months = forms.ChoiceField(label="Jak często", choices=EVERY_MONTHS)

    def ending(self) -> dict[str, Any]:
        """What the command takes."""
        typed = dict(self.cleaned_data)
        every = int(typed.pop("every_months"))
        watch = AFTER_RETURN | {"watcher": typed.pop("watcher"), "every_months": every}
        return typed | {"watch": watch}


class FirstDay(forms.Form):
    day = Day(
        label="Pierwszy dzień w pieczy",
        help_text="Dzień rzeczywistego przyjęcia dziecka. Od niego liczą się lata i udział gminy.",
    )


class NameInstitution(forms.Form):
    institution = forms.ChoiceField(label="Placówka")

    def __init__(self, *args: object, institutions: Choices, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "institution", [("", "wybierz"), *institutions])


class Residence(forms.Form):
    residence = forms.CharField(
        label="Gdzie dziecko mieszkało przed umieszczeniem",
        max_length=200,
        help_text="Miejscowość i gmina. Pobyt w schronisku nie zmienia miejsca zamieszkania.",
    )
    residence_basis = forms.ChoiceField(
        label="Dlaczego płaci nasza gmina", choices=ResidenceBasis, widget=forms.RadioSelect
    )
    evidence = forms.CharField(
        label="Dowody",
        required=False,
        widget=forms.Textarea,
        max_length=5000,
        help_text="Na przykład: wywiad z 3.2.2026, świadczenia wypłacane przez nasz ośrodek.",
    )
    is_disputed = forms.BooleanField(label="Właściwość gminy jest sporna", required=False)


class Order(Keyed):
    court = forms.CharField(label="Sąd", max_length=200)
    reference = forms.CharField(label="Sygnatura", max_length=60)
    issued_on = Day(label="Dzień postanowienia")
    effect = forms.ChoiceField(label="Skutek", choices=OrderEffect)


class Absence(Keyed):
    kind = forms.ChoiceField(label="Powód", choices=AbsenceKind)
    first_day = Day(label="Od dnia")
    last_day = Day(label="Do dnia")
    is_paid = forms.BooleanField(
        label="Powiat płaci za te dni",
        required=False,
        initial=True,
        help_text="Odznacz, gdy powiat nie ponosi wtedy kosztu. Gmina też za nie nie płaci.",
    )


class PlacedHere(Keyed):
    mark = forms.CharField(
        label="Oznaczenie z pisma powiatu",
        max_length=60,
        help_text="Bez imienia i nazwiska: gmina nie płaci za te dzieci, tylko je liczy.",
    )
    from_gmina = forms.CharField(label="Z jakiej gminy", max_length=100)
    form = forms.ChoiceField(label="Forma pieczy", choices=CareForm)
    started_on = Day(label="Od dnia")


class EndPlacedHere(forms.Form):
    ended_on = Day(label="Ostatni dzień")
