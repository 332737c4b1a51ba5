"""Numbers in figures as Polish offices write them, their plural class, and whole numbers in words.

Classes after the Unicode CLDR rules for Polish, save that a decimal with nothing after the
comma counts, and prints, as a whole number.
"""

from decimal import Decimal
from enum import StrEnum

NO_BREAK = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


class Plural(StrEnum):
    """Which form of a noun a number asks for."""

    ONE = "one"
    """1: jedna rodzina."""
    FEW = "few"
    """2-4, 22-24, 102-104, but not 12-14: dwie rodziny."""
    MANY = "many"
    """0, 5-21, 25-31 and so on: pięć rodzin."""
    FRACTION = "fraction"
    """Anything with a part after the comma: półtorej rodziny."""


LAST_OF_FEW = 4
TEENS = range(12, 15)


def plural_class(number: int | Decimal) -> Plural:
    """The sign is left out of account."""
    if number != int(number):
        return Plural.FRACTION
    whole = abs(int(number))
    if whole == 1:
        return Plural.ONE
    if 2 <= whole % 10 <= LAST_OF_FEW and whole % 100 not in TEENS:  # noqa: PLR2004 - the rule
        return Plural.FEW
    return Plural.MANY


def numeral(number: int | Decimal, *, places: int | None = None) -> str:
    """1234.5 -> "1 234,5": groups of three from four digits on, a comma, no idle zeros.

    `places` keeps that many digits after the comma; a number with more is refused, not rounded.
    """
    exact = Decimal(number)
    if not exact.is_finite():
        raise ValueError("Nie można zapisać liczby, która nie jest skończona.")
    digits = f"{abs(exact):f}"
    whole, _, after = digits.partition(".")
    after = after.rstrip("0")
    if places is not None:
        if len(after) > places:
            raise ValueError(f"Liczba {exact} ma więcej miejsc po przecinku niż {places}.")
        after = after.ljust(places, "0")
    sign = MINUS if exact < 0 else ""
    grouped = f"{int(whole):,}".replace(",", NO_BREAK)
    return f"{sign}{grouped},{after}" if after else f"{sign}{grouped}"


UNITS = (
    "",
    "jeden",
    "dwa",
    "trzy",
    "cztery",
    "pięć",
    "sześć",
    "siedem",
    "osiem",
    "dziewięć",
    "dziesięć",
    "jedenaście",
    "dwanaście",
    "trzynaście",
    "czternaście",
    "piętnaście",
    "szesnaście",
    "siedemnaście",
    "osiemnaście",
    "dziewiętnaście",
)
TENS = (
    "",
    "",
    "dwadzieścia",
    "trzydzieści",
    "czterdzieści",
    "pięćdziesiąt",
    "sześćdziesiąt",
    "siedemdziesiąt",
    "osiemdziesiąt",
    "dziewięćdziesiąt",
)
HUNDREDS = (
    "",
    "sto",
    "dwieście",
    "trzysta",
    "czterysta",
    "pięćset",
    "sześćset",
    "siedemset",
    "osiemset",
    "dziewięćset",
)
SCALES = (
    {Plural.ONE: "tysiąc", Plural.FEW: "tysiące", Plural.MANY: "tysięcy"},
    {Plural.ONE: "milion", Plural.FEW: "miliony", Plural.MANY: "milionów"},
    {Plural.ONE: "miliard", Plural.FEW: "miliardy", Plural.MANY: "miliardów"},
)
BEYOND_WORDS = 1000 ** (len(SCALES) + 1)


def in_words(number: int) -> str:
    """69518 -> "sześćdziesiąt dziewięć tysięcy pięćset osiemnaście"; masculine, nominative."""
    if abs(number) >= BEYOND_WORDS:
        raise ValueError(f"Liczba {numeral(number)} jest za duża, żeby zapisać ją słownie.")
    if number < 0:
        return f"minus {in_words(-number)}"
    if number == 0:
        return "zero"
    higher, last = divmod(number, 1000)
    parts = [_below_thousand(last)]
    for scale in SCALES:
        higher, group = divmod(higher, 1000)
        parts.append(_scaled(group, scale))
    return " ".join(part for part in reversed(parts) if part)


def _scaled(group: int, scale: dict[Plural, str]) -> str:
    if group <= 1:
        return scale[Plural.ONE] * group
    return f"{_below_thousand(group)} {scale[plural_class(group)]}"


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, units = divmod(rest, 10) if rest >= len(UNITS) else (0, rest)
    return " ".join(word for word in (HUNDREDS[hundreds], TENS[tens], UNITS[units]) if word)
