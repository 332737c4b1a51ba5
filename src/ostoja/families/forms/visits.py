"""A visit, in the order in which it is told on the doorstep."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from django import forms

from ostoja.database.keys import new_key
from ostoja.families.enums import Meeting, Travel
from ostoja.fields import Amount, Day, Hint, Hour, Words, explain
from ostoja.fields.kept import Kept
from ostoja.law.acts import CHECKED_ON

TENTH = Decimal("0.1")
LONGEST_TRIP = 2000
YES, NO = "yes", "no"
HINTS = {
    "contact_made": Hint(
        "Wizyta, na której nikogo nie zastano, też jest pracą: wpisz ją i podaj powód.",
        "art. 15 ust. 1 ustawy z dnia 9 czerwca 2011 r.",
        CHECKED_ON,
    ),
    "goals": Hint(
        "Zaznaczone cele pokażą się przy tej wizycie w ocenie sytuacji rodziny.",
        "art. 15 ust. 1 i 3 ustawy z dnia 9 czerwca 2011 r.",
        CHECKED_ON,
    ),
    "private_note": Hint(
        "Tej notatki nie widzi pracownik socjalny i nie ma jej na wydruku dla rodziny. "
        "Rodzina może jednak zażądać kopii swoich danych.",
        "art. 15 RODO",
        CHECKED_ON,
    ),
    "travel": Hint(
        "Za kilometr płaci się tylko przy własnym samochodzie, według stawki z dnia wizyty.",
        "rozporządzenie z dnia 25 marca 2002 r. o zwrocie kosztów używania aut prywatnych",
        CHECKED_ON,
    ),
}


class Kilometres(Amount):
    """`12`, `12,5 km`; kept to a tenth."""

    def clean(self, value: object) -> Decimal | None:
        typed = str(value or "").lower().removesuffix("km").strip()
        found = super().clean(typed)
        if found is None:
            return Decimal(0)
        if found > LONGEST_TRIP:
            raise forms.ValidationError("To za dużo na jeden wyjazd. Wpisz kilometry tej wizyty.")
        return found.quantize(TENTH, rounding=ROUND_HALF_UP)

    def prepare_value(self, value: object) -> object:
        return f"{value}".replace(".", ",") if isinstance(value, Decimal) else value


class Visit(Kept):
    key = forms.UUIDField(label="Wizyta", widget=forms.HiddenInput, initial=new_key)
    held_on = Day(label="Dzień")
    began_at = Hour(label="Od godziny")
    ended_at = Hour(label="Do godziny")
    place = forms.ChoiceField(label="Miejsce", choices=Meeting.choices)
    contact_made = forms.ChoiceField(
        label="Czy był kontakt z rodziną?",
        choices=((YES, "tak"), (NO, "nie")),
        widget=forms.RadioSelect,
    )
    no_contact_reason = forms.CharField(
        label="Dlaczego nie było kontaktu",
        max_length=300,
        required=False,
        help_text="Tylko gdy nie było. Na przykład: nikt nie otworzył.",
    )
    goals = forms.MultipleChoiceField(
        label="Jakich celów dotyczyła wizyta?",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    done = Words(label="Co się działo od ostatniego spotkania", required=False)
    family_tasks = Words(label="Co zrobi rodzina", required=False)
    assistant_tasks = Words(label="Co zrobi asystent", required=False)
    next_on = Day(label="Następne spotkanie", required=False, help_text="Na przykład 12.3.2026.")
    next_at = Hour(label="O której", required=False)
    present = forms.CharField(label="Kto był obecny", max_length=300, required=False)
    kilometres = Kilometres(label="Kilometry", required=False)
    route = forms.CharField(label="Skąd i dokąd", max_length=200, required=False)
    travel = forms.ChoiceField(
        label="Czym", choices=[("", "nie dotyczy"), *Travel.choices], required=False
    )
    private_note = Words(label="Notatka tylko dla asystenta i kierownika", required=False)

    def __init__(self, *args: object, goals: Iterable[tuple[str, str]], **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        choice = self.fields["goals"]
        assert isinstance(choice, forms.MultipleChoiceField)  # noqa: S101 # declared above
        choice.choices = list(goals)
        if not choice.choices:
            del self.fields["goals"]
        explain(self, {name: hint for name, hint in HINTS.items() if name in self.fields})

    def clean(self) -> dict[str, object]:
        cleaned = self.cleaned_data
        if "contact_made" in cleaned:
            cleaned["contact_made"] = cleaned["contact_made"] == YES
        if cleaned.get("contact_made") is False and not cleaned.get("no_contact_reason"):
            self.add_error("no_contact_reason", "Napisz, dlaczego nie było kontaktu.")
        cleaned.setdefault("goals", [])
        return cleaned


class Rate(forms.Form):
    """The gmina's own rate for a kilometre."""

    travel = forms.ChoiceField(
        label="Samochód",
        choices=[(one.value, one.label) for one in (Travel.LARGE_CAR, Travel.SMALL_CAR)],
    )
    valid_from = Day(label="Od dnia")
    rate = forms.CharField(label="Stawka (zł za kilometr)", help_text="Na przykład 1,15.")

    def clean_rate(self) -> Decimal:
        typed = self.cleaned_data["rate"].replace(",", ".").removesuffix("zł").strip()
        if not (typed.isascii() and typed.replace(".", "", 1).isdigit()):
            raise forms.ValidationError("Wpisz stawkę, na przykład 1,15.")
        found = Decimal(typed)
        if found >= 100 or found != found.quantize(Decimal("0.0001")):  # noqa: PLR2004 # what the column holds
            raise forms.ValidationError("Stawka ma najwyżej cztery miejsca po przecinku.")
        return found
