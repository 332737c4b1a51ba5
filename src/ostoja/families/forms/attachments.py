"""What is typed of a scan and of a delivery."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError

from ostoja.database.keys import new_key
from ostoja.families.enums import Channel
from ostoja.families.forms.other_work import Entry
from ostoja.families.forms.way_in import offer
from ostoja.families.rules.attachments import LARGEST, why_not_kept
from ostoja.fields import Day, Hint, explain
from ostoja.law.acts import CHECKED_ON
from ostoja.values.edelivery import EXAMPLE, NotAnAddress, read_address

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

WAYS = [one for one in Channel.choices if one[0] not in {Channel.PHONE, Channel.MEETING}]
FILE_HINTS = {
    "file": Hint(
        "Plik leży zaszyfrowany w aktach tej rodziny i w kopii zapasowej; suma kontrolna pokazuje,"
        " że nikt go nie zmienił.",
        "art. 8 ustawy z dnia 9 czerwca 2011 r., art. 32 RODO",
        CHECKED_ON,
    ),
}
DELIVERY_HINTS = {
    "channel": Hint(
        "Od 1 stycznia 2026 r. pismo przez ePUAP liczy się jak zwykła poczta elektroniczna;"
        " urząd doręcza przez e-Doręczenia.",
        "ustawa z dnia 18 listopada 2020 r. o doręczeniach elektronicznych",
        CHECKED_ON,
    ),
    "proof": Hint(
        "Zwrotka, poświadczenie z e-Doręczeń albo pokwitowanie; najpierw dodaj je do załączników.",
        "art. 46 Kodeksu postępowania administracyjnego",
        CHECKED_ON,
    ),
}


class Attachment(forms.Form):
    key = forms.UUIDField(label="Załącznik", widget=forms.HiddenInput, initial=new_key)
    title = forms.CharField(
        label="Co to jest", max_length=200, help_text="Na przykład: zgoda z podpisem matki."
    )
    file = forms.FileField(
        label="Plik",
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png,.xml"}),
        help_text="PDF, JPEG, PNG albo XML, najwyżej 10 MB.",
        error_messages={"required": "Wskaż plik.", "empty": "Ten plik jest pusty. Wskaż inny."},
    )

    def __init__(self, *args: object, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        explain(self, FILE_HINTS)

    def clean_file(self) -> "UploadedFile[bytes]":
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        beginning = file.read(LARGEST + 1)
        file.seek(0)
        refusal = why_not_kept(beginning)
        if refusal:
            raise ValidationError(refusal)
        return file


PACKAGE_HINTS = {
    "receiver": Hint(
        "Nowy ośrodek dostaje tylko historię tej rodziny; o resztę może poprosić sam.",
        "art. 5 ust. 1 lit. c RODO",
        CHECKED_ON,
    ),
}


class Delivery(Entry):
    hints = DELIVERY_HINTS

    paper = forms.CharField(
        label="Co doręczono", max_length=200, help_text="Na przykład: odpowiedź na wniosek."
    )
    receiver = forms.CharField(label="Komu", max_length=200)
    channel = forms.ChoiceField(label="Jak", choices=WAYS, widget=forms.RadioSelect)
    address = forms.CharField(
        label="Adres do e-Doręczeń",
        max_length=60,
        required=False,
        help_text=f"Tylko przy e-Doręczeniach, na przykład {EXAMPLE}.",
    )
    sent_on = Day(label="Wysłano albo wręczono")
    delivered_on = Day(label="Doręczono", required=False, help_text="Puste, dopóki nie wiadomo.")
    proof = forms.ChoiceField(label="Dowód doręczenia", required=False)

    def __init__(self, *args: object, proofs: Iterable[tuple[str, str]], **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "proof", [("", "jeszcze nie ma"), *proofs])

    def clean_address(self) -> str:
        typed: str = self.cleaned_data["address"]
        try:
            return read_address(typed) if typed else ""
        except NotAnAddress as refusal:
            raise ValidationError(str(refusal)) from None


class Package(forms.Form):
    """To which centre a family's history goes."""

    key = forms.UUIDField(label="Pakiet", widget=forms.HiddenInput, initial=new_key)
    receiver = forms.CharField(
        label="Ośrodek, który dostanie pakiet",
        max_length=150,
        help_text="Na przykład: Gminny Ośrodek Pomocy Społecznej w Leśnej Dolinie.",
    )
    channel = forms.ChoiceField(label="Jak go wyślesz", choices=WAYS, widget=forms.RadioSelect)
    address = forms.CharField(
        label="Adres do e-Doręczeń",
        max_length=60,
        required=False,
        help_text=f"Tylko przy e-Doręczeniach, na przykład {EXAMPLE}.",
    )

    def __init__(self, *args: object, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        explain(self, PACKAGE_HINTS)

    clean_address = Delivery.clean_address
