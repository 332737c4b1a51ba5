"""One activity of the register, in the order of art. 30(1) of the GDPR."""

from django import forms

from ostoja.database.keys import new_key
from ostoja.fields import Hint, Words, explain
from ostoja.fields.kept import Kept
from ostoja.law.acts import CHECKED_ON
from ostoja.oversight.library import NOT_ABROAD

HINTS = {
    "controller": Hint(
        "Kto decyduje, po co i jak przetwarza się dane. Sprawy rodzin prowadzi ośrodek, program"
        " uchwala gmina.",
        "art. 4 pkt 7 RODO",
        CHECKED_ON,
    ),
    "recipients": Hint(
        "Także firmy, które przetwarzają dane na zlecenie, na przykład opiekun serwera.",
        "art. 30 ust. 1 lit. d RODO",
        CHECKED_ON,
    ),
    "safeguards": Hint(
        "Ogólnie. Rejestr można pokazać, więc nie wpisuj haseł, kluczy ani adresów serwerów.",
        "art. 30 ust. 1 lit. g RODO",
        CHECKED_ON,
    ),
}


class Activity(Kept):
    name = forms.CharField(label="Czynność", max_length=200)
    controller = forms.CharField(label="Administrator danych", max_length=300)
    purpose = Words(label="Po co przetwarza się dane")
    basis = Words(label="Podstawa prawna")
    people = Words(label="Kogo dotyczą dane")
    kinds = Words(label="Jakie to dane")
    recipients = Words(label="Komu się je przekazuje")
    abroad = Words(label="Przekazanie poza Europejski Obszar Gospodarczy", initial=NOT_ABROAD)
    kept = Words(label="Kiedy się je usuwa")
    safeguards = Words(label="Zabezpieczenia")

    def __init__(self, *args: object, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        explain(self, HINTS)


class NewActivity(Activity):
    key = forms.UUIDField(label="Czynność", widget=forms.HiddenInput, initial=new_key)
