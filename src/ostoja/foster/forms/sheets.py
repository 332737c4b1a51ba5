"""A powiat's sheet: the file, and in which column each thing stands."""

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from ostoja.foster.forms.keyed import Choices, offer

LARGEST = 2 * 1024 * 1024
NOT_THERE = ("", "nie ma w arkuszu")
WANTED = (
    ("child", "Dziecko", True),
    ("component", "Za co", False),
    ("first_day", "Od dnia", False),
    ("last_day", "Do dnia", False),
    ("base", "Koszt powiatu", True),
    ("billed", "Część gminy", True),
)
"""Name, label, whether it must be there."""


class SheetFile(forms.Form):
    file = forms.FileField(
        label="Arkusz powiatu (XLSX)", help_text="Pierwszy wiersz to nazwy kolumn. Do 2 MB."
    )

    def clean_file(self) -> bytes:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise ValidationError("Plik jest za duży: najwięcej 2 MB.")
        content: bytes = file.read()
        return content


class Columns(forms.Form):
    """Asked for once a powiat; the sheet travels in the form, nothing is kept."""

    sheet = forms.CharField(label="Arkusz", widget=forms.HiddenInput)

    def __init__(self, *args: Any, titles: Choices, **more: Any) -> None:  # noqa: ANN401 # handed on
        super().__init__(*args, **more)
        for name, label, required in WANTED:
            self.fields[name] = forms.ChoiceField(label=label, required=required)
            offer(self, name, [NOT_THERE, *titles])


def sheet_from(text: str) -> list[list[str]]:
    """What `sheet_text` made; raises `ValidationError` for anything else."""
    try:
        rows = json.loads(text)
    except ValueError:
        rows = None
    if not isinstance(rows, list) or not rows or not all(map(_is_row, rows)):
        raise ValidationError("Arkusz nie dotarł w całości. Wczytaj plik jeszcze raz.")
    return rows


def _is_row(row: object) -> bool:
    return isinstance(row, list) and all(isinstance(cell, str) for cell in row)


def sheet_text(rows: list[list[str]]) -> str:
    return json.dumps(rows, ensure_ascii=False)
