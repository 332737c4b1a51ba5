"""How every form is drawn, and the form of the look-book."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.forms.widgets import Input

from ostoja.fields import Hint

CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxSelectMultiple, "govuk-checkboxes__input"),
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.RadioSelect, "govuk-radios__input"),
    (forms.FileInput, "govuk-file-upload"),
    (forms.Textarea, "govuk-textarea"),
    (forms.Select, "govuk-select"),
    (Input, "govuk-input"),
)
"""Narrower kinds first."""


class Field(BoundField):
    """A field as `forms/field.html` draws it."""

    @property
    def kind(self) -> str:
        """`radios`, `checkboxes`, `checkbox` (one box, its label after it) or `plain`."""
        widget = self.field.widget
        if isinstance(widget, forms.CheckboxSelectMultiple):
            return "checkboxes"
        if isinstance(widget, forms.RadioSelect):
            return "radios"
        return "checkbox" if isinstance(widget, forms.CheckboxInput) else "plain"

    @property
    def hint(self) -> Hint | None:
        """What stands behind the field's question mark."""
        return getattr(self.field, "hint", None)

    @property
    def first_id(self) -> str:
        """Where a link from the error summary leads: the field, or its first choice."""
        return self.id_for_label or f"{self.auto_id}_0"

    def build_widget_attrs(
        self, attrs: Mapping[str, Any], widget: forms.Widget | None = None
    ) -> dict[str, Any]:
        widget = widget or self.field.widget
        built: dict[str, Any] = super().build_widget_attrs(dict(attrs), widget)
        own = next((name for kind, name in CLASSES if isinstance(widget, kind)), "")
        wrong = f"{own}--error" if self.errors and own else ""
        built["class"] = " ".join(filter(None, (widget.attrs.get("class"), own, wrong)))
        return built


class Renderer(TemplatesSetting):
    field_template_name = "forms/field.html"
    bound_field_class = Field


class Example(forms.Form):
    """Fields of each kind, for the component page."""

    name = forms.CharField(label="Imię i nazwisko", help_text="Tak jak w umowie.")
    day = forms.DateField(
        label="Pierwszy dzień w pieczy",
        help_text="Na przykład 1.3.2026 albo 01-03-2026.",
        input_formats=["%d.%m.%Y", "%d-%m-%Y"],
        widget=forms.DateInput(attrs={"size": 14, "inputmode": "numeric"}),
        error_messages={"invalid": "Wpisz dzień, miesiąc i rok, na przykład 31.12.2023."},
    )
    amount = forms.DecimalField(
        label="Kwota noty (zł)",
        help_text="Na przykład 1234,56.",
        widget=forms.TextInput(attrs={"size": 14, "inputmode": "decimal"}),
        error_messages={"invalid": "Wpisz kwotę, na przykład 1234,56."},
    )
    kind = forms.ChoiceField(
        label="Rodzaj pieczy",
        choices=[("", "wybierz"), ("family", "rodzina zastępcza"), ("home", "placówka")],
    )
    basis = forms.ChoiceField(
        label="Podstawa pracy z rodziną",
        choices=[("consent", "zgoda rodziny"), ("court", "postanowienie sądu")],
        widget=forms.RadioSelect,
        error_messages={"required": "Zaznacz, na jakiej podstawie asystent pracuje z rodziną."},
    )
    help_forms = forms.MultipleChoiceField(
        label="Formy pomocy",
        help_text="Zaznacz wszystkie, z których rodzina korzysta.",
        choices=[("talks", "konsultacje"), ("therapy", "terapia"), ("legal", "pomoc prawna")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    agreed = forms.BooleanField(label="Rodzina wyraziła zgodę na piśmie", required=False)
    notes = forms.CharField(label="Uwagi", widget=forms.Textarea(attrs={"rows": 4}), required=False)
    scan = forms.FileField(label="Skan noty", required=False)


class Search(forms.Form):
    text = forms.CharField(
        label="Czego szukasz",
        max_length=100,
        help_text="Nazwisko, znak sprawy, numer noty, instytucja, dokument, strona pomocy."
        " Polskie litery nie są potrzebne, literówka nie szkodzi.",
    )
