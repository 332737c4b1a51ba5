"""People and households as typed."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from ostoja.families.commands import PersonFields
from ostoja.families.enums import Alike, Living, Place
from ostoja.families.forms.way_in import Keyed
from ostoja.families.rules import why_not_born, why_not_pesel
from ostoja.fields import Day

ROWS = 4
"""So many children have a row on the page of a new family; more are added on the family's page."""


class Human(forms.Form):
    """A person of the household."""

    given_name = forms.CharField(label="Imię", max_length=100)
    family_name = forms.CharField(label="Nazwisko", max_length=100)
    born_on = Day(label="Data urodzenia")
    pesel = forms.CharField(
        label="PESEL",
        required=False,
        max_length=20,
    )

    @property
    def words(self) -> str:
        """Who of the new family it is."""
        if self.prefix == "parent":
            return "Rodzic lub opiekun"
        return f"Dziecko {str(self.prefix).removeprefix('child')}"

    def has_changed(self) -> bool:
        """A row with the family's surname alone is an empty row."""
        return bool(set(self.changed_data) - {"family_name"})

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        born_on = cleaned.get("born_on")
        if born_on and (refusal := why_not_born(born_on, timezone.localdate())):
            self.add_error("born_on", refusal)
        number = cleaned["pesel"] = "".join(cleaned.get("pesel", "").split())
        if number and born_on and (refusal := why_not_pesel(number, born_on)):
            self.add_error("pesel", refusal)
        return cleaned

    def person(self, place: str) -> PersonFields:
        return PersonFields(
            given_name=self.cleaned_data["given_name"],
            family_name=self.cleaned_data["family_name"],
            born_on=self.cleaned_data["born_on"],
            pesel=self.cleaned_data["pesel"],
            place=place,
        )


class NewFamily(Keyed):
    name = forms.CharField(label="Nazwisko rodziny", max_length=100)
    number = forms.CharField(
        label="Znak sprawy", max_length=40, help_text="Następny wolny; możesz go zmienić."
    )
    judged = forms.ChoiceField(
        label="Osoba o podobnym nazwisku jest już zapisana",
        choices=[("", "sprawdzę"), (Alike.OTHER.value, Alike.OTHER.label)],
        required=False,
        widget=forms.HiddenInput,
    )


def humans(data: Any = None, surname: str = "") -> list[Human]:  # noqa: ANN401 # posted data
    """A parent and rows for children; rows left empty are no children."""
    places = ["parent", *(f"child{number}" for number in range(1, ROWS + 1))]
    first = {"family_name": surname}
    return [
        Human(
            data,
            prefix=place,
            initial=first,
            empty_permitted=place != "parent",
            use_required_attribute=False,
        )
        for place in places
    ]


def typed_people(forms_of_people: list[Human]) -> list[PersonFields]:
    """The parent and the children that were typed."""
    return [
        form.person(Place.PARENT if form.prefix == "parent" else Place.CHILD)
        for form in forms_of_people
        if form.has_changed()
    ]


def ask_if_alike(form: forms.Form, refusal: ValidationError) -> None:
    """Show the question whether it is the same person, when that is why a row was refused."""
    if getattr(refusal, "code", "") in ("alike", "same_pesel"):
        form.fields["judged"].widget = forms.RadioSelect(choices=form.fields["judged"].choices)  # type: ignore[attr-defined] # a choice


class AddedPerson(Human, Keyed):
    place = forms.ChoiceField(label="Kim jest w rodzinie", choices=Place.choices)
    since = Day(
        label="W rodzinie od",
        required=False,
        help_text="Puste znaczy: od urodzenia.",
    )
    judged = forms.ChoiceField(
        label="Taka osoba jest już zapisana",
        choices=[("", "sprawdzę"), *Alike.choices],
        required=False,
        widget=forms.HiddenInput,
    )
    field_order = ("place", "given_name", "family_name", "born_on", "pesel", "since", "judged")


class Leaving(forms.Form):
    day = Day(label="Ostatni dzień w rodzinie")


class Whereabouts(forms.Form):
    living = forms.ChoiceField(
        label="Gdzie przebywa", choices=Living.choices, widget=forms.RadioSelect
    )
    since = Day(label="Od dnia")
    note = forms.CharField(
        label="Dokładniej",
        required=False,
        max_length=300,
        help_text="Na przykład u babci w tej samej gminie.",
    )


class Merging(forms.Form):
    number = forms.CharField(
        label="Znak sprawy drugiej rodziny",
        max_length=40,
        help_text="Wszystko, co jest przy niej zapisane, przejdzie do tej rodziny.",
    )
