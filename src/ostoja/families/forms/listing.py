"""Looking for a family."""

from django import forms


class Search(forms.Form):
    text = forms.CharField(
        label="Szukaj rodziny",
        max_length=100,
        help_text="Nazwisko, imię, znak sprawy albo PESEL. Polskie litery nie są potrzebne.",
    )
