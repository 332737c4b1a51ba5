"""Amounts of money. Inside they are whole grosze (int); Decimal złoty with 2 places at the edges.

`grosze` in a name means the unit is the grosz. No function here takes or gives a float.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

_SPACES = r"[ \u00a0\u2009\u202f]"
_AMOUNT = re.compile(
    rf"(?P<sign>[-\u2212]?)(?P<zloty>\d{{1,3}}(?:{_SPACES}\d{{3}}){{0,4}}|\d{{1,15}})"
    rf"(?:[.,](?P<rest>\d{{1,2}}))?(?:{_SPACES}?zł)?",
    re.ASCII,
)
NO_BREAK_SPACE = "\u00a0"


class UnreadableAmount(ValueError):
    """The text is not an amount in złoty; the message is in Polish."""


def read_amount(text: str) -> int:
    """Grosze of an amount as people write it: `1361`, `1 361,00`, `1361.5`, `1 361,00 zł`.

    Three digits after the separator are refused: `1.361` may be one złoty or a thousand.
    """
    found = _AMOUNT.fullmatch(text.strip())
    if found is None:
        raise UnreadableAmount(
            f"„{text}” nie jest kwotą w złotych. Wpisz kwotę z dwoma miejscami, np. 1361,00."
        )
    zloty = int(re.sub(_SPACES, "", found["zloty"]))
    grosze = zloty * 100 + int((found["rest"] or "").ljust(2, "0"))
    return -grosze if found["sign"] else grosze


def grosze(amount: Decimal) -> int:
    """Whole grosze of an amount in złoty; part of a grosz is refused, never rounded away."""
    hundredfold = amount * 100
    if not amount.is_finite() or hundredfold != int(hundredfold):
        raise UnreadableAmount(f"{amount} nie jest kwotą w złotych i pełnych groszach.")
    return int(hundredfold)


def zloty(grosze: int) -> Decimal:
    """The amount in złoty, always with 2 places."""
    return Decimal(grosze).scaleb(-2)


def with_point(grosze: int) -> str:
    """`1234.56`, as in JSON and CSV."""
    whole, rest = divmod(abs(grosze), 100)
    return f"{'-' if grosze < 0 else ''}{whole}.{rest:02d}"


def in_zloty(grosze: int) -> str:
    """`1 234,56 zł` with no-break spaces, as on paper and screens."""
    whole, rest = divmod(abs(grosze), 100)
    thousands = f"{whole:,}".replace(",", NO_BREAK_SPACE)
    return f"{'-' if grosze < 0 else ''}{thousands},{rest:02d}{NO_BREAK_SPACE}zł"


def half_up(numerator: int, denominator: int) -> int:
    """The quotient rounded to a whole number, halves away from zero; the denominator is > 0."""
    size = (2 * abs(numerator) + denominator) // (2 * denominator)
    return -size if numerator < 0 else size


def largest_remainder(total: int, numerators: Sequence[int], denominator: int) -> list[int]:
    """Round the fractions numerators/denominator to whole numbers that sum to `total`.

    Each gets its whole part; what is left goes one by one to the largest remainders, ties to
    the lower index. `total` must be the rounded sum of the fractions, none of them negative.
    """
    parts = [numerator // denominator for numerator in numerators]
    left = total - sum(parts)
    if not 0 <= left <= len(parts):
        raise ValueError(f"{total} is not the rounded sum of the fractions")
    by_remainder = sorted(range(len(parts)), key=lambda index: -(numerators[index] % denominator))
    for index in by_remainder[:left]:
        parts[index] += 1
    return parts


def split(total: int, weights: Sequence[int]) -> list[int]:
    """Share `total` out in proportion to whole weights, to the grosz, ties to the lower index."""
    if not any(weights) or min(weights) < 0:
        raise ValueError("weights must be non-negative and not all zero")
    if total < 0:
        return [-part for part in split(-total, weights)]
    return largest_remainder(total, [total * weight for weight in weights], sum(weights))
