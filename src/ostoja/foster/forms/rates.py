"""What is typed about institutions and rates."""

from decimal import Decimal, InvalidOperation

from django import forms
from django.core.exceptions import ValidationError

from ostoja.fields import Amount, Day
from ostoja.foster.enums import CareForm
from ostoja.foster.forms.keyed import Keyed
from ostoja.foster.rules import IN_INSTITUTION

LOWEST, HIGHEST, YEARS = Decimal(50), Decimal(200), 10


class Institution(Keyed):
    name = forms.CharField(label="Nazwa placówki", max_length=200)
    powiat = forms.CharField(label="Powiat, który ją prowadzi", max_length=100)
    form = forms.ChoiceField(
        label="Rodzaj",
        choices=[(form.value, form.label) for form in CareForm if form in IN_INSTITUTION],
    )


class Rate(Keyed):
    published_on = Day(
        label="Dzień ogłoszenia",
        help_text="Stawka obowiązuje od następnego miesiąca. Tak stanowi art. 196.",
    )
    journal = forms.CharField(
        label="Dziennik urzędowy", max_length=200, help_text="Rok, numer i pozycja."
    )
    amount = Amount(label="Średni miesięczny koszt (zł)", help_text="Na przykład 8305,63.")


class AnnouncedRates(Keyed):
    valid_from = Day(label="Obowiązują od", help_text="Zwykle 1 czerwca.")
    related = Amount(label="Rodzina spokrewniona (zł)")
    other = Amount(label="Rodzina niezawodowa, zawodowa, rodzinny dom dziecka (zł)")
    addition = Amount(label="Dodatek z art. 81 (zł)")
    journal = forms.CharField(
        label="Numer w Monitorze Polskim", max_length=100, help_text="Na przykład M.P. 2026 poz. 1."
    )


class Valorisation(forms.Form):
    """Asks only; nothing is saved."""

    day = Day(label="Stawki od", help_text="1 czerwca roku, dla którego liczysz.")
    indices = forms.CharField(
        label="Roczne wskaźniki cen",
        max_length=100,
        help_text=(
            "Od roku ostatniej waloryzacji do poprzedniego, po spacji. Na przykład 103,6 103,7."
        ),
    )

    def clean_indices(self) -> list[Decimal]:
        words = self.cleaned_data["indices"].replace(",", ".").split()
        try:
            found = [Decimal(word) for word in words]
        except InvalidOperation:
            raise ValidationError("Wpisz liczby oddzielone spacją, np. 103,6 103,7.") from None
        if not all(one.is_finite() and LOWEST < one < HIGHEST for one in found):
            raise ValidationError("Wskaźnik podaje się w procentach, np. 103,6.")
        if len(found) > YEARS:
            raise ValidationError(f"Podaj najwyżej {YEARS} lat.")
        return found
