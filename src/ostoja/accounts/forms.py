"""Forms of signing in and of people; the words are ours, the checks are django-allauth's."""

import hashlib
from typing import Any

from allauth.account import forms as account
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as factor
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.urls import Resolver404, resolve

from ostoja.accounts.enums import Role, Scope
from ostoja.database.keys import new_key
from ostoja.fields import Day

FULL_ADDRESS = "Wpisz cały adres e-mail, na przykład anna.nowak@ops.przyklad.pl."
LENGTH = (
    "Co najmniej 12 znaków. Najlepiej cztery zwykłe słowa, które nic ze sobą nie mają. Cyfry"
    " i znaki nie są wymagane. Możesz wkleić hasło z menedżera haseł."
)
KEEPS_SPENT_CODES = 300
"""Seconds: longer than a code can be right."""


def _word(field: forms.Field, label: str, required: str, help_text: str = "") -> None:
    field.label, field.help_text = label, help_text
    field.error_messages["required"] = required
    field.widget.attrs.pop("placeholder", None)


class SignIn(account.LoginForm):  # type: ignore[misc] # allauth ships no types
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 # allauth's shape
        super().__init__(*args, **kwargs)
        login = self.fields["login"]
        _word(login, "Adres e-mail", "Wpisz adres e-mail, którym się logujesz.")
        login.error_messages["invalid"] = FULL_ADDRESS
        login.widget.attrs["autocomplete"] = "username"
        _word(self.fields["password"], "Hasło", "Wpisz hasło.")


