"""What is typed to close a year or to ask for it back."""

from django import forms

from ostoja.foster.forms.keyed import Keyed


class CloseYear(Keyed):
    year = forms.IntegerField(label="Rok", min_value=2012, max_value=2999)


class Unlock(forms.Form):
    reason = forms.CharField(label="Po co odblokować rok", widget=forms.Textarea, max_length=2000)
