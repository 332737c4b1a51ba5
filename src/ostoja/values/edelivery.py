"""The address for electronic delivery (e-Doręczenia) in the base of such addresses."""

import re

SHAPE = re.compile(r"AE:PL-\d{5}-\d{5}-[A-Z]{5}-\d{2}")
EXAMPLE = "AE:PL-12345-67890-ABCDE-12"


class NotAnAddress(ValueError):
    """No address for electronic delivery."""


def read_address(text: str) -> str:
    """`ae:pl-12345-67890-abcde-12`, with or without the beginning, as it is written officially."""
    bare = "".join(text.split()).upper()
    if not bare.startswith("AE:PL-"):
        bare = f"AE:PL-{bare}"
    if not SHAPE.fullmatch(bare):
        raise NotAnAddress(
            f"To nie jest adres do e-Doręczeń. Wpisz go w całości, na przykład {EXAMPLE}."
        )
    return bare
