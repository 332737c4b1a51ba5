"""Words, sentences and titles in a stretch of text."""

import re
import unicodedata
from collections.abc import Iterator

WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"(?<=[a-ząćęłńóśźż)”\"]{2}[.!?])\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ„\"(])")


def words(text: str) -> Iterator[re.Match[str]]:
    """Stretches of letters; digits, hyphens and marks part them."""
    return WORD.finditer(text)


def sentences(text: str) -> list[str]:
    """Parts of the text, cut after full stops that follow a whole word (not "ust.", "im. T.")."""
    return _SENTENCE_END.split(text)


def starts_sentence(text: str, start: int) -> bool:
    """True where the word at `start` opens the text, a sentence or a quotation."""
    before = text[:start].rstrip(" \t\u00a0")
    return not before or before[-1] in '.!?:•-–—„”"(«»*'


def comparable(text: str) -> str:
    """Letters and digits only, lower-case: equal for texts that differ in marks and spaces."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return " ".join(re.findall(r"[^\W_]+", folded))
