"""What is typed about readings settled with a powiat."""

from django import forms
from django.db.models import TextChoices

from ostoja.fields import Day
from ostoja.foster.enums import (
    Before2012,
    CoordinatorShare,
    LeavingDay,
    Proration,
    Recount,
    Rounding,
)
from ostoja.foster.forms.keyed import Keyed


class Reading(forms.ChoiceField):
    """One of the readings that the act leaves open; the first is our own."""

    def __init__(self, label: str, readings: type[TextChoices]) -> None:
        first = readings.values[0]
        super().__init__(label=label, choices=readings, widget=forms.RadioSelect, initial=first)


class PolicySet(Keyed):
    powiat = forms.CharField(label="Powiat", max_length=100)
    valid_from = Day(label="Obowiązują od", help_text="Pierwszy dzień miesiąca, np. 1.1.2026.")
    basis = forms.CharField(
        label="Na podstawie",
        max_length=200,
        help_text="Na przykład: pismo PCPR z 12.1.2026 albo porozumienie nr 3/2026.",
    )
    recount = Reading("Gdy dziecko wróciło do domu i znowu trafiło do pieczy", Recount)
    coordinator = Reading("Koszt koordynatora rodzinnej pieczy zastępczej", CoordinatorShare)
    leaving_day = Reading("Dzień, w którym dziecko opuszcza pieczę", LeavingDay)
    proration = Reading("Kwotę za niepełny miesiąc dzielimy", Proration)
    rounding = Reading("Zaokrąglanie do grosza", Rounding)
    before_2012 = Reading("Pobyty zaczęte przed 1.01.2012", Before2012)
