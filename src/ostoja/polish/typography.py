"""No-break spaces where a Polish line must not end. Nothing that is seen is changed."""

import re
from functools import cache

from ostoja.polish.dates import MONTHS_GENITIVE
from ostoja.polish.nouns import counted_words
from ostoja.polish.numerals import NO_BREAK

ABBREVIATED_UNITS = frozenset({"zł", "gr", "r", "roku", "szt", "os", "godz", "tys", "mln", "mld"})
MEASURES = frozenset({"%", "‰", "h", "min", "km", "m", "m²", "kg", "l"})

ONE_LETTER = re.compile(r"(?<![\w-])([aiouwzAIOUWZ]) (?=\S)")
LEADING = re.compile(
    r"(?<!\w)((?:nr|art\.|ust\.|pkt|lit\.|poz\.|godz\.|ul\.|im\.|św\.|§)) (?=\S)", re.IGNORECASE
)
YEAR_AFTER = re.compile(r"(?<!\w)(r\.) (?=[0-9]{4}(?!\w))")
THOUSANDS = re.compile(r"(?<![\d\w,.])[0-9]{1,3}(?:[ \N{NO-BREAK SPACE}][0-9]{3})+(?!\w)")
UNIT = re.compile(r"([0-9]) (?=([^\W\d_]+[.²]?|[%‰]))")


def no_orphans(text: str) -> str:
    """Ties one-letter words, "art.", "nr" to what follows, and numbers to their unit."""
    text = THOUSANDS.sub(lambda found: found[0].replace(" ", NO_BREAK), text)
    text = UNIT.sub(_tied_to_unit, text)
    for rule in (ONE_LETTER, LEADING, YEAR_AFTER):
        text = rule.sub(rf"\1{NO_BREAK}", text)
    return text


def _tied_to_unit(found: re.Match[str]) -> str:
    tied = found[2].lower().rstrip(".") in _units()
    return f"{found[1]}{NO_BREAK if tied else ' '}"


@cache
def _units() -> frozenset[str]:
    return counted_words().union(ABBREVIATED_UNITS, MEASURES, MONTHS_GENITIVE)
