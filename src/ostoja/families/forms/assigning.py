"""An assistant's employment, and the choice of one for a family."""

from collections.abc import Iterable
from typing import Any

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


class HandOver(Keyed):
    """A choice beside each family; a field's name is the key of the assignment it ends."""

    started_on = Day(label="Pierwszy dzień pracy nowego asystenta")
    reason = forms.CharField(label="Powód zmiany", max_length=300)

    def __init__(
        self,
        *args: object,
        work: Iterable[tuple[str, str]],
        assistants: Iterable[tuple[str, str]],
        **more: object,
    ) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        self.work = list(work)
        offered = [("", "zostaje, jak jest"), *assistants]
        for key, label in self.work:
            self.fields[key] = forms.ChoiceField(label=label, required=False)
            offer(self, key, offered)

    @property
    def chosen(self) -> dict[str, str]:
        """The new assistant of each family that is to go."""
        typed = self.cleaned_data
        return {key: typed[key] for key, _ in self.work if typed.get(key)}

    def common(self) -> dict[str, Any]:
        """What is the same for all of them."""
        return {name: self.cleaned_data[name] for name in ("key", "started_on", "reason")}


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
