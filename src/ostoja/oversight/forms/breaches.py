"""A breach: first the moment, then what art. 33 and 34 of the GDPR ask."""

from datetime import date, datetime, time

from django import forms
from django.utils import timezone

from ostoja.database.keys import new_key
from ostoja.fields import Day, Hint, Hour, Words, explain
from ostoja.fields.kept import Kept
from ostoja.law.acts import CHECKED_ON
from ostoja.oversight.enums import BreachKind, YesNo

MOST = 10_000_000
DECISIONS = [("", "jeszcze nie wiadomo"), *YesNo.choices]
HINTS = {
    "to_office": Hint(
        "Zgłasza się każde naruszenie, chyba że ryzyko dla osób jest mało prawdopodobne."
        " W razie wątpliwości zgłoś.",
        "art. 33 ust. 1 RODO",
        CHECKED_ON,
    ),
    "to_people": Hint(
        "Osoby zawiadamia się, gdy ryzyko jest wysokie: zdrowie, przemoc, PESEL, dane dzieci."
        " Nie trzeba, gdy dane były zaszyfrowane albo ryzyko już usunięto.",
        "art. 34 RODO",
        CHECKED_ON,
    ),
    "people_count": Hint(
        "W przybliżeniu. Puste pole znaczy, że jeszcze nie wiadomo; liczbę można dosłać.",
        "art. 33 ust. 3 lit. a i ust. 4 RODO",
        CHECKED_ON,
    ),
}


def at(day: date, hour: time) -> datetime:
    """The moment in the time of the office."""
    return timezone.make_aware(datetime.combine(day, hour))


class Noticed(Kept):
    key = forms.UUIDField(label="Naruszenie", widget=forms.HiddenInput, initial=new_key)
    day = Day(label="Dzień, w którym je stwierdzono")
    hour = Hour(label="Godzina", help_text="Od tej chwili biegną 72 godziny.")
    noticed_by = forms.CharField(label="Kto i jak to zauważył", max_length=300, required=False)
    happened = Words(label="Co się stało", help_text="Bez nazwisk rodzin i dzieci.")

    def noticed_at(self) -> datetime:
        return at(self.cleaned_data["day"], self.cleaned_data["hour"])


class Description(Kept):
    happened = Words(label="Co się stało", help_text="Bez nazwisk rodzin i dzieci.")
    when = forms.CharField(
        label="Kiedy do tego doszło", max_length=200, required=False, help_text="Jeżeli wiadomo."
    )
    kinds = forms.MultipleChoiceField(
        label="Co naruszono",
        choices=BreachKind.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    people = Words(
        label="Kogo dotyczą dane", required=False, help_text="Na przykład: rodzice i ich dzieci."
    )
    people_count = forms.IntegerField(
        label="Ile osób, w przybliżeniu", required=False, min_value=0, max_value=MOST
    )
    records = Words(
        label="Jakie to dane", required=False, help_text="Na przykład: nazwiska, PESEL, zdrowie."
    )
    records_count = forms.IntegerField(
        label="Ile wpisów, w przybliżeniu", required=False, min_value=0, max_value=MOST
    )
    consequences = Words(label="Możliwe skutki dla tych osób", required=False)
    measures = Words(label="Co zrobiono i co się jeszcze zrobi", required=False)

    def __init__(self, *args: object, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        explain(self, {"people_count": HINTS["people_count"]})


class Decided(Kept):
    to_office = forms.ChoiceField(
        label="Zgłosić Prezesowi UODO?",
        choices=DECISIONS,
        widget=forms.RadioSelect,
        required=False,
    )
    office_reasons = Words(label="Dlaczego tak albo dlaczego nie", required=False)
    day = Day(label="Zgłoszono dnia", required=False)
    hour = Hour(label="O godzinie", required=False)
    late_reasons = Words(
        label="Dlaczego później niż po 72 godzinach", required=False, help_text="Tylko wtedy."
    )
    to_people = forms.ChoiceField(
        label="Zawiadomić osoby, których dane dotyczą?",
        choices=DECISIONS,
        widget=forms.RadioSelect,
        required=False,
    )
    people_reasons = Words(
        label="Dlaczego zawiadomić albo dlaczego nie zawiadamiać", required=False
    )
    people_told_on = Day(label="Osoby zawiadomiono dnia", required=False)

    def __init__(self, *args: object, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        explain(self, {name: HINTS[name] for name in ("to_office", "to_people")})

    def clean_hour(self) -> object:
        day, hour = self.cleaned_data.get("day"), self.cleaned_data["hour"]
        if bool(day) != bool(hour) and "day" not in self.errors:
            raise forms.ValidationError("Wpisz i dzień, i godzinę zgłoszenia.")
        return hour

    def decisions(self) -> dict[str, object]:
        """As they are kept: the day and the hour as one moment."""
        fields = dict(self.cleaned_data)
        day, hour = fields.pop("day"), fields.pop("hour")
        told = at(day, hour) if day and hour else None
        return {**fields, "office_told_at": told}
