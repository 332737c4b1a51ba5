"""Shape and format of what is typed about a programme; the commands decide the rest."""

from django import forms

from ostoja.fields import Day
from ostoja.programme.enums import Effect

FIRST_YEAR, LAST_YEAR = 2011, 2100
"""The act is of 2011."""
LONGEST = 4000


def lines(text: str) -> list[str]:
    """What was typed, a line at a time, without empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]


class Programme(forms.Form):
    title = forms.CharField(label="Tytuł", max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
    year_from = forms.IntegerField(label="Pierwszy rok", min_value=FIRST_YEAR, max_value=LAST_YEAR)
    year_to = forms.IntegerField(
        label="Ostatni rok",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        help_text="Program jest trzyletni (art. 176 pkt 1 ustawy).",
    )
    main_goal = forms.CharField(
        label="Cel główny", max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4})
    )


class Resolution(forms.Form):
    number = forms.CharField(
        label="Numer uchwały", max_length=40, help_text="Na przykład XXI/205/2016."
    )
    adopted_on = Day(label="Data uchwały")
    effect = forms.ChoiceField(
        label="Co robi", choices=Effect.choices, widget=forms.RadioSelect, initial=Effect.ADOPTS
    )
    changes = forms.CharField(
        label="Co zmienia",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Tylko przy uchwale, która zmienia program.",
    )


class Goal(forms.Form):
    number = forms.IntegerField(label="Numer celu", min_value=1, max_value=99)
    text = forms.CharField(
        label="Cel szczegółowy", max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2})
    )
    tasks = forms.CharField(
        label="Zadania",
        max_length=4 * LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Każde zadanie w osobnym wierszu, bez numerów.",
    )

    def clean_tasks(self) -> list[str]:
        return lines(self.cleaned_data["tasks"])


class Implementers(forms.Form):
    names = forms.CharField(
        label="Realizatorzy",
        max_length=4 * LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Każda instytucja w osobnym wierszu, w kolejności z programu.",
    )

    def clean_names(self) -> list[str]:
        return lines(self.cleaned_data["names"])
