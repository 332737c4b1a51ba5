"""An assistant's employment, and the choice of one for a family."""

from collections.abc import Iterable

from django import forms

from ostoja.families.enums import Contract
from ostoja.families.forms.way_in import Keyed, offer
from ostoja.fields import Day


class Assigning(Keyed):
    assistant = forms.ChoiceField(
        label="Asystent",
        widget=forms.RadioSelect,
        error_messages={"required": "Zaznacz asystenta."},
    )
    started_on = Day(label="Pierwszy dzień pracy z rodziną")

    def __init__(
        self, *args: object, assistants: Iterable[tuple[str, str]], **more: object
    ) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "assistant", assistants)


class Changing(Assigning):
    reason = forms.CharField(label="Powód zmiany", max_length=300)


class Employment(Keyed):
    name = forms.CharField(label="Imię i nazwisko", max_length=150)
    user = forms.ChoiceField(
        label="Konto w Ostoi",
        required=False,
        help_text="Konto z rolą asystenta rodziny. Bez niego asystent nie otworzy kart rodzin.",
    )
    contract = forms.ChoiceField(label="Umowa", choices=Contract.choices)
    full_time_equivalent = forms.DecimalField(
        label="Wymiar etatu",
        min_value=0,
        max_value=2,
        max_digits=3,
        decimal_places=2,
        localize=True,
        help_text="Na przykład 1 albo 0,5.",
    )
    employed_from = Day(label="Zatrudnienie od")
    employed_to = Day(label="Zatrudnienie do", required=False)

    def __init__(self, *args: object, users: Iterable[tuple[str, str]], **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "user", [("", "bez konta"), *users])
