"""What is typed about parents' fees, demands to pay and credit-information bureaus."""

from django import forms

from ostoja.fields import Amount, Day
from ostoja.foster.enums import Sending
from ostoja.foster.forms.keyed import Choices, Keyed, offer

MOST_MONTHS = 36


class ParentFee(Keyed):
    owing = forms.ChoiceField(
        label="Dziecko i rodzic",
        help_text="Rodzica, którego tu nie ma, trzeba najpierw dopisać w karcie rodziny dziecka.",
    )
    decision = forms.CharField(
        label="Numer decyzji starosty",
        max_length=100,
        help_text="Opłatę ustala starosta. Gmina zapisuje tylko to, co jej się należy.",
    )
    decided_on = Day(label="Dzień decyzji")
    told_in = forms.CharField(
        label="Skąd wiemy o decyzji",
        max_length=200,
        help_text="Na przykład: pismo PCPR z 12.1.2026.",
    )
    address = forms.CharField(
        label="Adres dłużnika", max_length=200, help_text="Na ten adres idzie wezwanie do zapłaty."
    )

    def __init__(self, *args: object, owing: Choices, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "owing", [("", "wybierz"), *owing])


class Address(forms.Form):
    address = forms.CharField(label="Adres dłużnika", max_length=200)


class Dues(Keyed):
    due_on = Day(label="Termin zapłaty", help_text="Gdy miesięcy jest więcej: pierwszy z nich.")
    amount = Amount(
        label="Kwota dla gminy za miesiąc (zł)",
        help_text="Tylko ta część opłaty, którą ma dostać gmina. Na przykład 150,00.",
    )
    months = forms.IntegerField(
        label="Ile kolejnych miesięcy",
        min_value=1,
        max_value=MOST_MONTHS,
        initial=1,
        help_text=f"Tyle terminów zapiszemy, co miesiąc tego samego dnia. Najwięcej {MOST_MONTHS}.",
    )


class FeePayment(Keyed):
    paid_on = Day(label="Dzień wpłaty", help_text="Dzień, w którym pieniądze wpłynęły do gminy.")
    amount = Amount(label="Wpłata (zł)", help_text="Zalicza się na najstarszy termin.")


class Notice(Keyed):
    bureau = forms.ChoiceField(
        label="Biuro, które wymienia wezwanie",
        help_text="Zaległość można potem przekazać tylko do tego biura.",
    )
    sent_on = Day(label="Dzień wysłania albo wręczenia")
    sending = forms.ChoiceField(
        label="Jak wysłano",
        choices=Sending,
        widget=forms.RadioSelect,
        initial=Sending.REGISTERED,
    )

    def __init__(self, *args: object, bureaus: Choices, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "bureau", [("", "wybierz"), *bureaus])


class Dispute(forms.Form):
    disputed_on = Day(label="Sporna od dnia")
    reason = forms.CharField(
        label="Czego dotyczy spór",
        widget=forms.Textarea,
        max_length=5000,
        help_text="Na przykład: odwołanie od decyzji, wniosek o umorzenie, sprawa w sądzie.",
    )


class Bureau(Keyed):
    name = forms.CharField(label="Nazwa biura", max_length=200)
    address = forms.CharField(
        label="Adres siedziby", max_length=200, help_text="Nazwa i adres trafią do wezwania."
    )


class Passing(forms.Form):
    fees = forms.MultipleChoiceField(
        label="Które zaległości przekazano",
        widget=forms.CheckboxSelectMultiple,
        help_text="Są tu tylko te, które dziś spełniają wszystkie warunki.",
    )
    told_on = Day(label="Dzień przekazania")
    confirmation = forms.CharField(
        label="Potwierdzenie biura",
        max_length=100,
        required=False,
        help_text="Numer albo znak, który biuro nadało plikowi, jeśli go podało.",
    )

    def __init__(self, *args: object, fees: Choices, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "fees", fees)


class Telling(Keyed):
    told_on = Day(label="Dzień zgłoszenia")
    confirmation = forms.CharField(label="Potwierdzenie biura", max_length=100, required=False)
