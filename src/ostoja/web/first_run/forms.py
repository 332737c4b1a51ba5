"""What the first run asks for, a page at a time."""

from django import forms

from ostoja.accounts.forms import FULL_ADDRESS, NewPassword
from ostoja.values.teryt import GminaCode, InvalidTeryt
from ostoja.web.first_run import door, naming

HEADS = [
    (naming.VOGT, "wójt"),
    (naming.MAYOR, "burmistrz"),
    (naming.PRESIDENT, "prezydent miasta"),
]


class Code(forms.Form):
    code = forms.CharField(
        label="Jednorazowy kod z konsoli",
        help_text="Wypisał go program „ostoja serve” na serwerze.",
        error_messages={"required": "Wpisz kod z konsoli serwera."},
    )

    def clean_code(self) -> str:
        given: str = self.cleaned_data["code"]
        if given.strip().lower() != door.code():
            raise forms.ValidationError("Ten kod się nie zgadza. Przepisz go z konsoli serwera.")
        return given


class Which(forms.Form):
    """Which gmina, and who heads it."""

    teryt = forms.CharField(
        label="Kod TERYT gminy",
        help_text="Siedem cyfr z rejestru TERC (GUS), na przykład 2612053.",
        widget=forms.TextInput(attrs={"size": 10, "inputmode": "numeric"}),
        error_messages={"required": "Wpisz kod TERYT gminy."},
    )
    name = forms.CharField(
        label="Nazwa miejscowości, od której gmina ma nazwę",
        help_text="Sama nazwa, na przykład Lipowo.",
        max_length=100,
        error_messages={"required": "Wpisz nazwę."},
    )
    head = forms.ChoiceField(
        label="Kto kieruje gminą",
        choices=HEADS,
        widget=forms.RadioSelect,
        error_messages={"required": "Zaznacz, kto kieruje gminą."},
    )

    def clean_teryt(self) -> str:
        code = "".join(str(self.cleaned_data["teryt"]).split())
        try:
            return str(GminaCode(code))
        except InvalidTeryt as refusal:
            raise forms.ValidationError(str(refusal)) from None

    def clean(self) -> dict[str, object]:
        data = self.cleaned_data
        if "teryt" in data and "head" in data:
            kind = GminaCode(data["teryt"])
            if kind.kind not in naming.FITS[data["head"]]:
                self.add_error(
                    "head",
                    f"Kod {data['teryt']} to {kind.kind_name}: kieruje nią kto inny. Popraw kod"
                    " albo wybór.",
                )
        return data


class Names(forms.Form):
    """Proposed names; the person reads them and mends what is wrong."""

    name_genitive = forms.CharField(label="Nazwa: kogo, czego", max_length=100)
    name_locative = forms.CharField(
        label="Nazwa: gdzie", max_length=100, help_text="Razem z „w” albo „we”."
    )
    full_name = forms.CharField(label="Pełna nazwa gminy", max_length=150)
    full_name_genitive = forms.CharField(label="Pełna nazwa: kogo, czego", max_length=150)
    powiat = forms.CharField(
        label="Powiat", max_length=100, help_text="Przymiotnik, na przykład staszowski."
    )
    head_office = forms.CharField(label="Organ, który kieruje gminą", max_length=150)
    council = forms.CharField(label="Rada", max_length=150)
    council_genitive = forms.CharField(label="Rada: kogo, czego", max_length=150)
    welfare_centre = forms.CharField(label="Ośrodek pomocy społecznej albo CUS", max_length=200)
    welfare_centre_genitive = forms.CharField(label="Ośrodek: kogo, czego", max_length=200)
    welfare_centre_short = forms.CharField(label="Skrót nazwy ośrodka", max_length=20)

    def __init__(self, *args: object, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        for field in self.fields.values():
            field.error_messages["required"] = "Uzupełnij: ta nazwa stanie w sprawozdaniu."


class Mail(forms.Form):
    """The office's own mail server; all of it may be left empty."""

    host = forms.CharField(label="Serwer poczty", required=False, help_text="Od informatyka.")
    port = forms.IntegerField(label="Port", required=False, initial=587, min_value=1)
    user = forms.CharField(label="Użytkownik", required=False)
    password = forms.CharField(
        label="Hasło do poczty", required=False, widget=forms.PasswordInput, strip=False
    )


class Head(NewPassword):
    """The first person: the head of the centre."""

    field_order = ("first_name", "last_name", "email", "password", "again")
    first_name = forms.CharField(label="Imię", max_length=150)
    last_name = forms.CharField(label="Nazwisko", max_length=150)
    email = forms.EmailField(
        label="Adres e-mail",
        help_text="Nim będziesz się logować.",
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
        error_messages={"required": "Wpisz swój adres e-mail.", "invalid": FULL_ADDRESS},
    )
