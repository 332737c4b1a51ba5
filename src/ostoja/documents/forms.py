from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

LARGEST = 5 * 1024 * 1024


class WordTemplate(forms.Form):
    file = forms.FileField(
        label="Plik Worda (.docx)",
        widget=forms.ClearableFileInput(attrs={"accept": ".docx"}),
        help_text="Największy plik: 5 MB.",
    )

    def clean_file(self) -> "UploadedFile[bytes]":
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST:
            raise ValidationError("Plik jest większy niż 5 MB. Zmniejsz w nim obrazy.")
        return file
