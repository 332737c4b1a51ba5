"""What a screen reader is told about each field, and where a refusal leads."""

import re

import pytest
from django import forms
from django.template import Context, Template

from ostoja.accounts.forms import SignIn
from ostoja.web.forms import Example

WRONG = {"name": "", "day": "31.2.2023", "amount": "dużo", "kind": "", "basis": ""}


def drawn(form, name):
    return form[name].as_field_group()


def attribute(html, name):
    return re.findall(rf'{name}="([^"]*)"', html)


def test_field_with_hint_is_described_by_it():
    html = drawn(Example(), "name")
    assert attribute(html, "aria-describedby") == ["id_name_helptext"]
    assert 'id="id_name_helptext"' in html
    assert 'for="id_name"' in html


def test_field_with_error_is_described_by_hint_and_error():
    html = drawn(Example(WRONG), "day")
    assert attribute(html, "aria-describedby") == ["id_day_helptext id_day_error"]
    assert 'id="id_day_error"' in html
    assert 'aria-invalid="true"' in html
    assert "Błąd: Wpisz dzień, miesiąc i rok" in html
    assert 'value="31.2.2023"' in html


def test_date_is_typed_as_text():
    assert 'type="text"' in drawn(Example(), "day")


def test_radios_stand_in_a_fieldset_described_by_the_error():
    html = drawn(Example(WRONG), "basis")
    assert html.count("<fieldset") == html.count("<legend") == 1
    assert re.search(r'<fieldset[^>]*aria-describedby="id_basis_error"', html)
    assert attribute(html, "for") == ["id_basis_0", "id_basis_1"]


def test_single_box_has_its_label_after_it():
    html = drawn(Example(), "agreed")
    assert html.index("<input") < html.index("<label")
    assert "nieobowiązkowe" not in html


def test_field_that_may_be_left_empty_says_so():
    assert "(nieobowiązkowe)" in drawn(Example(), "notes")
    assert "(nieobowiązkowe)" not in drawn(Example(), "name")


@pytest.mark.parametrize(
    ("name", "name_of_class"),
    [
        ("name", "govuk-input"),
        ("notes", "govuk-textarea"),
        ("kind", "govuk-select"),
        ("basis", "govuk-radios__input"),
        ("help_forms", "govuk-checkboxes__input"),
        ("agreed", "govuk-checkboxes__input"),
        ("scan", "govuk-file-upload"),
    ],
)
def test_each_kind_of_field_has_its_class(name, name_of_class):
    assert f'class="{name_of_class}"' in drawn(Example(), name)


def test_class_given_by_a_form_is_kept():
    class Narrow(forms.Form):
        code = forms.CharField(widget=forms.TextInput(attrs={"class": "code"}))

    assert 'class="code govuk-input"' in drawn(Narrow(), "code")


def test_hidden_field_is_drawn_alone():
    class Hidden(forms.Form):
        key = forms.CharField(widget=forms.HiddenInput)

    assert "<label" not in drawn(Hidden(), "key")


def summary(form):
    return Template("{% error_summary form %}").render(Context({"form": form}))


def test_error_summary_links_each_refusal_to_its_field():
    form = Example(WRONG)
    links = re.findall(r'href="#([^"]+)"', summary(form))
    assert links == ["id_name", "id_day", "id_amount", "id_kind", "id_basis_0"]
    fields = "".join(drawn(form, name) for name in form.fields)
    assert all(f'id="{link}"' in fields for link in links)


def test_error_summary_names_the_field():
    assert "Kwota noty (zł): Wpisz kwotę, na przykład 1234,56." in summary(Example(WRONG))


def test_error_summary_of_a_good_form_is_empty():
    assert summary(Example()).strip() == ""


def test_error_summary_shows_a_refusal_of_the_whole_form():
    form = Example(WRONG)
    form.add_error(None, "Nota za ten miesiąc już jest.")
    assert "<li>Nota za ten miesiąc już jest.</li>" in summary(form)


def test_sign_in_without_a_password_says_what_to_do():
    form = SignIn(data={"login": "anna", "password": ""})
    assert form.errors["login"] == [
        "Wpisz cały adres e-mail, na przykład anna.nowak@ops.przyklad.pl."
    ]
    assert form.errors["password"] == ["Wpisz hasło."]
