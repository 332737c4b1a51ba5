"""The Polish alphabetical order, the same in Python, SQLite and PostgreSQL, and search folding.

Spaces come first, then signs, digits one by one (10 before 9), then a ą b c ć ... z ź ż with
q, v and x in their Latin places, then other alphabets. A foreign letter (é, ü) stands with its
base. Of equal words small letters come before capitals.
"""

import unicodedata

ALPHABET = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
LOWEST = " _-–—,;:!?.…'’\"„”()[]{}§@*/\\&#%+<=>|~$0123456789"
BETWEEN_LEVELS = "00"
OTHER_SIGN = "7f"
OTHER_LETTER = "ff"
FIRST_LETTER = 0x80


def _known() -> dict[str, str]:
    signs = {sign: f"{weight:02x}" for weight, sign in enumerate(LOWEST, 1)}
    letters = {letter: f"{weight:02x}" for weight, letter in enumerate(ALPHABET, FIRST_LETTER)}
    return signs | letters


KNOWN = _known()


class _Primary(dict[int, str]):
    """Weight of each character's letter, without case and foreign marks."""

    def __missing__(self, code: int) -> str:
        self[code] = weight = self._weight(chr(code))
        return weight

    def _weight(self, character: str) -> str:
        letter = _letter(character)
        if letter in KNOWN:
            return KNOWN[letter]
        return f"{OTHER_LETTER if letter.isalpha() else OTHER_SIGN}{ord(character):06x}"


class _Tie(dict[int, str]):
    """What tells characters of one primary weight apart."""

    def __missing__(self, code: int) -> str:
        self[code] = weight = self._weight(chr(code))
        return weight

    def _weight(self, character: str) -> str:
        letter = _letter(character)
        if character == letter or letter not in KNOWN:
            return "0"
        return "1" if letter == character.lower() else f"f{ord(character):06x}"


def _letter(character: str) -> str:
    """The Polish letter or sign that a character is sorted as."""
    lower = character.lower()
    return lower if lower in KNOWN else unicodedata.normalize("NFD", lower)[0]


_PRIMARY = _Primary()
_TIE = _Tie()


def sort_key(text: str) -> str:
    """Hexadecimal digits, so that a stored key sorts alike under every database collation.

    Different texts have different keys, save those that Unicode holds equal (NFC).
    """
    composed = unicodedata.normalize("NFC", text)
    tie = composed.translate(_TIE).rstrip("0")
    return f"{composed.translate(_PRIMARY)}{BETWEEN_LEVELS}{tie}"


def compare(first: str, second: str) -> int:
    """-1, 0 or 1, as SQLite wants of a collation."""
    left, right = sort_key(first), sort_key(second)
    return (left > right) - (left < right)


_STROKED = str.maketrans("łŁ", "lL")


def folded(text: str) -> str:
    """For search: "Żółć" -> "zolc"; small letters without marks."""
    plain = unicodedata.normalize("NFD", text.translate(_STROKED))
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()
