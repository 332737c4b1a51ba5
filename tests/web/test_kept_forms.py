"""Forms begun from a draft, and forms of a record that two people have open."""

from datetime import date

import pytest
from django import forms
from django.http import QueryDict

from ostoja.fields import Day
from ostoja.fields.kept import CHANGED, Kept

RECORD = {"on": date(2026, 3, 1), "place": "home", "goals": ["1"], "words": "Rozmowa"}
CHOICES = [("home", "w domu"), ("school", "w szkole")]


class Note(Kept):
    on = Day(label="Dzień")
    place = forms.ChoiceField(label="Miejsce", choices=CHOICES)
    goals = forms.MultipleChoiceField(label="Cele", choices=[("1", "sen"), ("2", "lekcje")])
    words = forms.CharField(label="Słowa", required=False)


class Begun:
    def __init__(self, **typed):
        self.typed = typed


def begun(record, draft):
    form = Note(initial=record, shared=True)
    form.begin(draft)
    return form


def sent(form, **changed):
    """What a browser sends back from the form as it was shown."""
    data = QueryDict(mutable=True)
    for field in form:
        value = field.value()
        data.setlist(field.html_name, value if isinstance(value, list) else [value or ""])
    for name, value in changed.items():
        data[name] = value
    return data


def test_draft_stands_in_the_fields_over_the_record():
    draft = Begun(words=["Rozmowa o"], goals=["1", "2"], on=["2.3.26"])
    form = begun(RECORD, draft)
    assert (form["words"].value(), form["goals"].value()) == ("Rozmowa o", ["1", "2"])
    assert form["on"].value() == "2.3.26"
    assert form["place"].value() == "home"


def test_form_of_a_new_record_compares_nothing():
    form = Note(sent(Note(), on="1.3.26", place="home", goals="1", words="Rozmowa"))
    assert form.is_valid()
    assert "seen" not in form.cleaned_data


def test_record_that_nobody_changed_is_saved():
    form = Note(sent(Note(initial=RECORD, shared=True)), initial=RECORD, shared=True)
    assert form.is_valid(), form.errors
    assert form.cleaned_data == RECORD


@pytest.mark.parametrize(
    ("name", "value", "theirs", "yours"),
    [
        ("place", "school", "w szkole", "w domu"),
        ("words", "Rozmowa telefoniczna", "Rozmowa telefoniczna", "Rozmowa"),
        ("words", "", "nic nie wpisano", "Rozmowa"),
        ("on", date(2026, 3, 2), "02.03.2026", "01.03.2026"),
        ("goals", ["1", "2"], "sen, lekcje", "sen"),
    ],
)
def test_two_editors_see_both_versions(name, value, theirs, yours):
    mine = sent(Note(initial=RECORD, shared=True))
    form = Note(mine, initial=RECORD | {name: value}, shared=True)
    assert not form.is_valid()
    assert form.non_field_errors() == [CHANGED]
    assert [one[1:] for one in form.both_versions] == [(theirs, yours)]


def test_who_saw_both_versions_may_save():
    theirs = RECORD | {"words": "Ich"}
    refused = Note(sent(Note(initial=RECORD, shared=True)), initial=theirs, shared=True)
    assert not refused.is_valid()
    again = Note(sent(refused, words="Obojga"), initial=theirs, shared=True)
    assert again.is_valid()
    assert again.cleaned_data["words"] == "Obojga"


def test_old_draft_of_a_record_changed_since_is_not_saved_over_it():
    old = sent(Note(initial=RECORD, shared=True), words="Stary szkic")
    draft = Begun(**dict(old.lists()))
    theirs = RECORD | {"words": "Nowsze"}
    form = Note(sent(begun(theirs, draft)), initial=theirs, shared=True)
    assert not form.is_valid()
    assert form.both_versions[0].yours == "Stary szkic"
