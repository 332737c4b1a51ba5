"""What is typed about readings settled with a powiat."""

from django import forms

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


class PolicySet(Keyed):
    powiat = forms.CharField(label="Powiat", max_length=100)
    valid_from = Day(label="Obowiązują od", help_text="Pierwszy dzień miesiąca, np. 1.1.2026.")
    basis = forms.CharField(
        label="Na podstawie",
        max_length=200,
        help_text="Na przykład: pismo PCPR z 12.1.2026 albo porozumienie nr 3/2026.",
    )
    recount = forms.ChoiceField(
        label="Gdy dziecko wróciło do domu i znowu trafiło do pieczy",
        choices=Recount,
        widget=forms.RadioSelect,
        initial=Recount.RESTART,
    )
    coordinator = forms.ChoiceField(
        label="Koszt koordynatora rodzinnej pieczy zastępczej",
        choices=CoordinatorShare,
        widget=forms.RadioSelect,
        initial=CoordinatorShare.BY_LAW,
    )
    leaving_day = forms.ChoiceField(
        label="Dzień, w którym dziecko opuszcza pieczę",
        choices=LeavingDay,
        widget=forms.RadioSelect,
        initial=LeavingDay.COUNTS,
    )
    proration = forms.ChoiceField(
        label="Kwotę za niepełny miesiąc dzielimy",
        choices=Proration,
        widget=forms.RadioSelect,
        initial=Proration.DAYS_OF_MONTH,
    )
    rounding = forms.ChoiceField(
        label="Zaokrąglanie do grosza",
        choices=Rounding,
        widget=forms.RadioSelect,
        initial=Rounding.PART_ONCE,
    )
    before_2012 = forms.ChoiceField(
        label="Pobyty zaczęte przed 1.01.2012",
        choices=Before2012,
        widget=forms.RadioSelect,
        initial=Before2012.NONE,
    )
