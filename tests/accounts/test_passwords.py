"""Which passwords are refused: the short and the common; nothing is demanded of the others."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from ostoja.accounts.passwords import common_words, is_common


@pytest.mark.parametrize(
    "password",
    [
        "Haslo1234567",
        "hasłohasło12",
        "Polska2024!!!",
        "123456789012",
        "qwertyuiop[]"[:10],
        "zaq12wsxcde3",
        "KasiaKasia1!",
        "aaaaaaaaaaaa",
        "asystentrodziny",
        "krótkie",
        "11znakowe11",
    ],
)
def test_common_or_short_password_is_refused(password):
    with pytest.raises(ValidationError):
        validate_password(password)


@pytest.mark.parametrize(
    "password",
    [
        "cztery zielone parowozy",
        "samamaleliterowahasla",
        "zażółć gęślą jaźń",
        "ź" * 3 + "klucznica pod mostem",
        "x7#Kq9!mZr2p",
        "d" * 4 + "ługie zdanie o niczym " * 12,
    ],
)
def test_long_password_is_taken_whatever_it_is_made_of(password):
    validate_password(password)


def test_list_holds_plain_words_once():
    words = sorted(common_words())
    assert len(words) > 200
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)


def test_marks_do_not_make_a_word_rare():
    assert is_common("Miłość!!12345")
