"""What several forms of this room share."""

from collections.abc import Iterable

from django import forms

from ostoja.database.keys import new_key

Choices = Iterable[tuple[str, str]]


class Keyed(forms.Form):
    """The key is made when the form is shown: the same form sent twice adds one row."""

    key = forms.UUIDField(label="Wpis", widget=forms.HiddenInput, initial=new_key)


def offer(form: forms.Form, field: str, choices: Choices) -> None:
    """Choices that only the page knows."""
    choice = form.fields[field]
    assert isinstance(choice, forms.ChoiceField)  # noqa: S101 # declared in the class
    choice.choices = list(choices)
