"""What the trail is searched for."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from ostoja.fields import Day
from ostoja.oversight.words import ACTIONS


class Filter(forms.Form):
    """By GET, so that a page of results can be kept; no child's name stands in an address."""

    kto = forms.ChoiceField(label="Kto", required=False)
    co = forms.ChoiceField(label="Co", required=False)
    od = Day(label="Od dnia", required=False)
    do = Day(label="Do dnia", required=False)
    kogo = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, staff: Sequence[tuple[str, str]], **kwargs: Any) -> None:  # noqa: ANN401 # Django's
        super().__init__(*args, **kwargs)
        actions = sorted(ACTIONS.items(), key=lambda one: one[1])
        for name, choices in (("kto", staff), ("co", actions)):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 # declared above
            field.choices = [("", "wszystko" if name == "co" else "wszyscy"), *choices]

    def clean_do(self) -> Any:  # noqa: ANN401 # a day
        since, until = self.cleaned_data.get("od"), self.cleaned_data["do"]
        if since and until and until < since:
            raise ValidationError("Koniec okresu jest przed początkiem. Zamień dni miejscami.")
        return until


class Lookup(forms.Form):
    text = forms.CharField(
        label="Dziecko, dorosły albo rodzina",
        max_length=100,
        help_text="Nazwisko, PESEL albo znak sprawy.",
        error_messages={"required": "Wpisz, o kogo pytasz."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
