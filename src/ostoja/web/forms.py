"""The form renderer of the whole product, and the forms of the front door."""

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    field_template_name = "forms/field.html"


class SignIn(AuthenticationForm):
    username = forms.EmailField(label="Adres e-mail", widget=forms.EmailInput)


class Example(forms.Form):
    """Fields of each kind, for the component page."""

    name = forms.CharField(label="Imię i nazwisko", help_text="Tak jak w umowie.")
    day = forms.CharField(label="Dzień", help_text="Na przykład 1.3.26 albo 1 marca 2026.")
    amount = forms.DecimalField(label="Kwota (zł)")
    kind = forms.ChoiceField(label="Rodzaj", choices=[("a", "pierwszy"), ("b", "drugi")])
    agreed = forms.BooleanField(label="Rodzina wyraziła zgodę", required=False)
    notes = forms.CharField(label="Uwagi", widget=forms.Textarea, required=False)
