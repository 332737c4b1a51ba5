"""Form fields that read what people type, and a command's refusal put where it was typed."""

import re
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from ostoja.polish.amounts import amount, read_amount
from ostoja.polish.dates import read_date, short
from ostoja.polish.refusals import Unreadable

YEARS_AHEAD = 10
LARGEST_AMOUNT = Decimal("9999999999.99")
"""What a column of 12 digits holds."""
NO_BREAK = "\N{NO-BREAK SPACE}"


class Day(forms.CharField):
    """`1.3.26`, `01-03-2026`, `1 marca 2026`; a two-digit year is at most ten years ahead."""

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {**super().widget_attrs(widget), "size": "18", "autocomplete": "off"}

    def clean(self, value: object) -> date | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            return read_date(text, latest_year=timezone.localdate().year + YEARS_AHEAD)
        except Unreadable as refusal:
            raise ValidationError(str(refusal)) from None

    def prepare_value(self, value: object) -> object:
        return short(value) if isinstance(value, date) else value


class Amount(forms.CharField):
    """`1234.56`, `1 234,56 zł`; złoty with two places, never below zero."""

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {**super().widget_attrs(widget), "size": "14", "inputmode": "decimal"}

    def clean(self, value: object) -> Decimal | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            found = read_amount(text)
        except Unreadable as refusal:
            raise ValidationError(str(refusal)) from None
        if found < 0:
            raise ValidationError("Kwota nie może być ujemna. Korektę wpisz jako nową notę.")
        if found > LARGEST_AMOUNT:
            raise ValidationError(f"Kwota jest za duża: najwięcej {amount(LARGEST_AMOUNT)}.")
        return found

    def prepare_value(self, value: object) -> object:
        return amount(value).removesuffix(f"{NO_BREAK}zł") if isinstance(value, Decimal) else value


class Hour(forms.CharField):
    """`9`, `9.30`, `9:30`, `0930`: an hour of the day."""

    TYPED = re.compile(r"([01]?\d|2[0-3])(?:\s*[.:, ]?\s*([0-5]\d))?")

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {**super().widget_attrs(widget), "size": "8", "autocomplete": "off"}

    def clean(self, value: object) -> time | None:
        text = super().clean(value)
        if not text:
            return None
        found = self.TYPED.fullmatch(text)
        if found is None or not text.isascii():
            raise ValidationError("Wpisz godzinę, na przykład 9.30.")
        return time(int(found[1]), int(found[2] or 0))

    def prepare_value(self, value: object) -> object:
        return f"{value:%H:%M}" if isinstance(value, time) else value


class Days(forms.CharField):
    """Days parted by semicolons: `1.6.2026; 1.9.2026`."""

    def clean(self, value: object) -> list[date]:
        texts = [text.strip() for text in super().clean(value).split(";")]
        try:
            latest = timezone.localdate().year + YEARS_AHEAD
            return [read_date(text, latest_year=latest) for text in texts if text]
        except Unreadable as refusal:
            raise ValidationError(str(refusal)) from None


class Words(forms.CharField):
    """A longer text. The browser is not told its limit, for it would cut what is pasted in."""

    LONGEST = 20_000
    widget = forms.Textarea

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {**super().widget_attrs(widget), "rows": "4"}

    def clean(self, value: object) -> str:
        text: str = super().clean(value)
        if len(text) > self.LONGEST:
            raise ValidationError(
                f"Tekst ma {len(text)} znaków, a może mieć {self.LONGEST}. Skróć go albo podziel."
            )
        return text


@dataclass(frozen=True, slots=True)
class Hint:
    """What stands behind the question mark of a field: one sentence, its ground, its day."""

    words: str
    article: str = ""
    on: date | None = None


def explain(form: forms.Form, hints: dict[str, Hint]) -> None:
    """Put a question mark beside the fields of a form that have something to explain."""
    for name, hint in hints.items():
        form.fields[name].hint = hint  # type: ignore[attr-defined] # read by the field's template


def add_refusal(form: forms.Form, refusal: ValidationError) -> None:
    """Show a command's refusal at its fields; what concerns no field of the form stands above."""
    if not hasattr(refusal, "error_dict"):
        form.add_error(None, refusal)
        return
    for name, errors in refusal.error_dict.items():
        form.add_error(name if name in form.fields else None, errors)
