from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.polish.amounts import amount, amount_in_words, read_amount
from ostoja.polish.refusals import Unreadable

GROSZE = st.integers(-(10**13), 10**13).map(lambda grosze: Decimal(grosze) / 100)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("69518.09", "69 518,09 zł"),
        ("54889", "54 889,00 zł"),
        ("0", "0,00 zł"),
        ("-12.5", "\u221212,50 zł"),
        ("1234567.8", "1 234 567,80 zł"),
    ],
)
def test_amount_is_written_in_one_piece(value, written):
    assert amount(Decimal(value)) == written.replace(" ", "\u00a0")


def test_amount_refuses_parts_of_a_grosz():
    with pytest.raises(ValueError, match="więcej miejsc"):
        amount(Decimal("1.005"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1234.56", "1234.56"),
        ("1234,56", "1234.56"),
        ("1 234,56 zł", "1234.56"),
        ("1\u00a0234,56\u00a0zł", "1234.56"),
        ("1\u202f234,56 PLN", "1234.56"),
        ("1\u2009234,56zł.", "1234.56"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1.234.567", "1234567.00"),
        ("1,234,567.8", "1234567.80"),
        ("1 234 567", "1234567.00"),
        ("12,5", "12.50"),
        ("12 , 50", "12.50"),
        ("1234,-", "1234.00"),
        ("1234,–", "1234.00"),
        ("1234 złotych", "1234.00"),
        ("-12,50", "-12.50"),
        ("\u2212 12,50 zł", "-12.50"),
        ("0", "0.00"),
    ],
)
def test_read_amount_accepts_what_people_type(text, value):
    assert str(read_amount(text)) == value


@pytest.mark.parametrize(
    ("text", "way_out"),
    [
        ("", "Brakuje kwoty"),
        ("zł", "Brakuje kwoty"),
        ("1.234", "na dwa sposoby"),
        ("1,234 zł", "na dwa sposoby"),
        ("0,234", "na dwa sposoby"),
        ("12 34", "Nie można odczytać kwoty „12 34”"),
        ("12 345.678", "Nie można odczytać"),
        ("1.23.456", "Nie można odczytać"),
        ("1 234.567,89", "Nie można odczytać"),
        ("1234,5678", "Nie można odczytać"),
        (",50", "Nie można odczytać"),
        ("12,", "Nie można odczytać"),
        ("--5", "Nie można odczytać"),
        ("dużo", "Nie można odczytać"),
        ("1e3", "Nie można odczytać"),
        ("٣", "Nie można odczytać"),
    ],
)
def test_read_amount_refuses_with_a_sentence(text, way_out):
    with pytest.raises(Unreadable, match=way_out):
        read_amount(text)


@given(GROSZE)
def test_read_amount_reads_back_all_that_is_written(value):
    assert read_amount(amount(value)) == value
    assert read_amount(amount(value).replace("\u00a0", " ")) == value
    assert read_amount(f"{value:.2f}") == value


@given(st.text(max_size=20))
def test_read_amount_reads_or_refuses_any_text(text):
    with suppress(Unreadable):
        assert read_amount(text).as_tuple().exponent == -2


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("69518.09", "sześćdziesiąt dziewięć tysięcy pięćset osiemnaście złotych 09/100"),
        ("341", "trzysta czterdzieści jeden złotych 00/100"),
        ("1", "jeden złoty 00/100"),
        ("2.50", "dwa złote 50/100"),
        ("0.99", "zero złotych 99/100"),
        ("-3", "minus trzy złote 00/100"),
    ],
)
def test_amount_in_words_is_said_as_on_a_bill(value, words):
    assert amount_in_words(Decimal(value)) == words


def test_amount_in_words_refuses_parts_of_a_grosz():
    with pytest.raises(ValueError, match="nie jest pełną liczbą groszy"):
        amount_in_words(Decimal("1.005"))


def test_read_amount_refuses_more_digits_than_a_decimal_holds():
    with pytest.raises(Unreadable, match="za dużo cyfr"):
        read_amount("9" * 40)
