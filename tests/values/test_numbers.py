"""PESEL, NIP, REGON and TERYT: check digits, what they say, what is refused."""

from datetime import date

import pytest

from ostoja.values.entities import InvalidNip, InvalidRegon, Nip, Regon
from ostoja.values.pesel import InvalidPesel, Pesel, Sex
from ostoja.values.teryt import GminaCode, GminaKind, InvalidTeryt


def made_up(first_ten):
    weights = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
    total = sum(int(digit) * weight for digit, weight in zip(first_ten, weights, strict=True))
    return first_ten + str(-total % 10)


@pytest.mark.parametrize(
    ("first_ten", "born", "sex", "fictional"),
    [
        ("4405140135", date(1944, 5, 14), Sex.MALE, False),
        ("0221130758", date(2002, 1, 13), Sex.FEMALE, False),
        ("1865170013", date(2218, 5, 17), Sex.MALE, True),
    ],
)
def test_pesel_tells_birth_and_sex(first_ten, born, sex, fictional):
    number = Pesel(made_up(first_ten))
    assert (number.birth_date, number.sex, number.is_fictional) == (born, sex, fictional)


def test_pesel_is_shown_masked():
    number = Pesel("440514 01359")
    assert number.number == "44051401359"
    assert number.masked == str(number) == "44********9"
    assert "051401" not in repr(number)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("44051401358", "kontrolna"),
        ("4405140135", "11 cyfr"),
        ("4405140135a", "samych cyfr"),
        (made_up("0238130758"), "nie istnieje"),
        ("", "samych cyfr"),
    ],
)
def test_pesel_is_refused_without_repeating_it(text, why):
    with pytest.raises(InvalidPesel, match=why) as refusal:
        Pesel(text)
    assert not text or text not in str(refusal.value)


def test_nip_and_regon_keep_digits_only():
    assert str(Nip("856-734-62-15")) == "8567346215"
    assert str(Regon("192598184")) == "192598184"
    assert str(Regon("12345678512347")) == "12345678512347"


def test_nip_and_regon_refuse_a_wrong_check_digit():
    with pytest.raises(InvalidNip, match="10 cyfr"):
        Nip("8567346216")
    with pytest.raises(InvalidRegon, match="9 albo 14"):
        Regon("192598183")


def test_gmina_code_tells_where_and_what_kind():
    code = GminaCode("2612053")
    assert (code.wojewodztwo, code.powiat, code.kind) == ("świętokrzyskie", "2612", GminaKind.MIXED)
    assert code.kind_name == "gmina miejsko-wiejska"
    assert str(code) == "2612053"
    assert not code.is_city_with_powiat_rights
    assert GminaCode("1465011").is_city_with_powiat_rights


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("261205", "7 cyfr"),
        ("261205٣", "7 cyfr"),
        ("0312053", "województwa"),
        ("2600053", "nie wskazuje gminy"),
        ("2612003", "nie wskazuje gminy"),
        ("2612054", "część gminy"),
    ],
)
def test_gmina_code_refuses_what_is_no_gmina(code, why):
    with pytest.raises(InvalidTeryt, match=why):
        GminaCode(code)
