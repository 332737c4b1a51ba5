"""Amounts of złoty in figures and words, and tolerant reading of what people type.

One dot or comma with exactly three digits after it ("1.234") may mean a thousand or a fraction,
so it is refused; two different separators, or one that comes twice, leave no doubt.
"""

import re
from decimal import Decimal

from ostoja.polish.numerals import NO_BREAK, Plural, in_words, numeral, plural_class
from ostoja.polish.refusals import Unreadable

LONGEST = 25
"""Characters of an amount; beyond 28 digits decimals can not be exact."""
GROSZ = Decimal("0.01")
WAY_OUT = "Wpisz kwotę, na przykład 1234,56."
CURRENCY = re.compile(r"\s*(?:zł|zl|pln|złotych|złote|złoty)\.?$", re.IGNORECASE)
NO_GROSZE = re.compile(r",[-–—]+$")
DASHES = ("-", "\N{MINUS SIGN}", "\N{EN DASH}")
DIGITS = re.compile(r"[0-9]+(?:[.,][0-9]{1,2})?")
SPACED = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]{1,2})?")
DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{1,2})?")
COMMAED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?")
DOUBTFUL = re.compile(r"[0-9]+[.,][0-9]{3}")
ZLOTY = {Plural.ONE: "złoty", Plural.FEW: "złote", Plural.MANY: "złotych"}


def amount(value: Decimal) -> str:
    """69518.09 -> "69 518,09 zł", in one piece. More than two places are refused."""
    return f"{numeral(value, places=2)}{NO_BREAK}zł"


def amount_in_words(value: Decimal) -> str:
    """Say "sześćdziesiąt dziewięć tysięcy pięćset osiemnaście złotych 09/100"."""
    if value != value.quantize(GROSZ):
        raise ValueError(f"Kwota {value} nie jest pełną liczbą groszy.")
    grosze = int(abs(value) * 100)
    whole, rest = divmod(grosze, 100)
    sign = "minus " if value < 0 else ""
    return f"{sign}{in_words(whole)} {ZLOTY[plural_class(whole)]} {rest:02}/100"


def read_amount(text: str) -> Decimal:
    """Złoty with two places. Raises Unreadable with a sentence for the person who typed."""
    plain = CURRENCY.sub("", " ".join(text.split()))
    plain = re.sub(r" ?([.,]) ?", r"\1", NO_GROSZE.sub("", plain))
    if not plain:
        raise Unreadable(f"Brakuje kwoty. {WAY_OUT}")
    negative = plain.startswith(DASHES)
    digits = plain[1:].lstrip() if negative else plain
    if len(digits) > LONGEST:
        raise Unreadable(f"Kwota ma za dużo cyfr. {WAY_OUT}")
    value = Decimal(_in_point_notation(digits, text.strip())).quantize(GROSZ)
    return -value if negative else value


def _in_point_notation(digits: str, text: str) -> str:
    if DOUBTFUL.fullmatch(digits):
        raise Unreadable(
            f"Kwotę „{text}” można odczytać na dwa sposoby. Wpisz ją bez kropki w tysiącach "
            "i z dwiema cyframi groszy, na przykład 1234,00."
        )
    if DIGITS.fullmatch(digits) or SPACED.fullmatch(digits):
        return digits.replace(" ", "").replace(",", ".")
    if DOTTED.fullmatch(digits):
        return digits.replace(".", "").replace(",", ".")
    if COMMAED.fullmatch(digits):
        return digits.replace(",", "")
    raise Unreadable(f"Nie można odczytać kwoty „{text}”. {WAY_OUT}")
