"""From a concern to the manager's decision: what is typed on the way."""

from collections.abc import Iterable

from django import forms

from ostoja.database.keys import new_key
from ostoja.families.enums import (
    Basis,
    ConsentForm,
    ConsentScope,
    Difficulty,
    Need,
    Outcome,
    PlacementRisk,
    ReportedBy,
    Urgency,
)
from ostoja.families.forms import way_in_hints
from ostoja.fields import Day, Days, Words
from ostoja.fields.kept import NOT_SEEN, Kept


class Keyed(Kept):
    """A form that, sent twice, is done once."""

    key = forms.UUIDField(label="Wpis", widget=forms.HiddenInput, initial=new_key)


class Concern(Keyed):
    hints = way_in_hints.CONCERN

    source = forms.ChoiceField(label="Kto zgłosił", choices=ReportedBy.choices)
    received_on = Day(label="Dzień wpływu", help_text="Na przykład 2.3.2026.")
    reporter = forms.CharField(
        label="Dane zgłaszającego",
        max_length=300,
        required=False,
        help_text="Imię, nazwisko, instytucja, telefon. Można zostawić puste.",
    )
    text = Words(label="Treść zgłoszenia")


class InterviewOrder(Keyed):
    hints = way_in_hints.INTERVIEW_ORDER

    worker = forms.ChoiceField(label="Pracownik socjalny, który przeprowadzi wywiad")
    ordered_on = Day(label="Zlecony dnia")
    due_on = Day(label="Termin", help_text="14 dni od zgłoszenia.")

    def __init__(self, *args: object, workers: Iterable[tuple[str, str]], **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "worker", workers)


class Interview(Kept):
    hints = way_in_hints.INTERVIEW

    held_on = Day(label="Dzień wywiadu")
    problems = Words(label="Problemy rodziny", help_text="Co jest trudne i od kiedy.")
    resources = Words(
        label="Zasoby rodziny",
        help_text="Co rodzina ma: umiejętności, bliscy, praca, mieszkanie, pomoc instytucji.",
        required=False,
    )
    need = forms.ChoiceField(
        label="Wynik analizy",
        choices=Need.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Zaznacz, czy rodzina potrzebuje asystenta."},
    )
    reasons = Words(label="Uzasadnienie", required=False)


class Sheet(Kept):
    """The diagnosis sheet of one child, in the order of the paper."""

    hints = way_in_hints.SHEET

    care = Words(
        label="Opieka i wychowanie",
        help_text="Zaniedbania, zagrożenia, wcześniejsze umieszczenia.",
        required=False,
    )
    housing = Words(label="Warunki mieszkaniowe", required=False)
    education = Words(
        label="Nauka", help_text="Szkoła, wyniki, kontakt z nauczycielami.", required=False
    )
    health = Words(label="Zdrowie", help_text="Przychodnia, szczepienia, choroby.", required=False)
    support = Words(label="Pomoc innych instytucji", required=False)
    custody = Words(
        label="Władza rodzicielska",
        help_text="Ograniczenia, kurator, ustalone miejsce pobytu.",
        required=False,
    )
    other = Words(label="Inne", required=False)


class Application(Keyed):
    hints = way_in_hints.APPLICATION

    basis = forms.ChoiceField(
        label="Na jakiej podstawie", choices=Basis.choices, widget=forms.RadioSelect
    )
    source = forms.ChoiceField(label="Kto wnosi o asystenta", choices=ReportedBy.choices)
    received_on = Day(label="Dzień wpływu")
    certificate_on = Day(
        label="Zaświadczenie lekarskie z dnia",
        required=False,
        help_text="Tylko przy ustawie „Za życiem”.",
    )
    difficulties = forms.MultipleChoiceField(
        label="Trudności rodziny",
        choices=Difficulty.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    description = Words(label="Opis trudności", required=False)
    former_help = Words(label="Dotychczasowa pomoc", required=False)
    expected_help = Words(label="Oczekiwana pomoc asystenta", required=False)
    risk = forms.ChoiceField(
        label="Ryzyko umieszczenia dziecka poza rodziną",
        choices=PlacementRisk.choices,
        widget=forms.RadioSelect,
    )
    risk_reasons = Words(label="Z czego wynika ryzyko", required=False)


def typed_before(application: object) -> dict[str, object]:
    """An application that is being written, as the form shows it again."""
    names = Application.base_fields.keys() - NOT_SEEN
    typed = {name: getattr(application, name) for name in names}
    return typed | {"key": getattr(application, "pk")}  # noqa: B009 # no model in forms


class Consent(Keyed):
    hints = way_in_hints.CONSENT

    given_on = Day(label="Dzień zgody")
    given_by = forms.CharField(
        label="Kto wyraził zgodę", max_length=200, help_text="Na przykład: oboje rodzice."
    )
    scopes = forms.MultipleChoiceField(
        label="Na co",
        choices=ConsentScope.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Zaznacz, na co rodzina się zgodziła."},
    )
    form = forms.ChoiceField(
        label="W jakiej formie", choices=ConsentForm.choices, widget=forms.RadioSelect
    )


class Withdrawal(forms.Form):
    withdrawn_on = Day(label="Zgoda wycofana dnia")


class CourtOrder(Keyed):
    hints = way_in_hints.COURT_ORDER

    court = forms.CharField(label="Sąd", max_length=150)
    case_number = forms.CharField(
        label="Sygnatura", max_length=60, help_text="Na przykład III Nsm 12/26."
    )
    issued_on = Day(label="Postanowienie z dnia")
    report_days = Days(
        label="Terminy informacji dla sądu",
        required=False,
        max_length=500,
        help_text="Dni po średniku, na przykład 1.6.2026; 1.9.2026.",
    )


class Ruling(Kept):
    hints = way_in_hints.RULING

    outcome = forms.ChoiceField(
        label="Decyzja",
        choices=[one for one in Outcome.choices if one[0] != Outcome.ASSIGN],
        widget=forms.RadioSelect,
    )
    urgency = forms.TypedChoiceField(
        label="Pilność na liście oczekujących",
        choices=Urgency.choices,
        coerce=int,
        initial=Urgency.ORDINARY,
    )
    reasons = Words(
        label="Uzasadnienie", required=False, help_text="Przy odmowie rodzina dostaje je na piśmie."
    )


def offer(form: forms.Form, name: str, choices: Iterable[tuple[str, str]]) -> None:
    """Choices that depend on who asks."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 # declared above
    field.choices = list(choices)