class ConfirmPassword(account.ReauthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        _word(self.fields["password"], "Twoje hasło", "Wpisz swoje hasło.")


class ChangePassword(account.ChangePasswordForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        _word(self.fields["oldpassword"], "Obecne hasło", "Wpisz obecne hasło.")
        _word(self.fields["password1"], "Nowe hasło", "Wpisz nowe hasło.", LENGTH)
        _word(self.fields["password2"], "Nowe hasło jeszcze raz", "Powtórz nowe hasło.")

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if "password2" in self._errors and cleaned.get("password2") is None:
            self._errors["password2"] = self.error_class(["Hasła się różnią. Powtórz to nowe."])
        return cleaned


class OnceOnly(forms.Form):
    """A code from the telephone is right for a minute and a half, and opens once."""

    user: AbstractBaseUser

    def clean_code(self) -> str:
        code: str = super().clean_code()  # type: ignore[misc] # of the form beside it
        print_ = hashlib.sha256(f"{self.user.pk}:{''.join(code.split())}".encode()).hexdigest()
        if not cache.add(f"spent-code:{print_}", "", timeout=KEEPS_SPENT_CODES):
            raise get_adapter().validation_error("incorrect_code")
        return code


def _word_code(form: forms.Form, label: str) -> None:
    code = form.fields["code"]
    _word(code, label, "Wpisz kod.", "Sześć cyfr z aplikacji albo osiem cyfr kodu zapasowego.")
    code.widget.attrs |= {"inputmode": "numeric", "size": "12"}


class SecondFactor(OnceOnly, factor.AuthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        _word_code(self, "Kod")


class ConfirmCode(OnceOnly, factor.ReauthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        _word_code(self, "Kod")


class SetUpCodes(OnceOnly, ActivateTOTPForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        _word_code(self, "Kod z aplikacji")
        self.fields["code"].help_text = "Sześć cyfr, które aplikacja pokazuje teraz."


class AddKey(AddWebAuthnForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        _word(self.fields["name"], "Nazwa klucza", "", "Na przykład „telefon” albo „klucz USB”.")
        self.fields["name"].max_length = 60
        once = self.fields["passwordless"]
        _word(once, "Loguj mnie samym kluczem, bez hasła", "")
        self.fields["credential"].error_messages["required"] = (
            "Przeglądarka nie przekazała klucza. Naciśnij „Dodaj klucz” jeszcze raz."
        )


class RemoveKey(forms.Form):
    """Nothing to fill in; says why the last factor of somebody who must have one stays."""

    def __init__(self, *args: Any, authenticator: Authenticator, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.authenticator = authenticator

    def clean(self) -> None:
        if not get_adapter().can_delete_authenticator(self.authenticator):
            raise get_adapter().validation_error("cannot_delete_authenticator")


class NewPassword(forms.Form):
    """The first password of somebody who came by a one-time link, or of the first head."""

    password = forms.CharField(
        label="Hasło",
        help_text=LENGTH,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": "Wpisz hasło."},
    )
    again = forms.CharField(
        label="Hasło jeszcze raz",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": "Powtórz hasło."},
    )

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password)
        return password

    def clean_again(self) -> str:
        again: str = self.cleaned_data["again"]
        if self.cleaned_data.get("password", again) != again:
            raise ValidationError("Hasła się różnią. Wpisz to samo w obu polach.")
        return again


class Invitation(forms.Form):
    email = forms.EmailField(
        label="Adres e-mail",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Wpisz adres e-mail osoby.", "invalid": FULL_ADDRESS},
    )
    first_name = forms.CharField(label="Imię", max_length=150)
    last_name = forms.CharField(label="Nazwisko", max_length=150)
    role = forms.ChoiceField(
        label="Rola",
        choices=Role.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Zaznacz rolę."},
    )
    valid_to = Day(
        label="Ostatni dzień roli",
        required=False,
        help_text="Kontroler zewnętrzny musi go mieć. Inne role mogą trwać bez końca.",
    )


class EndOfRole(forms.Form):
    last_day = Day(
        label="Ostatni dzień roli",
        required=False,
        help_text="Puste pole: od razu. Otwarta strona tej osoby przestanie działać.",
    )


class Authorisation(forms.Form):
    key = forms.UUIDField(label="Upoważnienie", widget=forms.HiddenInput, initial=new_key)
    number = forms.CharField(
        label="Numer w rejestrze",
        max_length=40,
        error_messages={"required": "Wpisz numer, pod którym stoi w rejestrze upoważnień."},
    )
    scope = forms.ChoiceField(
        label="Zakres",
        choices=Scope.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Zaznacz zakres danych."},
    )
    issued_by = forms.CharField(
        label="Kto upoważnia",
        max_length=200,
        help_text="Administrator danych: stanowisko albo imię i nazwisko.",
    )
    issued_on = Day(label="Data wystawienia")
    valid_from = Day(label="Ważne od")
    valid_to = Day(label="Ważne do")
    pledged_on = Day(
        label="Data podpisania zobowiązania do poufności",
        required=False,
        help_text="Dopóki jej nie ma, upoważnienie niczego nie otwiera. Możesz dopisać ją później.",
    )


class Pledge(forms.Form):
    pledged_on = Day(
        label="Data podpisania zobowiązania do poufności",
        error_messages={"required": "Wpisz dzień, w którym osoba podpisała zobowiązanie."},
    )


LONGEST_DRAFT = 500_000


class Draft(forms.Form):
    """What a page sends while somebody types on it: its address, its heading, its fields."""

    data: QueryDict
    _page = forms.CharField(label="Strona", max_length=200)
    _title = forms.CharField(label="Tytuł", max_length=200, required=False)

    def clean__page(self) -> str:
        page: str = self.cleaned_data["_page"]
        try:
            resolve(page)
        except Resolver404:
            raise ValidationError("Nie ma takiej strony.") from None
        return page

    def clean(self) -> dict[str, Any]:
        if sum(len(one) for values in self.typed.values() for one in values) > LONGEST_DRAFT:
            raise ValidationError("Tekst jest za długi. Podziel go na części.")
        return self.cleaned_data

    @property
    def typed(self) -> dict[str, list[str]]:
        """The fields of the page's own form."""
        ours = {"csrfmiddlewaretoken", *self.fields}
        return {name: self.data.getlist(name) for name in self.data if name not in ours}
