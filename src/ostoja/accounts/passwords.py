"""Passwords that a guesser tries first, in Polish; Django's own list covers the rest of the world.

Length counts, composition does not: no digit or sign is demanded, none is held against anyone.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

from django.core.exceptions import ValidationError

LIST = Path(__file__).with_name("passwords.txt")
FEWEST_CHARACTERS = 5
ROWS = ("1234567890" * 3, "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb", "zaq12wsxcde34rfv")
TOO_COMMON = (
    "To hasło należy do najczęściej odgadywanych. Ułóż dłuższe, na przykład z czterech słów,"
    " które nic ze sobą nie mają."
)


class PolishCommonPasswords:
    """A validator for AUTH_PASSWORD_VALIDATORS."""

    def validate(self, password: str, user: object = None) -> None:  # noqa: ARG002 # Django's shape
        if is_common(password):
            raise ValidationError(TOO_COMMON, code="password_too_common")

    def get_help_text(self) -> str:
        return "Nie może być jednym z haseł, które odgaduje się najpierw."


def is_common(password: str) -> bool:
    """A listed word, alone, repeated, or with digits and signs around; a row of the keyboard."""
    plain = _plain(password)
    letters = re.sub(r"[^a-z]", "", plain)
    return (
        len(set(plain)) < FEWEST_CHARACTERS
        or _is_row(plain)
        or bool(letters and _made_of_one_word(letters))
    )


def _is_row(plain: str) -> bool:
    return any(plain in row or plain in row[::-1] for row in ROWS)


def _made_of_one_word(letters: str) -> bool:
    return any(
        letters == letters[:size] * (len(letters) // size) and letters[:size] in common_words()
        for size in range(1, len(letters) + 1)
        if len(letters) % size == 0
    )


def _plain(text: str) -> str:
    """Small letters without their Polish marks."""
    split = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return "".join(each for each in split if not unicodedata.combining(each))


@cache
def common_words() -> frozenset[str]:
    lines = LIST.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
