"""What the writers do to every text of a user before it is printed."""

import re
import unicodedata

from ostoja.polish.typography import no_orphans

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udfff]"
    "|[\u202a-\u202e\u2066-\u2069]"
)
"""What XML cannot hold, and the marks that would print a text in another order than it is read."""


def printable(text: str) -> str:
    """The text without control characters, composed (NFC), its lines ended by U+000A."""
    lines = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", lines))


def typeset(text: str) -> str:
    """Printable, with the no-break spaces that Polish typography asks for."""
    return no_orphans(printable(text))
