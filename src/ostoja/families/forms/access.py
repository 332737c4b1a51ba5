"""Opening a family outside one's own, and showing one to somebody."""

from collections.abc import Iterable

from django import forms

from ostoja.families.forms.way_in import Keyed, offer
from ostoja.fields import Day


class ByReason(Keyed):
    number = forms.CharField(
        label="Znak sprawy",
        max_length=40,
        error_messages={"required": "Wpisz znak sprawy tej rodziny."},
    )
    reason = forms.CharField(
        label="Dlaczego musisz ją otworzyć",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Na przykład: zastępuję asystentkę na urlopie. Nie pisz tu o rodzinie.",
        error_messages={"required": "Napisz powód. Przeczyta go inspektor ochrony danych."},
    )


class Sharing(forms.Form):
    person = forms.ChoiceField(
        label="Komu pokazać",
        widget=forms.RadioSelect,
        error_messages={"required": "Zaznacz osobę."},
    )
    until = Day(
        label="Ostatni dzień",
        required=False,
        help_text="Kontrolerowi trzeba go podać.",
    )

    def __init__(self, *args: object, people: Iterable[tuple[str, str]], **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "person", people)
