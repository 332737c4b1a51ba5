"""The few sentence parts that a report is put together from."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a whole and how it is said: 6, "6 rodzin osiągnęło cele"."""

    value: int | Decimal
    words: str


def listed(items: Sequence[str], conjunction: str = "i") -> str:
    """Give "A", "A i B" or "A, B i C"; no comma before "i", "oraz", "lub", "albo"."""
    if not items:
        raise ValueError("Nie ma czego wymienić: lista jest pusta.")
    *first, last = items
    return f"{', '.join(first)} {conjunction} {last}" if first else last


def in_parts(words: str, whole: int | Decimal, parts: Sequence[Part]) -> str:
    """Give "10 rodzin, z tego 6 ... i 4 ..." when the parts make up the whole, else "w tym"."""
    together = sum(part.value for part in parts)
    if together > whole:
        raise ValueError(f"Części dają razem {together}, więcej niż całość ({whole}).")
    link = "z tego" if together == whole else "w tym"
    return f"{words}, {link} {listed([part.words for part in parts])}"


def sentence(text: str) -> str:
    """With a capital and a full stop; an end already there is kept."""
    text = text.strip()
    if not text:
        raise ValueError("Nie ma z czego zrobić zdania: tekst jest pusty.")
    end = "" if text.endswith((".", "!", "?", "…")) else "."
    return f"{text[0].upper()}{text[1:]}{end}"
