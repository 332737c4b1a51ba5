from django import forms

from ostoja.fields.kept import Kept
from ostoja.reports.enums import Form

LONGEST_PART = 100_000
LAST_VERSION = 2**31 - 1
FIRST_YEAR, LAST_YEAR = 2012, 2100


class OpenReport(forms.Form):
    year = forms.IntegerField(
        label="Rok sprawozdania",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )


class Words(Kept):
    text = forms.CharField(
        label="Treść",
        required=False,
        max_length=LONGEST_PART,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text="Każdy wiersz jest osobnym akapitem albo punktem listy.",
    )
    version = forms.IntegerField(
        label="Wersja treści", widget=forms.HiddenInput, min_value=0, max_value=LAST_VERSION
    )


class AcceptFinding(forms.Form):
    finding = forms.SlugField(label="Uwaga", max_length=64, widget=forms.HiddenInput)
    reason = forms.CharField(
        label="Dlaczego zostaje",
        max_length=500,
        error_messages={"required": "Napisz, dlaczego uwaga jest niesłuszna albo tekst zostaje."},
    )


class Sign(forms.Form):
    number = forms.IntegerField(label="Wydanie", widget=forms.HiddenInput, min_value=1)
    form = forms.ChoiceField(label="Postać", choices=Form.choices, widget=forms.RadioSelect)
    reason = forms.CharField(
        label="Powód korekty",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: object, number: int, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        self.fields["number"].initial = number
        if number > 1:
            self.fields["reason"].required = True
        else:
            del self.fields["reason"]
