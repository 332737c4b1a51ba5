from django import forms

from ostoja.reports.enums import Form

LONGEST_PART = 100_000
FIRST_YEAR, LAST_YEAR = 2012, 2100


class OpenReport(forms.Form):
    year = forms.IntegerField(
        label="Rok sprawozdania",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )


class Words(forms.Form):
    text = forms.CharField(
        label="Treść",
        required=False,
        max_length=LONGEST_PART,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text="Każdy wiersz jest osobnym akapitem albo punktem listy.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class Sign(forms.Form):
    form = forms.ChoiceField(label="Postać", choices=Form.choices, widget=forms.RadioSelect)
    reason = forms.CharField(
        label="Powód korekty",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: object, is_correction: bool, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        if is_correction:
            self.fields["reason"].required = True
        else:
            del self.fields["reason"]
