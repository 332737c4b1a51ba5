from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError

from ostoja.importers.enums import Kind
from ostoja.importers.shapes import FIRST_YEAR, LAST_YEAR, SHAPES, Holds

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

LARGEST = 20 * 1024 * 1024
TYPES = ".docx,.odt,.pdf,.txt,.html,.htm"


class Upload(forms.Form):
    file = forms.FileField(
        label="Plik DOCX, ODT, PDF, HTML albo TXT",
        widget=forms.ClearableFileInput(attrs={"accept": TYPES}),
        help_text="Największy plik: 20 MB. PDF musi mieć tekst, a nie tylko zdjęcia stron.",
        error_messages={
            "required": "Wskaż plik.",
            "empty": "Ten plik jest pusty. Wskaż inny.",
        },
    )
    year = forms.IntegerField(
        label="Rok, o którym mówi tekst",
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        help_text="Zostaw puste, jeśli rok stoi w tytule.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4}),
    )

    def clean_file(self) -> "UploadedFile[bytes]":
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST:
            raise ValidationError("Plik jest większy niż 20 MB. Usuń z niego zdjęcia.")
        return file


class Decide(forms.Form):
    ACCEPT, REFUSE, RECONSIDER = "przyjmij", "odrzuc", "cofnij"

    piece = forms.SlugField(label="Fragment")
    verdict = forms.ChoiceField(
        label="Decyzja", choices=[(one, one) for one in (ACCEPT, REFUSE, RECONSIDER)]
    )


class AcceptAll(forms.Form):
    NONE, WARNINGS = "bez-uwag", "z-ostrzezeniami"

    through = forms.ChoiceField(
        label="Co przyjąć", choices=[(one, one) for one in (NONE, WARNINGS)]
    )


class Correct(forms.Form):
    """The fields of one kind of piece; what they hold is read by the command."""

    def __init__(self, *args: object, kind: Kind, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        for shape in SHAPES[kind]:
            lines = shape.holds is Holds.LINES
            widget = forms.Textarea(attrs={"rows": 5}) if lines else forms.TextInput()
            self.fields[shape.name] = forms.CharField(
                label=shape.label, required=shape.required, max_length=shape.longest, widget=widget
            )


class CaseListUpload(forms.Form):
    file = forms.FileField(
        label="Arkusz XLSX",
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
        help_text="Największy plik: 20 MB, najwyżej 20 000 wierszy.",
        error_messages={"required": "Wskaż plik.", "empty": "Ten plik jest pusty. Wskaż inny."},
    )

    def clean_file(self) -> "UploadedFile[bytes]":
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST:
            raise ValidationError("Plik jest większy niż 20 MB. Podziel go na części.")
        return file
